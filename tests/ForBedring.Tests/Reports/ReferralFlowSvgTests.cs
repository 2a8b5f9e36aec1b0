using System.Xml.Linq;
using ForBedring.Reports;
using ForBedring.Rules;
using ForBedring.WaitingLists;

namespace ForBedring.Tests.Reports;

public class ReferralFlowSvgTests
{
    // Child and youth clinic 2023: 2356 in, 544 rejected; 1812 by subtraction; 1369 without a label.
    [Fact]
    public void TheClinicsYearShowsWhatIsCertainAndSetsTheRestApart()
    {
        var picture = ReferralFlowSvg.Draw("flow", ReportLanguage.English, "2023", 2356, 544, [new UnlabelledFigure(1369, "2023", "slides")]);

        Assert.Equal("Of 2356 referrals received, 544 were rejected (23.1 percent) and 1812 accepted. Without a label in the source: 1369 (2023). Shown, never computed with.", picture.Description);
        Assert.Contains("23.1% of received", picture.ToSvg());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 0)]
    [InlineData(10, 10)]
    [InlineData(1, 1)]
    [InlineData(long.MaxValue / 200, 3)]
    public void AnyNumbersMakeAPictureThatIsWellFormedAndOfOneSize(long received, long rejected)
    {
        var svg = XDocument.Parse(ReferralFlowSvg.Draw("flow", ReportLanguage.Bokmaal, "2023", received, rejected).ToSvg());

        Assert.Equal("0 0 520 324", svg.Root!.Attribute("viewBox")!.Value);
        Assert.DoesNotContain("NaN", svg.ToString());
    }

    [Fact]
    public void MoreRejectedThanReceivedIsRefused()
        => Assert.Throws<ArgumentOutOfRangeException>(() => ReferralFlowSvg.Draw("flow", ReportLanguage.Bokmaal, "2023", 1, 2));

    [Fact]
    public void TheSameNumbersGiveTheSameBytes()
        => Assert.Equal(ReferralFlowSvg.Draw("flow", ReportLanguage.Nynorsk, "2023", 2356, 544).ToSvg(), ReferralFlowSvg.Draw("flow", ReportLanguage.Nynorsk, "2023", 2356, 544).ToSvg());
}
