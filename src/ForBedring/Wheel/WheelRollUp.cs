using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Wheel;

/// <summary>How many units are where in one step (<i>status for trinn i en gren</i>).</summary>
public sealed class StepTally
{
    internal StepTally(WheelStep step, IReadOnlyCollection<StepRecord> records)
    {
        Step = step;
        Done = records.Count(r => r.State is StepState.Done);
        Active = records.Count(r => r.State is StepState.InProgress);
        Waiting = records.Count(r => r.State is StepState.NotStarted or StepState.Planned);
        Skipped = records.Count(r => r.State is StepState.Skipped);
        Otherwise = records.Count - Done - Active - Waiting - Skipped;
    }

    /// <summary>The step.</summary>
    public WheelStep Step { get; }

    /// <summary>Units that have done it.</summary>
    public int Done { get; }

    /// <summary>Units that are in it.</summary>
    public int Active { get; }

    /// <summary>Units that have not begun it.</summary>
    public int Waiting { get; }

    /// <summary>Units that skipped it.</summary>
    public int Skipped { get; }

    /// <summary>Units it does not apply to, or that took it together with something else.</summary>
    public int Otherwise { get; }
}

/// <summary>How often a party took part in a step (<i>partsmatrise, én rute</i>): units where it did out of units that have begun the step.</summary>
public sealed class PartyCell
{
    internal PartyCell(WheelStep step, Role party, Portion tookPart)
    {
        Step = step;
        Party = party;
        TookPart = tookPart;
    }

    /// <summary>The step.</summary>
    public WheelStep Step { get; }

    /// <summary>The party that must take part in it.</summary>
    public Role Party { get; }

    /// <summary>Units where it took part out of units that have begun the step; not applicable where none has, or where the branch is too small to be shown.</summary>
    public Portion TookPart { get; }
}

/// <summary>How often a barrier was reported by leaders of one level (<i>hindringer etter ledernivå</i>).</summary>
public sealed class BarrierTally
{
    internal BarrierTally(LeaderLevel level, BarrierKind kind, int? count)
    {
        Level = level;
        Kind = kind;
        Count = count;
    }

    /// <summary>The level of the leaders who reported it.</summary>
    public LeaderLevel Level { get; }

    /// <summary>The barrier.</summary>
    public BarrierKind Kind { get; }

    /// <summary>How many reports; null where the level has too few reports in all to be counted openly.</summary>
    public int? Count { get; }
}

/// <summary>One branch of the organisation (<i>gren</i>): where its units are in the year. Counts and portions only: no free text, no figure of a survey.</summary>
public sealed class WheelBranch
{
    internal WheelBranch(OrgUnit unit, IReadOnlyList<(WheelDocument Document, FindingList Findings)> units, WheelSettings settings)
    {
        Unit = unit;
        Count = units.Count;
        IsSmall = units.Count < settings.LeastUnits;
        Steps = [.. WheelSteps.All.Select(s => new StepTally(s, [.. units.Select(u => u.Document.Cycle[s])]))];
        var obliged = units.Where(u => u.Document.Situation.IsObliged).Select(u => u.Document).ToList();
        PlanCoverage = Share(obliged.Count(HasPlan), obliged.Count);
        EvaluationCoverage = Share(obliged.Count(d => HasPlan(d) && d.Situation.Plan!.Measures.Any(m => m.IsEvaluated)), obliged.Count);
        Parties = [.. from definition in WheelMethod.SammenOmForbedring.Steps
                      where definition.Step != WheelStep.IndividualResponse
                      from party in definition.Must
                      select Cell(definition.Step, party, units)];
        Deviations = units.SelectMany(u => u.Findings).GroupBy(f => f.Code.Value, StringComparer.Ordinal).ToImmutableSortedDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        Barriers = BarriersOf(units, settings);
        Label = units.Select(u => u.Document.Situation.Plan?.Label).Where(l => l is not null).Select(l => l!).DefaultIfEmpty(new SensitivityLabel(SensitivityRank.Internal, "Intern")).Aggregate((a, b) => a.And(b));
    }

    /// <summary>The unit at the top of the branch.</summary>
    public OrgUnit Unit { get; }

    /// <summary>How many units of the branch have a cycle, the top one included.</summary>
    public int Count { get; }

    /// <summary>Whether the branch has so few units that its party matrix would describe single leaders and is not shown.</summary>
    public bool IsSmall { get; }

    /// <summary>How many units are where, per step.</summary>
    public ImmutableArray<StepTally> Steps { get; }

    /// <summary>Obliged units with an adopted plan out of obliged units (<i>plandekning</i>).</summary>
    public Portion PlanCoverage { get; }

    /// <summary>Obliged units with at least one evaluation out of obliged units (<i>evalueringsdekning</i>).</summary>
    public Portion EvaluationCoverage { get; }

    /// <summary>Which parties took part, per step; not applicable everywhere in a small branch.</summary>
    public ImmutableArray<PartyCell> Parties { get; }

    /// <summary>How many findings of each code the branch has.</summary>
    public IReadOnlyDictionary<string, int> Deviations { get; }

    /// <summary>Reported barriers by leader level; self-reported, so never added across levels.</summary>
    public ImmutableArray<BarrierTally> Barriers { get; }

    /// <summary>The highest label of the plans in the branch.</summary>
    public SensitivityLabel Label { get; }

