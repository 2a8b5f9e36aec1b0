using System.Text.Json;
using ForBedring.Json;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Synthetic;
using ForBedring.WaitingLists;

namespace ForBedring.Samples.Quickstart;

/// <summary>A made-up hospital with a published plan form and a clinic's published referral figures. The same on every run.</summary>
internal static class MadeUpYear
{
    private static readonly LocalDate Today = new(2024, 1, 15);

    public static Year Read(ProgramRun run, LocalDate? today, Func<SurveyRound, LedgerFile> ledger)
    {
        var hospital = SyntheticHospital.Create(sheets: 243, units: 27, SyntheticInstrument.TwoOfEachTheme(2023), seed: 11);
        var round = Closed(hospital.Planned("2023", 2023));
        var workshop = YearWorkshop.MadeUp(round.Organisation.Units[round.Organisation.Roots[0]].Id, round.Year);
        var release = Protect(round, hospital.Responses(round), ledger(round));
        var form = run.Required(run.Accept("seeds/betanien-plan-2023.json", PlanJson.Read(Seed("betanien-plan-2023.json"))));
        var plan = workshop.AddTo(YearAreas.AddTo(form, release));
        return new Year(today ?? Today, isMadeUp: true)
        {
            Round = round,
            Release = release,
            Workshop = workshop,
            Plan = plan,
            Wheel = YearWheel.MadeUp(round, plan, today ?? Today),
            Evaluations = YearEvaluations.Make(),
            Referrals = ReadReferrals(Seed("child-youth-clinic.json"), 2023),
        };
    }

    /// <summary>The round, the policy bound to it when it opens, closed.</summary>
    public static SurveyRound Closed(SurveyRound round) => (round.State == RoundState.Planned ? round.Open(DisclosurePolicy.Standard.Minimums, DisclosurePolicy.Standard.Choices) : round).Close();

    /// <summary>Scores, and then the only road from scores to figures: a policy, with everything released of the round before.</summary>
    public static SurveyRelease Protect(SurveyRound round, ResponseSet answers, LedgerFile ledger)
    {
        var release = DisclosurePolicy.Standard.Apply(new ReleaseOf(SurveyScores.Compute(round, SurveyTally.Of(answers)), round.ClosesOn.AtMidnight().InUtc().ToInstant(), ledger: ledger.Ledger));
        ledger.Keep(release.Ledger);
        return release;
    }

    private static ReferralYear ReadReferrals(byte[] json, int number)
    {
        using var document = JsonDocument.Parse(json);
        var years = document.RootElement.GetProperty("years").EnumerateArray().ToList();
        var year = years.Single(y => y.GetProperty("year").GetInt32() == number);
        var derived = year.GetProperty("derived").EnumerateArray().Select(d => d.GetProperty("value").GetInt64()).ToHashSet();
        var source = document.RootElement.GetProperty("source").GetString()!;
        return new ReferralYear(
            number,
            year.GetProperty("received").GetInt64(),
            year.GetProperty("rejected").GetInt64(),
            [
                .. years
                    .SelectMany(y => y.GetProperty("unlabelled").EnumerateArray().Select(f => (Year: y.GetProperty("year").GetRawText(), Value: f.GetProperty("value").GetInt64())))
                    .Where(f => !derived.Contains(f.Value))
                    .Select(f => new UnlabelledFigure(f.Value, f.Year, source)),
            ]);
    }

    private static byte[] Seed(string name)
    {
        using var stream = typeof(MadeUpYear).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
