using ForBedring.Rules;

namespace ForBedring.Surveys;

/// <summary>Finds scales where nobody used an end on any question, which may mean that the file is on another scale than the instrument says.</summary>
internal static class UnusedEnds
{
    /// <summary>With fewer answers it says nothing that an end is not used.</summary>
    private const int FewestAnswers = 5;

    private const int FewestPoints = 3;
    private const byte SawLowest = 1;
    private const byte SawBoth = 3;

    /// <summary>One note per scale; none where both ends were used. A scale is not looked at any further when both ends have been seen.</summary>
    public static void Report(Instrument instrument, IReadOnlyList<SheetChunk> chunks, int stride, ReadProblems problems)
    {
        foreach (var scale in instrument.Questions.GroupBy(q => q.Scale.Name))
        {
            var points = scale.First().Scale.Points;
            if (points < FewestPoints) continue;
            int[] questions = [.. Enumerable.Range(0, instrument.Questions.Length).Where(q => instrument.Questions[q].Scale.Name == scale.Key)];
            var (seen, answers) = Look(chunks, stride, questions, points);
            if (seen == SawBoth || answers < FewestAnswers) continue;
            var missing = seen == 0 ? Both : (seen & SawLowest) == 0 ? Lowest : Highest;
            problems.AddWords(SurveyRules.UnusedEnd, null, null, ("scale", LocalisedText.Same(scale.Key)), ("points", LocalisedText.Same(NumberText.Machine(points))), ("end", missing));
        }
    }

    private static LocalisedText Lowest { get; } = new("Det laveste svaret", "Det lågaste svaret", "The lowest answer");

    private static LocalisedText Highest { get; } = new("Det høyeste svaret", "Det høgaste svaret", "The highest answer");

    private static LocalisedText Both { get; } = new("Verken det laveste eller det høyeste svaret", "Korkje det lågaste eller det høgaste svaret", "Neither the lowest nor the highest answer");

    private static (byte Seen, long Answers) Look(IReadOnlyList<SheetChunk> chunks, int stride, int[] questions, int points)
    {
        byte seen = 0;
        var answers = 0L;
        foreach (var chunk in chunks)
        {
            for (var sheet = 0; sheet < chunk.Count; sheet++)
            {
                foreach (var question in questions)
                {
                    var code = chunk.Rows[(sheet * stride) + question];
                    if (!AnswerCode.IsAnswer(code)) continue;
                    answers++;
                    if (code == 1) seen |= SawLowest;
                    if (code == points) seen |= SawBoth - SawLowest;
                }

                if (seen == SawBoth) return (seen, answers);
            }
        }

        return (seen, answers);
    }
}
