using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Releases;
using ForBedring.Rules;

namespace ForBedring.Wheel;

/// <summary>What leaders see of all units on one page (<i>ledersiden</i>): each clinic and the whole, on a day. Counts and portions only: no free text and no score of a survey.</summary>
/// <remarks>
/// The page is of units, but a branch of few units tells of single leaders: which parties took part is not shown for it (<see cref="WheelSettings.LeastUnits"/>), and where those branches
/// together are still few, nor for the next smallest, so that the whole less the others does not tell. Barriers are counted where a level has enough reports (<see cref="WheelSettings.LeastReports"/>).
/// </remarks>
public sealed class LeadersView
{
    private LeadersView(int cycleYear, LocalDate asOf, SensitivityLabel label, PlanGoal.Numeric responseGoal, LeadersLine whole, ImmutableArray<LeadersLine> clinics)
    {
        CycleYear = cycleYear;
        AsOf = asOf;
        Label = label;
        ResponseGoal = responseGoal;
        Whole = whole;
        Clinics = clinics;
    }

    /// <summary>The survey year.</summary>
    public int CycleYear { get; }

    /// <summary>The day it tells of.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The highest label of the plans.</summary>
    public SensitivityLabel Label { get; }

    /// <summary>The goal that response rates are read against.</summary>
    public PlanGoal.Numeric ResponseGoal { get; }

    /// <summary>The whole.</summary>
    public LeadersLine Whole { get; }

    /// <summary>The units right below the whole that have cycles in them, in the order of the tree.</summary>
    public ImmutableArray<LeadersLine> Clinics { get; }

    /// <summary>What leaders see on a day.</summary>
    /// <param name="tree">The organisation; it has one root.</param>
    /// <param name="units">The cycles of one year with what surrounds them; each unit once, each in the tree.</param>
    /// <param name="today">The day.</param>
    /// <param name="reports">Safe reports of the whole and the clinics, for the response rate; none where left out.</param>
    /// <param name="responseGoal">The goal for the response rate; over 80 % where left out.</param>
    /// <param name="practice">Policy and thresholds; the defaults if left out.</param>
    /// <exception cref="ArgumentException">The tree has several roots, or the cycles do not fit (<see cref="WheelRollUp.Create"/>).</exception>
    /// <exception cref="RuleViolationException">A unit has two cycles (WHL-H03).</exception>
    public static LeadersView Of(OrgTree tree, IEnumerable<WheelDocument> units, LocalDate today, IEnumerable<UnitReport>? reports = null, PlanGoal.Numeric? responseGoal = null, WheelPractice? practice = null)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(units);
        if (tree.Roots.Length != 1) throw new ArgumentException("The organisation must have one root.", nameof(tree));
        var used = practice ?? WheelPractice.Default;
        var given = units.ToList();
        var rolledUp = WheelRollUp.Create(tree, given, today, used);
        var goal = responseGoal ?? OverEightyPercent;
        var byUnit = (reports ?? []).GroupBy(r => r.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var root = tree.Units[tree.Roots[0]];
        var clinicOf = given.ToLookup(u => ClinicOf(tree, u.Cycle.Unit, root.Id));
        var clinics = tree.ChildIndexes(tree.Roots[0]).Select(i => tree.Units[i]).Where(u => clinicOf[u.Id].Any()).ToList();
        var hidden = Hidden([.. clinics.Select(c => (c.Id, rolledUp[c.Id].Count))], used.Settings.LeastUnits);
        LeadersLine Line(OrgUnit unit, IEnumerable<WheelDocument> documents, bool hidesParties)
            => new(rolledUp[unit.Id], [.. documents], rolledUp.CycleYear, today, hidesParties, new GoalReading(AreaId.From("response"), goal, Rate(byUnit, unit.Id)), used.Settings);
        return new(rolledUp.CycleYear, today, rolledUp[root.Id].Label, goal, Line(root, given, hidesParties: false), [.. clinics.Select(c => Line(c, clinicOf[c.Id], hidden.Contains(c.Id)))]);
    }

    /// <summary>The year and the number of clinics.</summary>
    public override string ToString() => $"{NumberText.Machine(CycleYear)}: {NumberText.Machine(Clinics.Length)} clinics";

    private static PlanGoal.Numeric OverEightyPercent { get; } = new(
        GoalId.From("response-rate"), "Svaroppslutning over 80 %", IndicatorFigures.ResponseRate, "%", Comparator.GreaterThan, 80, Indicators.Direction.Increase);

    private static Disclosed<GoalFigure> Rate(Dictionary<string, UnitReport> reports, UnitId unit)
        => reports.TryGetValue(unit.Value, out var report) ? IndicatorFigures.None.With(report).Find(IndicatorFigures.ResponseRate) : Disclosed<GoalFigure>.None;

    // The clinic a unit lies in; the root's own cycle lies in none.
    private static UnitId ClinicOf(OrgTree tree, UnitId unit, UnitId root)
    {
        var at = unit;
        while (tree.Find(at).Parent is { } parent && parent != root) at = parent;
        return at;
    }

