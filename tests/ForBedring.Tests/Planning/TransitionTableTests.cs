using System.Text;
using ForBedring.Planning;

namespace ForBedring.Tests.Planning;

/// <summary>The table in docs/planning-transitions.md is made from the code; the code is compared with the method's table.</summary>
public class TransitionTableTests
{
    private static string Document()
    {
        var text = new StringBuilder();
        text.Append("# Measures: states and commands\n\nMade from `MeasureTransitions`; a test compares. `–` is refused with PLN-S01.\n\n");
        text.Append("| From \\ command | ").Append(string.Join(" | ", MeasureTransitions.MovingCommands)).Append(" |\n|").Append(string.Concat(Enumerable.Repeat("---|", 13))).Append('\n');
        foreach (var state in MeasureTransitions.States)
        {
            text.Append("| ").Append(state).Append(" *").Append(PlanningTexts.Of(state).Bokmaal).Append("* | ");
            text.Append(string.Join(" | ", MeasureTransitions.MovingCommands.Select(c => MeasureTransitions.From(state, c) is { Length: > 0 } to ? string.Join(" or ", to) : "–"))).Append(" |\n");
        }

        text.Append("\n- Resume leads to the state before the hold. Evaluate leads to Completed again when the verdict is unclear. Correct leads where the decision says.\n");
        text.Append("- A recurring measure in progress may also be evaluated in between, once one occurrence was due; it stays in progress.\n");
        text.Append("- A completed measure is evaluated, not cancelled. Carrying over after an evaluation is a decision of Correct.\n\n");
        text.Append("Commands that do not move a measure:\n\n| From | ").Append(string.Join(" | ", MeasureTransitions.StayingCommands)).Append(" |\n|---|---|---|---|---|---|\n");
        foreach (var state in MeasureTransitions.States)
            text.Append("| ").Append(state).Append(" | ").Append(string.Join(" | ", MeasureTransitions.StayingCommands.Select(c => MeasureTransitions.From(state, c).Length > 0 ? "yes" : "–"))).Append(" |\n");
        return text.ToString();
    }

    [Fact]
    public void TheDocumentationHasTheTableOfTheCode()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ForBedring.sln"))) folder = folder.Parent;
        if (folder is null) return;
        var path = Path.Combine(folder.FullName, "docs", "planning-transitions.md");
        if (Environment.GetEnvironmentVariable("FORBEDRING_WRITE") == "1") File.WriteAllText(path, Document());

        Assert.Equal(Document(), File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    // The method's table, row by row: Adopt Reject Start PutOnHold Resume Complete Evaluate Reopen Standardise Correct Cancel CarryOver.
    [Theory]
    [InlineData(MeasureState.Proposed, "P D - - - - - - - - D V")]
    [InlineData(MeasureState.Planned, "- - I H - - - - - - D V")]
    [InlineData(MeasureState.InProgress, "- - - H - C - - - - D V")]
    [InlineData(MeasureState.OnHold, "- - - - PI - - - - - D V")]
    [InlineData(MeasureState.Completed, "- - - - - - EC - - - - V")]
    [InlineData(MeasureState.Evaluated, "- - - - - - - C S KDV - -")]
    [InlineData(MeasureState.Standardised, "- - - - - - - - - - - -")]
    [InlineData(MeasureState.Corrected, "- - - - - - - - - - - -")]
    [InlineData(MeasureState.Discarded, "- - - - - - - - - - - -")]
    [InlineData(MeasureState.CarriedOver, "- - - - - - - - - - - -")]
    public void EveryCellIsThatOfTheMethod(MeasureState state, string row)
    {
        const string Letters = "?RPIHCESKDV";
        static char Letter(MeasureState s) => s switch
        {
            MeasureState.Proposed => 'R',
            MeasureState.Planned => 'P',
            MeasureState.InProgress => 'I',
            MeasureState.OnHold => 'H',
            MeasureState.Completed => 'C',
            MeasureState.Evaluated => 'E',
            MeasureState.Standardised => 'S',
            MeasureState.Corrected => 'K',
            MeasureState.Discarded => 'D',
            _ => 'V',
        };
        Assert.Equal(11, Letters.Length);
        var actual = MeasureTransitions.MovingCommands.Select(c => MeasureTransitions.From(state, c)).Select(to => to.Length == 0 ? "-" : string.Concat(to.Select(Letter)));

        Assert.Equal(row, string.Join(" ", actual));
    }
}
