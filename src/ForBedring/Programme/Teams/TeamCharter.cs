using ForBedring.Rules;

namespace ForBedring.Programme.Teams;

/// <summary>What a question of the charter is about (<i>del av teamavtalen</i>).</summary>
public enum CharterPart
{
    /// <summary>Working together and roles (<i>samarbeid og roller</i>).</summary>
    WorkingTogether = 1,

    /// <summary>The rules of the game (<i>spilleregler</i>).</summary>
    RulesOfTheGame = 2,
}

/// <summary>A question of a team charter (<i>spørsmål i teamavtalen</i>), with the team's answer.</summary>
public sealed class CharterQuestion
{
    /// <summary>A question.</summary>
    /// <param name="id">The id.</param>
    /// <param name="part">What it is about.</param>
    /// <param name="text">The question.</param>
    /// <param name="answer">The team's answer; null or blank while it has none.</param>
    public CharterQuestion(string id, CharterPart part, LocalisedText text, string? answer = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(text);
        if (part is not (CharterPart.WorkingTogether or CharterPart.RulesOfTheGame)) throw new ArgumentOutOfRangeException(nameof(part), part, "The part is not one of CharterPart.");
        Id = id;
        Part = part;
        Text = text;
        Answer = string.IsNullOrWhiteSpace(answer) ? null : answer;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>What it is about.</summary>
    public CharterPart Part { get; }

    /// <summary>The question.</summary>
    public LocalisedText Text { get; }

    /// <summary>The team's answer; null while it has none.</summary>
    public string? Answer { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>What a team has agreed on (<i>teamavtale</i>): questions and answers. Immutable.</summary>
public sealed class TeamCharter
{
    /// <summary>A charter.</summary>
    /// <exception cref="ArgumentException">A question stands twice.</exception>
    public TeamCharter(IEnumerable<CharterQuestion> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        Questions = [.. questions];
        if (Questions.Select(q => q.Id).Distinct(StringComparer.Ordinal).Count() != Questions.Length) throw new ArgumentException("A question stands twice.", nameof(questions));
    }

    /// <summary>The questions in order.</summary>
    public ImmutableArray<CharterQuestion> Questions { get; }

    /// <summary>Answered of all questions; not applicable for none.</summary>
    public Portion Completeness => Portion.From(Questions.Count(q => q.Answer is not null), Questions.Length);

    /// <summary>The charter with the answer to a question; a later answer replaces an earlier.</summary>
    /// <exception cref="KeyNotFoundException">There is no such question.</exception>
    public TeamCharter Answer(string question, string answer)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(answer);
        var found = Questions.FirstOrDefault(q => q.Id == question) ?? throw new KeyNotFoundException($"The charter has no question {question}.");
        return new(Questions.Replace(found, new CharterQuestion(found.Id, found.Part, found.Text, answer)));
    }
}
