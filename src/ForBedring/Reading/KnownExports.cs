namespace ForBedring.Reading;

/// <summary>Programs whose exports are recognised by the names of their own columns; each has a mapping of the same id in the library's data.</summary>
internal static class KnownExports
{
    public static ImmutableArray<(string Id, string Title)> All { get; } = [("qualtrics", "Qualtrics"), ("surveymonkey", "SurveyMonkey"), ("limesurvey", "LimeSurvey"), ("forms", "Forms")];

    // Each set is enough alone; all its names must be there.
    private static readonly (string Id, string[] Names)[] Signs =
    [
        ("qualtrics", ["ResponseId", "Finished", "Status"]),
        ("qualtrics", ["Response ID", "Finished", "Response Type"]),
        ("qualtrics", ["ResponseId", "RecordedDate", "DistributionChannel"]),
        ("surveymonkey", ["Respondent ID", "Collector ID"]),
        ("surveymonkey", ["RespondentID", "CollectorID"]),
        ("limesurvey", ["submitdate", "lastpage", "startlanguage"]),
        ("limesurvey", ["Response ID", "Date submitted", "Last page"]),
        ("forms", ["ID", "Start time", "Completion time", "Email"]),
        ("forms", ["ID", "Starttidspunkt", "Fullføringstidspunkt", "E-post"]),
        ("forms", ["ID", "Starttid", "Fullføringstid", "E-post"]),
    ];

    /// <summary>The program whose export has these columns; null where none is recognised.</summary>
    public static (string Id, string Title)? Of(IReadOnlyList<string> names)
    {
        var held = new HashSet<string>(names.Select(n => n.Trim()), StringComparer.OrdinalIgnoreCase);
        foreach (var (id, wanted) in Signs)
        {
            if (wanted.All(held.Contains)) return All.First(e => e.Id == id);
        }

        return null;
    }
}
