using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Rules;

namespace Guide;

/// <summary>The code of docs/start/did-it-work.md.</summary>
public class SeriesGuide
{
    [Fact]
    public void AChangeIsJudgedByADesignNamedBeforeIt()
    {
        var lines = new Lines();
        Run(lines);
        Assert.Equal(2, lines.Written.Count);
        Assert.StartsWith("better, ", lines.Written[0], StringComparison.OrdinalIgnoreCase);
    }

    private static void Run(Lines Console)
    {
        // <series>
        var share = new Indicator(IndicatorId.From("breach-share"), LocalisedText.Same("Breaches"), ValueKind.Proportion, LocalisedText.Same(""), Direction.Decrease);
        int[] breaches = [24, 31, 22, 27, 19, 28, 25, 26, 29, 21, 30, 28, 12, 9, 11, 8, 10, 12, 9, 7, 11, 10, 9, 8];
        ReadingSeries series = ReadingSeries.Create(
            share, UnitId.From("A"), breaches.Select((n, i) => Reading.Of(ReadingTime.InMonth(2024 + (i / 12), (i % 12) + 1), n, 600))).ValueOrThrow();

        // What was agreed before the measure began: the chart, the direction and the goal.
        var start = Intervention.InMonth(2025, 1, LocalisedText.Same("the intake team starts"));
        var design = new SeriesDesign(share.Id, namedOn: new LocalDate(2024, 12, 1), start, Direction.Decrease, new Goal(Direction.Decrease, 0.02m), ChartKind.P);

        SeriesEvaluation evaluation = SeriesEvaluation.Evaluate(series, design);
        Console.WriteLine($"{IndicatorTexts.Of(evaluation.Verdict).English}, {IndicatorTexts.Of(evaluation.Grade).English}");
        Console.WriteLine(evaluation.Sentence.English);
        // </series>
    }
}
