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

/// <summary>What a release may show of a theme (<i>detaljnivå</i>). What was once released by themes only is never released by questions for the same answers.</summary>
public enum Detail
{
    /// <summary>Themes and their questions. The default.</summary>
    Questions = 1,

    /// <summary>Themes only: no figure of a single question is released anywhere.</summary>
    Themes = 2,
}

/// <summary>How precisely released figures are given (<i>presisjon</i>). Rounding is never counted as protection.</summary>
public enum Precision
{
    /// <summary>Means and standard deviations in whole points, percentages and raw means to one decimal, bounds rounded outwards. The default.</summary>
    Rounded = 1,

    /// <summary>Unrounded, for the controller's own use.</summary>
    Exact = 2,
}
