using ForBedring.Rules;

namespace ForBedring.Protection.Counts;

/// <summary>How a withheld count follows from what is shown, in words: <c>B must be 1: total 25 (D), shown 20 (A + C), five withheld cells with at least one each</c>.</summary>
internal static class CountWords
{
    private static readonly string[] Bokmaal = ["null", "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"];
    private static readonly string[] Nynorsk = ["null", "éi", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"];
    private static readonly string[] English = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The count of a cell and why.</summary>
    /// <param name="cell">The withheld cell's id.</param>
    /// <param name="range">What it can be.</param>
    /// <param name="name">The id of a distinct cell.</param>
    /// <param name="value">The count of a distinct cell.</param>
    public static LocalisedText Of(string cell, CountRange range, Func<int, string> name, Func<int, long> value)
    {
        var isFixed = range.Greatest == range.Least;
        var bound = range.Above is { Terms.Length: > 0 } ? range.Above : range.Greatest is null || range.Above is null ? range.Below : range.Above;
        var isAbove = ReferenceEquals(bound, range.Above) && bound is not null;
        var n = NumberText.Machine(isFixed || !isAbove ? range.Least : range.Greatest!.Value);
        var head = isFixed ? new LocalisedText($"{cell} må være {n}", $"{cell} må vere {n}", $"{cell} must be {n}")
            : isAbove ? new LocalisedText($"{cell} kan høyst være {n}", $"{cell} kan høgst vere {n}", $"{cell} can be at most {n}")
            : new LocalisedText($"{cell} må minst være {n}", $"{cell} må minst vere {n}", $"{cell} must be at least {n}");
        if (bound is null || bound.Terms.Length == 0)
            return Join(head, ": ", new("ikke noe annet antall passer med det som vises", "ikkje noko anna tal passar med det som blir vist", "no other count fits what is shown"));
        var (plus, minus) = (bound.Terms.Where(t => t.Sign > 0).ToList(), bound.Terms.Where(t => t.Sign < 0).ToList());
        var parts = new List<LocalisedText>();
        if (plus.Count > 0) parts.Add(Sum(isAbove ? new("totalt", "totalt", "total") : new("vist i den", "vist i ho", "shown in it"), plus, name, value));
        if (minus.Count > 0) parts.Add(Sum(isAbove ? new("vist", "vist", "shown") : new("vist utenfor", "vist utanfor", "shown outside"), minus, name, value));
        var others = bound.Others + (isAbove ? 1 : 0);
        if (bound.Others > 0)
        {
            parts.Add(new(
                $"{Word(Bokmaal, others)} {(others == 1 ? "skjult celle" : "skjulte celler")} med minst én{(others == 1 ? "" : " hver")}",
                $"{Word(Nynorsk, others)} {(others == 1 ? "skjult celle" : "skjulte celler")} med minst éin{(others == 1 ? "" : " kvar")}",
                $"{Word(English, others)} withheld {(others == 1 ? "cell" : "cells")} with at least one{(others == 1 ? "" : " each")}"));
        }

        return Join(head, ": ", parts.Aggregate((a, b) => Join(a, ", ", b)));
    }

    private static LocalisedText Sum(LocalisedText word, List<(int Set, int Sign)> terms, Func<int, string> name, Func<int, long> value)
    {
        var sum = " " + NumberText.Machine(terms.Sum(t => value(t.Set))) + " (" + string.Join(" + ", terms.Select(t => name(t.Set))) + ")";
        return new(word.Bokmaal + sum, word.Nynorsk + sum, word.English + sum);
    }

    private static LocalisedText Join(LocalisedText left, string between, LocalisedText right)
        => new(left.Bokmaal + between + right.Bokmaal, left.Nynorsk + between + right.Nynorsk, left.English + between + right.English);

    private static string Word(string[] words, int n) => n < words.Length ? words[n] : NumberText.Machine(n);
}
