using ForBedring.Indicators;
using ForBedring.Reports.Markup;
using ForBedring.Rules;

namespace ForBedring.Reports.Charts;

/// <summary>Values to heights and to figures: shares in percent, small rates per thousand, all else as it is. Decimal throughout, so that the bytes are the same everywhere.</summary>
internal sealed class ChartScale
{
    private readonly decimal _low;
    private readonly decimal _high;
    private readonly decimal _step;
    private readonly decimal _factor;
    private readonly int _decimals;
    private readonly bool _isWhole;
    private readonly decimal _top;
    private readonly decimal _height;

    public ChartScale(SeriesChart chart, TargetLine? target, decimal top, decimal height)
    {
        _top = top;
        _height = height;
        decimal[] all = [.. chart.Points.SelectMany(p => new[] { p.Value, p.LowerLimit, p.UpperLimit, p.LowerWarning, p.UpperWarning }).Concat(chart.Phases.Select(p => p.CentreLine)).Where(v => v is not null).Select(v => (decimal)v!.Value)];
        if (target is not null) all = [.. all, .. chart.Points.Select(p => target.At(p.Time)).OfType<decimal>()];
        if (all.Length == 0) all = [0, 1];
        var kind = chart.Series.Indicator.Kind;
        var (low, high) = (all.Min(), all.Max());
        if (kind != ValueKind.Amount && low > 0) low = 0;
        if (high == low) (low, high) = (low > 0 && low < 1 ? 0 : low - 1, high + 1);
        _factor = kind == ValueKind.Proportion ? 100 : kind == ValueKind.Rate && high < 1 ? 1000 : 1;
        Suffix = kind == ValueKind.Proportion ? "\u00A0%" : "";
        IsPerThousand = _factor == 1000;
        _step = Nice((high - low) * _factor / 5) / _factor;
        _low = Math.Floor(low / _step) * _step;
        _high = Math.Ceiling(high / _step) * _step;
        _decimals = Math.Max(Math.Abs(high), Math.Abs(low)) * _factor >= 1 ? 1 : 3;
        _isWhole = chart.Points.All(p => p.Value is not { } value || (decimal)value * _factor == Math.Floor((decimal)value * _factor));
    }

    /// <summary>What stands after a figure: a percent sign for shares.</summary>
    public string Suffix { get; }

    /// <summary>Whether figures are per thousand.</summary>
    public bool IsPerThousand { get; }

    /// <summary>The heights of the grid, lowest first, with their figures.</summary>
    public IEnumerable<(decimal Y, string Text)> Ticks(ReportLanguage language)
    {
        for (var value = _low; value <= _high; value += _step) yield return (Y(value), Text(value, language, AxisDecimals) + Suffix);
    }

    /// <summary>The height of a value.</summary>
    public decimal Y(decimal value) => _top + ((_high - value) / (_high - _low) * _height);

    /// <summary>The height of a value.</summary>
    public decimal Y(double value) => Y((decimal)value);

    /// <summary>A figure for people: one decimal, or three where everything is below 1; whole readings have none they do not need.</summary>
    public string Figure(double value, ReportLanguage language)
        => (_isWhole ? Text((decimal)value, language, _decimals) : PersonText.Number((decimal)value * _factor, _decimals, language)) + Suffix;

    private int AxisDecimals => _step * _factor >= 1 ? 0 : _step * _factor >= 0.1m ? 1 : _step * _factor >= 0.01m ? 2 : 4;

    private string Text(decimal value, ReportLanguage language, int most)
    {
        var figure = Math.Round(value * _factor, most, MidpointRounding.AwayFromZero);
        var decimals = 0;
        while (decimals < most && decimal.Round(figure, decimals) != figure) decimals++;
        return decimals == 0 && Math.Abs(figure) < long.MaxValue ? PersonText.Number((long)figure, language) : PersonText.Number(figure, decimals, language);
    }

    // 1, 2 or 5 times a power of ten, at least the wanted step.
    private static decimal Nice(decimal wanted)
    {
        decimal power = 1;
        while (power < wanted) power *= 10;
        while (power / 10 >= wanted && power > 0.0000000001m) power /= 10;
        return power / 5 >= wanted ? power / 5 : power / 2 >= wanted ? power / 2 : power;
    }
}
