using ForBedring.Protection.Counts;
using ForBedring.Protection.Engine;

namespace ForBedring.Protection;

/// <summary>An independent check of shown cells (<i>kontroll av anonymitet</i>), also of tables made elsewhere. For the data controller only.</summary>
/// <remarks>It takes the problem and the list of shown cells, works in exact rationals, and shares no elimination, search or state with the choosers. It cannot know of releases it is not told of.</remarks>
public sealed class DisclosureAudit
{
    private readonly DisclosureProblem _problem;
    private readonly bool[] _shown;
    private ImmutableArray<string>? _derivable;

    private DisclosureAudit(DisclosureProblem problem, bool[] shown, SpanAudit audit)
    {
        _problem = problem;
        _shown = shown;
        IsSafe = audit.IsSafe;
        IsComplete = audit.IsComplete;
        Leaks = audit.IsSafe ? [] : LeakReading.Of(problem, shown, audit);
    }

    private DisclosureAudit(DisclosureProblem problem, bool[] shown, JointAudit audit)
    {
        _problem = problem;
        _shown = shown;
        IsSafe = audit.IsSafe;
        IsComplete = audit.IsComplete;
        Leaks = [.. audit.BelowMinimum.Select(c => LeakReading.Itself(problem, c)), .. audit.Leaks.Select(l => LeakReading.Read(problem, l))];
        _derivable = [];
    }

    private DisclosureAudit(DisclosureProblem problem, bool[] shown, CountAudit audit)
    {
        _problem = problem;
        _shown = shown;
        IsSafe = audit.IsSafe;
        IsComplete = audit.NotVerified.Count == 0;
        Leaks = [.. audit.Exposed.Select(e => CountProtection.Leak(problem, e)).OrderBy(l => l.Respondents)];
        _derivable = [];
    }

    /// <summary>Whether the promise holds. False also where the search was not finished.</summary>
    public bool IsSafe { get; }

    /// <summary>Whether the search was finished, so that no leak is missing from <see cref="Leaks"/>.</summary>
    public bool IsComplete { get; }

    /// <summary>Every shown cell that is too small, and every smallest group that can be worked out; fewest people first.</summary>
    public ImmutableArray<DisclosureLeak> Leaks { get; }

    /// <summary>Withheld cells that can be added up from shown ones and have at least d people: harmless, and worth knowing.</summary>
    public ImmutableArray<string> HarmlessDerivable => _derivable ??= [.. SpanAudit.Derivable(_problem.System, _shown)
        .Where(c => _problem.System.Lowest[c] >= _problem.Difference)
        .Select(c => _problem.Cells[c].Id)];

    /// <summary>An audit of shown cells.</summary>
    /// <param name="problem">The cells, groups and threshold.</param>
    /// <param name="shownCells">The ids of the cells that are shown.</param>
    /// <exception cref="KeyNotFoundException">The problem has no such cell.</exception>
    public static DisclosureAudit Of(DisclosureProblem problem, IEnumerable<string> shownCells)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(shownCells);
        var shown = new bool[problem.Cells.Length];
        foreach (var id in shownCells) shown[problem.IndexOfCell.TryGetValue(id, out var index) ? index : throw new KeyNotFoundException($"The problem has no cell {id}.")] = true;
        if (problem.Counts is not null) return new(problem, shown, CountProtection.Audit(problem, shown));
        if (problem.Joint is { } joint) return new(problem, shown, JointAudit.Of(joint, shown, stopAtFirst: false, carriesTerms: true));
        return new(problem, shown, SpanAudit.Of(problem.System, shown, problem.Forest, stopAtFirst: false, carriesTerms: true));
    }

    /// <summary>Whether it is safe.</summary>
    public override string ToString() => IsSafe ? "Safe" : "Not safe";
}
