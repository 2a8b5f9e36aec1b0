using ForBedring.Rules;

namespace ForBedring.Surveys;

/// <summary>Finds scales where nobody used an end on any question, which may mean that the file is on another scale than the instrument says.</summary>
/// <remarks>Two unused answers at the ends are told of from five answers on, one from a hundred on: in a small file it says little that one answer is not used.</remarks>
internal static class UnusedEnds
{
    private const int FewestPoints = 3;
    private const int FewestAnswers = 5;
    private const int ManyAnswers = 100;

    private static LocalisedText Lowest { get; } = new("Det laveste svaret", "Det lågaste svaret", "The lowest answer");

    private static LocalisedText Highest { get; } = new("Det høyeste svaret", "Det høgaste svaret", "The highest answer");

    private static LocalisedText Both { get; } = new("Både det laveste og det høyeste svaret", "Både det lågaste og det høgaste svaret", "Each of the lowest and the highest answer");

    /// <summary>One note per scale; none where both ends were used. A scale is not looked at any further when both ends have been seen.</summary>
    public static void Report(Instrument instrument, IReadOnlyList<SheetChunk> chunks, int stride, ReadProblems problems)
    {
        foreach (var scale in instrument.Questions.GroupBy(q => q.Scale.Name))
        {
            var points = scale.First().Scale.Points;
            if (points < FewestPoints) continue;
            int[] questions = [.. Enumerable.Range(0, instrument.Questions.Length).Where(q => instrument.Questions[q].Scale.Name == scale.Key)];
            var (lowest, highest, answers) = Look(chunks, stride, questions, points);
            var unused = lowest - 1 + points - highest;
            if (unused == 0 || answers < (unused == 1 ? ManyAnswers : FewestAnswers)) continue;
            var end = lowest == 1 ? Highest : highest == points ? Lowest : Both;
            problems.Add(SurveyRules.UnusedEnd, null, null, ("scale", scale.Key), ("points", NumberText.Machine(points)), ("end", end));
        }
    }

    private static (int Lowest, int Highest, long Answers) Look(IReadOnlyList<SheetChunk> chunks, int stride, int[] questions, int points)
    {
        var (lowest, highest, answers) = (points, 1, 0L);
        foreach (var chunk in chunks)
        {
            for (var sheet = 0; sheet < chunk.Count; sheet++)
            {
                foreach (var question in questions)
                {
                    var code = chunk.Rows[(sheet * stride) + question];
                    if (!AnswerCode.IsAnswer(code)) continue;
                    answers++;
                    if (code < lowest) lowest = code;
                    if (code > highest) highest = code;
                }

                if (lowest == 1 && highest == points) return (lowest, highest, answers);
            }
        }

        return (lowest, highest, answers);
    }
}
