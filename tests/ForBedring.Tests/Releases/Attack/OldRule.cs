using ForBedring.Organisation;
using ForBedring.Protection;
using ForBedring.Releases;

namespace ForBedring.Tests.Releases.Attack;

/// <summary>The rule "a theme is safe where each of its measures is safe by itself", kept to be attacked: unit totals, one decision a theme, never two measures together.</summary>
internal static class OldRule
{
    /// <summary>The units whose theme mean and question means that rule shows.</summary>
    public static IEnumerable<string> Shown(TrueHospital hospital, int theme, FamilyThreshold threshold)
    {
        var instrument = hospital.Instrument;
        var (first, questions) = (instrument.FirstQuestions[theme], instrument.Themes[theme].Questions.Length);
        var share = instrument.Scoring.MinimumAnsweredShare;
        var groups = hospital.Sheets.GroupBy(s => s.Units[0]).Select(g => new DisclosureGroup("g" + g.Key, Counts([.. g]), [Path(hospital.Tree, g.Key)])).ToList();
        var units = hospital.Tree.Units.Select(u => new DisclosureUnit(u.Id.Value, u.Parent?.Value));
        return DisclosureProblem.Read(threshold.Minimum, threshold.Difference, units, groups, hospital.Tree.Units.Select(u => new DisclosureCell(u.Id.Value, Path(hospital.Tree, u.Id.Value)))).ValueOrThrow().Decide().Shown;

        IEnumerable<long> Counts(List<TrueSheet> sheets)
            => Enumerable.Range(first, questions).Select(q => (long)sheets.Count(s => s.Answered(q)))
                .Prepend(sheets.Count(s => s.CountIn(first, questions) is > 0 and var n && (long)n * share.Denominator >= share.Numerator * questions));
    }

    /// <summary>K and d of a theme by a policy.</summary>
    public static FamilyThreshold ThresholdOf(TrueHospital hospital, int theme, DisclosurePolicy policy)
        => policy.Threshold(hospital.Instrument.Themes[theme].Questions.Any(q => q.IsSensitive) ? MeasureFamily.Sensitive : MeasureFamily.Index);

    private static IEnumerable<string> Path(OrgTree tree, string unit) => [.. tree.AncestorsOf(UnitId.From(unit)).Reverse().Select(a => a.Id.Value), unit];
}
