using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Releases;

/// <summary>How closely withheld figures can be bounded from what is shown and the answer range (<i>intervallkontroll</i>). On trees, in closed form. For the data controller; it changes nothing.</summary>
/// <remarks>A pattern that followed from it would depend on answers. Findings name cells and carry no number.</remarks>
public static class IntervalAudit
{
    /// <summary>DSC-A02 for each withheld unit total whose sum can be bounded within a share of its whole range.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="release">What was released of them.</param>
    /// <param name="share">The share of the range, above 0 and at most 1; inclusive. Default 1/4.</param>
    /// <returns>Findings; none where some sheets are in several units, which is no tree.</returns>
    public static FindingList Of(SurveyScores scores, SurveyRelease release, decimal share = 0.25m)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(release);
        if (share is <= 0 or > 1) throw new ArgumentOutOfRangeException(nameof(share), share, "The share is above 0 and at most 1.");
        if (scores.Groups.Any(g => g.SingleUnit < 0)) return FindingList.Empty;
        var findings = new List<Finding>();
        for (var t = 0; t < scores.Instrument.Themes.Length; t++) findings.AddRange(OfTheme(scores, release, t, share));
        return new(findings);
    }

    /// <summary>The least and the greatest sum of m people in a block of n people whose answers add to a known sum, each between lo and hi.</summary>
    internal static (long Least, long Greatest) Bounds(long m, long n, long sum, long lo, long hi)
        => (Math.Max(m * lo, sum - ((n - m) * hi)), Math.Min(m * hi, sum - ((n - m) * lo)));

    private static IEnumerable<Finding> OfTheme(SurveyScores scores, SurveyRelease release, int theme, decimal share)
    {
        var tree = scores.Organisation;
        var code = scores.Instrument.Themes[theme].Code;
        var most = scores.Instrument.Arithmetic[theme].M;
        var means = release.Reports.Where(r => r.Referent is Organisation.UnitOrGroup.Unit).ToDictionary(r => r.Id, r => r.Find(code)?.Mean, StringComparer.Ordinal);
        Disclosed<ScoreFigure>? MeanOf(int unit) => means.TryGetValue(tree.Units[unit].Id.Value, out var mean) ? mean : null;
        var blocks = new Blocks(scores, theme, unit => MeanOf(unit)?.IsShown ?? false);
        for (var u = 0; u < tree.Count; u++)
        {
            if (MeanOf(u) is not Disclosed<ScoreFigure>.Withheld) continue;
            var (people, width) = blocks.WidthOf(u, most);
            if (people > 0 && width <= share * people * most)
                yield return ReleaseRules.NarrowInterval.Find(FindingPolicy.Default, new Subject("cell", tree.Units[u].Id.Value, code.Value), ("cell", tree.Units[u].Id.Value));
        }
    }

    // People and sums by block: what the nearest shown unit, itself or above, covers; −1 where none does.
    private sealed class Blocks
    {
        private readonly Organisation.OrgTree _tree;
        private readonly int[] _blockOf;
        private readonly int[] _placeOf;
        private readonly long[] _direct;
        private readonly long[] _people;
        private readonly long[] _sums;

        public Blocks(SurveyScores scores, int theme, Func<int, bool> isShown)
        {
            _tree = scores.Organisation;
            _blockOf = new int[_tree.Count];
            _placeOf = new int[_tree.Count];
            _direct = new long[_tree.Count];
            _people = new long[_tree.Count];
            _sums = new long[_tree.Count];
            var sums = new long[_tree.Count];
            for (var g = 0; g < scores.Groups.Length; g++)
            {
                var counts = scores.OfGroup(g).Theme(theme);
                _direct[scores.Groups[g].SingleUnit] += counts.Respondents;
                sums[scores.Groups[g].SingleUnit] += counts.Sum;
            }

            for (var i = 0; i < _tree.Count; i++)
            {
                var u = _tree.PreOrder[i];
                _placeOf[u] = i;
                _blockOf[u] = isShown(u) ? u : _tree.ParentIndexes[u] < 0 ? -1 : _blockOf[_tree.ParentIndexes[u]];
                if (_blockOf[u] < 0) continue;
                _people[_blockOf[u]] += _direct[u];
                _sums[_blockOf[u]] += sums[u];
            }
        }

        public (long People, long Width) WidthOf(int unit, long most)
        {
            var inBlock = new Dictionary<int, long>();
            for (var i = _placeOf[unit]; i < _placeOf[unit] + _tree.SubtreeSizes[unit]; i++)
            {
                var u = _tree.PreOrder[i];
                inBlock[_blockOf[u]] = (inBlock.TryGetValue(_blockOf[u], out var before) ? before : 0) + _direct[u];
            }

            long people = 0, width = 0;
            foreach (var pair in inBlock)
            {
                people += pair.Value;
                if (pair.Key < 0) width += pair.Value * most;
                else
                {
                    var (least, greatest) = Bounds(pair.Value, _people[pair.Key], _sums[pair.Key], 0, most);
                    width += greatest - least;
                }
            }

            return (people, width);
        }
    }
}
