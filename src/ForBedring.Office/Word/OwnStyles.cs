namespace ForBedring.Office.Word;

/// <summary>The names of the styles by which a plan written by the library tells its own marks from the plan's text, in lower case as they are compared.</summary>
internal static class OwnStyles
{
    /// <summary>A paragraph that says something about the plan, such as that a deadline has passed.</summary>
    public const string MarkName = "forbedring merknad";

    /// <summary>The same inside a line.</summary>
    public const string MarkTextName = "forbedring merknad i linje";

    /// <summary>The state of a measure, behind its text.</summary>
    public const string StateName = "forbedring tilstand";

    /// <summary>The problem text below the heading of an area.</summary>
    public const string ProblemName = "forbedring problem";

    /// <summary>What a column asks for.</summary>
    public const string GuidanceName = "forbedring veiledning";
}
