using ForBedring.Rules;
using FsCheck.Fluent;

namespace ForBedring.Tests.Rules;

public class FindingTests
{
    private static readonly LocalisedText Text = new("Tiltaket {measure} er sent.", "Tiltaket {measure} er seint.", "Measure {measure} is late.");

    private static readonly RuleDefinition Late = RuleDefinition.Create("PLN-P98", "plan.late", Text, Severity.Warning, Severity.Error, Severity.Info);

    private static readonly RuleDefinition Closed = RuleDefinition.Hard("PLN-P99", "plan.closed", Text);

    [Fact]
    public void APolicyChoosesTheColumn()
        => Assert.Equal(
            [Severity.Info, Severity.Warning, Severity.Error],
            new[] { FindingPolicy.Pilot, FindingPolicy.Default, FindingPolicy.Strict }.Select(policy => policy.SeverityOf(Late)));

    [Fact]
    public void AHardRuleIsAnErrorUnderEveryPolicy()
    {
        foreach (var policy in new[] { FindingPolicy.Pilot, FindingPolicy.Default.CappedAt(Severity.Info), FindingPolicy.Strict }) Assert.Equal(Severity.Error, policy.SeverityOf(Closed));
        Assert.Throws<ArgumentException>(() => FindingPolicy.Default.With(Closed, Severity.Warning));
    }

    [Fact]
    public void ARuleCanBeWeighedOtherwise()
        => Assert.Equal(Severity.Error, FindingPolicy.Default.With(Late, Severity.Error).SeverityOf(Late));

    [Fact]
    public void SeveritiesThatFallAreRefused()
        => Assert.Throws<ArgumentException>(() => RuleDefinition.Create("PLN-P97", "plan.wrong", Text, Severity.Warning, Severity.Info, Severity.Info));

    [Fact]
    public void TheOrderOfFindingsDoesNotDependOnTheOrderTheyCameIn()
        => Property.Holds(Gen.Shuffle(Enumerable.Range(0, 12).ToArray()), order =>
        {
            var findings = order.Select(i => (i % 2 == 0 ? Late : Closed).Find(FindingPolicy.Default, new Subject("measure", $"M{i / 3}", i % 3 == 0 ? null : "p" + i), ("measure", "M")));
            var list = new FindingList(findings);

            Assert.Equal(list.OrderByDescending(f => f.Severity).ThenBy(f => f.Code.Value, StringComparer.Ordinal).ThenBy(f => f.Subject.Id, StringComparer.Ordinal).ThenBy(f => f.Subject.Path, StringComparer.Ordinal).Select(f => f.Subject.ToString()), list.Select(f => f.Subject.ToString()));
            Assert.Equal(6, list.CountOf(Late.Code));
        });

    [Fact]
    public void ARefusalHoldsTheListThatCouldBeAskedFor()
    {
        var warned = new FindingList([Late.Find(FindingPolicy.Default, new Subject("measure", "M1"), ("measure", "M1"))]);
        warned.ThrowIfRefused();
        var refused = warned.And([Closed.Find(FindingPolicy.Default, new Subject("measure", "M2"), ("measure", "M2"))]);
        var violation = Assert.Throws<RuleViolationException>(refused.ThrowIfRefused);

        Assert.Equal(refused, violation.Findings);
        Assert.Contains("PLN-P99: Measure M2 is late.", violation.Message);
        Assert.DoesNotContain("M1", violation.Message);
        Assert.Throws<ArgumentException>(() => new RuleViolationException(warned));
    }

    [Fact]
    public void AnArgumentThatLooksLikeAPlaceholderIsNotFilledIn()
    {
        var text = new LocalisedText("{a} og {b}", "{a} og {b}", "{a} and {b} and {c}");
        var filled = text.With(new Dictionary<string, string> { ["a"] = "{b}", ["b"] = "{a}" });

        Assert.Equal("{b} and {a} and {c}", filled.English);
        Assert.Equal(["{b} og {a}", "{b} og {a}", "{b} and {a} and {c}"], new[] { ReportLanguage.Bokmaal, ReportLanguage.Nynorsk, ReportLanguage.English }.Select(filled.In));
    }

    [Theory]
    [InlineData("PLN-P05", true)]
    [InlineData("IM-A00", true)]
    [InlineData("ABCD-Z99", true)]
    [InlineData("A-B01", false)]
    [InlineData("ABCDE-B01", false)]
    [InlineData("pln-P05", false)]
    [InlineData("PLN-P5", false)]
    [InlineData("PLN-P055", false)]
    [InlineData("PLN-055", false)]
    [InlineData("PLN_P05", false)]
    [InlineData("", false)]
    public void ACodeHasOneForm(string code, bool isCode)
    {
        if (isCode) Assert.Equal(code, RuleCode.From(code).ToString());
        else Assert.Throws<ArgumentException>(() => RuleCode.From(code));
    }
}
