using ForBedring.Planning;
using ForBedring.Releases;
using ForBedring.Rules;

namespace ForBedring.Samples.Quickstart;

/// <summary>The year in a few lines on standard output, in English: what a newcomer should notice.</summary>
internal static class YearStory
{
    public static void Tell(Year year, ProgramRun run)
    {
        run.Print(year.IsMadeUp ? $"A made-up hospital's year, seen on {year.Today:uuuu-MM-dd}" : $"Your own data, seen on {year.Today:uuuu-MM-dd}");
        run.Print();
        TellWheel(year, run);
        TellScores(year, run);
        TellAreas(year, run);
        TellWorkshop(year, run);
        TellPlan(year, run);
        TellEvaluations(year, run);
        TellReferrals(year, run);
        run.Print();
    }

    private static void TellWheel(Year year, ProgramRun run)
    {
        if (year.Wheel is not { } wheel) return;
        foreach (var (day, what, _) in wheel.Days) run.Print($"{day:uuuu-MM-dd}  {what.English}");
        run.Print($"Wheel       {wheel.Cycle.WhereAmI(wheel.AskedOn, wheel.Situation).Sentence.English}");
        if (wheel.Following is { } next) run.Print($"            {next.WhereAmI(wheel.AskedOn, wheel.Situation).Sentence.English}");
    }

    private static void TellScores(Year year, ProgramRun run)
    {
        if (year.Release is not { } release) return;
        var scores = release.Reports.SelectMany(r => r.Total.Themes).Select(t => t.Mean).ToList();
        run.Print($"Answers     {release.Basis.Themes.Sum(t => t.Questions.Length)} questions in {release.Basis.Themes.Length} themes; {release.Reports[0].Name}: {release.Reports[0].Total.Responses.Match(r => $"{r} answered", _ => "withheld", () => "nobody answered", () => "not asked")}.");
        run.Print($"Protection  {scores.Count(s => s.IsShown)} scores shown, {scores.Count(s => s is Disclosed<ScoreFigure>.Withheld)} withheld, so that nobody can be worked out from sums and differences (policy {release.Basis.Policy.Name}).");
    }

    private static void TellAreas(Year year, ProgramRun run)
    {
        if (year.Release is not { } release) return;
        foreach (var (unit, areas) in YearAreas.Suggest(release).Take(2))
            run.Print($"Areas       {unit.Name}: improve {YearAreas.Describe(release, areas.Improve, ReportLanguage.English)}.");
    }

    private static void TellWorkshop(Year year, ProgramRun run)
    {
        if (year.Workshop is not { } workshop) return;
        var stages = workshop.Canvas.Funnel().Stages;
        run.Print($"Workshop    {workshop.Report.People} people at {workshop.Report.Tables} tables; to improve first: {workshop.Report.ToImprove.First().Area.Name.English}.");
        run.Print($"            {stages[0].Items} ideas, {stages[3].Items} proposals, {stages[5].Items} accepted: it is a row of the plan, which points back to it.");
    }

    private static void TellEvaluations(Year year, ProgramRun run)
    {
        if (year.Evaluations is not { } evaluations) return;
        foreach (var measure in evaluations.Plan.Measures.Where(m => m.LastEvaluation is not null))
            run.Print($"Evaluated   {measure.Id} {measure.LastEvaluation!.Describe().English}");
        foreach (var refused in evaluations.Refusal.Where(f => f.Severity == Severity.Error)) run.Print($"Refused     {refused.Code} {refused.Message.English}");
    }

    private static void TellPlan(Year year, ProgramRun run)
    {
        if (year.Plan is not { } plan) return;
        var diagnosis = plan.Diagnose(year.Today);
        run.Print($"Plan        {plan.Themes.Length} themes, {plan.Areas.Count()} rows, {plan.Measures.Count()} measures; {diagnosis.Findings.Count} findings, none of which stops anyone.");
        var (survey, workshop) = (plan.Areas.Count(a => a.Origins.Any(o => o is AreaOrigin.Survey)), plan.Areas.Count(a => a.Origins.Any(o => o is AreaOrigin.Workshop)));
        if (survey + workshop > 0) run.Print($"Origins     {survey} row drafted from the survey, {workshop} from the workshop, {plan.Areas.Count() - survey - workshop} kept from the form.");
        foreach (var goal in year.Goals) run.Print($"Goal        {goal.Goal.Text}: {goal.Sentence.English}.");
        run.Print($"Overdue     {diagnosis.OverdueRows} rows ({diagnosis.OverdueMeasures} measures) are past their deadline without an evaluation; {diagnosis.PossiblyOverdueRows} more may be.");
    }

    private static void TellReferrals(Year year, ProgramRun run)
    {
        if (year.Referrals is not { } referrals) return;
        run.Print($"Referrals   {referrals.Received} received in {referrals.Number}, {referrals.Rejected} rejected, {referrals.Received - referrals.Rejected} accepted. {string.Join(", ", referrals.Unlabelled)} stand without labels: shown, never computed with.");
    }
}
