using ForBedring.Rules;
using ForBedring.Surveys.Aggregation;

namespace ForBedring.Surveys;

/// <summary>Whole-number counts of a round's answers (<i>telling</i>) that add: from any split, in any order, to the same bits. Immutable and opaque.</summary>
/// <remarks>
/// Merge is associative and commutative with <see cref="Empty"/> as identity, and the tally of a whole is the merge of the tallies of its
/// parts. No member gives a figure; figures become readable only through disclosure control. A tally made here remembers the answers it was
/// made of, so that people can be told from sheets; one read from a partial aggregate cannot.
/// </remarks>
public sealed partial class SurveyTally
{
    private readonly TallyBase _base;

    private SurveyTally(TallyBase tallyBase, ImmutableArray<ResponseGroup> groups, TallyRows rows, ImmutableArray<ResponseSet>? sources)
    {
        _base = tallyBase;
        Groups = groups;
        Rows = rows;
        Sources = sources;
    }

    /// <summary>The round the answers belong to.</summary>
    public SurveyRound Round => _base.Round;

    /// <summary>The groups, sorted.</summary>
    internal ImmutableArray<ResponseGroup> Groups { get; }

    /// <summary>One row of counts per group.</summary>
    internal TallyRows Rows { get; }

    /// <summary>The answers it was made of; null where some part came as counts only.</summary>
    internal ImmutableArray<ResponseSet>? Sources { get; }

    /// <summary>The tally of no answers.</summary>
    public static SurveyTally Empty(SurveyRound round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return new(new TallyBase(round), [], new TallyRows(new TallyLayout(round.Instrument)), []);
    }

    /// <summary>The tally of a set of answers.</summary>
    /// <param name="responses">The answers.</param>
    /// <param name="options">Workers, progress and cancellation; null for one worker.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static SurveyTally Of(ResponseSet responses, TallyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(responses);
        var rows = new TallyRows(new TallyLayout(responses.Round.Instrument));
        new SheetCounter(rows.Layout).Count(responses, rows, options ?? TallyOptions.OneWorker);
        return Sorted(new TallyBase(responses.Round), responses.Groups, rows, [responses]);
    }

    /// <summary>This tally and a set of answers.</summary>
    /// <exception cref="RuleViolationException">The answers have another instrument, round, organisation or scoring (SRV-T01).</exception>
    /// <exception cref="OverflowException">Together they are more than the instrument can count exactly.</exception>
    public SurveyTally Add(ResponseSet responses, TallyOptions? options = null) => Merge(this, Of(responses, options));

    /// <summary>Whether two tallies can be added (SRV-T01).</summary>
    public static FindingList CanMerge(SurveyTally first, SurveyTally second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return first._base.Compare(second._base);
    }

    /// <summary>The tally of the answers of both.</summary>
    /// <exception cref="RuleViolationException">They differ in instrument, round, organisation or scoring (SRV-T01).</exception>
    /// <exception cref="OverflowException">Together they are more than the instrument can count exactly.</exception>
    public static SurveyTally Merge(SurveyTally first, SurveyTally second)
    {
        CanMerge(first, second).ThrowIfRefused();
        if (first.SheetTotal() + second.SheetTotal() > first.Round.Instrument.Capacity)
            throw new OverflowException($"There are more sheets than instrument {first.Round.Instrument.Code} can count exactly.");
        ImmutableArray<ResponseGroup> groups = [.. first.Groups.Concat(second.Groups).Distinct().OrderBy(g => g)];
        var at = groups.Select((g, i) => (g, i)).ToDictionary(p => p.g, p => p.i);
        var rows = new TallyRows(first.Rows.Layout, groups.Length);
        foreach (var part in new[] { first, second })
        {
            for (var g = 0; g < part.Groups.Length; g++) rows.Add(at[part.Groups[g]], part.Rows, g);
        }

        return new(first._base, groups, rows, first.Sources is { } own && second.Sources is { } others ? [.. own, .. others] : null);
    }

    internal TallyBase Base => _base;

    /// <summary>The sheets of all groups.</summary>
    internal long SheetTotal()
    {
        var total = 0L;
        for (var g = 0; g < Groups.Length; g++) total += Rows.SumsOf(g)[Rows.Layout.Sheets];
        return total;
    }

    private static SurveyTally Sorted(TallyBase tallyBase, ImmutableArray<ResponseGroup> groups, TallyRows rows, ImmutableArray<ResponseSet> sources)
    {
        var order = Enumerable.Range(0, groups.Length).Where(g => rows.SumsOf(g)[rows.Layout.Sheets] > 0).OrderBy(g => groups[g]).ToArray();
        if (order.Length == groups.Length && order.Select((g, i) => g == i).All(same => same)) return new(tallyBase, groups, rows, sources);
        var sorted = new TallyRows(rows.Layout, order.Length);
        for (var i = 0; i < order.Length; i++) sorted.Add(i, rows, order[i]);
        return new(tallyBase, [.. order.Select(g => groups[g])], sorted, sources);
    }
}
