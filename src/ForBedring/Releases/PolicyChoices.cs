namespace ForBedring.Releases;

/// <summary>What happens to extreme figures (<i>samstemte svar</i>): a figure at the end of the scale tells about each person behind it.</summary>
public enum Unanimity
{
    /// <summary>Extreme figures are shown as bounds. The default. It softens the plain statement; it is not part of the promise.</summary>
    Band = 1,

    /// <summary>Figures are shown as they are.</summary>
    Exact = 2,
}

/// <summary>How a breakdown cell without answers looks in a unit that has answers (<i>tom celle</i>).</summary>
public enum EmptyBreakdownCells
{
    /// <summary>Withheld. The default: that no doctor answered is itself a statement about the doctors.</summary>
    AsWithheld = 1,

    /// <summary>No data.</summary>
    AsNoData = 2,
}

/// <summary>Where the number answered and the response rate are shown (<i>svarprosent</i>).</summary>
public enum ParticipationRule
{
    /// <summary>Only where some theme is shown. The default.</summary>
    WithFiguresOnly = 1,

    /// <summary>Wherever enough people were invited.</summary>
    WhereInvitedAllows = 2,
}
