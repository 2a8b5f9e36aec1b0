namespace ForBedring.Rules;

/// <summary>One text in the library's three languages (<i>tekst på tre språk</i>).</summary>
/// <remarks>None of the three is null; each may hold placeholders such as <c>{measure}</c>. Equality is by content, ordinal.</remarks>
public sealed class LocalisedText : IEquatable<LocalisedText>
{
    /// <summary>A text in three languages.</summary>
    /// <exception cref="ArgumentNullException">A text is null.</exception>
    public LocalisedText(string bokmaal, string nynorsk, string english)
    {
        ArgumentNullException.ThrowIfNull(bokmaal);
        ArgumentNullException.ThrowIfNull(nynorsk);
        ArgumentNullException.ThrowIfNull(english);
        Bokmaal = bokmaal;
        Nynorsk = nynorsk;
        English = english;
    }

    /// <summary>The bokmål text.</summary>
    public string Bokmaal { get; }

    /// <summary>The nynorsk text.</summary>
    public string Nynorsk { get; }

    /// <summary>The English text.</summary>
    public string English { get; }

    /// <summary>The same text in all three languages: for names and codes, which are not translated.</summary>
    public static LocalisedText Same(string text) => new(text, text, text);

    /// <summary>The text in one language.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The language is none of the three.</exception>
    public string In(ReportLanguage language) => language switch
    {
        ReportLanguage.Bokmaal => Bokmaal,
        ReportLanguage.Nynorsk => Nynorsk,
        ReportLanguage.English => English,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "The languages are Bokmaal, Nynorsk and English."),
    };

    /// <summary>The text with each <c>{name}</c> replaced by its argument; a placeholder without argument stays as it is.</summary>
    public LocalisedText With(IReadOnlyDictionary<string, string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return arguments.Count == 0 ? this : new(Fill(Bokmaal, arguments), Fill(Nynorsk, arguments), Fill(English, arguments));
    }

    /// <summary>The text with each <c>{name}</c> replaced by its value in the text's own language; a placeholder without value stays as it is.</summary>
    internal LocalisedText Filled(IReadOnlyCollection<(string Name, MessageValue Value)> values)
    {
        if (values.Count == 0) return this;
        return new(Fill(Bokmaal, Values(ReportLanguage.Bokmaal)), Fill(Nynorsk, Values(ReportLanguage.Nynorsk)), Fill(English, Values(ReportLanguage.English)));

        Dictionary<string, string> Values(ReportLanguage language) => values.ToDictionary(v => v.Name, v => v.Value.In(language), StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public bool Equals(LocalisedText? other)
        => other is not null && Bokmaal == other.Bokmaal && Nynorsk == other.Nynorsk && English == other.English;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalisedText);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(Bokmaal, Nynorsk, English);

    /// <summary>The bokmål text.</summary>
    public override string ToString() => Bokmaal;

    // One pass, so that an argument that itself looks like a placeholder is never filled in.
    private static string Fill(string template, IReadOnlyDictionary<string, string> arguments)
    {
        var filled = new System.Text.StringBuilder(template.Length + 32);
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0) break;
            filled.Append(template, at, open - at);
            var name = template.Substring(open + 1, close - open - 1);
            filled.Append(arguments.TryGetValue(name, out var value) ? value : template.Substring(open, close - open + 1));
            at = close + 1;
        }

        return filled.Append(template, at, template.Length - at).ToString();
    }
}
