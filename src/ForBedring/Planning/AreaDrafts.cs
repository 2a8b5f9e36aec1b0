using ForBedring.Comparisons;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Workshops;

namespace ForBedring.Planning;

/// <summary>Drafts of rows from safe reports (<i>utkast fra rapporter</i>): from the areas a survey suggests, and from the signals of a workshop. No figure follows along.</summary>
public static class AreaDrafts
{
    private static readonly LocalisedText Below = new(
        "Undersøkelsen: temaet ligger klart under det som det er sammenlignet med.", "Undersøkinga: temaet ligg klart under det som det er samanlikna med.", "The survey: the theme lies clearly below what it is compared with.");

    private static readonly LocalisedText Above = new(
        "Undersøkelsen: temaet ligger klart over det som det er sammenlignet med.", "Undersøkinga: temaet ligg klart over det som det er samanlikna med.", "The survey: the theme lies clearly above what it is compared with.");

    private static readonly LocalisedText NotDistinguishable = new(
        "Undersøkelsen: temaet ligger ytterst, men kan ikke skilles fra det som det er sammenlignet med.", "Undersøkinga: temaet ligg ytst, men kan ikkje skiljast frå det som det er samanlikna med.",
        "The survey: the theme lies at the end, but is not distinguishable from what it is compared with.");

    /// <summary>A draft for each theme that a survey suggests, those to improve first. The problem says how sure the comparison is, in words.</summary>
    /// <param name="report">The safe report of the unit.</param>
    /// <param name="suggestion">What <see cref="AreaSelection.Suggest"/> said of it.</param>
    public static ImmutableArray<AreaDraft> Of(UnitReport report, AreaSuggestion suggestion)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(suggestion);
        return [.. suggestion.Improve.Select(a => Draft(a, AreaKind.Improve)), .. suggestion.Keep.Select(a => Draft(a, AreaKind.Keep))];

        AreaDraft Draft(SuggestedArea area, AreaKind kind)
            => AreaDraft.Create(report.Basis.Themes.First(t => t.Code == area.Theme).Label, kind, new AreaOrigin.Survey(report.Basis.Round, area.Theme, report.Referent))
                .About(area.Theme)
                .WithExtreme(area.IsSelectedAsExtreme)
                .WithProblem(area.Label switch { AreaLabel.ClearlyBelow => Below, AreaLabel.ClearlyAbove => Above, _ => NotDistinguishable });
    }

    /// <summary>A draft for each area that a workshop points to, those to improve first; an area that is both is to be improved.</summary>
    /// <param name="report">The workshop's report.</param>
    public static ImmutableArray<AreaDraft> Of(MappingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. report.ToImprove.Select(s => Of(s, AreaKind.Improve)), .. report.ToPreserve.Where(s => !s.Improve).Select(s => Of(s, AreaKind.Keep))];
    }

    /// <summary>The draft of a signal.</summary>
    internal static AreaDraft Of(AreaSignal signal, AreaKind kind) => AreaDraft.Create(signal.Area.Name, kind, new AreaOrigin.Workshop(signal.Area.Id)).About(signal.Area.Theme);
}
