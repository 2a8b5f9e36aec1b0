namespace ForBedring.Surveys;

/// <summary>Turns the text of an answer into its byte, question by question: tokens for non-answers, then the codes and labels the scale lists, then the scale's numbers.</summary>
internal sealed class AnswerText
{
    private static readonly string[] Between = [" - ", " \u2013 ", " \u2014 ", ": ", ". ", ") ", " = ", "=", "-"];

    private readonly Instrument _instrument;
    private readonly Dictionary<string, byte> _tokens = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, byte> _numbers = [];
    private readonly Listed?[] _listed;
    private readonly Dictionary<string, string>?[] _values;

    /// <summary>A reader of answers.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="mapped">What a file calls the answers, by scale; null where the instrument alone says it.</param>
    /// <param name="noAnswers">What the file writes for no answer on any scale.</param>
    /// <param name="values">Texts of the file and what they mean, by question code.</param>
    public AnswerText(
        Instrument instrument,
        IReadOnlyDictionary<string, AnswerTexts>? mapped = null,
        AnswerTexts? noAnswers = null,
        IReadOnlyDictionary<string, ImmutableArray<KeyValuePair<string, string>>>? values = null)
    {
        _instrument = instrument;
        foreach (var token in instrument.NonAnswers.DontKnow) Add(token, AnswerCode.DontKnow);
        foreach (var token in instrument.NonAnswers.NotApplicable) Add(token, AnswerCode.NotApplicable);
        foreach (var (token, code) in noAnswers?.All() ?? []) Add(token, code);
        var byScale = new Dictionary<string, Listed?>(StringComparer.Ordinal);
        _listed = new Listed?[instrument.Questions.Length];
        _values = new Dictionary<string, string>?[instrument.Questions.Length];
        for (var q = 0; q < _listed.Length; q++)
        {
            var scale = instrument.Questions[q].Scale;
            if (!byScale.TryGetValue(scale.Name, out var listed)) byScale.Add(scale.Name, listed = ListedOf(scale, mapped));
            _listed[q] = listed;
            if (values is null || !values.TryGetValue(instrument.Questions[q].Code.Value, out var meanings)) continue;
            var known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            foreach (var (text, meaning) in meanings) known[Normal(text)] = meaning;
            _values[q] = known;
        }
    }

    /// <summary>What a text is.</summary>
    internal enum Kind
    {
        Ok = 1,
        NotANumber = 2,
        OutsideScale = 3,

        /// <summary>An empty field in words: NULL, NA, a lone dash.</summary>
        EmptyWord = 4,
    }

    /// <summary>The byte of a text for a question.</summary>
    public Kind Read(string? text, int question, out byte code)
    {
        code = AnswerCode.Blank;
        if (string.IsNullOrWhiteSpace(text)) return Kind.Ok;
        var trimmed = Normal(text!);
        if (_values[question] is { } values && values.TryGetValue(trimmed, out var meant)) trimmed = Normal(meant);
        if (trimmed.Length == 0 || _tokens.TryGetValue(trimmed, out code)) return Kind.Ok;
        var listed = _listed[question];
        if (listed is not null && listed.TryRead(trimmed, out code)) return Kind.Ok;
        if (!IsNumber(trimmed, out var number))
        {
            if (listed is not null && IsCodeWithLabel(trimmed, question, listed, out code)) return Kind.Ok;
            return IsEmptyWord(trimmed) ? Kind.EmptyWord : Kind.NotANumber;
        }

        if (number is not { } value) return Kind.OutsideScale;
        if (_numbers.TryGetValue(value, out code)) return Kind.Ok;
        if (IsOnScale(value, question, listed, out code)) return Kind.Ok;
        return listed is { HasNumbers: true } ? Kind.NotANumber : Kind.OutsideScale;
    }

