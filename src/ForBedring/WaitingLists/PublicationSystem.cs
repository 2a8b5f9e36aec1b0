using ForBedring.Protection.Counts;

namespace ForBedring.WaitingLists;

/// <summary>How the counts of one group hang together, month by month: what a reader may add and subtract.</summary>
/// <remarks>
/// A list at the end of a month is that of the month before, with those who came and without those who left; the same goes for the unassessed. A whole is its
/// published parts and a rest that is not published. Those assessed with a right come onto the list, or come and go the same day; those who started left the list
/// because care started, or on the day they came. Each variable is a count of one month; an opening list is the closing list of the month before.
/// </remarks>
internal sealed class PublicationSystem
{
    // A whole and its parts; where they do not fill it, a rest.
    private static readonly (int Whole, int[] Parts, bool HasRest)[] Wholes =
    [
        (PublicationKeys.Assessed, [PublicationKeys.Accepted, PublicationKeys.Rejected, PublicationKeys.NotApplicable], true),
        (PublicationKeys.AcceptedOrRejected, [PublicationKeys.Accepted, PublicationKeys.Rejected], false),
        (PublicationKeys.Assessed, [PublicationKeys.AssessmentTimes], true),
        (PublicationKeys.AssessmentTimes, [PublicationKeys.AssessedInTime, PublicationKeys.AssessedLate], false),
        (PublicationKeys.Unassessed, [PublicationKeys.UnassessedOverdue], true),
        (PublicationKeys.Started, [PublicationKeys.StartedOver365], true),
        (PublicationKeys.Started, [PublicationKeys.StartedWithDeadline], true),
        (PublicationKeys.StartedWithDeadline, [PublicationKeys.StartedBreaches], true),
        (PublicationKeys.FlowClosing, [PublicationKeys.WaitingOver180, PublicationKeys.WaitingWithin126], true),
        (PublicationKeys.WaitingOver180, [PublicationKeys.WaitingOver365], true),
        (PublicationKeys.FlowClosing, [PublicationKeys.WaitingWithDeadline], true),
        (PublicationKeys.WaitingWithDeadline, [PublicationKeys.WaitingBreaches, PublicationKeys.DeadlineNext30], true),
    ];

    // What a row lets a reader subtract: its n and its value.
    private static readonly (int Whole, int Part)[] Complements =
    [
        (PublicationKeys.Unassessed, PublicationKeys.UnassessedOverdue), (PublicationKeys.Started, PublicationKeys.StartedOver365), (PublicationKeys.Started, PublicationKeys.StartedWithDeadline),
        (PublicationKeys.StartedWithDeadline, PublicationKeys.StartedBreaches), (PublicationKeys.FlowClosing, PublicationKeys.WaitingOver365), (PublicationKeys.FlowClosing, PublicationKeys.WaitingOver180),
        (PublicationKeys.FlowClosing, PublicationKeys.WaitingWithin126), (PublicationKeys.FlowClosing, PublicationKeys.WaitingWithDeadline), (PublicationKeys.WaitingWithDeadline, PublicationKeys.WaitingBreaches),
        (PublicationKeys.WaitingWithDeadline, PublicationKeys.DeadlineNext30),
    ];

    private readonly PublicationKeys _keys;
    private readonly int _months;
    private readonly int _firstRest;
    private readonly int _firstComplement;
    private readonly int _sameDayStarted;

