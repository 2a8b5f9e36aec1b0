using ForBedring.Rules;

namespace ForBedring.Tests.Rules;

public class MessageValueTests
{
    private static readonly RuleDefinition Rule = RuleDefinition.Create("PLN-P99", "test.rule", new("{who} {when}", "{who} {when}", "{who} {when}"), Severity.Info);

    [Fact]
    public void WordsAndDaysAreWrittenInTheLanguageOfTheMessage()
    {
        var finding = Rule.Find(FindingPolicy.Default, new Subject("x", "1"), ("who", new LocalisedText("verneombud", "verneombod", "safety representative")), ("when", new LocalDate(2026, 6, 5)));

        Assert.Equal(new LocalisedText("verneombud 5. juni 2026", "verneombod 5. juni 2026", "safety representative 5 June 2026"), finding.Message);
    }

    [Fact]
    public void ArgumentsAreForPrograms()
    {
        var finding = Rule.Find(FindingPolicy.Default, new Subject("x", "1"), ("who", "M1"), ("when", new LocalDate(2026, 6, 5)));

        Assert.Equal(("M1", "2026-06-05"), (finding.Arguments["who"], finding.Arguments["when"]));
    }

    [Fact]
    public void ValuesAreEqualByWhatTheySayInEveryLanguage()
    {
        Assert.Equal(MessageValue.From("a"), (MessageValue)"a");
        Assert.NotEqual(MessageValue.From("a"), MessageValue.From(new LocalisedText("a", "a", "b")));
        Assert.Equal("", default(MessageValue).In(ReportLanguage.English));
        Assert.True(default == MessageValue.From(""));
        Assert.True(MessageValue.From(new LocalDate(2026, 1, 2)) != MessageValue.From("2026-01-02"));
    }
}
