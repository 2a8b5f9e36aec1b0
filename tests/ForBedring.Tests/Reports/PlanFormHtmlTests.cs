using System.Xml.Linq;
using ForBedring.Json;
using ForBedring.Planning;
using ForBedring.Reports;
using ForBedring.Rules;

namespace ForBedring.Tests.Reports;

public class PlanFormHtmlTests
{
    private static readonly ImprovementPlan Plan = PlanJson.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", "betanien-plan-2023.json"))).ValueOrThrow();

    // The published form: seven columns under four phases, ten themes, twenty rows; nineteen are late in January 2024.
    [Fact]
    public void TheFormHasItsSevenColumnsTenThemesAndTwentyRows()
    {
        var table = Table(new LocalDate(2024, 1, 15)).Descendants("table").Single();

        Assert.Equal(["2", "3", "1", "1"], table.Element("thead")!.Elements("tr").First().Elements("th").Select(h => h.Attribute("colspan")!.Value));
        Assert.Equal(["Forbedringsområder", "Mål", "Tiltak", "Ansvarlig", "Frist", "Evaluering", "Korrigering"], table.Element("thead")!.Elements("tr").Last().Elements("th").Select(h => h.Value));
        Assert.Equal(10, table.Elements("tbody").Count());
        Assert.Equal(20, table.Elements("tbody").SelectMany(b => b.Elements("tr").Skip(1)).Count());
        Assert.Equal(40, Plan.Measures.Count());
    }

    [Theory]
    [InlineData(2023, 12, 15, 0, 19)]
    [InlineData(2023, 12, 31, 0, 19)]
    [InlineData(2024, 1, 15, 19, 0)]
    [InlineData(2024, 2, 15, 19, 1)]
    [InlineData(2024, 3, 1, 20, 0)]
    public void LatenessIsToldBySymbolAndText(int year, int month, int day, int late, int possibly)
    {
        var form = Table(new LocalDate(year, month, day));

        Assert.Equal(late, form.Descendants("span").Count(s => s.Value == "\u26A0 Frist ute"));
        Assert.Equal(possibly, form.Descendants("span").Count(s => s.Value == "? Fristen kan være ute"));
        Assert.Equal(late, form.Descendants("tr").Count(r => r.Attribute("class")?.Value == "overdue"));
    }

    [Fact]
    public void AFollowUpArrangementIsANoteAndNotAnEvaluation()
    {
        var row = Table(new LocalDate(2024, 1, 15)).Descendants("tr").Single(r => r.Elements("th").FirstOrDefault()?.Value == "Arbeidsbelastning");

        Assert.Contains("Notat: ", row.Elements("td").ElementAt(4).Value);
        Assert.Contains("Ikke evaluert", row.Elements("td").ElementAt(4).Value);
    }

    private static XElement Table(LocalDate today) => XElement.Parse(PlanFormHtml.Table(Plan, today, ReportLanguage.Bokmaal).Html);

    [Fact]
    public void TheFormHasItsHeadAndItsRowOfGuidance()
    {
        var plan = PlanJson.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", "betanien-plan-2023.json"))).ValueOrThrow();
        var form = PlanFormHtml.Form(plan, new LocalDate(2024, 1, 15), ReportLanguage.Bokmaal).Html;

        foreach (var wanted in new[] { "Følsomhet", "Intern (gul)", "Kategori", "Arbeidsmiljø", "24. mai 2023", "Organisatorisk plassering" }) Assert.Contains(wanted, form);
        Assert.NotEmpty(plan.ColumnGuidance);
        foreach (var text in plan.ColumnGuidance.Values) Assert.Contains(System.Net.WebUtility.HtmlEncode(text.Bokmaal), System.Net.WebUtility.HtmlEncode(System.Net.WebUtility.HtmlDecode(form)));
    }
}
