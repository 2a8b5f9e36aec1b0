namespace ForBedring.Rules;

/// <summary>Several words as one text in each language.</summary>
internal static class LocalisedList
{
    /// <summary>The words with a comma and a space between.</summary>
    public static LocalisedText Joined(IReadOnlyCollection<LocalisedText> words)
        => new(string.Join(", ", words.Select(w => w.Bokmaal)), string.Join(", ", words.Select(w => w.Nynorsk)), string.Join(", ", words.Select(w => w.English)));
}
