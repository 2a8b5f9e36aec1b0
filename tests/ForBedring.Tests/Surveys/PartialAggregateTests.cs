using ForBedring.Surveys;
using ForBedring.Tests.Generators;
using FsCheck.Fluent;

namespace ForBedring.Tests.Surveys;

/// <summary>Q13 and the FBT1 form: what is written is read back, and nothing else is accepted.</summary>
public class PartialAggregateTests
{
    private static byte[] Written(SurveyTally tally)
    {
        using var stream = new MemoryStream();
        tally.WriteConfidential(stream);
        return stream.ToArray();
    }

    private static ForBedring.Rules.ReadResult<SurveyTally> Read(byte[] bytes, SurveyRound round) => SurveyTally.ReadConfidential(new MemoryStream(bytes), round);

    [Fact]
    public void Q13_WritingAndReadingIsTheIdentity_AndAnySplitWritesTheSameBytes()
        => Property.Holds(SurveyGen.Survey(150, severalUnits: true), survey =>
        {
            var whole = Written(SurveyTally.Of(survey.Whole()));
            var back = Read(whole, survey.Round).ValueOrThrow();
            var n = survey.Sheets.Count;
            var parts = new[] { Enumerable.Range(n / 2, n - (n / 2)).Reverse(), Enumerable.Range(0, n / 2) }.Select(p => Read(Written(SurveyTally.Of(survey.SetOf(p))), survey.Round).ValueOrThrow()).ToList();

            Assert.Equal(whole, Written(back));
            Assert.Equal(whole, Written(SurveyTally.Merge(parts[0], parts[1])));
        }, 60);

    [Fact]
    public void Q13_OneFlippedByteOrAShorterFile_IsOneProblem()
        => Property.Holds(from survey in SurveyGen.Survey(30) from place in Gen.Choose(0, int.MaxValue - 1) from bit in Gen.Choose(0, 7) select (survey, place, bit), c =>
        {
            var bytes = Written(SurveyTally.Of(c.survey.Whole()));
            var flipped = (byte[])bytes.Clone();
            flipped[c.place % bytes.Length] ^= (byte)(1 << c.bit);

            foreach (var bad in new[] { flipped, bytes.Take(c.place % bytes.Length).ToArray(), [.. bytes, 0] })
                Assert.False(Assert.Single(Read(bad, c.survey.Round).Problems) is null || Read(bad, c.survey.Round).IsAccepted);
        }, 80);

    [Fact]
    public void SRV_T02_SomethingElseIsNoTally()
    {
        var round = Given.Closed(Given.Three, Given.Tree("A"));

        Assert.Equal(SurveyRules.DamagedTally.Code, Assert.Single(Read([1, 2, 3], round).Problems).Code);
        Assert.Equal(SurveyRules.DamagedTally.Code, Assert.Single(Read(new byte[500], round).Problems).Code);
    }

    [Fact]
    public void SRV_T03_ANewerFormatIsNamedAsSuch()
    {
        var round = Given.Closed(Given.Three, Given.Tree("A"));
        var bytes = Written(SurveyTally.Empty(round));
        bytes[4] = 2;

        Assert.Equal(SurveyRules.NewerTally.Code, Assert.Single(Read(bytes, round).Problems).Code);
    }

    [Fact]
    public void SRV_T01_ATallyOfAnotherRoundIsRefused()
    {
        var bytes = Written(SurveyTally.Empty(Given.Closed(Given.Three, Given.Tree("A"))));

        var problem = Assert.Single(Read(bytes, Given.Closed(Given.Three, Given.Tree("A", "B"))).Problems);
        Assert.Equal((SurveyRules.DifferentBase.Code, true), (problem.Code, problem.Message.English.Contains("organisation", StringComparison.Ordinal)));
    }
}
