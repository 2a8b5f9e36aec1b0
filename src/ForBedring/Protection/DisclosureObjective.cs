namespace ForBedring.Protection;

/// <summary>What the choice of withheld cells minimises (<i>hva som skal skjules minst</i>).</summary>
public enum DisclosureObjective
{
    /// <summary>As few respondents as possible behind withheld cells; cells are counted second. The default: it withholds where it hurts fewest people.</summary>
    FewestRespondents = 1,

    /// <summary>As few withheld cells as possible; respondents are counted second. It sacrifices large units to save small ones.</summary>
    FewestCells = 2,
}
