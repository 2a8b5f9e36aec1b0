using System.Text;
using System.Text.Json;
using ForBedring.Indicators;
using ForBedring.Json;
using ForBedring.Reading;
using ForBedring.Rules;
using ForBedring.Tests.Generators;
using FsCheck.Fluent;
using Series = ForBedring.Indicators.ReadingSeries;

namespace ForBedring.Tests.Reading;

public class ReadingsCsvTests
{
    [Fact]
    public void AMonthADayOrANumberIsATime()
    {
        Assert.Equal(ReadingTime.InMonth(2023, 6), Read("x,y\n2023-06,4\n").ValueOrThrow()[0].Time);
        Assert.Equal(ReadingTime.OnDay(new(2023, 6, 1)), Read("x;y\n2023-06-01;4.5\n").ValueOrThrow()[0].Time);
        Assert.Equal(ReadingTime.AtNumber(-3), Read("x,y\n-3,1e3\n").ValueOrThrow()[0].Time);
        Assert.Equal(new ReadingValue.Amount(1000), Read("x,y\n-3,1e3\n").ValueOrThrow()[0].Value);
    }

    [Fact]
    public void EmptyIsMissingAndNeverZero()
    {
        var series = Read("x,y,n\n1,3,10\n2,,20\n3,4,\n4,5,0\n", ValueKind.Proportion);

        Assert.Equal([true, false, false, false], series.ValueOrThrow().Select(r => r.Value.IsPresent));
        Assert.Equal([4, 5], series.Problems.Where(p => p.Code == IndicatorRules.NoDenominator.Code).Select(p => p.Row!.Value));
        Assert.Equal(20, Assert.IsType<ReadingValue.Missing>(series.ValueOrThrow()[1].Value).Denominator);
    }

    [Fact]
    public void EveryProblemIsListedWithItsRow()
    {
        var result = Read("x,y,n\n1,3,10\nJune,3,10\n2,three,10\n2,3,10\n1,3,10\n4,11,10\n5,-1,10\n2023-06,3,10\n7,3,0.0000000000000000001\n", ValueKind.Proportion);

        Assert.False(result.IsAccepted);
        Assert.Equal(
            [(3, "IND-M18"), (4, "IND-M19"), (5, "IND-M10"), (6, "IND-M10"), (7, "IND-M12"), (8, "IND-M13"), (9, "IND-M16"), (10, "IND-M19"), (10, "IND-M16")],
            result.Problems.Select(p => (p.Row!.Value, p.Code.Value)).OrderBy(p => p.Item1).ThenBy(p => p.Item2 == "IND-M16"));
    }

    [Fact]
    public void ADenominatorThatIsNotUsedIsTold()
    {
        var result = Read("x,y,n\n1,3,10\n", ValueKind.Amount);

        Assert.Equal(Severity.Info, Assert.Single(result.Problems).Severity);
        Assert.Equal("IND-M20", result.Problems[0].Code.Value);
        Assert.Equal("CSV-F02", Assert.Single(Read("x,y\n1,3\n", ValueKind.Rate).Problems).Code.Value);
    }

    [Fact]
    public void BadRowsCanBeLeftOut()
    {
        var result = Read("x,y\n1,3\n2,x\n3,5\n", ValueKind.Amount, ReadOptions.SkipBadRows);

        Assert.Equal(2, result.ValueOrThrow().Count);
    }

    [Fact]
    public void ExtremeTimesAndNumbersAreReadOrRefusedWithoutAnException()
    {
        Assert.False(Read("x,y\n9999-12,3\n").IsAccepted);
        Assert.False(Read("x,y\n1,NaN\n").IsAccepted);
        Assert.False(Read("x,y\n1,1e400\n").IsAccepted);
        Assert.False(Read("x,y\n99999999999999999999,3\n").IsAccepted);
        Assert.True(Read("x,y\n1,1e15\n2,-1e15\n").IsAccepted);
    }

