using static ForBedring.Calendar.DateTokens;

namespace ForBedring.Calendar;

/// <summary>Reads how often something happens: <i>månedlig</i>, <i>hver 14. dag</i>, <i>minst et møte i kvartalet</i>.</summary>
internal static class RecurrenceReader
{
    private const int MostWordsBetween = 8;

    private static readonly Dictionary<string, int> Numbers = new(StringComparer.Ordinal)
    {
        ["en"] = 1, ["én"] = 1, ["et"] = 1, ["ett"] = 1, ["ein"] = 1, ["éin"] = 1, ["eit"] = 1, ["ei"] = 1, ["to"] = 2, ["tre"] = 3, ["fire"] = 4,
        ["fem"] = 5, ["seks"] = 6, ["sju"] = 7, ["syv"] = 7, ["åtte"] = 8, ["ni"] = 9, ["ti"] = 10, ["elleve"] = 11, ["tolv"] = 12,
    };

    private static readonly Dictionary<string, PeriodUnit> Adverbs = new(StringComparer.Ordinal)
    {
        ["daglig"] = PeriodUnit.Day, ["dagleg"] = PeriodUnit.Day, ["ukentlig"] = PeriodUnit.Week, ["ukentleg"] = PeriodUnit.Week,
        ["vekentleg"] = PeriodUnit.Week, ["månedlig"] = PeriodUnit.Month, ["månadleg"] = PeriodUnit.Month, ["månedleg"] = PeriodUnit.Month,
        ["kvartalsvis"] = PeriodUnit.Quarter, ["tertialvis"] = PeriodUnit.Tertial, ["halvårlig"] = PeriodUnit.HalfYear,
        ["halvårleg"] = PeriodUnit.HalfYear, ["halvårsvis"] = PeriodUnit.HalfYear, ["årlig"] = PeriodUnit.Year, ["årleg"] = PeriodUnit.Year,
    };

    private static readonly Dictionary<string, PeriodUnit> Units = new(StringComparer.Ordinal)
    {
        ["dag"] = PeriodUnit.Day, ["døgn"] = PeriodUnit.Day, ["uke"] = PeriodUnit.Week, ["veke"] = PeriodUnit.Week, ["måned"] = PeriodUnit.Month,
        ["månad"] = PeriodUnit.Month, ["mnd"] = PeriodUnit.Month, ["kvartal"] = PeriodUnit.Quarter, ["tertial"] = PeriodUnit.Tertial,
        ["halvår"] = PeriodUnit.HalfYear, ["år"] = PeriodUnit.Year,
    };

    private static readonly Dictionary<string, PeriodUnit> DefiniteUnits = new(StringComparer.Ordinal)
    {
        ["dagen"] = PeriodUnit.Day, ["døgnet"] = PeriodUnit.Day, ["uken"] = PeriodUnit.Week, ["uka"] = PeriodUnit.Week, ["veka"] = PeriodUnit.Week,
        ["måneden"] = PeriodUnit.Month, ["månaden"] = PeriodUnit.Month, ["kvartalet"] = PeriodUnit.Quarter, ["tertialet"] = PeriodUnit.Tertial,
        ["halvåret"] = PeriodUnit.HalfYear, ["året"] = PeriodUnit.Year,
    };

    public readonly struct Pattern(int atLeast, PeriodUnit per, bool isApproximate)
    {
        public int AtLeast { get; } = atLeast;

        public PeriodUnit Per { get; } = per;

        public bool IsApproximate { get; } = isApproximate;
    }

    public static Pattern? Whole(List<Token> tokens)
    {
        if (Read(tokens, 0) is not { } found) return null;
        var end = found.End;
        if (end < tokens.Count && tokens[end].Text == ".") end++;
        return end == tokens.Count ? found.Pattern : null;
    }

