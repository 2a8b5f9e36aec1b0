using ForBedring.Synthetic;

namespace ForBedring.Benchmarks.Surveys;

/// <summary>What most would write: objects and LINQ, every unit from all sheets below it.</summary>
internal sealed class LinqScoring
{
    private readonly SyntheticHospital _hospital;
    private readonly List<Sheet> _sheets;

    public LinqScoring(SyntheticHospital hospital, byte[] answers, int[] units)
    {
        _hospital = hospital;
        var questions = hospital.Instrument.Questions.Length;
        _sheets = [.. units.Select((u, i) => new Sheet(u, [.. answers.Skip(i * questions).Take(questions).Select(a => a == 0 ? (int?)null : a)]))];
    }

    internal sealed record Sheet(int Unit, int?[] Answers);

    internal sealed record UnitFigures(int Unit, int Sheets, IReadOnlyList<(Dictionary<int, int> Counts, double Mean, double Sd, double Positive)> Questions, IReadOnlyList<(int N, double Mean, double Sd, double Positive)> Themes);

    public List<UnitFigures> Run()
    {
        var tree = _hospital.Organisation;
        return _sheets
            .SelectMany(sheet => PathOf(sheet.Unit).Select(unit => (unit, sheet)))
            .GroupBy(p => p.unit, p => p.sheet)
            .Select(unit => new UnitFigures(unit.Key, unit.Count(), Questions([.. unit]), Themes([.. unit])))
            .ToList();

        IEnumerable<int> PathOf(int unit)
        {
            for (var at = unit; at >= 0; at = tree.ParentIndexes[at]) yield return at;
        }
    }

    private List<(Dictionary<int, int> Counts, double Mean, double Sd, double Positive)> Questions(List<Sheet> sheets)
        => _hospital.Instrument.Questions.Select((question, q) =>
        {
            var given = sheets.Select(s => s.Answers[q]).Where(a => a is not null).Select(a => a!.Value).ToList();
            var scores = given.Select(a => (question.IsReversed ? 5 - a : a - 1) * 25.0).ToList();
            return (given.GroupBy(a => a).ToDictionary(g => g.Key, g => g.Count()), Mean(scores), Sd(scores), Positive(scores));
        }).ToList();

    private List<(int N, double Mean, double Sd, double Positive)> Themes(List<Sheet> sheets)
    {
        var first = 0;
        return _hospital.Instrument.Themes.Select(theme =>
        {
            var questions = theme.Questions.Select((q, i) => (q.IsReversed, Index: first + i)).ToList();
            first += questions.Count;
            var indices = sheets
                .Select(s => questions.Where(q => s.Answers[q.Index] is not null).Select(q => (q.IsReversed ? 5 - s.Answers[q.Index]!.Value : s.Answers[q.Index]!.Value - 1) * 25.0).ToList())
                .Where(scores => scores.Count > 0 && scores.Count * 2 >= questions.Count)
                .Select(scores => scores.Average())
                .ToList();
            return (indices.Count, Mean(indices), Sd(indices), Positive(indices));
        }).ToList();
    }

    private static double Mean(List<double> values) => values.Count == 0 ? 0 : values.Average();

    private static double Sd(List<double> values)
    {
        if (values.Count < 2) return 0;
        var mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1));
    }

    private static double Positive(List<double> values) => values.Count == 0 ? 0 : 100.0 * values.Count(v => v >= 75) / values.Count;
}