    // Branches that are too small, and the next smallest while those together are too small themselves.
    private static HashSet<UnitId> Hidden(IReadOnlyList<(UnitId Unit, int Count)> clinics, int least)
    {
        var bySize = clinics.OrderBy(c => c.Count).ThenBy(c => c.Unit).ToList();
        var few = bySize.TakeWhile(c => c.Count < least).Count();
        var taken = few;
        while (taken > 0 && taken < bySize.Count && bySize.Take(taken).Sum(c => c.Count) < least) taken++;
        return [.. bySize.Take(taken).Select(c => c.Unit)];
    }
}

/// <summary>A clinic, or the whole, on the leaders' page (<i>linje på ledersiden</i>).</summary>
public sealed class LeadersLine
{
    private static readonly Portion TooFew = new Portion.NotApplicable(new("For få enheter til å vises.", "For få einingar til å visast.", "Too few units to be shown."));

    internal LeadersLine(WheelBranch branch, IReadOnlyList<WheelDocument> units, int cycleYear, LocalDate today, bool hidesParties, GoalReading responseRate, WheelSettings settings)
    {
        Unit = branch.Unit;
        Units = branch.Count;
        ResponseRate = responseRate;
        var obliged = units.Where(u => u.Situation.IsObliged).Select(u => new UnitPlan(u.Cycle.Unit, u.Situation.Plan)).ToList();
        var metrics = PlanMetrics.Of(obliged, cycleYear, today);
        PlansMade = metrics.PlanCoverage;
        var plans = obliged.Select(u => u.Plan).OfType<ImprovementPlan>().Where(p => p.CycleYear == cycleYear && p.Versions.Length > 0).ToList();
        PlansAlive = Portion.From(plans.Count(p => !p.IsStale(today)), plans.Count);
        MeasuresEvaluated = metrics.MeasureEvaluationCoverage;
        Corrected = metrics.CorrectionCoverage;
        Overdue = metrics.OverdueMeasures;
        Steps = branch.Steps;
        StepsDone = Portion.From(branch.Steps.Sum(s => s.Done), branch.Steps.Sum(s => branch.Count - s.Otherwise));
        PartiesAtTheTable = hidesParties || branch.IsSmall ? TooFew : Sum(branch.Parties.Select(p => p.TookPart));
        BarriersOfLeaders = Barriers(units, b => b.ReportedBy != LeaderLevel.Section, settings);
        BarriersNearestThePatients = Barriers(units, b => b.ReportedBy == LeaderLevel.Section, settings);
    }

    /// <summary>The unit at the top.</summary>
    public OrgUnit Unit { get; }

    /// <summary>How many units have a cycle.</summary>
    public int Units { get; }

    /// <summary>Obliged units with an adopted plan, of obliged units.</summary>
    public Portion PlansMade { get; }

    /// <summary>Adopted plans that have shown life within the months of PLN-L08, of adopted plans.</summary>
    public Portion PlansAlive { get; }

    /// <summary>Measures evaluated, of those due: completed or later, or certainly overdue.</summary>
    public Portion MeasuresEvaluated { get; }

    /// <summary>Weak verdicts with a decision, of weak verdicts.</summary>
    public Portion Corrected { get; }

    /// <summary>Measures that are certainly overdue without evaluation.</summary>
    public int Overdue { get; }

    /// <summary>How many units are where, per step.</summary>
    public ImmutableArray<StepTally> Steps { get; }

    /// <summary>Steps done, of all steps that apply, over all units.</summary>
    public Portion StepsDone { get; }

    /// <summary>Times a party took part, of the times it must have in steps that are begun; not applicable in a branch of few units.</summary>
    public Portion PartiesAtTheTable { get; }

    /// <summary>Barriers that leaders above the sections reported, most reported first; null where there are too few reports to be counted openly.</summary>
    public ImmutableArray<(BarrierKind Kind, int Count)>? BarriersOfLeaders { get; }

    /// <summary>Barriers that leaders of sections reported, those nearest the patients; null where there are too few reports to be counted openly.</summary>
    public ImmutableArray<(BarrierKind Kind, int Count)>? BarriersNearestThePatients { get; }

    /// <summary>The response rate against its goal.</summary>
    public GoalReading ResponseRate { get; }

    /// <summary>The unit.</summary>
    public override string ToString() => Unit.ToString();

    private static ImmutableArray<(BarrierKind, int)>? Barriers(IEnumerable<WheelDocument> units, Func<ReportedBarrier, bool> isOf, WheelSettings settings)
    {
        var reports = units.SelectMany(u => u.Cycle.Barriers).Where(isOf).ToList();
        if (reports.Count == 0) return [];
        return reports.Count < settings.LeastReports ? null : [.. reports.GroupBy(b => b.Kind).Select(g => (g.Key, g.Count())).OrderByDescending(b => b.Item2).ThenBy(b => b.Key)];
    }

    private static Portion Sum(IEnumerable<Portion> portions)
    {
        var (part, whole) = (0L, 0L);
        foreach (var portion in portions.OfType<Portion.Of>())
        {
            part += portion.Numerator;
            whole += portion.Denominator;
        }

        return Portion.From(part, whole);
    }
}
