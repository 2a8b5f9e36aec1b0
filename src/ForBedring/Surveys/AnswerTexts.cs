namespace ForBedring.Surveys;

/// <summary>What the answers of a scale are called in files (<i>svartekster</i>): codes and labels, answer by answer from the lowest, and what is no answer.</summary>
internal sealed class AnswerTexts
{
    public AnswerTexts(ImmutableArray<ImmutableArray<string>> answers, ImmutableArray<string> dontKnow, ImmutableArray<string> notApplicable, ImmutableArray<string> blank)
    {
        Answers = answers;
        DontKnow = dontKnow;
        NotApplicable = notApplicable;
        Blank = blank;
    }

    /// <summary>No list: answers are the numbers of the scale.</summary>
    public static AnswerTexts None { get; } = new([], [], [], []);

    /// <summary>The codes and labels of each answer, from the lowest; empty where none are listed.</summary>
    public ImmutableArray<ImmutableArray<string>> Answers { get; }

    public ImmutableArray<string> DontKnow { get; }

    public ImmutableArray<string> NotApplicable { get; }

    /// <summary>Texts that stand for an empty field.</summary>
    public ImmutableArray<string> Blank { get; }

    public bool IsEmpty => Answers.Length == 0 && DontKnow.Length == 0 && NotApplicable.Length == 0 && Blank.Length == 0;

    /// <summary>Whether any listed text is a whole number, so that a number is an answer only if it is listed.</summary>
    public bool ListsNumbers => Answers.Any(a => a.Any(t => AnswerText.IsNumber(t, out _)));

    /// <summary>A text that stands for two different things; null where none does.</summary>
    public string? Repeated()
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (text, meaning) in All())
        {
            var key = AnswerText.Normal(text);
            if (seen.TryGetValue(key, out var other) && other != meaning) return text;
            seen[key] = meaning;
        }

        return null;
    }

    /// <summary>Every text and what it means: the byte of the answer.</summary>
    public IEnumerable<(string Text, byte Code)> All()
    {
        for (var i = 0; i < Answers.Length; i++)
        {
            foreach (var text in Answers[i]) yield return (text, (byte)(i + 1));
        }

        foreach (var text in DontKnow) yield return (text, AnswerCode.DontKnow);
        foreach (var text in NotApplicable) yield return (text, AnswerCode.NotApplicable);
        foreach (var text in Blank) yield return (text, AnswerCode.Blank);
    }

    /// <summary>The texts of another list first, these where it is silent.</summary>
    public AnswerTexts Below(AnswerTexts first) => new(
        first.Answers.Length > 0 ? first.Answers : Answers,
        [.. first.DontKnow.Concat(DontKnow)],
        [.. first.NotApplicable.Concat(NotApplicable)],
        [.. first.Blank.Concat(Blank)]);
}
