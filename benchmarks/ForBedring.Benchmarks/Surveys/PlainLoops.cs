using ForBedring.Synthetic;

namespace ForBedring.Benchmarks.Surveys;

/// <summary>What a good developer writes in an afternoon: leaves first, then the roll-up; arrays, no allocation per sheet, doubles for the means.</summary>
internal sealed class PlainLoops(SyntheticHospital hospital, byte[] answers, int[] units)
{
    private const int Points = 5;

    public sealed class Unit(int questions, int themes)
    {
        public int Sheets;
        public int[] Counts = new int[questions * Points];
        public int[] N = new int[themes];
        public double[] Sum = new double[themes];
        public double[] SumOfSquares = new double[themes];
        public int[] Positives = new int[themes];
    }

    public Unit[] Run()
    {
        var themes = hospital.Instrument.Themes;
        var questions = hospital.Instrument.Questions.Length;
        var lengths = themes.Select(t => t.Questions.Length).ToArray();
        var reversed = hospital.Instrument.Questions.Select(q => q.IsReversed).ToArray();
        var result = new Unit[hospital.Organisation.Count];
        for (var u = 0; u < result.Length; u++) result[u] = new(questions, themes.Length);
        unchecked
        {
            for (var sheet = 0; sheet < units.Length; sheet++)
            {
                var unit = result[units[sheet]];
                unit.Sheets++;
                var row = answers.AsSpan(sheet * questions, questions);
                var question = 0;
                for (var t = 0; t < lengths.Length; t++)
                {
                    int points = 0, answered = 0;
                    for (var i = 0; i < lengths[t]; i++, question++)
                    {
                        int code = row[question];
                        if (code == 0) continue;
                        unit.Counts[(question * Points) + code - 1]++;
                        points += reversed[question] ? Points - code : code - 1;
                        answered++;
                    }

                    if (answered == 0 || answered * 2 < lengths[t]) continue;
                    var index = points * 25.0 / answered;
                    unit.N[t]++;
                    unit.Sum[t] += index;
                    unit.SumOfSquares[t] += index * index;
                    if (index >= 75) unit.Positives[t]++;
                }
            }

            for (var i = result.Length - 1; i > 0; i--)
            {
                var u = hospital.Organisation.PreOrder[i];
                var parent = hospital.Organisation.ParentIndexes[u];
                if (parent >= 0) Add(result[parent], result[u]);
            }
        }

        return result;
    }

    private static void Add(Unit to, Unit from)
    {
        unchecked
        {
            to.Sheets += from.Sheets;
            for (var i = 0; i < to.Counts.Length; i++) to.Counts[i] += from.Counts[i];
            for (var t = 0; t < to.N.Length; t++)
            {
                to.N[t] += from.N[t];
                to.Sum[t] += from.Sum[t];
                to.SumOfSquares[t] += from.SumOfSquares[t];
                to.Positives[t] += from.Positives[t];
            }
        }
    }
}
