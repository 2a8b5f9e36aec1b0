using ForBedring.Planning;

namespace ForBedring.Reading;

/// <summary>A column of statuses in a pasted plan, and what its words say about a measure.</summary>
internal static class PlanStatusWords
{
    private static readonly string[] Headings = ["status", "framdrift", "fremdrift", "progress", "state", "tilstand", "läge"];

    private static readonly (string Word, MeasureState State)[] Words =
    [
        ("pågår", MeasureState.InProgress), ("pågående", MeasureState.InProgress), ("pågåande", MeasureState.InProgress), ("i gang", MeasureState.InProgress), ("påbegynt", MeasureState.InProgress),
        ("påbyrja", MeasureState.InProgress), ("startet", MeasureState.InProgress), ("starta", MeasureState.InProgress), ("under arbeid", MeasureState.InProgress), ("in progress", MeasureState.InProgress),
        ("ongoing", MeasureState.InProgress), ("started", MeasureState.InProgress), ("pågående arbete", MeasureState.InProgress), ("i gang sat", MeasureState.InProgress), ("delvis", MeasureState.InProgress),
    ];

    /// <summary>Whether a heading names the column.</summary>
    public static bool IsHeading(string cell) => Array.IndexOf(Headings, cell.Trim().Trim('*', ':').ToLowerInvariant()) >= 0;

    /// <summary>The state a word says; null where it says none. That a measure is done needs a date and somebody who says so, which a word in a form does not give.</summary>
    public static MeasureState? Read(string text)
    {
        var lower = PlanTableText.Joined(text).Trim('.', '(', ')').ToLowerInvariant();
        if (lower.Length == 0 || lower.StartsWith("ikke ", StringComparison.Ordinal) || lower.StartsWith("ikkje ", StringComparison.Ordinal) || lower.StartsWith("not ", StringComparison.Ordinal)) return null;
        foreach (var (word, state) in Words)
        {
            if (lower == word || lower.StartsWith(word + " ", StringComparison.Ordinal)) return state;
        }

        return null;
    }
}
