using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Programme.Joy;

/// <summary>A question of an IGP session (<i>spørsmål</i>), with the step of the frame for joy in work it belongs to.</summary>
public sealed class IgpQuestion
{
    /// <summary>A question.</summary>
    /// <param name="id">The id.</param>
    /// <param name="text">The question, positively worded.</param>
    /// <param name="step">1 asks what matters, 2 finds what stands in the way, 3 shares the responsibility, 4 tests.</param>
    public IgpQuestion(string id, LocalisedText text, int step)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(text);
        if (step is < 1 or > 4) throw new ArgumentOutOfRangeException(nameof(step), step, "The steps are 1 to 4.");
        Id = id;
        Text = text;
        Step = step;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The question.</summary>
    public LocalisedText Text { get; }

    /// <summary>The step, 1 to 4.</summary>
    public int Step { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>Something the plenary agreed on (<i>tema fra plenum</i>): a text and its votes.</summary>
public sealed class IgpTheme
{
    internal IgpTheme(string id, LocalisedText text, int votes)
    {
        Id = id;
        Text = text;
        Votes = votes;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The theme.</summary>
    public LocalisedText Text { get; }

    /// <summary>The votes.</summary>
    public int Votes { get; }

    /// <summary>A draft of a plan row, whose origin is this theme.</summary>
    public AreaDraft ToAreaDraft() => AreaDraft.Create(Text, AreaKind.Improve, new AreaOrigin.External("Igp", Id));

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>A session of individual, group and plenary work (<i>IGP: individuelt – gruppe – plenum</i>).</summary>
/// <remarks>What people think alone stays with them: there is no place for it here. Stored are what groups say and what the plenary votes on. Immutable; each verb gives a new session.</remarks>
public sealed class IgpSession
{
    /// <summary>The most questions: 7.</summary>
    public const int MostQuestions = 7;

    private IgpSession(string id, LocalDate date, ImmutableArray<IgpQuestion> questions)
    {
        Id = id;
        Date = date;
        Questions = questions;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>The questions, 1 to 7.</summary>
    public ImmutableArray<IgpQuestion> Questions { get; }

    /// <summary>The groups: how many people, and what the group says together.</summary>
    public ImmutableArray<(int People, ImmutableArray<string> Output)> Groups { get; private set; } = [];

    /// <summary>The themes of the plenary, in the order they were added.</summary>
    public ImmutableArray<IgpTheme> Themes { get; private set; } = [];

    /// <summary>A session without groups.</summary>
    /// <exception cref="ArgumentException">There are no questions, more than seven, or one stands twice.</exception>
    public static IgpSession Create(string id, LocalDate date, IEnumerable<IgpQuestion> questions)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(questions);
        var all = questions.ToImmutableArray();
        if (all.Length is 0 or > MostQuestions) throw new ArgumentException("A session has 1 to 7 questions.", nameof(questions));
        if (all.Select(q => q.Id).Distinct(StringComparer.Ordinal).Count() != all.Length) throw new ArgumentException("A question stands twice.", nameof(questions));
        return new(id, date, all);
    }

    /// <summary>The session with one more group.</summary>
    /// <param name="people">How many; at least 2, so that a group is no person.</param>
    /// <param name="output">What the group says together.</param>
    public IgpSession AddGroup(int people, IEnumerable<string> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 2);
        return Copy(s => s.Groups = s.Groups.Add((people, [.. output])));
    }

    /// <summary>The session with one more theme and its votes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The votes are negative.</exception>
    public IgpSession AddTheme(string id, LocalisedText text, int votes)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(votes);
        return Copy(s => s.Themes = s.Themes.Add(new(id, text, votes)));
    }

    /// <summary>The themes with the most votes, ties kept, most votes first; themes without votes are not prioritised.</summary>
    /// <param name="count">How many; positive.</param>
    public ImmutableArray<IgpTheme> Prioritised(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var voted = Themes.Where(t => t.Votes > 0).OrderByDescending(t => t.Votes).ThenBy(t => t.Id, StringComparer.Ordinal).ToList();
        return voted.Count <= count ? [.. voted] : [.. voted.Where(t => t.Votes >= voted[count - 1].Votes)];
    }

    /// <summary>Groups of another size than advised: PRG-J01.</summary>
    public FindingList Findings(FindingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new(Groups.Select((g, i) => (g.People, Number: NumberText.Machine(i + 1))).Where(g => g.People is < 3 or > 8)
            .Select(g => ProgrammeRules.GroupSize.Find(policy, new Subject("session", Id, "group " + g.Number), ("group", g.Number), ("size", g.People))));
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    private IgpSession Copy(Action<IgpSession> change)
    {
        var copy = (IgpSession)MemberwiseClone();
        change(copy);
        return copy;
    }
}