    public static Pattern? Anywhere(List<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Read(tokens, at) is { } found) return found.Pattern;
        }

        return null;
    }

    private static (Pattern Pattern, int End)? Read(List<Token> tokens, int at)
    {
        var approximate = false;
        while (at < tokens.Count && tokens[at].Text is "ca" or "cirka" or "omtrent" or "minst" or "minimum" or "." or "helst" && !(tokens[at].Text == "." && (at == 0 || tokens[at - 1].Text != "ca")))
        {
            approximate |= tokens[at].Text is "ca" or "cirka" or "omtrent";
            at++;
        }

        if (at >= tokens.Count) return null;
        var word = tokens[at].Text;
        if (Adverbs.TryGetValue(word, out var per)) return (new(1, per, approximate), at + 1);
        if (word is "annenhver" or "annahver" or "annakvar" or "annankvar") return TextAt(tokens, at + 1) is "uke" or "veke" ? (new(1, PeriodUnit.Fortnight, approximate), at + 2) : null;
        if (word is "hver" or "hvert" or "kvar" or "kvart") return Every(tokens, at + 1, approximate);
        var number = tokens[at].Digits is 1 or 2 && TextAt(tokens, at + 1) != "." ? tokens[at].Value : Numbers.TryGetValue(word, out var named) ? named : 0;
        return number > 0 ? Times(tokens, at + 1, number, approximate) : null;
    }

    // Hver måned; hver 14. dag; hver 3. måned.
    private static (Pattern, int)? Every(List<Token> tokens, int at, bool approximate)
    {
        if (at >= tokens.Count) return null;
        var stride = 1;
        if (tokens[at].Digits is 1 or 2)
        {
            stride = tokens[at].Value;
            at++;
            if (TextAt(tokens, at) == ".") at++;
        }
        else if (DateWords.Ordinals.TryGetValue(tokens[at].Text, out var ordinal))
        {
            stride = ordinal;
            at++;
        }

        if (!Units.TryGetValue(TextAt(tokens, at), out var unit)) return null;
        PeriodUnit? per = (unit, stride) switch
        {
            (_, 1) => unit,
            (PeriodUnit.Day, 7) => PeriodUnit.Week,
            (PeriodUnit.Day, 14) or (PeriodUnit.Week, 2) => PeriodUnit.Fortnight,
            (PeriodUnit.Month, 3) => PeriodUnit.Quarter,
            (PeriodUnit.Month, 4) => PeriodUnit.Tertial,
            (PeriodUnit.Month, 6) or (PeriodUnit.Quarter, 2) => PeriodUnit.HalfYear,
            (PeriodUnit.Month, 12) or (PeriodUnit.HalfYear, 2) => PeriodUnit.Year,
            _ => null,
        };
        return per is { } period ? (new Pattern(1, period, approximate), AfterUnit(tokens, at)) : null;
    }

    // Minst et (leder-/personal)møte (i) kvartalet; 2 dager i uken; to ganger per år; to ganger årlig.
    private static (Pattern, int)? Times(List<Token> tokens, int at, int number, bool approximate)
    {
        for (var skipped = 0; skipped <= MostWordsBetween && at < tokens.Count; skipped++, at++)
        {
            var word = tokens[at].Text;
            if (skipped > 0 && Adverbs.TryGetValue(word, out var adverb)) return (new Pattern(number, adverb, approximate), at + 1);
            if (skipped > 0 && DefiniteUnits.TryGetValue(word, out var definite) && !IsNumberAt(tokens, at + 1)) return (new Pattern(number, definite, approximate), at + 1);
            if (skipped > 0 && word is "hver" or "hvert" or "kvar" or "kvart" && Every(tokens, at + 1, approximate) is { } every)
                return (new Pattern(number, every.Item1.Per, approximate), every.Item2);
            if (skipped > 0 && Preposition(tokens, at) is { } next && Units.TryGetValue(TextAt(tokens, next), out var unit) && !IsNumberAt(tokens, next + 1))
                return (new Pattern(number, unit, approximate), AfterUnit(tokens, next));
            if (!tokens[at].IsWord && word is not ("-" or "/" or ",")) return null;
        }

        return null;
    }

    private static int? Preposition(List<Token> tokens, int at) => TextAt(tokens, at) switch
    {
        "i" when TextAt(tokens, at + 1) == "løpet" && TextAt(tokens, at + 2) == "av" => at + 3,
        "i" or "per" => at + 1,
        "pr" => TextAt(tokens, at + 1) == "." ? at + 2 : at + 1,
        _ => null,
    };

    private static int AfterUnit(List<Token> tokens, int at) => tokens[at].Text == "mnd" && TextAt(tokens, at + 1) == "." ? at + 2 : at + 1;

    private static string TextAt(List<Token> tokens, int at) => at < tokens.Count ? tokens[at].Text : "";

    private static bool IsNumberAt(List<Token> tokens, int at) => at < tokens.Count && tokens[at].IsNumber;
}
