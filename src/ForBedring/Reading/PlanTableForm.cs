namespace ForBedring.Reading;

/// <summary>How the seven columns of a plan stand as text (<i>tabellform</i>).</summary>
public enum PlanTableForm
{
    /// <summary>Separated by tabs, as pasted from a word processor or a spreadsheet.</summary>
    Tabs = 1,

    /// <summary>Separated by semicolons, with quotes where needed (CSV).</summary>
    Semicolons = 2,

    /// <summary>A Markdown table.</summary>
    Markdown = 3,
}
