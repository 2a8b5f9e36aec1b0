using ForBedring.Comparisons;
using ForBedring.Indicators;
using ForBedring.Indicators.Statistics;
using ForBedring.Organisation;
using ForBedring.Rules;
using SeriesReading = ForBedring.Indicators.Reading;

namespace ForBedring.Benchmarks.Indicators;

/// <summary>How often evaluations say what when nothing changed and when something did: seeded simulations that print the tables of HISTORY.md.</summary>
internal static class Calibration
{
    private const int Seed = 20261130;
    private const double Share = 0.2;
    private static readonly UnitId Unit = UnitId.From("U");
    private static readonly double[] Sizes = [0, 1, 2, 3];

    /// <summary>Runs all simulations and prints their tables; 0 if every goal is met.</summary>
    public static int Run(TextWriter output)
    {
        output.WriteLine(Gate.Text($"Seed {Seed}. Percent of simulated evaluations. *Better* in the good direction, with the grade in brackets."));
        var isOk = Clinics(output);
        isOk &= Looks(output);
        isOk &= NineMonths(output);
        isOk &= Surveys(output);
        isOk &= Rest(output);
        output.WriteLine();
        output.WriteLine(Gate.Text($"Smallest detectable change, 30 people each round, standard deviation 20: {Detectable.ChangeInMean(20, 30, 30):0.0} points for one theme, {Detectable.ChangeInMean(20, 30, 30, level: 0.05 / 10):0.0} with Holm's correction over ten."));
        output.WriteLine(isOk ? "All goals are met." : "A goal is missed.");
        return isOk ? 0 : 1;
    }

    // Monthly shares about 20 % from 25, 250 or 2,500 patients: 5, 50 or 500 events. The change is in standard deviations of a month.
    private static bool Clinics(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("| clinic, chart, months | change | too little data | no certain change | of which grade two points | worse | better (signal) | better (sustained) |");
        output.WriteLine("|---|---|---|---|---|---|---|---|");
        var isOk = true;
        var random = new Random(Seed);
        foreach (var events in new[] { 5, 50, 500 })
        {
            foreach (var (kind, before, after) in new[] { (ChartKind.Run, 12, 12), (ChartKind.Run, 24, 24), (ChartKind.P, 16, 12), (ChartKind.P, 24, 24) })
            {
                foreach (var size in Sizes)
                {
                    var runs = size == 0 ? 3000 : 600;
                    var counts = new Dictionary<(ChangeVerdict, EvidenceGrade), int>();
                    for (var i = 0; i < runs; i++)
                    {
                        var evaluation = SeriesEvaluation.Evaluate(Months(random, events, before + after, month => month >= before ? size : 0), Design(before, kind));
                        var key = (evaluation.Verdict, evaluation.Grade);
                        counts[key] = counts.GetValueOrDefault(key) + 1;
                    }

                    double Percent(Func<ChangeVerdict, EvidenceGrade, bool> which) => 100.0 * counts.Where(c => which(c.Key.Item1, c.Key.Item2)).Sum(c => c.Value) / runs;
                    var better = Percent((v, _) => v == ChangeVerdict.Better);
                    output.WriteLine(Gate.Text(
                        $"| {events} events, {(kind == ChartKind.Run ? "run" : "p")}, {before} + {after} | {size:0} SD | {Percent((v, _) => v == ChangeVerdict.TooLittleData):0.0} | {Percent((v, _) => v == ChangeVerdict.NoCertainChange):0.0} | {Percent((v, g) => v == ChangeVerdict.NoCertainChange && g == EvidenceGrade.TwoPoint):0.0} | {Percent((v, _) => v == ChangeVerdict.Worse):0.0} | {Percent((v, g) => v == ChangeVerdict.Better && g == EvidenceGrade.Signal):0.0} | {Percent((v, g) => v == ChangeVerdict.Better && g == EvidenceGrade.SustainedSignal):0.0} |"));
                    isOk &= size > 0 || better <= 1;
                }
            }
        }

        return isOk;
    }

