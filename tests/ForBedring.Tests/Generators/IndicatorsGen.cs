using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Rules;
using FsCheck;
using FsCheck.Fluent;
using SeriesReading = ForBedring.Indicators.Reading;

namespace ForBedring.Tests.Generators;

/// <summary>Series for tests and generators of them. All data are synthetic.</summary>
internal static class IndicatorsGen
{
    public static UnitId Unit { get; } = UnitId.From("K1");

    /// <summary>Whole numbers with a narrow range, so that ties, runs and constant stretches come up; null is missing.</summary>
    public static Gen<int?[]> Values { get; } = Numbers(1, 40);

    public static Gen<int?[]> Numbers(int least, int most) => Gen.Choose(least, most).SelectMany(
        n => Gen.Frequency((12, Gen.Choose(1, 9).Select(v => (int?)v)), (2, Gen.Choose(-40, 60).Select(v => (int?)v)), (1, Gen.Constant((int?)null))).ArrayOf(n));

    /// <summary>Numerators and denominators, numerator at most the denominator; a few missing.</summary>
    public static Gen<(int Y, int N)?[]> Shares { get; } = Gen.Choose(1, 30).SelectMany(
        count => Gen.Frequency((10, Gen.Choose(1, 60).SelectMany(n => Gen.Choose(0, n), (n, y) => ((int, int)?)(y, n))), (1, Gen.Constant(((int, int)?)null))).ArrayOf(count));

    public static Indicator Indicator(ValueKind kind = ValueKind.Amount, Direction? direction = null)
        => new(IndicatorId.From("wait"), LocalisedText.Same("Wait"), kind, LocalisedText.Same("days"), direction);

    public static ReadingSeries Series(params decimal?[] values) => Series(ValueKind.Amount, values);

    public static ReadingSeries Series(ValueKind kind, params decimal?[] values)
        => ReadingSeries.Create(Indicator(kind), Unit, values.Select((v, i) => Point(Month(i), v))).ValueOrThrow();

    public static ReadingSeries Series(IEnumerable<int?> values) => Series([.. values.Select(v => (decimal?)v)]);

    public static ReadingSeries Ratios(ValueKind kind, params (decimal Y, decimal N)[] values)
        => ReadingSeries.Create(Indicator(kind), Unit, values.Select((v, i) => SeriesReading.Of(Month(i), v.Y, v.N))).ValueOrThrow();

    public static ReadingSeries Ratios(ValueKind kind, IEnumerable<(int Y, int N)?> values)
        => ReadingSeries.Create(Indicator(kind), Unit, values.Select((v, i) => v is { } some ? SeriesReading.Of(Month(i), some.Y, some.N) : SeriesReading.Missing(Month(i), MissingReason.NotMeasured))).ValueOrThrow();

    /// <summary>The nth month from January 2020, n from 0.</summary>
    public static ReadingTime Month(int index) => ReadingTime.InMonth(2020 + (index / 12), (index % 12) + 1);

    private static SeriesReading Point(ReadingTime time, decimal? value) => value is { } some ? SeriesReading.Of(time, some) : SeriesReading.Missing(time, MissingReason.NotMeasured);
}
