using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Programme.Pulse;
using ForBedring.Programme.Teams;

namespace Guide;

/// <summary>The code of docs/programme.md: compiled here; the sample Programme runs the same steps on files.</summary>
internal static class ProgrammeGuide
{
    public static void Pulse(LocalDate date, UnitId unit, PulseQuestion.Common belongsHere, List<OutpatientEntry> entries)
    {
        // <programme-pulse>
        var entry = OutpatientEntry.Create("k7", date, unit, [new RoleRef(Role.SectionLeader), new RoleRef(Role.Nurse)])
            .With(PulseQuestions.Default.CommonOf("BelongsHere"), PulseAnswer.No);
        OutpatientPulseReport report = new OutpatientPulse(entries).Report();
        report.AnswersTo(belongsHere, unit, date);             // 6 of 24; unknown 2 stands beside
        report.SeriesOf(belongsHere, PulseAnswer.No, unit);    // readings for a run chart
        report.FindingOf(belongsHere, PulseAnswer.No, unit, date)?.ToAreaDraft();
        // </programme-pulse>
        entries.Add(entry);
    }

    public static RunChart Causes(ImprovementPlan plan, ClinicTeams teams)
    {
        // <programme-cause>
        var cause = teams.CauseMap!.Find("ListCleanUp");
        plan = plan.With(1, cause.ToAreaDraft().ToImprovementArea(AreaId.From("R1"), plan.Language));   // the row keeps its origin: CauseMap ListCleanUp
        var start = teams.InterventionFor(cause.Id)!.Start;                                              // February 2024
        var chart = RunChart.Draw(teams.Series[0], ChartLayout.Whole.InParts(start.LastPositionBefore(teams.Series[0])));
        // </programme-cause>
        return chart;
    }
}