    // Nothing changes, and the series is judged at every month after the start.
    private static bool Looks(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("| looked at every month, nothing changed | ever better in 12 | in 24 | in 36 | ever sustained in 36 |");
        output.WriteLine("|---|---|---|---|---|");
        var isOk = true;
        var random = new Random(Seed + 1);
        foreach (var (events, kind, before) in new[] { (50, ChartKind.Run, 12), (50, ChartKind.Run, 24), (5, ChartKind.P, 16), (50, ChartKind.P, 16), (500, ChartKind.P, 24) })
        {
            const int Runs = 600;
            var ever = new int[3];
            var sustained = 0;
            for (var i = 0; i < Runs; i++)
            {
                var months = Months(random, events, before + 36, _ => 0);
                int? first = null;
                var isSustained = false;
                for (var after = 7; after <= 36 && !isSustained; after++)
                {
                    var evaluation = SeriesEvaluation.Evaluate(Of(months.Take(before + after)), Design(before, kind));
                    if (evaluation.Verdict != ChangeVerdict.Better) continue;
                    first ??= after;
                    isSustained = evaluation.Grade == EvidenceGrade.SustainedSignal;
                }

                for (var j = 0; j < 3; j++) ever[j] += first <= 12 * (j + 1) ? 1 : 0;
                sustained += isSustained ? 1 : 0;
            }

            output.WriteLine(Gate.Text($"| {events} events, {(kind == ChartKind.Run ? "run" : "p")}, {before} months before | {100.0 * ever[0] / Runs:0.0} | {100.0 * ever[1] / Runs:0.0} | {100.0 * ever[2] / Runs:0.0} | {100.0 * sustained / Runs:0.0} |"));
            isOk &= 100.0 * ever[2] / Runs <= 5;
        }

        return isOk;
    }

    // An effect of two standard deviations that lasts nine months and is gone.
    private static bool NineMonths(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("| two-sigma effect of nine months, judged after | better | sustained | was better, has returned |");
        output.WriteLine("|---|---|---|---|");
        var isOk = true;
        var random = new Random(Seed + 2);
        foreach (var before in new[] { 12, 24 })
        {
            foreach (var after in new[] { 21, 27, 33 })
            {
                const int Runs = 1500;
                int better = 0, sustained = 0, returned = 0;
                for (var i = 0; i < Runs; i++)
                {
                    var evaluation = SeriesEvaluation.Evaluate(Normals(random, before + after, month => month >= before && month < before + 9 ? 2 : 0), Design(before, ChartKind.Run, Direction.Increase));
                    better += evaluation.Verdict == ChangeVerdict.Better ? 1 : 0;
                    sustained += evaluation.Grade == EvidenceGrade.SustainedSignal ? 1 : 0;
                    returned += evaluation.ReturnedFrom == ChangeVerdict.Better ? 1 : 0;
                }

                output.WriteLine(Gate.Text($"| {after} months, {before} before | {100.0 * better / Runs:0.0} | {100.0 * sustained / Runs:0.0} | {100.0 * returned / Runs:0.0} |"));
                isOk &= 100.0 * sustained / Runs <= 5;
            }
        }

        return isOk;
    }

    // Ten themes, people drawn anew each round, standard deviation 20 between people; one theme changes.
    private static bool Surveys(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("| unit, change in one of ten themes | that theme better (two points) | worse | no certain change | too little data | any other theme better |");
        output.WriteLine("|---|---|---|---|---|---|");
        var isOk = true;
        var random = new Random(Seed + 3);
        var design = new TwoPointDesign(new LocalDate(2023, 12, 1), new LocalDate(2024, 1, 1), Direction.Increase, 5);
        foreach (var people in new[] { 8, 20, 60 })
        {
            foreach (var change in new[] { 0, 5, 10, 20 })
            {
                var runs = change == 0 ? 800 : 250;
                var verdicts = new int[5];
                var others = 0;
                for (var i = 0; i < runs; i++)
                {
                    var comparisons = Enumerable.Range(0, 10).Select(t => new RoundComparison("t" + NumberText(t), Round(random, people, 60), Round(random, people, t == 0 ? 60 + change : 60)));
                    var evaluations = TwoPointEvaluation.EvaluateAll(comparisons, design);
                    verdicts[(int)evaluations[0].Verdict]++;
                    others += evaluations.Skip(1).Any(e => e.Verdict == ChangeVerdict.Better) ? 1 : 0;
                }

                double Percent(ChangeVerdict verdict) => 100.0 * verdicts[(int)verdict] / runs;
                output.WriteLine(Gate.Text(
                    $"| {people} people, {change} points | {Percent(ChangeVerdict.Better):0.0} | {Percent(ChangeVerdict.Worse):0.0} | {Percent(ChangeVerdict.NoCertainChange):0.0} | {Percent(ChangeVerdict.TooLittleData):0.0} | {100.0 * others / runs:0.0} |"));
                isOk &= change > 0 || 100.0 * others / runs <= 5;
            }
        }

        return isOk;
    }

