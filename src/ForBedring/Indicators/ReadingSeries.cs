using System.Collections;
using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>Readings of one indicator for one unit in order of time (<i>tidsserie</i>).</summary>
/// <remarks>
/// Times rise strictly and are of one kind; all readings belong to one version of the indicator's definition. Immutable: <see cref="Append"/> gives a new series and
/// leaves this one, and every chart and evaluation made from it, as it was. Positions are 1-based. Equality is by reference.
/// </remarks>
public sealed class ReadingSeries : IReadOnlyList<Reading>
{
    private readonly SharedTail<Reading> _readings;
    private AbsentPeriods? _absent;

    private ReadingSeries(Indicator indicator, UnitId unit, SharedTail<Reading> readings)
    {
        Indicator = indicator;
        Unit = unit;
        _readings = readings;
    }

    /// <summary>What is measured.</summary>
    public Indicator Indicator { get; }

    /// <summary>Where it is measured.</summary>
    public UnitId Unit { get; }

    /// <summary>The number of readings, missing ones included.</summary>
    public int Count => _readings.Count;

    /// <summary>The times that a regular series lacks between its first and last reading, in order (<i>kalenderhull</i>): months, quarters, weeks, or days by the weekdays that are measured.</summary>
    /// <remarks>
    /// Regular is a series whose steps are all multiples of the shortest one, and at least half of them that short; of days, one that has at least as many readings as absent days.
    /// Public holidays are no absent days where Sundays are not measured. A reading without a value is not absent. Running numbers have no calendar.
    /// </remarks>
    public ImmutableArray<ReadingTime> AbsentTimes => [.. Absent.Select(a => a.Time)];

    /// <summary>The absent times, each with the 0-based index of the reading it stands before.</summary>
    internal ImmutableArray<(int Before, ReadingTime Time)> Absent => (_absent ??= new(SeriesRhythm.AbsentOf(this))).Times;

    /// <summary>The reading at a 0-based index. See <see cref="At"/> for positions.</summary>
    public Reading this[int index] => _readings[index];

    /// <summary>The reading at a 1-based position.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position.</exception>
    public Reading At(int position) => position >= 1 && position <= Count
        ? _readings[position - 1]
        : throw new ArgumentOutOfRangeException(nameof(position), position, "Positions run from 1 to the number of readings.");

