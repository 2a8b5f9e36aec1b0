namespace ForBedring.Rules;

/// <summary>What fills a placeholder of a message (<i>verdi i en melding</i>): a text in three languages, a day, or a name, code or number that is the same in every language.</summary>
/// <remarks>Text, numbers, days and <see cref="LocalisedText"/> convert to it. An enum does not: its name is no word of any of the three languages. The default value is the empty text.</remarks>
public readonly struct MessageValue : IEquatable<MessageValue>
{
    private readonly LocalisedText? _text;
    private readonly string? _code;

    private MessageValue(LocalisedText? text, string? code)
    {
        _text = text;
        _code = code;
    }

    /// <summary>A name, code or number, the same in every language.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static MessageValue From(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(null, text);
    }

    /// <summary>Words in three languages.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static MessageValue From(LocalisedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, null);
    }

    /// <summary>A day, written out: <c>5. juni 2026</c>, <c>5 June 2026</c>.</summary>
    public static MessageValue From(LocalDate day) => new(DateTexts.Long(day), NodaTime.Text.LocalDatePattern.Iso.Format(day));

    /// <summary>Words in three languages, and what programs call the same thing.</summary>
    internal static MessageValue From(LocalisedText text, string code) => new(text, code);

    /// <summary>A whole number, in digits.</summary>
    public static MessageValue From(long number) => new(null, NumberText.Machine(number));

    /// <summary>A number with at most 10 decimals: a comma before them in Norwegian, a point in English.</summary>
    public static MessageValue From(decimal number)
    {
        var code = NumberText.Machine(number);
        var norwegian = code.Replace('.', ',');
        return new(new(norwegian, norwegian, code), code);
    }

    /// <inheritdoc cref="From(string)"/>
    public static implicit operator MessageValue(string text) => From(text);

    /// <inheritdoc cref="From(LocalisedText)"/>
    public static implicit operator MessageValue(LocalisedText text) => From(text);

    /// <inheritdoc cref="From(LocalDate)"/>
    public static implicit operator MessageValue(LocalDate day) => From(day);

    /// <inheritdoc cref="From(long)"/>
    public static implicit operator MessageValue(long number) => From(number);

    /// <inheritdoc cref="From(decimal)"/>
    public static implicit operator MessageValue(decimal number) => From(number);

    /// <summary>Whether two values are the same in every language.</summary>
    public static bool operator ==(MessageValue left, MessageValue right) => left.Equals(right);

    /// <summary>Whether two values differ in some language.</summary>
    public static bool operator !=(MessageValue left, MessageValue right) => !left.Equals(right);

    /// <summary>The value as it stands in a message of one language.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The language is none of the three.</exception>
    public string In(ReportLanguage language) => _text?.In(language) ?? _code ?? "";

    /// <inheritdoc/>
    public bool Equals(MessageValue other) => Equals(_text, other._text) && (_code ?? "") == (other._code ?? "");

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MessageValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(_text, _code ?? "");

    /// <summary>The value for programs: a code or a name as it is, a number with a point before its decimals, a day as yyyy-MM-dd, words in English.</summary>
    public override string ToString() => _code ?? _text?.English ?? "";
}