    // A unit against the rest, and against the whole that contains it, which is what was done before.
    private static bool Rest(TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("| unit against | true gap | the rest | the whole that contains it |");
        output.WriteLine("|---|---|---|---|");
        var isOk = true;
        var random = new Random(Seed + 4);
        foreach (var (part, whole, least) in new[] { (12, 40, 45), (30, 60, 72) })
        {
            foreach (var gap in new[] { 0, 0.7 })
            {
                const int Runs = 4000;
                int rest = 0, parent = 0;
                for (var i = 0; i < Runs; i++)
                {
                    decimal[] unit = [.. Enumerable.Range(0, part).Select(_ => (decimal)(Normal01(random) - gap))];
                    decimal[] all = [.. unit, .. Enumerable.Range(0, whole - part).Select(_ => (decimal)Normal01(random))];
                    var (mine, total) = (SurveyFigure.Mean.Of(unit), SurveyFigure.Mean.Of(all));
                    var others = RestOfUnit.Of(total.Score, whole, (decimal)Math.Sqrt(total.Variance), mine.Score, part, (decimal)Math.Sqrt(mine.Variance))!;
                    rest += Welch.Compare((double)mine.Score, mine.Variance, part, (double)others.Value, Math.Pow((double)others.StandardDeviation!.Value, 2), others.Respondents).PValue <= 0.05 ? 1 : 0;
                    parent += Welch.Compare((double)mine.Score, mine.Variance, part, (double)total.Score, total.Variance, whole).PValue <= 0.05 ? 1 : 0;
                }

                output.WriteLine(Gate.Text($"| {part} of {whole} | {gap:0.0} SD | {100.0 * rest / Runs:0.0} | {100.0 * parent / Runs:0.0} |"));
                isOk &= gap == 0 ? 100.0 * rest / Runs is > 3.5 and < 6.5 : 100.0 * rest / Runs >= least;
            }
        }

        return isOk;
    }

    private static SeriesDesign Design(int before, ChartKind kind, Direction direction = Direction.Decrease)
    {
        var start = new LocalDate(2018, 1, 1).PlusMonths(before);
        return new(IndicatorId.From("i"), start.PlusDays(-1), Intervention.OnDay(start, LocalisedText.Same("start")), direction, chart: kind);
    }

    // Fewer events are better: a change of so many standard deviations downwards.
    private static ReadingSeries Months(Random random, int events, int months, Func<int, double> change)
    {
        var patients = (int)(events / Share);
        var deviation = Math.Sqrt(Share * (1 - Share) / patients);
        return Of(Enumerable.Range(0, months).Select(i => SeriesReading.Of(Month(i), Binomial(random, patients, Math.Max(0, Share - (change(i) * deviation))), patients)));
    }

    private static ReadingSeries Normals(Random random, int months, Func<int, double> change)
        => ReadingSeries.Create(
            new Indicator(IndicatorId.From("i"), LocalisedText.Same("i"), ValueKind.Amount, LocalisedText.Same("")),
            Unit,
            Enumerable.Range(0, months).Select(i => SeriesReading.Of(Month(i), (decimal)(Normal01(random) + change(i))))).ValueOrThrow();

    private static ReadingSeries Of(IEnumerable<SeriesReading> readings)
        => ReadingSeries.Create(new Indicator(IndicatorId.From("i"), LocalisedText.Same("i"), ValueKind.Proportion, LocalisedText.Same("")), Unit, readings).ValueOrThrow();

    private static ReadingTime Month(int index) => ReadingTime.InMonth(2018 + (index / 12), (index % 12) + 1);

    private static SurveyFigure.Mean Round(Random random, int people, double mean)
        => SurveyFigure.Mean.Of([.. Enumerable.Range(0, people).Select(_ => (decimal)Math.Min(100, Math.Max(0, Math.Round(mean + (20 * Normal01(random))))))]);

    private static string NumberText(int number) => Gate.Text($"{number}");

    private static double Normal01(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    // One by one for small numbers, by the normal distribution for large ones.
    private static int Binomial(Random random, int n, double p)
    {
        if (n > 300) return (int)Math.Min(n, Math.Max(0, Math.Round((n * p) + (Math.Sqrt(n * p * (1 - p)) * Normal01(random)))));
        var count = 0;
        for (var i = 0; i < n; i++) count += random.NextDouble() < p ? 1 : 0;
        return count;
    }
}