    public PublicationSystem(int months, ListProfile profile, PublicationKeys keys, bool protectsComplement)
    {
        _keys = keys;
        _months = months;
        _firstRest = keys.Count;
        _sameDayStarted = _firstRest + Wholes.Length;
        var sameDayOther = _sameDayStarted + 1;
        var excluded = _sameDayStarted + 2;
        var excludedStarted = _sameDayStarted + 3;
        var unassessedBefore = _sameDayStarted + 4;
        _firstComplement = _sameDayStarted + 5;
        ComplementCount = protectsComplement ? Complements.Length : 0;
        Width = _firstComplement + ComplementCount;
        var equations = new List<(int, int)[]>();
        for (var m = 0; m < months; m++)
        {
            var month = m;
            int At(int key) => VariableOf(month, key);
            equations.Add([(At(PublicationKeys.FlowOpening), 1), (At(PublicationKeys.FlowEntered), 1), (At(PublicationKeys.FlowExited), -1), (At(PublicationKeys.FlowClosing), -1)]);
            equations.Add([(m == 0 ? unassessedBefore : VariableOf(m - 1, PublicationKeys.Unassessed), 1), (At(PublicationKeys.Received), 1), (At(PublicationKeys.Assessed), -1), (At(PublicationKeys.Unassessed), -1)]);
            equations.Add([(At(PublicationKeys.FlowExited), 1), .. Enumerable.Range(PublicationKeys.Terms, keys.Count - PublicationKeys.Terms).Select(k => (At(k), -1))]);
            for (var w = 0; w < Wholes.Length; w++)
            {
                var (whole, parts, hasRest) = Wholes[w];
                (int, int)[] rest = hasRest ? [(At(_firstRest + w), -1)] : [];
                equations.Add([(At(whole), 1), .. parts.Select(p => (At(p), -1)), .. rest]);
            }

            equations.Add([(At(PublicationKeys.FlowSameDay), 1), (At(_sameDayStarted), -1), (At(sameDayOther), -1)]);
            (int, int)[] notCounted = profile == ListProfile.Simple ? [] : [(At(excludedStarted), 1)];
            equations.Add([(At(PublicationKeys.Started), 1), (At(keys.CareStarted), -1), (At(_sameDayStarted), -1), .. notCounted]);
            (int, int)[] notListed = profile == ListProfile.NprLike ? [(At(excluded), -1)] : [];
            equations.Add([(At(profile == ListProfile.IncludeUnassessed ? PublicationKeys.Received : PublicationKeys.Accepted), 1), (At(PublicationKeys.FlowEntered), -1), (At(PublicationKeys.FlowSameDay), -1), .. notListed]);
            for (var c = 0; c < ComplementCount; c++) equations.Add([(At(Complements[c].Whole), 1), (At(Complements[c].Part), -1), (At(_firstComplement + c), -1)]);
        }

        Moves = MoveSystem.Of(months * Width, equations);
    }

    /// <summary>Variables of each month.</summary>
    public int Width { get; }

    /// <summary>Pairs of an n and a value whose difference is protected too.</summary>
    public int ComplementCount { get; }

    public MoveSystem Moves { get; }

    public int Count => _months * Width;

    public int VariableOf(int month, int key) => key == PublicationKeys.FlowOpening && month > 0 ? ((month - 1) * Width) + PublicationKeys.FlowClosing : (month * Width) + key;

    public int ComplementOf(int month, int complement) => (month * Width) + _firstComplement + complement;

    /// <summary>Each variable of a group, from its tallies by month.</summary>
    public long[] ValuesOf(IReadOnlyList<long[]> tallies)
    {
        var values = new long[Count];
        for (var m = 0; m < _months; m++)
        {
            var month = values.AsSpan(m * Width, Width);
            for (var key = 0; key < _keys.Count; key++) month[key] = PublicationKeys.ValueOf(key, tallies[m]);
            for (var w = 0; w < Wholes.Length; w++)
            {
                if (!Wholes[w].HasRest) continue;
                var rest = month[Wholes[w].Whole];
                foreach (var part in Wholes[w].Parts) rest -= month[part];
                month[_firstRest + w] = rest;
            }

            var sameDayStarted = Math.Min(month[PublicationKeys.FlowSameDay], Math.Max(0, month[PublicationKeys.Started] - month[_keys.CareStarted]));
            month[_sameDayStarted] = sameDayStarted;
            month[_sameDayStarted + 1] = month[PublicationKeys.FlowSameDay] - sameDayStarted;
            month[_sameDayStarted + 2] = Math.Max(0, month[PublicationKeys.Accepted] - month[PublicationKeys.FlowEntered] - month[PublicationKeys.FlowSameDay]);
            month[_sameDayStarted + 3] = Math.Max(0, month[_keys.CareStarted] + sameDayStarted - month[PublicationKeys.Started]);
            month[_sameDayStarted + 4] = Math.Max(0, month[PublicationKeys.Unassessed] - month[PublicationKeys.Received] + month[PublicationKeys.Assessed]);
            for (var c = 0; c < ComplementCount; c++) month[_firstComplement + c] = month[Complements[c].Whole] - month[Complements[c].Part];
        }

        return values;
    }
}
