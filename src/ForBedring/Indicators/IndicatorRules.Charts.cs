using ForBedring.Rules;

namespace ForBedring.Indicators;

public static partial class IndicatorRules
{
    private static readonly Basis Anhoej = new Basis.Method("Anhøj & Olesen 2014, PLoS ONE", "https://doi.org/10.1371/journal.pone.0113825");
    private static readonly Basis MakingDataCount = new Basis.Method("NHS England, Making Data Count");

    /// <summary>IND-K09: opportunities between events are not negative, nor is a known mean.</summary>
    public static RuleDefinition NegativeOpportunities { get; } = RuleDefinition.Create("IND-K09", "chart.negative-opportunities", new(
        "Et g-diagram viser muligheter mellom hendelser, og posisjon {position} er negativ.",
        "Eit g-diagram viser moglegheiter mellom hendingar, og posisjon {position} er negativ.",
        "A g chart shows opportunities between events, and position {position} is negative."), Severity.Error);

    /// <summary>IND-K10: time between events is above 0 in a t chart.</summary>
    public static RuleDefinition NoTimeBetween { get; } = RuleDefinition.Create("IND-K10", "chart.no-time-between", new(
        "Et t-diagram krever tid over 0 mellom hendelser, og posisjon {position} har {value}. Bruk finere tid, eller et g-diagram.",
        "Eit t-diagram krev tid over 0 mellom hendingar, og posisjon {position} har {value}. Bruk finare tid, eller eit g-diagram.",
        "A t chart needs time above 0 between events, and position {position} has {value}. Use a finer time or a g chart."), Severity.Error);

    /// <summary>IND-K11: in a p chart every numerator lies between 0 and its denominator.</summary>
    public static RuleDefinition NotAShare { get; } = RuleDefinition.Create("IND-K11", "chart.not-a-share", new(
        "Et p-diagram viser andeler, og posisjon {position} har en teller som ikke ligger mellom 0 og nevneren.",
        "Eit p-diagram viser delar, og posisjon {position} har ein teljar som ikkje ligg mellom 0 og nemnaren.",
        "A p chart shows shares, and position {position} has a numerator that does not lie between 0 and its denominator."), Severity.Error);

    /// <summary>IND-K13: another chart fits the indicator better.</summary>
    public static RuleDefinition BetterChart { get; } = RuleDefinition.Create("IND-K13", "chart.better-chart", new(
        "For en indikator av typen {kind} passer {better} bedre enn {chart}.",
        "For ein indikator av typen {kind} passar {better} betre enn {chart}.",
        "For an indicator of kind {kind}, {better} fits better than {chart}."), Severity.Info);

    /// <summary>IND-K16: the chart can be drawn from the indicator's kind of value.</summary>
    public static RuleDefinition ChartNeedsRatio { get; } = RuleDefinition.Create("IND-K16", "chart.needs-denominators", new(
        "Diagrammet {chart} krever teller og nevner, og indikatoren har typen {kind}.",
        "Diagrammet {chart} krev teljar og nemnar, og indikatoren har typen {kind}.",
        "The chart {chart} needs numerators and denominators, and the indicator is of kind {kind}."), Severity.Error);

    /// <summary>IND-K17: a chart of counts or events does not take ratios or negative counts.</summary>
    public static RuleDefinition ChartNeedsCounts { get; } = RuleDefinition.Create("IND-K17", "chart.needs-counts", new(
        "Diagrammet {chart} krever hele antall som ikke er negative; indikatoren har typen {kind}, posisjon {position}.",
        "Diagrammet {chart} krev heile tal som ikkje er negative; indikatoren har typen {kind}, posisjon {position}.",
        "The chart {chart} needs counts that are not negative; the indicator is of kind {kind}, position {position}."), Severity.Error);

    /// <summary>IND-G03: one point a year is never a series.</summary>
    public static RuleDefinition YearlySeries { get; } = RuleDefinition.Create("IND-G03", "chart.yearly-series", new(
        "En årlig undersøkelse er ikke en tidsserie. Sammenlign to år, eller velg en indikator som måles ukentlig eller hver annen uke.",
        "Ei årleg undersøking er ikkje ein tidsserie. Samanlikn to år, eller vel ein indikator som blir målt kvar veke eller annakvar veke.",
        "A yearly survey is no series. Compare two years, or choose an indicator that is measured weekly or fortnightly."), Severity.Error);

    /// <summary>IND-F04: limits from too few points are trial limits.</summary>
    public static RuleDefinition TrialLimits { get; } = RuleDefinition.Create("IND-F04", "chart.trial-limits", new(
        "Fase {phase}: grensene er prøvegrenser fra {points} punkter; {needed} trengs før de regnes med.",
        "Fase {phase}: grensene er prøvegrenser frå {points} punkt; {needed} trengst før dei blir rekna med.",
        "Phase {phase}: the limits are trial limits from {points} points; {needed} are needed before they count."), Severity.Warning, MakingDataCount);

    /// <summary>IND-F05: without variation there is nothing to judge by.</summary>
    public static RuleDefinition NoVariation { get; } = RuleDefinition.Create("IND-F05", "chart.no-variation", new(
        "Fase {phase}: målingene varierer ikke, og ingen punkter kan skille seg ut.",
        "Fase {phase}: målingane varierer ikkje, og ingen punkt kan skilje seg ut.",
        "Phase {phase}: the readings do not vary, and no point can stand out."), Severity.Info);

    /// <summary>IND-F06: limits need a moving range or a point.</summary>
    public static RuleDefinition TooFewForLimits { get; } = RuleDefinition.Create("IND-F06", "chart.too-few-for-limits", new(
        "Fase {phase}: for få punkter til å regne ut grenser.",
        "Fase {phase}: for få punkt til å rekne ut grenser.",
        "Phase {phase}: too few points to compute limits."), Severity.Info);

    /// <summary>IND-F07: a search needs enough points.</summary>
    public static RuleDefinition TooFewPoints { get; } = RuleDefinition.Create("IND-F07", "series.too-few-points", new(
        "Serien har {points} punkter; {needed} trengs.",
        "Serien har {points} punkt; {needed} trengst.",
        "The series has {points} points; {needed} are needed."), Severity.Warning);

    /// <summary>IND-F08: every point lies on the centre line or is missing.</summary>
    public static RuleDefinition NoUsefulPoints { get; } = RuleDefinition.Create("IND-F08", "chart.no-useful-points", new(
        "Fase {phase}: ingen punkter ligger utenfor senterlinjen, så det er ingen serier å telle.",
        "Fase {phase}: ingen punkt ligg utanfor senterlinja, så det er ingen seriar å telje.",
        "Phase {phase}: no point lies off the centre line, so there are no runs to count."), Severity.Info, Anhoej);
}
