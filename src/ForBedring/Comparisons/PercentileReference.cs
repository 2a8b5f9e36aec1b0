using ForBedring.Releases;
using ForBedring.Rules;

namespace ForBedring.Comparisons;

/// <summary>Which figure published percentiles are about (<i>målet persentilene gjelder</i>).</summary>
public enum PercentileMeasure
{
    /// <summary>The mean on 0 to 100, of a theme or a question.</summary>
    Mean = 1,

    /// <summary>Percent positive, 0 to 100, of a theme or a question.</summary>
    PercentPositive = 2,

    /// <summary>The mean of the questions' percents positive, 0 to 100, of a theme.</summary>
    Composite = 3,

    /// <summary>The net promoter figure, −100 to 100, of a question.</summary>
    NetPromoter = 4,
}

/// <summary>One published percentile (<i>persentil</i>): so many percent of the units have this value or less.</summary>
public sealed class PercentilePoint : IEquatable<PercentilePoint>
{
    /// <summary>A percentile and its value.</summary>
    /// <param name="percentile">1 to 99.</param>
    /// <param name="value">The value there.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentile is below 1 or above 99.</exception>
    public PercentilePoint(int percentile, decimal value)
    {
        if (percentile is < 1 or > 99) throw new ArgumentOutOfRangeException(nameof(percentile), percentile, "The percentile must be from 1 to 99.");
        Percentile = percentile;
        Value = value;
    }

    /// <summary>The percentile, 1 to 99.</summary>
    public int Percentile { get; }

    /// <summary>The value there.</summary>
    public decimal Value { get; }

    /// <inheritdoc/>
    public bool Equals(PercentilePoint? other) => other is not null && Percentile == other.Percentile && Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PercentilePoint);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(Percentile, Value);

    /// <summary>The percentile and the value.</summary>
    public override string ToString() => $"{NumberText.Machine(Percentile)}: {NumberText.Machine(Value)}";
}

/// <summary>Published percentiles of one figure of one theme or question (<i>referansepersentiler</i>), such as those of a database of many hospitals. Immutable.</summary>
public sealed class PercentileReference
{
    /// <summary>The percentiles of a figure.</summary>
    /// <param name="item">The code of the theme or question.</param>
    /// <param name="measure">The figure.</param>
    /// <param name="points">The percentiles, at least one; in any order.</param>
    /// <exception cref="ArgumentException">There are none, one stands twice, a value is outside the figure's range, or a higher percentile has a lower value.</exception>
    public PercentileReference(string item, PercentileMeasure measure, IEnumerable<PercentilePoint> points)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(item);
        ArgumentNullException.ThrowIfNull(points);
        if (measure is < PercentileMeasure.Mean or > PercentileMeasure.NetPromoter) throw new ArgumentOutOfRangeException(nameof(measure), measure, "The measure is not one of PercentileMeasure.");
        Item = item;
        Measure = measure;
        Points = [.. points.OrderBy(p => p.Percentile)];
        if (!IsPossible(measure, Points)) throw new ArgumentException("Percentiles are from 1 to 99, each once, and their values rise with them within the figure's range.", nameof(points));
    }

    /// <summary>The code of the theme or question.</summary>
    public string Item { get; }

    /// <summary>The figure.</summary>
    public PercentileMeasure Measure { get; }

    /// <summary>The percentiles, lowest first.</summary>
    public ImmutableArray<PercentilePoint> Points { get; }

    /// <summary>The item and the measure.</summary>
    public override string ToString() => $"{Item} {PercentileReferences.NameOf(Measure)}";

    internal static bool IsPossible(PercentileMeasure measure, IReadOnlyList<PercentilePoint> points)
    {
        var least = measure == PercentileMeasure.NetPromoter ? -100 : 0;
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Value < least || points[i].Value > 100) return false;
            if (i > 0 && (points[i].Percentile == points[i - 1].Percentile || points[i].Value < points[i - 1].Value)) return false;
        }

        return points.Count > 0;
    }
}

/// <summary>Where a figure lies among published percentiles (<i>plassering blant persentiler</i>): it reaches one, and not the next.</summary>
public sealed class PercentileStanding : IEquatable<PercentileStanding>
{
    internal PercentileStanding(int? reached, int? below)
    {
        Reached = reached;
        Below = below;
    }

    /// <summary>The highest published percentile whose value the figure has or exceeds; null where it is below the lowest, or that is not known.</summary>
    public int? Reached { get; }

    /// <summary>The lowest published percentile whose value the figure is below; null where it has or exceeds the highest, or that is not known.</summary>
    public int? Below { get; }

