using ForBedring.Rules;

namespace ForBedring.Surveys;

// Comparisons and suggestions: SRV-K…, SRV-S….
public static partial class SurveyRules
{
    /// <summary>SRV-K02: a theme is compared only where questions, scales, directions, scoring rules and audience are the same.</summary>
    public static RuleDefinition ChangedInstrument { get; } = RuleDefinition.Create("SRV-K02", "comparison.changed-instrument", new(
        "Temaet {theme} er ikke det samme i de to målingene: {what}. Endringen vises ikke.",
        "Temaet {theme} er ikkje det same i dei to målingane: {what}. Endringa blir ikkje vist.",
        "Theme {theme} is not the same in the two measurements: {what}. The change is not shown."),
        Severity.Error);

    /// <summary>SRV-K08: only the wording of questions has changed; the comparison is allowed.</summary>
    public static RuleDefinition ChangedTexts { get; } = RuleDefinition.Create("SRV-K08", "comparison.changed-texts", new(
        "Ordlyden i temaet {theme} er endret, ellers er det likt.",
        "Ordlyden i temaet {theme} er endra, elles er det likt.",
        "The wording in theme {theme} has changed; everything else is the same."),
        Severity.Info);

    /// <summary>SRV-K03: units are compared across years only where a map says that they are the same.</summary>
    public static RuleDefinition ChangedUnit { get; } = RuleDefinition.Create("SRV-K03", "comparison.changed-unit", new(
        "Enheten {unit} er ikke den samme enheten som {other}: slått sammen, delt eller uten kobling.",
        "Eininga {unit} er ikkje den same eininga som {other}: slått saman, delt eller utan kopling.",
        "Unit {unit} is not the same unit as {other}: merged, split or without a map."),
        Severity.Error);

    /// <summary>SRV-K05: a figure is compared only with a figure of the same measure.</summary>
    public static RuleDefinition DifferentMeasure { get; } = RuleDefinition.Create("SRV-K05", "comparison.different-measure", new(
        "Temaet {theme} kan ikke sammenlignes: målene er ulike.",
        "Temaet {theme} kan ikkje samanliknast: måla er ulike.",
        "Theme {theme} cannot be compared: the measures differ."),
        Severity.Error);

    /// <summary>SRV-K07: a unit is compared as part of a parent only with a unit that contains it.</summary>
    public static RuleDefinition NotAnAncestor { get; } = RuleDefinition.Create("SRV-K07", "comparison.not-a-parent", new(
        "Enheten {other} ligger ikke over {unit}.",
        "Eininga {other} ligg ikkje over {unit}.",
        "Unit {other} does not lie above {unit}."),
        Severity.Error);

    /// <summary>SRV-S01: ranking by raw score alone often only finds the hardest theme.</summary>
    public static RuleDefinition RawRanking { get; } = RuleDefinition.Create("SRV-S01", "selection.raw-ranking", new(
        "Temaene er rangert etter skår alene. Temaer har ulikt nivå overalt, så det laveste er ofte bare det vanskeligste.",
        "Temaa er rangerte etter skår åleine. Tema har ulikt nivå overalt, så det lågaste er ofte berre det vanskelegaste.",
        "The themes are ranked by score alone. Themes differ in level everywhere, so the lowest is often just the hardest."),
        Severity.Warning);

    /// <summary>SRV-S02: fewer than five shown units of the level: what to expect without any action cannot be estimated.</summary>
    public static RuleDefinition RegressionNotEstimated { get; } = RuleDefinition.Create("SRV-S02", "selection.regression-not-estimated", new(
        "Færre enn fem viste enheter på samme nivå: hva en kan vente uten tiltak, er ikke beregnet for {theme}.",
        "Færre enn fem viste einingar på same nivå: kva ein kan vente utan tiltak, er ikkje rekna ut for {theme}.",
        "Fewer than five shown units of the level: what to expect without any action is not estimated for {theme}."),
        Severity.Info);
}
