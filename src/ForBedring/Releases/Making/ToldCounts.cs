using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>The numbers of people that the release of a cell itself tells, as a fingerprint for the ledger.</summary>
/// <remarks>
/// Nothing else may go into it: a withheld group has so few possible numbers that whoever holds the ledger could try them all against a hash of them.
/// </remarks>
internal sealed class ToldCounts(Instrument instrument, JoinedWaves waves)
{
    private readonly Dictionary<string, long[]> _counts = new(StringComparer.Ordinal);

    /// <summary>SHA-256 of the respondents of the family's theme and of each question published with it, or of the sheets for participation; empty for other families, and for groups that are not at hand.</summary>
    public string Fingerprint(int[]? groups, string family, ImmutableArray<QuestionCode> leftOut)
    {
        if (groups is null) return "";
        if (family == "participation") return Digest.Sha256(NumberText.Machine(Sum("sheets", c => c.Sheets, groups)));
        for (var t = 0; t < instrument.Themes.Length; t++)
        {
            var theme = instrument.Themes[t];
            if (family != "index:" + theme.Code.Value && family != "distribution:" + theme.Code.Value) continue;
            var at = t;
            var told = new List<long> { Sum("theme " + theme.Code.Value, c => c.Theme(at).Respondents, groups) };
            for (var i = 0; i < theme.Questions.Length; i++)
            {
                var question = instrument.FirstQuestions[t] + i;
                if (!leftOut.Contains(theme.Questions[i].Code)) told.Add(Sum("question " + theme.Questions[i].Code.Value, c => c.AnswersTo(question), groups));
            }

            return Digest.Sha256(string.Join(",", told.Select(n => NumberText.Machine(n))));
        }

        return "";
    }

    private long Sum(string name, Func<CellCounts, long> of, int[] groups)
    {
        if (!_counts.TryGetValue(name, out var counts)) _counts.Add(name, counts = waves.Counts(of));
        return groups.Sum(g => counts[g]);
    }
}
