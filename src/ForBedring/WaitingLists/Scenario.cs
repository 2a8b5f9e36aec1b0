using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>What a list may become if something is done (<i>hva om</i>, W17). A projection is never evidence of effect.</summary>
public sealed class Scenario
{
    private static readonly LocalisedText FlowAssumption = new(
        "Nye og avsluttede per måned: gjennomsnitt av samme måned de siste to årene, ellers av de siste tolv månedene. Uavhengige Poisson-strømmer.",
        "Nye og avslutta per månad: gjennomsnitt av same månad dei siste to åra, elles av dei siste tolv månadene. Uavhengige Poisson-straumar.",
        "Entries and exits per month: the mean of the same month in the last two years, otherwise of the last twelve months. Independent Poisson flows.");

    private Scenario(ImmutableArray<ProjectedMonth> months, ImmutableArray<LocalisedText> assumptions)
    {
        Months = months;
        Assumptions = assumptions;
    }

    /// <summary>The projected months.</summary>
    public ImmutableArray<ProjectedMonth> Months { get; }

    /// <summary>Every assumption, for people.</summary>
    public ImmutableArray<LocalisedText> Assumptions { get; }

    /// <summary>Projects a group's list for some months after its figures.</summary>
    /// <param name="figures">The figures so far.</param>
    /// <param name="group">The group.</param>
    /// <param name="months">How many months to project; at least 1.</param>
    /// <param name="levers">What is done; none for going on as now.</param>
    public static Scenario Project(MonthlyFigures figures, WaitingGroup group, int months, IEnumerable<Lever> levers)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(levers);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(months);
        var history = figures.Months.Select(m => figures.FlowOf(group, m)).ToList();
        var last = figures.Months[figures.Months.Length - 1];

        // Clean-ups of the past are no part of what leaves the list by itself.
        return Project(history[history.Count - 1].Closing, last, [.. history.Select(f => f.Entered)], [.. history.Select(f => f.Exited - f.CleanUp)], months, [.. levers]);
    }

    /// <summary>Projects a list from its size and its monthly entries and exits.</summary>
    /// <param name="stock">The list at the end of the last month.</param>
    /// <param name="last">The last month.</param>
    /// <param name="entries">Entries month by month up to the last.</param>
    /// <param name="exits">Exits month by month up to the last, as many as the entries.</param>
    /// <param name="months">How many months to project.</param>
    /// <param name="levers">What is done.</param>
    public static Scenario Project(long stock, YearMonth last, IReadOnlyList<long> entries, IReadOnlyList<long> exits, int months, IReadOnlyList<Lever> levers)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(exits);
        ArgumentNullException.ThrowIfNull(levers);
        ArgumentOutOfRangeException.ThrowIfNegative(stock);
        if (entries.Count == 0 || entries.Count != exits.Count) throw new ArgumentException("Entries and exits must be given for the same months, at least one.", nameof(exits));
        var projected = ImmutableArray.CreateBuilder<ProjectedMonth>(months);
        decimal at = stock;
        decimal expected = 0;
        for (var i = 0; i < months; i++)
        {
            var month = MonthGrid.Plus(last, i + 1);
            var monthEntries = Usual(entries, i);
            var monthExits = Usual(exits, i);
            decimal cleanUp = 0;
            foreach (var lever in levers) Apply(lever, month, ref monthEntries, ref monthExits, ref cleanUp);
            var served = Math.Min(at + monthEntries, monthExits);
            at = Math.Max(0, at + monthEntries - served - cleanUp);
            expected += monthEntries + monthExits;
            var half = 1.96m * (decimal)Math.Sqrt((double)expected);
            projected.Add(new(month, monthEntries, served, cleanUp, at, Math.Max(0, at - half), at + half));
        }

        return new(projected.ToImmutable(), [FlowAssumption, .. levers.Select(l => l.Assumption)]);
    }

    /// <summary>The last projected size.</summary>
    public override string ToString() => $"{NumberText.Machine(Months.Length)} months, then {NumberText.Machine(Months[Months.Length - 1].Stock, 0)}";

    // The same calendar month one and two years back where both are known, otherwise the mean of the last twelve months, or of all where there are fewer.
    private static decimal Usual(IReadOnlyList<long> series, int ahead)
    {
        var back = 12 - (ahead % 12);
        var first = series.Count - back;
        var second = first - 12;
        if (second >= 0) return (series[first] + (decimal)series[second]) / 2;
        var count = Math.Min(12, series.Count);
        return (decimal)series.Skip(series.Count - count).Sum() / count;
    }

    private static void Apply(Lever lever, YearMonth month, ref decimal entries, ref decimal exits, ref decimal cleanUp)
    {
        switch (lever)
        {
            case Lever.CleanUpOf clean when IsIn(clean.On, month):
                cleanUp += clean.Patients;
                break;
            case Lever.RejectionShare share when IsFrom(share.On, month):
                entries = entries * (1 - share.To) / (1 - share.From);
                break;
            case Lever.ExtraClinics extra:
                exits += (decimal)extra.Slots * extra.Dates.Count(d => IsIn(d, month));
                break;
            case Lever.DigitalShare digital when IsFrom(digital.On, month):
                exits *= 1 + (digital.Share * digital.SlotFreed);
                break;
            case Lever.NeedDrivenConversion conversion when IsFrom(conversion.On, month):
                entries *= 1 - conversion.Share;
                break;
        }
    }

    private static bool IsIn(LocalDate day, YearMonth month) => day.Year == month.Year && day.Month == month.Month;

    private static bool IsFrom(LocalDate day, YearMonth month) => (month.Year, month.Month).CompareTo((day.Year, day.Month)) >= 0;
}