    /// <summary>A series, with every problem listed: duplicate times (IND-M10), times out of order (IND-M11), mixed kinds of time (IND-M16), shares above 1 (IND-M12), negative counts (IND-M13), values of the wrong kind (IND-M17).</summary>
    /// <remarks>A denominator of 0 or less makes the reading missing, with warning IND-M09. Rows of problems are positions, from 1.</remarks>
    public static ReadResult<ReadingSeries> Create(Indicator indicator, UnitId unit, IEnumerable<Reading> readings)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(readings);
        var problems = new ReadProblems();
        return Create(indicator, unit, readings.Select((reading, index) => (index + 1, reading)), problems);
    }

    /// <summary>As the public one, with the row each reading stands on and the problems found before.</summary>
    internal static ReadResult<ReadingSeries> Create(Indicator indicator, UnitId unit, IEnumerable<(int Row, Reading Reading)> rows, ReadProblems problems)
    {
        var readings = new List<Reading>();
        var seen = new HashSet<ReadingTime>();
        Reading? last = null;
        foreach (var (row, reading) in rows)
        {
            if (!seen.Add(reading.Time)) problems.Add(IndicatorRules.DuplicateTime, row, "x", ("time", IndicatorTexts.ValueOf(reading.Time)));
            else if (last is not null)
            {
                var order = last.Time.CompareForOrder(reading.Time);
                if (order is null) problems.Add(IndicatorRules.MixedTimes, row, "x", ("time", IndicatorTexts.ValueOf(reading.Time)));
                else if (order > 0) problems.Add(IndicatorRules.OutOfOrder, row, "x", ("time", IndicatorTexts.ValueOf(reading.Time)), ("before", IndicatorTexts.ValueOf(last.Time)));
            }

            foreach (var (rule, arguments) in ValueProblems(indicator, reading)) problems.Add(rule, row, "y", arguments);
            readings.Add(Settled(reading));
            last = reading;
        }

        return problems.ToResult(() => new ReadingSeries(indicator, unit, SharedTail<Reading>.Of(readings)));
    }

    /// <summary>What speaks against appending a reading: the same rules as <see cref="Create(Indicator, UnitId, IEnumerable{Reading})"/>.</summary>
    public FindingList CanAppend(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var before = Count > 0 ? _readings[Count - 1].Time : null;
        var order = before is null ? -1 : before.CompareForOrder(reading.Time);
        if (order < 0 && IsPlain(Indicator, reading.Value)) return FindingList.Empty;
        var subject = new Subject("series", Indicator.Id.Value, reading.Time.ToString());
        var found = ValueProblems(Indicator, reading).Select(p => p.Rule.Find(FindingPolicy.Default, subject, p.Arguments)).ToList();
        if (before is not null)
        {
            if (order is null) found.Add(IndicatorRules.MixedTimes.Find(FindingPolicy.Default, subject, ("time", IndicatorTexts.ValueOf(reading.Time))));
            else if (order == 0) found.Add(IndicatorRules.DuplicateTime.Find(FindingPolicy.Default, subject, ("time", IndicatorTexts.ValueOf(reading.Time))));
            else if (order > 0) found.Add(IndicatorRules.OutOfOrder.Find(FindingPolicy.Default, subject, ("time", IndicatorTexts.ValueOf(reading.Time)), ("before", IndicatorTexts.ValueOf(before))));
        }

        return new FindingList(found);
    }

    /// <summary>This series and one reading more.</summary>
    /// <exception cref="RuleViolationException"><see cref="CanAppend"/> has an error.</exception>
    public ReadingSeries Append(Reading reading)
    {
        CanAppend(reading).ThrowIfRefused();
        return new(Indicator, Unit, _readings.Add(Settled(reading)));
    }

    /// <summary>This series with one reading made missing: it keeps its place and loses its value.</summary>
    /// <param name="position">1-based.</param>
    /// <param name="reason">Why the value is gone.</param>
    public ReadingSeries Without(int position, MissingReason reason)
        => new(Indicator, Unit, _readings.With(position - 1, Reading.Missing(At(position).Time, reason)));

    /// <summary>The first readings of the series, as many as said.</summary>
    internal ReadingSeries First(int count) => new(Indicator, Unit, _readings.First(count));

    /// <summary>The reading of the same month the year before, which a month is compared with by default: July, Easter and Christmas move counts and waits.</summary>
    /// <param name="position">1-based position of a reading whose time is a month or a day.</param>
    /// <returns>Null where the series has no such reading.</returns>
    public Reading? SameMonthLastYear(int position)
    {
        var reading = At(position);
        if (reading.Time.FirstDay is not { } first || reading.Time.LastDay is not { } last) return null;
        if (StartingOn(first.PlusYears(-1)) is not { } before) return null;
        return reading.Time is ReadingTime.Day || before.Time.LastDay == last.PlusDays(1).PlusYears(-1).PlusDays(-1) ? before : null;
    }

    // Times rise strictly and do not overlap, so that first days rise too.
    private Reading? StartingOn(LocalDate day)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var found = _readings[middle].Time.FirstDay;
            if (found == day) return _readings[middle];
            if (found < day) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }

    /// <summary>Whether there is one reading a year or less: such a series is never charted (IND-G03).</summary>
    public bool IsYearly
    {
        get
        {
            if (Count < 2) return Count == 1 && _readings[0].Time is ReadingTime.Span { Period.Days: >= 300 };
            for (var i = 1; i < Count; i++)
            {
                if (_readings[i].Time.FirstDay is not { } day || _readings[i - 1].Time.FirstDay is not { } before) return false;
                if (Period.DaysBetween(before, day) < 300) return false;
            }

            return true;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<Reading> GetEnumerator() => _readings.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The indicator, the unit and the number of readings; no values.</summary>
    public override string ToString() => $"{Indicator.Id} {Unit}: {NumberText.Machine(Count)} readings";

    // A denominator that cannot divide makes the reading missing, never 0.
    private static Reading Settled(Reading reading)
        => reading.Value is ReadingValue.Ratio { Denominator: <= 0 } ? new(reading.Time, new ReadingValue.Missing(MissingReason.NotMeasured), reading.Note) : reading;

    // A value that no rule of ValueProblems says anything about: asked first, because nearly all are.
    private static bool IsPlain(Indicator indicator, ReadingValue value) => value switch
    {
        ReadingValue.Ratio ratio => indicator.IsRatio && ratio.Denominator > 0 && ratio.Numerator >= 0 && ratio.Numerator <= ratio.Denominator,
        ReadingValue.Amount amount => !indicator.IsRatio && amount.Number >= 0,
        _ => true,
    };

    private static IEnumerable<(RuleDefinition Rule, (string Name, MessageValue Value)[] Arguments)> ValueProblems(Indicator indicator, Reading reading)
    {
        var time = ("time", IndicatorTexts.ValueOf(reading.Time));
        switch (reading.Value)
        {
            case ReadingValue.Ratio when !indicator.IsRatio:
            case ReadingValue.Amount when indicator.IsRatio:
                yield return (IndicatorRules.WrongValueKind, [time, ("kind", IndicatorTexts.Of(indicator.Kind))]);
                break;
            case ReadingValue.Ratio ratio:
                if (ratio.Denominator <= 0) yield return (IndicatorRules.NoDenominator, [time]);
                if (ratio.Numerator < 0) yield return (IndicatorRules.NegativeCount, [time, ("value", ratio.Numerator)]);
                if (indicator.Kind == ValueKind.Proportion && ratio.Denominator > 0 && ratio.Numerator > ratio.Denominator)
                    yield return (IndicatorRules.ShareAboveOne, [time, ("numerator", ratio.Numerator), ("denominator", ratio.Denominator)]);
                break;
            case ReadingValue.Amount { Number: < 0 } amount when indicator.Kind is ValueKind.Count or ValueKind.OpportunitiesBetween:
                yield return (IndicatorRules.NegativeCount, [time, ("value", amount.Number)]);
                break;
        }
    }

    private sealed class AbsentPeriods(ImmutableArray<(int Before, ReadingTime Time)> times)
    {
        public ImmutableArray<(int Before, ReadingTime Time)> Times { get; } = times;
    }
}
