using ForBedring.Rules;

namespace ForBedring.Surveys;

/// <summary>The scale a question is answered on (<i>svarskala</i>): the codes Lowest, Lowest + 1, … Lowest + Points − 1.</summary>
/// <remarks>
/// Lowest is 0 or 1, Points 2 to 11, both ends included. The position of an answer is its code − Lowest, so 0 to Points − 1.
/// A file may call the answers something else (<see cref="WithAnswers"/>): other codes, or labels. Equality covers the name and the numbers; <see cref="HasSameCodesAs"/> the numbers only.
/// </remarks>
public sealed class AnswerScale : IEquatable<AnswerScale>
{
    /// <summary>The fewest answers a scale may have.</summary>
    public const int FewestPoints = 2;

    /// <summary>The most answers a scale may have.</summary>
    public const int MostPoints = 11;

    /// <summary>A scale.</summary>
    /// <param name="name">Its name in the instrument, for example <c>agree5</c>.</param>
    /// <param name="lowest">The lowest code: 0 or 1.</param>
    /// <param name="points">How many answers it has: 2 to 11.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range (SRV-I04 asks first: <see cref="IsPossible"/>).</exception>
    public AnswerScale(string name, int lowest, int points)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (lowest is not (0 or 1)) throw new ArgumentOutOfRangeException(nameof(lowest), lowest, "The lowest code is 0 or 1.");
        if (!IsPossible(lowest, points)) throw new ArgumentOutOfRangeException(nameof(points), points, "A scale has 2 to 11 points.");
        Name = name.Trim();
        Lowest = lowest;
        Points = points;
    }

    private AnswerScale(AnswerScale other, AnswerTexts texts, bool blankIsNotTicked)
    {
        Name = other.Name;
        Lowest = other.Lowest;
        Points = other.Points;
        Texts = texts;
        BlankIsNotTicked = blankIsNotTicked;
    }

    /// <summary>The name in the instrument.</summary>
    public string Name { get; }

    /// <summary>The lowest code: 0 or 1.</summary>
    public int Lowest { get; }

    /// <summary>How many answers the scale has: 2 to 11.</summary>
    public int Points { get; }

    /// <summary>The highest code.</summary>
    public int Highest => Lowest + Points - 1;

    /// <summary>Whether an empty field is the lowest answer, "not ticked" (<i>sett kryss ved alt som passer</i>). False unless set; only a scale of two answers can have it.</summary>
    public bool BlankIsNotTicked { get; }

    /// <summary>What files call the answers.</summary>
    internal AnswerTexts Texts { get; } = AnswerTexts.None;

    /// <summary>The same scale with what files call its answers, from the lowest to the highest: codes such as 9 or AO05, labels such as <i>Helt enig</i>.</summary>
    /// <param name="answers">For each answer, from the lowest, its codes and labels. Where any of them is a whole number, a number is an answer only if it is listed.</param>
    /// <param name="dontKnow">Texts for "don't know" on this scale, for example 99; null for none beyond the instrument's.</param>
    /// <param name="notApplicable">Texts for "not applicable" on this scale; null for none beyond the instrument's.</param>
    /// <exception cref="ArgumentException">There are not as many answers as points, or a text is blank or stands for two things.</exception>
    public AnswerScale WithAnswers(IEnumerable<IEnumerable<string>> answers, IEnumerable<string>? dontKnow = null, IEnumerable<string>? notApplicable = null)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var texts = new AnswerTexts([.. answers.Select(a => a.ToImmutableArray())], [.. dontKnow ?? []], [.. notApplicable ?? []], []);
        if (texts.Answers.Length != 0 && texts.Answers.Length != Points) throw new ArgumentException("There must be one list of texts per answer of the scale.", nameof(answers));
        if (texts.All().Any(t => string.IsNullOrWhiteSpace(t.Text))) throw new ArgumentException("A text is blank.", nameof(answers));
        return texts.Repeated() is { } twice ? throw new ArgumentException($"The text {twice} stands for two things.", nameof(answers)) : With(texts);
    }

    /// <summary>The same scale, where an empty field means "not ticked".</summary>
    /// <exception cref="InvalidOperationException">The scale has more than two answers.</exception>
    public AnswerScale WithBlankAsNotTicked()
        => Points == 2 ? new(this, Texts, blankIsNotTicked: true) : throw new InvalidOperationException("Only a scale of two answers, not ticked and ticked, can read a blank as not ticked.");

    internal AnswerScale With(AnswerTexts texts) => new(this, texts, BlankIsNotTicked);

    /// <summary>A scale 1 … points named after itself, for example <c>1-5</c>.</summary>
    public static AnswerScale OneTo(int points) => new("1-" + NumberText.Machine(points), 1, points);

    /// <summary>Whether a scale may have this lowest code and this many points (rule SRV-I04).</summary>
    public static bool IsPossible(int lowest, int points) => lowest is 0 or 1 && points is >= FewestPoints and <= MostPoints;

    /// <summary>Whether a code is one of the scale's answers.</summary>
    public bool Has(int code) => code >= Lowest && code <= Highest;

    /// <summary>Whether another scale, whatever its name, has the same codes.</summary>
    public bool HasSameCodesAs(AnswerScale other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Lowest == other.Lowest && Points == other.Points;
    }

    /// <inheritdoc/>
    public bool Equals(AnswerScale? other) => other is not null && Name == other.Name && HasSameCodesAs(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AnswerScale);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(Name, Lowest, Points);

    /// <summary>The name and the codes, for example <c>agree5 (1…5)</c>.</summary>
    public override string ToString() => $"{Name} ({NumberText.Machine(Lowest)}…{NumberText.Machine(Highest)})";
}
