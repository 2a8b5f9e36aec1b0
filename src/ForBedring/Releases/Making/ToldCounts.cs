using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>The numbers of people that the release of a cell itself tells, as a fingerprint for the ledger.</summary>
/// <remarks>
/// Nothing else may go into it: a withheld group has so few possible numbers that whoever holds the ledger could try them all against a hash of them.
/// </remarks>
internal sealed class ToldCounts(DisclosurePolicy policy, Instrument instrument, JoinedWaves waves)
{
    private readonly Dictionary<PeopleMeasure, long[]> _counts = [];
    private readonly Dictionary<(int[] Groups, int Theme, string LeftOut, Detail Detail), string> _ofTheme = [];

    /// <summary>The fingerprint of a cell that is released now.</summary>
    public string Fingerprint(int[]? groups, string family, ImmutableArray<QuestionCode> leftOut) => Fingerprint(groups, family, leftOut, policy.Detail);

    /// <summary>SHA-256 of the respondents of the family's theme and of each question published with it, or of the sheets for participation; empty for other families, and for groups that are not at hand.</summary>
    public string Fingerprint(int[]? groups, string family, ImmutableArray<QuestionCode> leftOut, Detail detail)
    {
        if (groups is null) return "";
        if (family == "participation") return Digest.Sha256(NumberText.Machine(Sum(PeopleMeasure.Sheets, groups)));
        for (var t = 0; t < instrument.Themes.Length; t++)
        {
            var theme = instrument.Themes[t];
            if (family != "index:" + theme.Code.Value && family != "distribution:" + theme.Code.Value) continue;
            var key = (groups, t, string.Join("\n", leftOut.Select(q => q.Value)), detail);
            if (!_ofTheme.TryGetValue(key, out var fingerprint)) _ofTheme.Add(key, fingerprint = OfTheme(groups, t, leftOut, detail));
            return fingerprint;
        }

        return "";
    }

    // A theme's means and its distributions tell the same numbers.
    private string OfTheme(int[] groups, int theme, ImmutableArray<QuestionCode> leftOut, Detail detail)
    {
        var own = instrument.Themes[theme];
        var told = new List<long> { Sum(PeopleMeasure.IndexOf(theme), groups) };
        for (var i = 0; i < own.Questions.Length && detail == Detail.Questions; i++)
        {
            if (!leftOut.Contains(own.Questions[i].Code)) told.Add(Sum(PeopleMeasure.Question(instrument.FirstQuestions[theme] + i), groups));
        }

        return Digest.Sha256(string.Join(",", told.Select(n => NumberText.Machine(n))));
    }

    private long Sum(PeopleMeasure measure, int[] groups)
    {
        if (!_counts.TryGetValue(measure, out var counts)) _counts.Add(measure, counts = waves.Counts(measure));
        return groups.Sum(g => counts[g]);
    }
}