    /// <inheritdoc/>
    public bool Equals(PercentileStanding? other) => other is not null && Reached == other.Reached && Below == other.Below;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PercentileStanding);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(Reached, Below);

    /// <summary>The percentiles on both sides.</summary>
    public override string ToString() => $"{(Reached is { } from ? NumberText.Machine(from) : "")}–{(Below is { } to ? NumberText.Machine(to) : "")}";

    internal static PercentileStanding Of(ScoreFigure figure, ImmutableArray<PercentilePoint> points)
    {
        int? reached = null, below = null;
        foreach (var point in points)
        {
            if (figure.Value >= point.Value) reached = point.Percentile;
            else below ??= point.Percentile;
        }

        // Of a figure that is only known to be at least or at most something, one side is known. At most a value may still have that value.
        return figure.Bound switch
        {
            FigureBound.AtLeast => new(reached, null),
            FigureBound.AtMost => new(null, below),
            _ => new(reached, below),
        };
    }
}

/// <summary>Published percentiles to compare a report with (<i>referansedatabase</i>): from where, from when, and the percentiles of each figure. Immutable.</summary>
/// <remarks>Only shown figures are compared: a figure that is withheld has a standing that is withheld.</remarks>
public sealed class PercentileReferences
{
    private readonly Dictionary<(string Item, PercentileMeasure Measure), PercentileReference> _of = [];

    /// <summary>A set of references.</summary>
    /// <param name="source">Where they are published.</param>
    /// <param name="period">The year or period they are from.</param>
    /// <param name="references">The references, each item and measure once.</param>
    /// <param name="units">How many units are behind them; null if not known.</param>
    /// <exception cref="ArgumentException">An item and measure stand twice.</exception>
    public PercentileReferences(string source, string period, IEnumerable<PercentileReference> references, int? units = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        ArgumentException.ThrowIfNullOrWhiteSpace(period);
        ArgumentNullException.ThrowIfNull(references);
        if (units is { } n) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n, nameof(units));
        Source = source;
        Period = period;
        Units = units;
        References = [.. references];
        foreach (var reference in References)
        {
            if (!_of.TryAdd((reference.Item, reference.Measure), reference)) throw new ArgumentException($"{reference} stands twice.", nameof(references));
        }
    }

    /// <summary>Where they are published.</summary>
    public string Source { get; }

    /// <summary>The year or period they are from.</summary>
    public string Period { get; }

    /// <summary>How many units are behind them; null if not known.</summary>
    public int? Units { get; }

    /// <summary>The references in order.</summary>
    public ImmutableArray<PercentileReference> References { get; }

    /// <summary>Where a figure of a cell lies.</summary>
    /// <param name="cell">The cell of a report.</param>
    /// <param name="item">The code of a theme or question.</param>
    /// <param name="measure">The figure.</param>
    /// <returns>Null where there is no reference for it, or the cell has no such figure.</returns>
    public Disclosed<PercentileStanding>? Standing(ReportCell cell, string item, PercentileMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(item);
        return _of.TryGetValue((item, measure), out var reference) ? FigureOf(cell, item, measure)?.Select(f => PercentileStanding.Of(f, reference.Points)) : null;
    }

    /// <summary>The standings of an item as figures of a report file, two for each: <c>meanPercentileFrom</c> (0 where none is reached) and <c>meanPercentileTo</c> (100 where it is below none).</summary>
    public IEnumerable<KeyValuePair<string, Disclosed<ScoreFigure>>> Of(ReportCell cell, string item)
    {
        ArgumentNullException.ThrowIfNull(cell);
        foreach (var measure in Measures)
        {
            if (Standing(cell, item, measure) is not { } standing) continue;
            yield return new(NameOf(measure) + "PercentileFrom", standing.Select(s => new ScoreFigure(s.Reached ?? 0, 0)));
            yield return new(NameOf(measure) + "PercentileTo", standing.Select(s => new ScoreFigure(s.Below ?? 100, 0)));
        }
    }

    /// <summary>The source and the period.</summary>
    public override string ToString() => $"{Source} {Period}";

    internal static ImmutableArray<PercentileMeasure> Measures { get; } = [PercentileMeasure.Mean, PercentileMeasure.PercentPositive, PercentileMeasure.Composite, PercentileMeasure.NetPromoter];

    internal static string NameOf(PercentileMeasure measure) => measure switch
    {
        PercentileMeasure.Mean => "mean",
        PercentileMeasure.PercentPositive => "percentPositive",
        PercentileMeasure.Composite => "compositePositive",
        _ => "netPromoter",
    };

    private static Disclosed<ScoreFigure>? FigureOf(ReportCell cell, string item, PercentileMeasure measure)
    {
        foreach (var theme in cell.Themes)
        {
            if (theme.Code.Value == item)
            {
                switch (measure)
                {
                    case PercentileMeasure.Mean: return theme.Mean;
                    case PercentileMeasure.PercentPositive: return theme.PercentPositive;
                    case PercentileMeasure.Composite: return theme.Composite;
                }
            }

            foreach (var question in theme.Questions)
            {
                if (question.Code.Value != item) continue;
                if (measure == PercentileMeasure.Mean) return question.Mean;
                if (measure == PercentileMeasure.PercentPositive) return question.PercentPositive;
                if (measure == PercentileMeasure.NetPromoter) return question.NetPromoter?.Select(f => new ScoreFigure(f.Score, f.Respondents));
            }
        }

        return null;
    }
}
