using ForBedring.Rules;

namespace ForBedring.Surveys;

/// <summary>A survey instrument of one year (<i>skjema</i>): themes, scales, audiences, tokens and scoring rules. Immutable and valid by construction.</summary>
/// <remarks>
/// An instrument is never changed: a new year is a new value. Equality is by content, texts included; <see cref="Fingerprint"/> leaves texts
/// and labels out, so it says whether two instruments score alike.
/// </remarks>
public sealed class Instrument : IEquatable<Instrument>
{
    private readonly string _content;
    private readonly Dictionary<QuestionCode, int> _indexOf;

    private Instrument(InstrumentParts parts)
    {
        Code = parts.Code;
        Year = parts.Year;
        Version = parts.Version;
        Themes = parts.Themes;
        Scales = parts.Scales;
        RoleSets = parts.RoleSets;
        NonAnswers = parts.NonAnswers;
        Scoring = parts.Scoring;
        Questions = [.. Themes.SelectMany(t => t.Questions)];
        FirstQuestions = FirstQuestionsOf(Themes);
        Arithmetic = [.. Themes.Select(t => ThemeArithmetic.Of(t, Scoring)!)];
        _indexOf = Questions.Select((q, i) => (q.Code, i)).ToDictionary(p => p.Code, p => p.i);
        _content = CanonicalInstrument.Write(this, withTexts: true);
        Fingerprint = Digest.Sha256(CanonicalInstrument.Write(this, withTexts: false));
    }

    /// <summary>The code, for example <c>forbedring</c>.</summary>
    public string Code { get; }

    /// <summary>The year it was made for.</summary>
    public int Year { get; }

    /// <summary>The version as a text, for example <c>2026.1</c>.</summary>
    public string Version { get; }

    /// <summary>The themes in report order.</summary>
    public ImmutableArray<Theme> Themes { get; }

    /// <summary>Every question, theme by theme.</summary>
    public ImmutableArray<Question> Questions { get; }

    /// <summary>The scales by their order in the instrument, used or not.</summary>
    public ImmutableArray<AnswerScale> Scales { get; }

    /// <summary>Which roles each audience with a set of roles has.</summary>
    public ImmutableArray<RoleSet> RoleSets { get; }

    /// <summary>The tokens for non-answers.</summary>
    public NonAnswerTokens NonAnswers { get; }

    /// <summary>The scoring rules.</summary>
    public ScoringRules Scoring { get; }

    /// <summary>SHA-256, as 64 hexadecimal digits, of the canonical JSON form without texts and labels.</summary>
    public string Fingerprint { get; }

    /// <summary>Whether another year's or version's instrument asks the same questions of the same people and scores them the same; texts may differ.</summary>
    internal bool MeasuresAs(Instrument other)
        => Fingerprint == other.Fingerprint || CanonicalInstrument.Write(this, withTexts: false, withEdition: false) == CanonicalInstrument.Write(other, withTexts: false, withEdition: false);

    /// <summary>Per theme, the 0-based index of its first question in <see cref="Questions"/>.</summary>
    internal ImmutableArray<int> FirstQuestions { get; }

    /// <summary>Per theme, its whole-number arithmetic.</summary>
    internal ImmutableArray<ThemeArithmetic> Arithmetic { get; }

    /// <summary>The most sheets that every sum holds exactly.</summary>
    internal long Capacity => Math.Min(int.MaxValue, Arithmetic.Min(a => a.Capacity));

    /// <summary>A theme by its code; null where the instrument has none.</summary>
    public Theme? FindTheme(ThemeCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Themes.FirstOrDefault(t => t.Code == code);
    }

    /// <summary>A question by its code; null where the instrument has none.</summary>
    public Question? FindQuestion(QuestionCode code) => IndexOf(code) is >= 0 and var i ? Questions[i] : null;

    /// <summary>Whether a theme is asked of a role; null or an unlisted role is an employee (R15).</summary>
    public bool IsAsked(Theme theme, string? role)
    {
        ArgumentNullException.ThrowIfNull(theme);
        return theme.Audience switch
        {
            Audience.Everybody => true,
            Audience.LeadersOnly => IsIn("leaders", role),
            Audience.EmployeesOnly => IsIn("employees", role) || !IsIn("leaders", role),
            _ => IsIn(theme.Audience.Name, role),
        };
    }

    /// <summary>An instrument from its parts, with every problem found (SRV-I01 … SRV-I13).</summary>
    /// <param name="code">The code.</param>
    /// <param name="year">The year.</param>
    /// <param name="version">The version.</param>
    /// <param name="themes">The themes in report order.</param>
    /// <param name="nonAnswers">Tokens for non-answers; null for none.</param>
    /// <param name="roleSets">Sets of roles; null for none.</param>
    /// <param name="scoring">Scoring rules; null for the default.</param>
    public static ReadResult<Instrument> Create(string code, int year, string version, IEnumerable<Theme> themes, NonAnswerTokens? nonAnswers = null, IEnumerable<RoleSet>? roleSets = null, ScoringRules? scoring = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(themes);
        var list = themes.ToImmutableArray();
        var scales = list.SelectMany(t => t.Questions).Select(q => q.Scale).Distinct().ToImmutableArray();
        var parts = new InstrumentParts(code.Trim(), year, version, list, scales, nonAnswers ?? NonAnswerTokens.None, roleSets is null ? [] : [.. roleSets], scoring ?? ScoringRules.Default);
        return Create(parts, new ReadProblems(), _ => null);
    }

    /// <summary>An instrument from the parts of a file, whose rows are known by path.</summary>
    internal static ReadResult<Instrument> Create(InstrumentParts parts, ReadProblems problems, Func<string, int?> rowOf)
    {
        InstrumentCheck.Run(parts, problems, rowOf);
        return problems.ToResult(() => new Instrument(parts));
    }

    /// <inheritdoc/>
    public bool Equals(Instrument? other) => other is not null && _content == other._content;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Instrument);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_content);

    /// <summary>The code and the version.</summary>
    public override string ToString() => $"{Code} {Version}";

    /// <summary>The 0-based index of a question in <see cref="Questions"/>, or −1.</summary>
    internal int IndexOf(QuestionCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return _indexOf.TryGetValue(code, out var index) ? index : -1;
    }

    private bool IsIn(string name, string? role) => RoleSets.Any(s => s.Name == name && s.Has(role));

    private static ImmutableArray<int> FirstQuestionsOf(ImmutableArray<Theme> themes)
    {
        var first = ImmutableArray.CreateBuilder<int>(themes.Length);
        var next = 0;
        foreach (var theme in themes)
        {
            first.Add(next);
            next += theme.Questions.Length;
        }

        return first.ToImmutable();
    }
}