    /// <summary>A text with one blank for white space of any kind and length, trimmed.</summary>
    public static string Normal(string text)
    {
        var trimmed = text.Trim();
        for (var i = 0; i < trimmed.Length; i++)
        {
            if (char.IsWhiteSpace(trimmed[i]) && (trimmed[i] != ' ' || trimmed[i + 1] == ' ')) return string.Join(" ", trimmed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        return trimmed;
    }

    /// <summary>Whether a trimmed text is a number: digits, a sign in front, a decimal point or comma.</summary>
    /// <param name="text">The text.</param>
    /// <param name="whole">The number if it is whole and small (<c>4</c>, <c>4.0</c>, <c>4,00</c>); null for every other number.</param>
    public static bool IsNumber(string text, out int? whole)
    {
        whole = null;
        var at = text.Length > 0 && (text[0] is '-' or '+' or '\u2212') ? 1 : 0;
        var negative = at == 1 && text[0] != '+';
        var digits = 0;
        var value = 0;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++, digits++) value = value > 100_000 ? value : (value * 10) + (text[at] - '0');
        if (digits == 0) return false;
        var fraction = false;
        if (at < text.Length && (text[at] is '.' or ','))
        {
            at++;
            var decimals = 0;
            for (; at < text.Length && char.IsAsciiDigit(text[at]); at++, decimals++) fraction |= text[at] != '0';
            if (decimals == 0) return false;
        }

        if (at < text.Length) return false;
        if (!fraction && value <= 100_000) whole = negative ? -value : value;
        return true;
    }

    private static bool IsEmptyWord(string text)
        => text is "-" or "\u2013" or "\u2014" || text.ToUpperInvariant() is "NULL" or "NA" or "N/A" or "#N/A" or "#I/T" or "(NULL)";

    // A number is an answer by its place on the scale, unless the list holds numbers: then those alone are.
    private bool IsOnScale(int value, int question, Listed? listed, out byte code)
    {
        code = AnswerCode.Blank;
        if (listed is { HasNumbers: true }) return listed.TryNumber(value, out code);
        var scale = _instrument.Questions[question].Scale;
        if (!scale.Has(value)) return false;
        code = (byte)(value - scale.Lowest + 1);
        return true;
    }

    // "5 - Helt enig" and "Helt enig (5)": both parts must say the same answer.
    private bool IsCodeWithLabel(string text, int question, Listed listed, out byte code)
    {
        code = AnswerCode.Blank;
        if (text[text.Length - 1] == ')' && text.LastIndexOf('(') is > 0 and var open)
            return SameAnswer(text.Substring(open + 1, text.Length - open - 2), text.Substring(0, open), question, listed, out code);
        foreach (var between in Between)
        {
            var at = text.IndexOf(between, 1, StringComparison.Ordinal);
            if (at > 0 && SameAnswer(text.Substring(0, at), text.Substring(at + between.Length), question, listed, out code)) return true;
        }

        return text.IndexOf(' ') is > 0 and var blank && SameAnswer(text.Substring(0, blank), text.Substring(blank + 1), question, listed, out code);
    }

    private bool SameAnswer(string first, string second, int question, Listed listed, out byte code)
        => IsPart(first.Trim(), question, listed, out code) && IsPart(second.Trim(), question, listed, out var other) && code == other;

    private bool IsPart(string part, int question, Listed listed, out byte code)
    {
        if (listed.TryRead(part, out code) || _tokens.TryGetValue(part, out code)) return true;
        return IsNumber(part, out var number) && number is { } value && (_numbers.TryGetValue(value, out code) || IsOnScale(value, question, listed, out code));
    }

    private static Listed? ListedOf(AnswerScale scale, IReadOnlyDictionary<string, AnswerTexts>? mapped)
    {
        var texts = mapped is not null && mapped.TryGetValue(scale.Name, out var first) ? scale.Texts.Below(first) : scale.Texts;
        return texts.IsEmpty ? null : new(texts);
    }

    private void Add(string token, byte code)
    {
        _tokens[Normal(token)] = code;
        if (IsNumber(token, out var number) && number is { } value) _numbers[value] = code;
    }

    /// <summary>The texts of a scale, looked up as text and as number.</summary>
    private sealed class Listed
    {
        private readonly Dictionary<string, byte> _texts = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<int, byte> _numbers = [];

        public Listed(AnswerTexts texts)
        {
            HasNumbers = texts.ListsNumbers;
            foreach (var (text, code) in texts.All())
            {
                _texts[Normal(text)] = code;
                if (IsNumber(Normal(text), out var number) && number is { } value) _numbers[value] = code;
            }
        }

        /// <summary>Whether the codes of answers are listed.</summary>
        public bool HasNumbers { get; }

        public bool TryRead(string text, out byte code)
            => _texts.TryGetValue(text, out code) || (IsNumber(text, out var number) && number is { } value && _numbers.TryGetValue(value, out code));

        public bool TryNumber(int value, out byte code) => _numbers.TryGetValue(value, out code);
    }
}
