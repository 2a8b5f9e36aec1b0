using System.Globalization;
using ForBedring.Indicators;
using ForBedring.Planning;

namespace ForBedring.Reading;

/// <summary>The kind of goal a text tells: a comparison with a number of percent, that something never happens, or words only.</summary>
internal static class PlanGoalWords
{
    private static readonly (string Word, Comparator Comparator, Direction Direction)[] Comparisons =
    [
        ("over", Comparator.GreaterThan, Direction.Increase), ("mer enn", Comparator.GreaterThan, Direction.Increase), ("meir enn", Comparator.GreaterThan, Direction.Increase), ("høyere enn", Comparator.GreaterThan, Direction.Increase),
        ("minst", Comparator.AtLeast, Direction.Increase), ("på", Comparator.AtLeast, Direction.Increase), ("under", Comparator.LessThan, Direction.Decrease), ("mindre enn", Comparator.LessThan, Direction.Decrease),
        ("lavere enn", Comparator.LessThan, Direction.Decrease), ("høyst", Comparator.AtMost, Direction.Decrease), ("maks", Comparator.AtMost, Direction.Decrease), ("maksimalt", Comparator.AtMost, Direction.Decrease),
        ("at least", Comparator.AtLeast, Direction.Increase), ("at most", Comparator.AtMost, Direction.Decrease),
    ];

    public static PlanGoal Read(GoalId id, string text)
    {
        var lower = text.ToLowerInvariant();
        if (Number(lower) is { } found)
        {
            return new PlanGoal.Numeric(id, text, Indicator(lower), found.Unit, found.Comparator, found.Target, found.Direction, scale: found.Unit == "%" ? new GoalScale(0, 100) : null);
        }

        var words = lower.Split([' ', ',', '.', ';'], StringSplitOptions.RemoveEmptyEntries);
        var never = words.Length > 0 && (words[0] is "ingen" or "inga" or "aldri" or "null" or "no" or "0" || words.Contains("nulltoleranse") || words.Contains("nullvisjon"));
        return never ? new PlanGoal.ZeroTolerance(id, text) : new PlanGoal.Qualitative(id, text);
    }

    // "over 80 %", "minst 75%", "under 5 prosent": a comparison right before the number, with its unit right behind.
    private static (Comparator Comparator, Direction Direction, decimal Target, string Unit)? Number(string text)
    {
        foreach (var (word, comparator, direction) in Comparisons)
        {
            var at = text.IndexOf(word + " ", StringComparison.Ordinal);
            while (at >= 0)
            {
                if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                {
                    var rest = text.Substring(at + word.Length).TrimStart();
                    var length = rest.TakeWhile(c => char.IsAsciiDigit(c) || c is ',' or '.').Count();
                    var digits = rest.Substring(0, length).TrimEnd('.', ',').Replace(',', '.');
                    var unit = rest.Substring(length).TrimStart();
                    var isPercent = unit.StartsWith('%') || unit.StartsWith("prosent", StringComparison.Ordinal) || unit.StartsWith("percent", StringComparison.Ordinal);
                    if (digits.Length > 0 && isPercent && decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var target)) return (comparator, direction, target, "%");
                }

                at = text.IndexOf(word + " ", at + 1, StringComparison.Ordinal);
            }
        }

        return null;
    }

    private static IndicatorId? Indicator(string text)
        => text.Contains("svaroppslut") || text.Contains("svarprosent") || text.Contains("response rate") ? IndicatorId.From("ResponseRate") : null;
}
