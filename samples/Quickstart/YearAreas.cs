using ForBedring.Comparisons;
using ForBedring.Planning;
using ForBedring.Releases;
using ForBedring.Rules;

namespace ForBedring.Samples.Quickstart;

/// <summary>What the units right below the top might keep and what they might improve, against the whole; with how sure that is. People choose.</summary>
internal static class YearAreas
{
    private const decimal SmallestOfInterest = 5;

    private static readonly LocalisedText ClearlyBelow = new("klart under", "klart under", "clearly below");
    private static readonly LocalisedText ClearlyAbove = new("klart over", "klart over", "clearly above");
    private static readonly LocalisedText NotDistinguishable = new("kan ikke skilles", "kan ikkje skiljast", "not distinguishable");

    public static IEnumerable<(UnitReport Unit, AreaSuggestion Areas)> Suggest(SurveyRelease release)
    {
        var tree = release.Round.Organisation;
        if (tree.Roots.Length != 1 || release.Find(tree.Units[tree.Roots[0]].Id.Value) is not { } whole) yield break;
        var level = tree.ChildIndexes(tree.Roots[0]).Select(i => release.Find(tree.Units[i].Id.Value)).OfType<UnitReport>().ToList();
        foreach (var unit in level)
        {
            var areas = AreaSelection.Suggest(unit, AreaSelectionOptions.AgainstRest(whole, SmallestOfInterest, level));
            if (areas.Improve.Length + areas.Keep.Length > 0) yield return (unit, areas);
        }
    }

    /// <summary>The plan with a row for the whole's lowest theme, seen against its own themes. It goes under the form's heading of that theme.</summary>
    public static ImprovementPlan AddTo(ImprovementPlan plan, SurveyRelease release)
    {
        var whole = release.Reports[0];
        var draft = AreaDrafts.Of(whole, AreaSelection.Suggest(whole, AreaSelectionOptions.ByRawScore(SmallestOfInterest))).FirstOrDefault(d => d.Kind == AreaKind.Improve);
        return draft is null ? plan : plan.With(draft, AreaId.From("undersokelsen-1"));
    }

    public static string Describe(SurveyRelease release, IEnumerable<SuggestedArea> areas, ReportLanguage language)
        => string.Join("; ", areas.Select(a => $"{release.Basis.Themes.First(t => t.Code.Equals(a.Theme)).Label.In(language)} ({LabelOf(a.Label).In(language)})"));

    private static LocalisedText LabelOf(AreaLabel label) => label switch
    {
        AreaLabel.ClearlyBelow => ClearlyBelow,
        AreaLabel.ClearlyAbove => ClearlyAbove,
        _ => NotDistinguishable,
    };
}