    [Fact]
    public void RandomFilesNeverCauseAnUnhandledException()
    {
        var field = Gen.OneOf(
            Gen.Elements("x", "y", "n", "", "1", "2", "3", "2023-06", "2023-06-01", "0", "-1", "1e15", "-1e15", "1e-20", "0.5", "\"", "æ", "1,5", "NaN", "2023-13", "9999-12-31", "\"a\"\"b\""),
            Gen.Choose(0, 30).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var line = field.ListOf(3).Select(f => string.Join(",", f));
        var file = Gen.Elements("x,y\n", "x,y,n\n", "").SelectMany(_ => line.ListOf(), (head, lines) => head + string.Join("\n", lines));
        Property.Holds(file.SelectMany(_ => Gen.Elements(Kinds()), (text, kind) => (text, kind)), x =>
        {
            var read = Read(x.text, ValueOf(x.kind));
            if (!read.TryGetValue(out var series)) return;
            foreach (var preset in new[] { ChartPreset.Anhoej, ChartPreset.Anhoej.With(MovingRangeScreening.Off) })
            {
                if (SeriesChart.CanDraw(series, x.kind, preset, ChartLayout.Whole).HasError) continue;
                var chart = SeriesChart.Draw(series, x.kind, preset, ChartLayout.Whole);
                using var json = JsonDocument.Parse(ChartJson.Write(chart, Direction.Increase, TargetLine.Constant(3)));
                Assert.Equal(series.Count, json.RootElement.GetProperty("n").GetInt32());
                Assert.NotEmpty(ForBedring.Reports.Charts.ChartPicture.Draw(chart).ToSvg());
            }
        }, cases: 300);
    }

    [Fact]
    public void TheJsonOfAChartHoldsItsNumbersUnrounded() => Property.Holds(IndicatorsGen.Values, values =>
    {
        var chart = ControlChart.Draw(IndicatorsGen.Series(values), ChartKind.Individuals, ChartPreset.NhsMakingDataCount, ChartLayout.Whole.FrozenAt(20));
        var utf8 = ChartJson.Write(chart, Direction.Decrease, TargetLine.Constant(4.5m));
        using var json = JsonDocument.Parse(utf8);
        var phase = json.RootElement.GetProperty("phases")[0];

        Assert.Equal(values.Select(v => (double?)v), phase.GetProperty("values").EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Null ? (double?)null : v.GetDouble()));
        Assert.Equal(chart.Phases[0].Points.Select(p => p.UpperLimit), phase.GetProperty("upperLimit").EnumerateArray().Select(v => v.ValueKind == JsonValueKind.Null ? (double?)null : v.GetDouble()));
        Assert.Equal(chart.Phases[0].Runs.LongestRun, phase.GetProperty("longestRun").ValueKind == JsonValueKind.Null ? null : phase.GetProperty("longestRun").GetInt32());
        Assert.DoesNotContain("NaN", Encoding.UTF8.GetString(utf8));
        Assert.Equal(values.Length, json.RootElement.GetProperty("pointClass").GetArrayLength());
    });

    [Fact]
    public void TheFieldsOfTheJsonAreFixed()
    {
        var chart = RunChart.Draw(IndicatorsGen.Series(5, 7, 6, 8, 4, 6, 9, 10, 11, 9, 12, 10), ChartLayout.Whole.FrozenAt(3).InParts(99));
        using var json = JsonDocument.Parse(ChartJson.Write(chart));

        Assert.Equal(["chart", "preset", "screening", "n", "target", "direction", "phases", "findings"], json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            ["from", "to", "n", "usefulPoints", "centreLine", "lowerLimit", "upperLimit", "longestRun", "longestRunMax", "crossings", "crossingsMin", "runsSignal", "sigmaSignals", "excluded", "values", "status"],
            json.RootElement.GetProperty("phases")[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal("{\"code\":\"IND-M14\",\"severity\":\"warning\"}", JsonSerializer.Serialize(json.RootElement.GetProperty("findings")[0]));
    }

    private static ChartKind[] Kinds() => [.. Enumerable.Range(1, 10).Select(i => (ChartKind)i)];

    private static ValueKind ValueOf(ChartKind kind) => kind switch
    {
        ChartKind.P or ChartKind.PPrime => ValueKind.Proportion,
        ChartKind.U or ChartKind.UPrime => ValueKind.Rate,
        ChartKind.C => ValueKind.Count,
        ChartKind.G => ValueKind.OpportunitiesBetween,
        ChartKind.T => ValueKind.TimeBetween,
        _ => ValueKind.Amount,
    };

    private static ReadResult<Series> Read(string text, ValueKind kind = ValueKind.Amount, ReadOptions? options = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return ReadingsCsv.Read(stream, IndicatorsGen.Indicator(kind), IndicatorsGen.Unit, options);
    }
}
