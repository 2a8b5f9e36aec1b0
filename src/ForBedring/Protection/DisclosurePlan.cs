using ForBedring.Protection.Engine;
using ForBedring.Rules;

namespace ForBedring.Protection;

/// <summary>A decision from counts alone (<i>visningsplan</i>): which cells are shown and which are withheld. It can be made, audited and compared before any score exists.</summary>
/// <remarks>For the data controller: the kinds of withholding are precise. Every plan has passed the independent audit.</remarks>
public sealed class DisclosurePlan
{
    private readonly bool[] _shown;

    private DisclosurePlan(DisclosureProblem problem, DisclosureOptions options, bool[] shown, ImmutableArray<WithheldCell> withheld, FindingList findings)
    {
        Problem = problem;
        Options = options;
        _shown = shown;
        Withheld = withheld;
        Findings = findings;
        Shown = [.. Enumerable.Range(0, shown.Length).Where(c => shown[c]).Select(c => problem.Cells[c].Id)];
    }

    /// <summary>What was decided about.</summary>
    public DisclosureProblem Problem { get; }

    /// <summary>How it was decided.</summary>
    public DisclosureOptions Options { get; }

    /// <summary>The ids of the shown cells, in the problem's order.</summary>
    public ImmutableArray<string> Shown { get; }

    /// <summary>The withheld cells with the kind of reason, in the problem's order.</summary>
    public ImmutableArray<WithheldCell> Withheld { get; }

    /// <summary>Findings: a refused decision (DSC-A01), a reached work limit (DSC-W01), released cells that break the promise themselves (DSC-L04), or a release that cannot be verified (DSC-W02).</summary>
    public FindingList Findings { get; }

    /// <summary>Whether the search reached its work limit, so that more is withheld than may be needed.</summary>
    public bool WasLimited => Findings.CountOf(DisclosureRules.WorkLimit.Code) > 0;

    /// <summary>Whether a cell is shown.</summary>
    /// <exception cref="KeyNotFoundException">The problem has no such cell.</exception>
    public bool Shows(string cellId)
    {
        ArgumentNullException.ThrowIfNull(cellId);
        return _shown[IndexOf(cellId)];
    }

    /// <summary>The independent audit of what this plan shows.</summary>
    public DisclosureAudit Audit() => DisclosureAudit.Of(Problem, Shown);

    /// <summary>Why each withheld cell is withheld, with what a reader could compute if it were shown too. For the data controller only: it holds counts.</summary>
    public ImmutableArray<DisclosureExplanation> Explain() => [.. DisclosureExplanation.Of(this)];

    /// <summary>Cells that this plan withholds and another shows, and the reverse: what a change of threshold or cells would mean.</summary>
    public (ImmutableArray<string> OnlyHere, ImmutableArray<string> OnlyThere) ShownUnlike(DisclosurePlan other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var here = new HashSet<string>(Shown, StringComparer.Ordinal);
        var there = new HashSet<string>(other.Shown, StringComparer.Ordinal);
        return ([.. Shown.Where(id => !there.Contains(id))], [.. other.Shown.Where(id => !here.Contains(id))]);
    }

    /// <summary>The number of cells, nothing more.</summary>
    public override string ToString() => $"Plan for {_shown.Length} cells";

    internal bool[] Marks => _shown;

    internal static DisclosurePlan Of(DisclosureProblem problem, DisclosureOptions options, CancellationToken cancellation)
    {
        if (problem.Joint is { } joint) return Of(problem, options, Choice.Of(problem.System, JointChooser.Choose(joint, options, cancellation)), cancellation);
        if (problem.Counts is null)
            return Of(problem, options, Chooser.Choose(problem.System, problem.Forest, problem.Released, problem.MayShow, options, cancellation), cancellation);
        var (shown, withheld, told) = CountProtection.Decide(problem, options, cancellation);
        return new(problem, options, shown, withheld, new FindingList(told));
    }

    /// <summary>The plan that a choice makes.</summary>
    internal static DisclosurePlan Of(DisclosureProblem problem, DisclosureOptions options, Choice choice, CancellationToken cancellation)
    {
        var findings = new List<Finding>();
        var subject = new Subject("disclosure", "");
        if (choice.IsRefusedByAudit) findings.Add(DisclosureRules.AuditFailed.Find(FindingPolicy.Default, subject));
        if (choice.CannotVerify) findings.Add(DisclosureRules.CannotVerify.Find(FindingPolicy.Default, subject));
        if (choice.NotVerified.Any(x => x)) findings.Add(DisclosureRules.WorkLimit.Find(FindingPolicy.Default, subject));
        if (choice.IsExposed)
        {
            foreach (var leak in DisclosureAudit.Of(problem, problem.Released.Select(c => problem.Cells[c].Id)).Leaks)
                findings.Add(DisclosureRules.AlreadyExposed.Find(FindingPolicy.Default, subject, ("witness", leak.Describe())));
        }

        return new(problem, options, choice.Shown, Kinds(problem, choice, cancellation), new FindingList(findings));
    }

    private static ImmutableArray<WithheldCell> Kinds(DisclosureProblem problem, Choice choice, CancellationToken cancellation)
    {
        var released = new bool[choice.Shown.Length];
        foreach (var cell in problem.Released) released[cell] = true;
        Func<int, bool>? breaksEarlier = problem.Released.Length == 0 ? null
            : problem.Joint is { } joint ? JointAudit.WouldBreak(joint, released, cancellation) : SpanAudit.WouldBreak(problem.System, released, cancellation);
        var withheld = ImmutableArray.CreateBuilder<WithheldCell>();
        for (var c = 0; c < choice.Shown.Length; c++)
        {
            if (choice.Shown[c]) continue;
            var n = problem.Lowest[c];
            var kind = n == 0 ? WithholdingKind.NoData
                : n < problem.Threshold ? WithholdingKind.BelowThreshold
                : choice.NotVerified[c] || choice.IsRefusedByAudit ? WithholdingKind.NotVerified
                : (problem.MayShow?[c] == false && problem.Released.Length > 0) || (breaksEarlier is not null && breaksEarlier(c)) ? WithholdingKind.ReleasedEarlierDiffers
                : WithholdingKind.ProtectsOthers;
            withheld.Add(new WithheldCell(problem.Cells[c].Id, kind));
        }

        return withheld.ToImmutable();
    }

    private int IndexOf(string id) => Problem.IndexOfCell.TryGetValue(id, out var index) ? index : throw new KeyNotFoundException($"The problem has no cell {id}.");
}

/// <summary>A withheld cell and the kind of reason (<i>skjult celle</i>).</summary>
public sealed class WithheldCell
{
    internal WithheldCell(string id, WithholdingKind kind)
    {
        Id = id;
        Kind = kind;
    }

    /// <summary>The cell's id.</summary>
    public string Id { get; }

    /// <summary>The kind of reason.</summary>
    public WithholdingKind Kind { get; }

    /// <summary>The id and the kind.</summary>
    public override string ToString() => $"{Id} {Kind}";
}