    /// <summary>The unit and the plan coverage.</summary>
    public override string ToString() => $"{Unit}: {PlanCoverage}";

    private static bool HasPlan(WheelDocument document) => document.Situation.HasAdoptedPlan && document.Situation.Plan!.CycleYear == document.Cycle.CycleYear;

    private static Portion Share(int part, int whole) => whole == 0
        ? new Portion.NotApplicable(new("Ingen enheter er pålagt plan.", "Inga eining er pålagd plan.", "No unit is obliged to have a plan."))
        : new Portion.Of(part, whole);

    private PartyCell Cell(WheelStep step, Role party, IReadOnlyList<(WheelDocument Document, FindingList Findings)> units)
    {
        if (IsSmall) return new(step, party, new Portion.NotApplicable(new("For få enheter til å vises.", "For få einingar til å visast.", "Too few units to be shown.")));
        var begun = units.Select(u => u.Document.Cycle[step]).Where(r => r.State.IsBegun).ToList();
        return new(step, party, begun.Count == 0
            ? new Portion.NotApplicable(new("Ingen enheter har startet trinnet.", "Inga eining har starta steget.", "No unit has begun the step."))
            : new Portion.Of(begun.Count(r => r.TookPart(party)), begun.Count));
    }

    private static ImmutableArray<BarrierTally> BarriersOf(IReadOnlyList<(WheelDocument Document, FindingList Findings)> units, WheelSettings settings)
    {
        var reports = units.SelectMany(u => u.Document.Cycle.Barriers).ToList();
        return
        [
            .. from level in reports.GroupBy(b => b.ReportedBy).OrderBy(g => g.Key)
               let isOpen = level.Count() >= settings.LeastReports
               from kind in level.GroupBy(b => b.Kind).OrderBy(g => g.Key)
               select new BarrierTally(level.Key, kind.Key, isOpen ? kind.Count() : null),
        ];
    }
}

/// <summary>Where every unit of an organisation is in the year (<i>oversikt over organisasjonen</i>), from each unit up to the top.</summary>
public sealed class WheelRollUp
{
    private readonly Dictionary<UnitId, WheelBranch> _branches;

    private WheelRollUp(int cycleYear, LocalDate asOf, ImmutableArray<WheelBranch> branches)
    {
        CycleYear = cycleYear;
        AsOf = asOf;
        Branches = branches;
        _branches = branches.ToDictionary(b => b.Unit.Id);
    }

    /// <summary>The survey year.</summary>
    public int CycleYear { get; }

    /// <summary>The day it tells of.</summary>
    public LocalDate AsOf { get; }

    /// <summary>A branch for each unit of the tree that has a cycle in it, parents before children.</summary>
    public ImmutableArray<WheelBranch> Branches { get; }

    /// <summary>The branch of a unit.</summary>
    /// <exception cref="KeyNotFoundException">No unit of the branch has a cycle.</exception>
    public WheelBranch this[UnitId unit] => _branches[unit];

    /// <summary>Whether the cycles can be rolled up: each unit once (WHL-H03).</summary>
    public static FindingList CanCreate(IEnumerable<WheelDocument> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        return new(units.GroupBy(u => (u.Cycle.CycleYear, u.Cycle.Unit)).Where(g => g.Count() > 1).Select(g => WheelRules.CycleKeyUnique.Find(
            FindingPolicy.Default, g.First().Cycle.Subject, ("step", "1–9"), ("unit", g.Key.Unit.Value), ("year", g.Key.CycleYear))));
    }

    /// <summary>Where every unit is on a day.</summary>
    /// <param name="tree">The organisation.</param>
    /// <param name="units">The cycles of one year with what surrounds them; each unit once, each in the tree.</param>
    /// <param name="today">The day.</param>
    /// <param name="practice">Policy and thresholds; the defaults if left out.</param>
    /// <exception cref="RuleViolationException">A unit has two cycles (WHL-H03).</exception>
    /// <exception cref="ArgumentException">The cycles are of several years, there are none, or a unit is not in the tree.</exception>
    public static WheelRollUp Create(OrgTree tree, IEnumerable<WheelDocument> units, LocalDate today, WheelPractice? practice = null)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(units);
        var given = units.ToList();
        CanCreate(given).ThrowIfRefused();
        var years = given.Select(u => u.Cycle.CycleYear).Distinct().ToList();
        if (years.Count != 1) throw new ArgumentException("The cycles must be of one year.", nameof(units));
        if (given.FirstOrDefault(u => !tree.Contains(u.Cycle.Unit)) is { } stranger) throw new ArgumentException($"The organisation has no unit {stranger.Cycle.Unit}.", nameof(units));
        var used = practice ?? WheelPractice.Default;
        var found = given.ToDictionary(u => tree.IndexOf(u.Cycle.Unit), u => (Document: new WheelDocument(u.Cycle.AsOf(today), u.Situation), Findings: u.Cycle.Findings(u.Situation, today, used)));
        var branches = ImmutableArray.CreateBuilder<WheelBranch>();
        for (var place = 0; place < tree.Count; place++)
        {
            var top = tree.PreOrder[place];
            var inside = Enumerable.Range(place, tree.SubtreeSizes[top]).Select(p => tree.PreOrder[p]).Where(found.ContainsKey).Select(i => found[i]).ToList();
            if (inside.Count > 0) branches.Add(new(tree.Units[top], inside, used.Settings));
        }

        return new(years[0], today, branches.ToImmutable());
    }
}
