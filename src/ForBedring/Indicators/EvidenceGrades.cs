namespace ForBedring.Indicators;

/// <summary>The order of evidence grades (<i>evidensgrader</i>): a claim and the data meet in the lower.</summary>
public static class EvidenceGrades
{
    /// <summary>The lower of two grades. Meeting is what lowers a claim; nothing raises one.</summary>
    public static EvidenceGrade Meet(EvidenceGrade first, EvidenceGrade second) => first < second ? first : second;
}
