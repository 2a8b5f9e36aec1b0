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
        "Et t-diagram krever tid over 0 mellom hendelser, og posisjon {position} har {value}. Bruk finere tid, et g-diagram, eller regn en dag med flere hendelser én gang.",
        "Eit t-diagram krev tid over 0 mellom hendingar, og posisjon {position} har {value}. Bruk finare tid, eit g-diagram, eller rekn ein dag med fleire hendingar éin gong.",
        "A t chart needs time above 0 between events, and position {position} has {value}. Use a finer time, a g chart, or count a day with several events once."), Severity.Error);

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
        "Denne typen diagram ({chart}) krever teller og nevner, og indikatoren har typen {kind}.",
        "Denne typen diagram ({chart}) krev teljar og nemnar, og indikatoren har typen {kind}.",
        "This kind of chart ({chart}) needs numerators and denominators, and the indicator is of kind {kind}."), Severity.Error);

    /// <summary>IND-K17: a chart of counts or events does not take ratios or negative counts.</summary>
    public static RuleDefinition ChartNeedsCounts { get; } = RuleDefinition.Create("IND-K17", "chart.needs-counts", new(
        "Denne typen diagram ({chart}) krever hele antall som ikke er negative; indikatoren har typen {kind}, posisjon {position}.",
        "Denne typen diagram ({chart}) krev heile tal som ikkje er negative; indikatoren har typen {kind}, posisjon {position}.",
        "This kind of chart ({chart}) needs counts that are not negative; the indicator is of kind {kind}, position {position}."), Severity.Error);

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

    /// <summary>IND-K18: exact limits are limits of counts.</summary>
    public static RuleDefinition ExactLimitsNeedCounts { get; } = RuleDefinition.Create("IND-K18", "chart.exact-limits-need-counts", new(
        "Eksakte grenser krever hele antall, og posisjon {position} har desimaler. Bruk grenser på tre sigma.",
        "Eksakte grenser krev heile tal, og posisjon {position} har desimalar. Bruk grenser på tre sigma.",
        "Exact limits need whole counts, and position {position} has decimals. Use limits at three sigma."), Severity.Error);

    /// <summary>IND-K19: a regular series has a reading for every period; absent ones count as missing.</summary>
    public static RuleDefinition AbsentPeriods { get; } = RuleDefinition.Create("IND-K19", "chart.absent-periods", new(
        "Serien mangler {number} tidspunkter: {periods}. De regnes som manglende målinger, så punktene på hver side er ikke naboer.",
        "Serien manglar {number} tidspunkt: {periods}. Dei blir rekna som manglande målingar, så punkta på kvar side er ikkje naboar.",
        "The series lacks {number} times: {periods}. They count as missing readings, so the points on either side are not neighbours."), Severity.Warning);

    /// <summary>IND-K20: absent periods are treated as if they did not exist, as asked for.</summary>
    public static RuleDefinition AbsentPeriodsClosed { get; } = RuleDefinition.Create("IND-K20", "chart.absent-periods-closed", new(
        "Serien mangler {number} tidspunkter: {periods}. Etter valg er de sett bort fra, så punktene på hver side er naboer.",
        "Serien manglar {number} tidspunkt: {periods}. Etter val er dei sett bort frå, så punkta på kvar side er naboar.",
        "The series lacks {number} times: {periods}. By choice they are disregarded, so the points on either side are neighbours."), Severity.Warning);

    /// <summary>IND-F19: a point beyond its limits is believed only with enough behind it.</summary>
    public static RuleDefinition TooFewToJudge { get; } = RuleDefinition.Create("IND-F19", "chart.too-few-to-judge", new(
        "Fase {phase}: posisjon {positions} ligger utenfor grensene, men har for lite bak seg til å vurderes. En nevner på minst {needed} trengs.",
        "Fase {phase}: posisjon {positions} ligg utanfor grensene, men har for lite bak seg til å vurderast. Ein nemnar på minst {needed} trengst.",
        "Phase {phase}: position {positions} lies beyond the limits, but has too little behind it to judge. A denominator of at least {needed} is needed."), Severity.Warning);

    /// <summary>IND-F20: a count beyond its limits is believed only where enough events are expected.</summary>
    public static RuleDefinition TooFewExpected { get; } = RuleDefinition.Create("IND-F20", "chart.too-few-expected", new(
        "Fase {phase}: posisjon {positions} ligger utenfor grensene, men med {expected} ventede hendelser per periode kan det ikke vurderes. Minst 4 ventede trengs: bruk lengre perioder, eller et g-diagram.",
        "Fase {phase}: posisjon {positions} ligg utanfor grensene, men med {expected} venta hendingar per periode kan det ikkje vurderast. Minst 4 venta trengst: bruk lengre periodar, eller eit g-diagram.",
        "Phase {phase}: position {positions} lies beyond the limits, but with {expected} events expected per period it cannot be judged. At least 4 are needed: use longer periods or a g chart."), Severity.Warning);

    /// <summary>IND-K21: a CUSUM or EWMA is made of shares, rates or counts.</summary>
    public static RuleDefinition SlowShiftNeedsCounts { get; } = RuleDefinition.Create("IND-K21", "chart.slow-shift-needs-counts", new(
        "CUSUM og EWMA lages av andeler, rater eller antall.",
        "CUSUM og EWMA blir laga av delar, ratar eller tal på noko.",
        "A CUSUM or EWMA is made of shares, rates or counts."), Severity.Error);

    /// <summary>IND-K22: a CUSUM or EWMA is taken about a centre from before, off which readings can vary.</summary>
    public static RuleDefinition SlowShiftNeedsCentre { get; } = RuleDefinition.Create("IND-K22", "chart.slow-shift-needs-centre", new(
        "CUSUM og EWMA trenger en senterlinje fra før: en utgangsperiode eller en kjent verdi over 0 (for andeler også under 1).",
        "CUSUM og EWMA treng ei senterlinje frå før: ein utgangsperiode eller ein kjend verdi over 0 (for delar også under 1).",
        "A CUSUM or EWMA needs a centre from before: a baseline or a known value above 0 (for shares also below 1)."), Severity.Error);
}
