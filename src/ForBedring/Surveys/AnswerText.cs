namespace ForBedring.Surveys;

/// <summary>Turns the text of an answer into its byte, question by question.</summary>
internal sealed class AnswerText
{
    private readonly Instrument _instrument;
    private readonly Dictionary<string, byte> _tokens = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, byte> _numbers = [];

    public AnswerText(Instrument instrument)
    {
        _instrument = instrument;
        foreach (var token in instrument.NonAnswers.DontKnow) Add(token, AnswerCode.DontKnow);
        foreach (var token in instrument.NonAnswers.NotApplicable) Add(token, AnswerCode.NotApplicable);
    }

    /// <summary>What a text is.</summary>
    internal enum Kind
    {
        Ok = 1,
        NotANumber = 2,
        OutsideScale = 3,
    }

    /// <summary>The byte of a text for a question.</summary>
    public Kind Read(string? text, int question, out byte code)
    {
        code = AnswerCode.Blank;
        if (string.IsNullOrWhiteSpace(text)) return Kind.Ok;
        var trimmed = text!.Trim();
        if (_tokens.TryGetValue(trimmed, out code)) return Kind.Ok;
        if (!IsNumber(trimmed, out var number)) return Kind.NotANumber;
        if (number is not { } value) return Kind.OutsideScale;
        if (_numbers.TryGetValue(value, out code)) return Kind.Ok;
        var scale = _instrument.Questions[question].Scale;
        if (!scale.Has(value)) return Kind.OutsideScale;
        code = (byte)(value - scale.Lowest + 1);
        return Kind.Ok;
    }

    /// <summary>Whether a trimmed text is a number: digits, a sign in front, a decimal point or comma.</summary>
    /// <param name="text">The text.</param>
    /// <param name="whole">The number if it is whole and small (<c>4</c>, <c>4.0</c>, <c>4,00</c>); null for every other number.</param>
    public static bool IsNumber(string text, out int? whole)
    {
        whole = null;
        var at = text.Length > 0 && (text[0] is '-' or '+') ? 1 : 0;
        var negative = at == 1 && text[0] == '-';
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

    private void Add(string token, byte code)
    {
        _tokens[token] = code;
        if (IsNumber(token, out var number) && number is { } value) _numbers[value] = code;
    }
}
