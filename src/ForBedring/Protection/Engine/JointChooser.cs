namespace ForBedring.Protection.Engine;

/// <summary>Decides which cells of a joint system are shown.</summary>
/// <remarks>
/// Where every sum is of one question and each set of people has one unknown per question, the system falls apart and is decided as any table,
/// with the exact optimum on trees. Elsewhere the cells of the lowest rank are decided so first, if they fall apart, and then all cells are
/// taken one by one, each shown unless it would bring a light combination with it. Every decision passes the audit.
/// </remarks>
internal static class JointChooser
{
    /// <summary>How much longer than the decision the audit may search.</summary>
    private const int AuditShare = 10;

    /// <summary>The decision.</summary>
    /// <param name="system">The system.</param>
    /// <param name="options">Objective and limits; unit codes to prefer are keys of cells here.</param>
    /// <param name="cancellation">Observed every 10,000 steps.</param>
    public static JointChoice Choose(JointSystem system, DisclosureOptions options, CancellationToken cancellation = default)
    {
        var all = Enumerable.Range(0, system.CellCount).ToList();
        if (FallingApart.Of(system, all) is { } parts) return parts.Choose(options, cancellation).ToJoint(all, system.CellCount);
        var work = new Work(options.WorkLimit, cancellation);
        var order = new JointOrder(system, options, cancellation);
        foreach (var attempt in new Func<GreedyChoice>[]
        {
            () => JointGreedy<ulong, Modular61>.Choose(system, order, options, work),
            () => JointGreedy<ulong, Modular31>.Choose(system, order, options, work),
            () => JointGreedy<Ratio, Rational>.Choose(system, order, options, work),
        })
        {
            work.Allow(options.WorkLimit);
            if (Verified(system, attempt(), options, work) is { } choice) return choice;
        }

        return Refused(system);
    }

    /// <summary>Several systems that have nothing to do with each other, side by side; each decision is what it would be alone.</summary>
    public static JointChoice[] ChooseAll(IReadOnlyList<JointSystem> systems, DisclosureOptions options, CancellationToken cancellation = default)
    {
        var choices = new JointChoice[systems.Count];
        Parallel.For(0, choices.Length, new ParallelOptions { CancellationToken = cancellation }, i => choices[i] = Choose(systems[i], options, cancellation));
        return choices;
    }

    /// <summary>A decision as the audit leaves it; null where the audit found a leak in it.</summary>
    internal static JointChoice? Verified(JointSystem system, GreedyChoice choice, DisclosureOptions options, Work work)
    {
        var released = Released(system);
        var hasReleased = Array.Exists(released, r => r);
        work.Allow(options.WorkLimit * AuditShare);
        var audit = JointAudit.Of(system, choice.Shown, stopAtFirst: !hasReleased, carriesTerms: false, work);
        if (audit.IsSafe) return new(choice.Shown, choice.NotVerified, cannotVerify: false, isExposed: false, isRefusedByAudit: false);
        if (!audit.IsComplete) return new(released, choice.NotVerified, cannotVerify: true, isExposed: false, isRefusedByAudit: false);
        if (!hasReleased) return null;
        work.Allow(options.WorkLimit * AuditShare);
        var before = JointAudit.Of(system, released, stopAtFirst: false, carriesTerms: false, work);
        return audit.AddsNothingTo(before) ? new(choice.Shown, choice.NotVerified, cannotVerify: false, isExposed: true, isRefusedByAudit: false) : null;
    }

    private static bool[] Released(JointSystem system) => Array.ConvertAll(system.Cells, c => c.IsReleased);

    private static JointChoice Refused(JointSystem system) => new(Released(system), new bool[system.CellCount], cannotVerify: false, isExposed: false, isRefusedByAudit: true);
}
