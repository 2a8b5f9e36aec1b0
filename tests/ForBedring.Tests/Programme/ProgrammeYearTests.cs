using ForBedring.Calendar;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Programme;
using ForBedring.Programme.Areas;
using ForBedring.Programme.Networks;
using ForBedring.Rules;

namespace ForBedring.Tests.Programme;

/// <summary>W11: the programme of 2023, read from the data.</summary>
public class ProgrammeYearTests
{
    private static readonly ProgrammeDocument Year2023 = ProgrammeJson.Read(Given.Seed("improvement-programme.json")).ValueOrThrow();

    [Fact]
    public void W11_EightAreasStandInOrder()
    {
        Assert.Equal(Enumerable.Range(1, 8), Year2023.Year.Areas.Select(a => a.Number));
        Assert.Equal(Enumerable.Range(1, 8), Year2023.Year.Areas.Select(a => (int)a.Kind));
        Assert.Equal([1, 2, 4], Year2023.Year.CarriedOver.Select(a => a.Number));
        Assert.Equal([1], Year2023.Year.Postponed.Select(a => a.Number));
    }

    [Fact]
    public void W11_TheEventIsPostponedWithBothDatesAndTheBankIsExtended()
    {
        var postponed = Year2023.Year.Areas[0].Activities.Single(a => a.Status?.Kind == FocusStatusKind.Postponed).Status!;
        Assert.Equal(("2022", "juni 2023"), (postponed.From!.OriginalText, postponed.Until!.OriginalText));
        Assert.Equal((new LocalDate(2023, 6, 1), new LocalDate(2023, 6, 30)), Ends(postponed.Until));

        var extended = Year2023.Year.Areas[3].Status!;
        Assert.Equal((FocusStatusKind.Extended, "ut året"), (extended.Kind, extended.Until!.OriginalText));
        Assert.Equal(new LocalDate(2023, 12, 31), Ends(extended.Until).Latest);
    }

    [Fact]
    public void W11_TheBankWasEstablishedOnADayThatOnlyTheYearIsKnownOf()
    {
        var established = Assert.IsType<ImpreciseDate.Dated>(Year2023.UserBankEstablished);

        Assert.Equal(("soldagen i 2022", DatePrecision.WithinYear), (established.OriginalText, established.Precision));
        Assert.True(established.Has(DateFlags.UnknownWords));
        Assert.Equal((new LocalDate(2022, 1, 1), new LocalDate(2022, 12, 31)), Ends(established));
    }

    [Fact]
    public void W11_CaseReferencesAreKeptVerbatimAndToldApartByForm()
    {
        Assert.Equal(new CaseReference("5/2017"), Assert.Single(Year2023.Cases));
        Assert.Equal(["2019/171", "2021/6764", "2022/129"], Year2023.Year.Areas[0].Cases.Select(c => c.Raw));
        Assert.Equal(
            [CaseReferenceKind.BoardCase, CaseReferenceKind.ArchiveCase, CaseReferenceKind.Unknown, CaseReferenceKind.Unknown],
            new[] { "5/2017", "2019/171", "sak 12", "1/2/3" }.Select(t => new CaseReference(t).Kind));
        Assert.Equal(" 5/2017 ", new CaseReference(" 5/2017 ").Raw);
    }

    [Fact]
    public void W11_TheFirstNetworkHasThirteenTeamsAndTheThirdRoundIsAnAmbition()
    {
        var first = NetworkScoreboard.Of(Year2023.Networks[0]);
        var ambition = Year2023.Networks[1];

        Assert.Equal([8, 13], first.Rounds.Select(r => r.CumulativeTeams));
        Assert.Equal((8, 5, 13), (first.Rounds[0].Teams, first.Rounds[1].Teams, first.CumulativeTeams));
        Assert.Equal((NetworkRoundStatus.Evaluated, NetworkRoundStatus.Ongoing), (first.Rounds[0].Status, first.Rounds[1].Status));
        Assert.Equal((30, true), (first.Rounds[0].People, first.Rounds[0].IsPeopleApproximate));
        Assert.Equal((3, NetworkRoundStatus.Ambition), (ambition.Rounds[0].Number, ambition.Rounds[0].Status));
        Assert.Equal(("OPIN", new CountRange(1, null)), (ambition.Hosts[0].Value, ambition.CoHosts!.Count));
        Assert.Equal(0, NetworkScoreboard.Of(ambition).CumulativeTeams);
        Assert.Equal((12, 60, 4), (Year2023.Networks[2].Rounds[0].CountTeams, Year2023.Networks[2].Rounds[0].CountPeople, Year2023.Networks[2].Rounds[0].CountGatherings));
    }

    [Fact]
    public void W11_TheSecondRoundIsThisWinterReadAgainstTheFirstOfFebruary()
    {
        var winter = Ends(Year2023.Networks[0].Rounds[1].Date);

        Assert.Equal(new LocalDate(2023, 2, 1), Year2023.WrittenOn);
        Assert.True(winter.Earliest <= Year2023.WrittenOn && Year2023.WrittenOn <= winter.Latest);
    }

    [Fact]
    public void W11_PackagesAndQuestions()
    {
        Assert.Equal((45, 90), (Year2023.Packages[0].Length.LeastMinutes, Year2023.Packages[0].Length.MinutesAtMost));
        Assert.Equal(DayFraction.HalfOrFull, Year2023.Packages[1].Length.Day);
        Assert.Equal(7, Year2023.IgpQuestions.Length);
        Assert.Equal([1, 2, 3, 4], Year2023.IgpQuestions.Select(q => q.Step).Distinct());
    }

    [Fact]
    public void TheContentsOfThePackagesAreInTheData()
    {
        Assert.Equal(4, Year2023.Year.Areas[7].Contents.Length);
        Assert.Equal(5, Year2023.Year.Areas[4].Contents.Length);
        Assert.Equal((ImplementationState.Installed, ImplementationState.Idea), (Year2023.Year.Areas[4].State, Year2023.Year.Areas[7].State));
        Assert.NotEqual(ProgrammeWords.Of(ImplementationState.Installed).Bokmaal, ProgrammeWords.Of(ImplementationState.Implemented).Bokmaal);
        Assert.Contains(Year2023.Year.Areas[4].Anchorings, a => a.Body.Role == Role.WorkEnvironmentCommittee);
    }

    [Fact]
    public void TheProgrammeOf2023HasNothingToTell() => Assert.Empty(Year2023.Findings(FindingPolicy.Strict));

    [Fact]
    public void TheDocumentIsTheSameWhenItIsWrittenAndReadAgain()
    {
        var written = ProgrammeJson.Write(Year2023);

        Assert.Equal(written, ProgrammeJson.Write(ProgrammeJson.Read(written).ValueOrThrow()));
        Assert.Empty(ProgrammeJson.Read(written).Problems);
    }

    private static (LocalDate Earliest, LocalDate Latest) Ends(ImpreciseDate date) => date is ImpreciseDate.Dated dated ? (dated.Earliest, dated.Latest) : throw new ArgumentException(date.OriginalText);
}
