namespace ForBedring.Calendar;

/// <summary>Finds the one readable date in a text that says more: <i>15.02.2026 (utsatt)</i>, <i>Ny frist: 1.9.2026</i>, <i>1.3.2026 kl 14.00</i>.</summary>
/// <remarks>A day, or a period whose year is written, is readable. Where several stand in a text, the one that is called the new deadline is meant; without such a word nothing is guessed.</remarks>
internal static class DateInWords
{
    private static readonly HashSet<string> NewWords = new(StringComparer.Ordinal)
    {
        "ny", "nytt", "nye", "utsatt", "utsett", "flyttet", "flytta", "endret", "endra", "forlenget", "forlenga", "revidert", "new", "postponed", "moved", "extended",
    };

    /// <summary>The phrase, flagged as standing among other words; null where there is none, or several and no word says which holds.</summary>
    public static DatePhrase? Find(List<DateTokens.Token> tokens, DateContext context)
    {
        var without = WithoutTimes(tokens);
        var found = new List<(int Start, DatePhrase Phrase)>();
        for (var start = 0; start < without.Count;)
        {
            var length = LongestFrom(without, start, context, out var phrase);
            if (phrase is not null) found.Add((start, phrase));
            start += Math.Max(length, 1);
        }

        if (found.Count == 1) return found[0].Phrase.With(DateFlags.OtherWords);
        var meant = found.Where((f, i) => f.Phrase.Opens is null && without.Take(f.Start).Skip(i == 0 ? 0 : found[i - 1].Start).Any(t => NewWords.Contains(t.Text))).ToList();
        return meant.Count == 1 ? meant[0].Phrase.With(DateFlags.OtherWords) : null;
    }

    private static int LongestFrom(List<DateTokens.Token> tokens, int start, DateContext context, out DatePhrase? phrase)
    {
        for (var length = tokens.Count - start; length > 0; length--)
        {
            phrase = new DateGrammar(tokens.GetRange(start, length), context).Whole();
            if (phrase is not null && IsReadable(phrase, tokens, start, length, context)) return length;
        }

        phrase = null;
        return 0;
    }

    // Two numbers with a point between are a day only if they do not belong to a longer number or word: "punkt 2.1", "v. 3.11".
    private static bool IsReadable(DatePhrase phrase, List<DateTokens.Token> tokens, int start, int length, DateContext context)
    {
        var core = phrase.Core;
        if (core.Resolve(context) is null || (start > 0 && tokens[start - 1].IsNumber) || (start + length < tokens.Count && tokens[start + length].IsNumber)) return false;
        if (start > 0 && !tokens[start].BlankBefore && tokens[start].IsNumber && tokens[start - 1].Text is "." or "-" or "/") return false;
        if (start + length < tokens.Count && tokens[start + length] is { BlankBefore: false } next && (next.IsNumber || (next.Text is "." or "/" && start + length + 1 < tokens.Count && tokens[start + length + 1] is { BlankBefore: false, IsNumber: true }))) return false;
        if (core.Year is not null) return core.Form != DateCore.Kind.Year;
        return core.Form == DateCore.Kind.Day && tokens.Skip(start).Take(length).Any(t => t.IsWord && DateWords.Months.ContainsKey(t.Text));
    }

    // A time of day says nothing about the day: "kl 14.00", "kl. 8", "09:30".
    private static List<DateTokens.Token> WithoutTimes(List<DateTokens.Token> tokens)
    {
        var kept = new List<DateTokens.Token>();
        for (var at = 0; at < tokens.Count; at++)
        {
            if (tokens[at].Text is "kl" or "klokka" or "klokken")
            {
                var next = at + 1;
                if (next < tokens.Count && tokens[next].Text == ".") next++;
                if (next < tokens.Count && tokens[next].Digits is 1 or 2)
                {
                    if (next + 2 < tokens.Count && tokens[next + 1].Text is "." or ":" && tokens[next + 2].Digits == 2) next += 2;
                    kept.Add(tokens[at]);
                    at = next;
                    continue;
                }
            }

            if (kept.Count > 0 && kept[kept.Count - 1].Digits == 4 && tokens[at] is { BlankBefore: true, Digits: 1 or 2 } && at + 3 == tokens.Count && tokens[at + 1].Text == "." && tokens[at + 2].Digits == 2) break;
            if (tokens[at].Digits is 1 or 2 && at + 2 < tokens.Count && tokens[at + 1].Text == ":" && tokens[at + 2].Digits == 2)
            {
                at += 2;
                while (at + 2 < tokens.Count && tokens[at + 1].Text == ":" && tokens[at + 2].Digits == 2) at += 2;
                continue;
            }

            kept.Add(tokens[at]);
        }

        return kept;
    }
}
