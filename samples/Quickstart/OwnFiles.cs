using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Reading;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Samples.Quickstart;

/// <summary>The user's own files. Every problem of every file is listed before anything is made of them.</summary>
internal sealed class OwnFiles(string? responses, string? organisation, string? instrument, string? plan)
{
    private ReadOptions _responses = ReadOptions.Default;
    private ReadOptions _organisation = ReadOptions.Default;

    public bool AreAny => responses is not null || organisation is not null || instrument is not null || plan is not null;

    /// <summary>Answers, units and instrument go together: without one of them the others mean nothing.</summary>
    public void Check(ProgramRun run)
    {
        var missing = new[] { ("--responses", responses), ("--organisation", organisation), ("--instrument", instrument) }.Where(o => o.Item2 is null).Select(o => o.Item1).ToList();
        if (missing.Count is 1 or 2) run.StopForUsage($"Answers, organisation and instrument go together: {string.Join(" and ", missing)} missing.");
    }

    /// <summary>How the answers and the organisation are read.</summary>
    public void ReadAs(ReadOptions responses, ReadOptions organisation) => (_responses, _organisation) = (responses, organisation);

    public Year Read(ProgramRun run, LocalDate? today, Func<SurveyRound, LedgerFile> ledger)
    {
        var units = organisation is null ? null : run.Read(organisation, OrganisationCsv.Read, _organisation);
        var asked = instrument is null ? null : run.ReadWhole(instrument, bytes => InstrumentJson.Read(bytes));
        var form = plan is null ? null : run.ReadWhole(plan, ReadPlan);
        SurveyRound? round = null;
        ResponseSet? answers = null;
        if (units is not null && asked is not null)
        {
            round = MadeUpYear.Closed(run.Required(run.Accept(organisation!, PlanRound(units, asked))));
            answers = run.Read(responses!, (stream, options) => ResponseCsv.Read(stream, round, ResponseColumns.Default, options), _responses);
        }

        run.StopIfUnreadable();
        var day = today ?? DateInNorway();
        return new Year(day, isMadeUp: false)
        {
            Round = round,
            Release = answers is null ? null : MadeUpYear.Protect(round!, answers, ledger(round!)),
            Plan = form,
            Wheel = YearWheel.FromFiles(round, form, day),
        };
    }

    // The round's own dates are not in the files: its year is the instrument's, and it counts as closed.
    private static ReadResult<SurveyRound> PlanRound(StaffedOrganisation units, Instrument asked)
    {
        var year = Math.Clamp(asked.Year, 1900, 9999);
        return SurveyRound.Plan(
            RoundId.From($"{asked.Code}-{asked.Year}"),
            asked.Year,
            asked,
            units.Tree,
            units.InvitedByUnit,
            new LocalDate(year, 2, 1),
            new LocalDate(year, 2, 28));
    }

    private static ReadResult<ImprovementPlan> ReadPlan(byte[] bytes) => PlanJson.Read(bytes);

    private static LocalDate DateInNorway() => SystemClock.Instance.GetCurrentInstant().InZone(DateTimeZoneProviders.Tzdb["Europe/Oslo"]).Date;
}
