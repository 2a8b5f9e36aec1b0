using ForBedring.Organisation;
using ForBedring.Reading;
using ForBedring.Reports;
using ForBedring.Rules;

namespace ForBedring.Office.Tests;

/// <summary>Plans and findings as Markdown.</summary>
public class MarkdownTests
{
    private static readonly LocalDate Today = new(2024, 1, 15);

    [Fact]
    public void EveryThemeIsAHeadingAndEveryAreaARow()
    {
        var plan = PlanTableText.Read(Forms.Pasted).ValueOrThrow();
        var lines = Markdown.Plan(plan, Today, ReportLanguage.Bokmaal, SensitivityRank.Internal).Split('\n');

        Assert.Equal("# Forbedringsplan", lines[0]);
        Assert.Equal(10, lines.Count(l => l.StartsWith("## ", StringComparison.Ordinal)));
        Assert.Equal(20 + 10 + 10, lines.Count(l => l.StartsWith("| ", StringComparison.Ordinal)));
        Assert.Throws<RuleViolationException>(() => Markdown.Plan(plan, Today, ReportLanguage.Bokmaal, SensitivityRank.Open));
    }

    [Fact]
    public void ATextIsNeverMarkup()
    {
        var plan = PlanTableText.Read("Dato oppdatert: 1.2.2025\nForbedringsområder\tMål\tTiltak\tAnsvarlig\tFrist\nA|B\tBedre\t![x](http://y) <b>\tHR\t15.3.2025\n").ValueOrThrow();
        var text = Markdown.Plan(plan, Today, ReportLanguage.English, SensitivityRank.StrictlyConfidential);

        Assert.Contains("A\\|B", text, StringComparison.Ordinal);
        Assert.Contains("\\!\\[x\\](http://y) \\<b\\>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void FindingsSayHowGraveTheyAreInTheReadersLanguage()
    {
        var findings = PlanTableText.Read(Forms.Pasted).ValueOrThrow().Diagnose(Today).Findings;
        var lines = Markdown.Findings(findings, ReportLanguage.Nynorsk).TrimEnd('\n').Split('\n');

        Assert.Equal(findings.Count, lines.Length);
        Assert.StartsWith("- **Åtvaring** `", lines[0], StringComparison.Ordinal);
    }
}
