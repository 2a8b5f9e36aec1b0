using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>The rules of waiting lists (<i>regler for ventelister</i>): data quality WTL-Q…, refused steps WTL-R….</summary>
public static partial class WaitingListRules
{
    /// <summary>WTL-R19: a figure whose label is lost is never used in a computation.</summary>
    public static RuleDefinition UnlabelledFigure { get; } = RuleDefinition.Hard("WTL-R19", "waiting.unlabelled-figure", new(
        "Tallet {value} ({position}) har ingen kjent betydning og kan ikke brukes i en beregning. Noen med kjennskap til kilden må tolke det først.",
        "Talet {value} ({position}) har inga kjend tyding og kan ikkje brukast i ei utrekning. Nokon som kjenner kjelda, må tolke det først.",
        "The figure {value} ({position}) has no known meaning and cannot be used in a computation. Someone who knows the source must interpret it first."),
        new Basis.OwnChoice("More than one reading fits, and they point in opposite directions."));

    /// <summary>WTL-R25: counts of overlapping periods are never added.</summary>
    public static RuleDefinition OverlappingPeriods { get; } = RuleDefinition.Hard("WTL-R25", "waiting.overlapping-periods", new(
        "Tall for {first} og {second} kan ikke legges sammen: periodene overlapper eller ligger ikke inntil hverandre.",
        "Tal for {first} og {second} kan ikkje leggjast saman: periodane overlappar eller ligg ikkje inntil kvarandre.",
        "Counts for {first} and {second} cannot be added: the periods overlap or are not adjacent."),
        new Basis.OwnChoice("A referral would be counted twice, or a gap would be hidden."));

    /// <summary>WTL-R26: snapshots of different days are never added.</summary>
    public static RuleDefinition SnapshotsOfDifferentDays { get; } = RuleDefinition.Hard("WTL-R26", "waiting.snapshots-of-different-days", new(
        "Bestanden {first} og bestanden {second} er fra ulike dager og kan ikke legges sammen.",
        "Bestanden {first} og bestanden {second} er frå ulike dagar og kan ikkje leggjast saman.",
        "The snapshot of {first} and that of {second} are of different days and cannot be added."),
        new Basis.Method("Helsedirektoratet, indikatorer for ventetid: ventende er en bestand på en dag"));

    /// <summary>WTL-R27: figures made by different definitions are never merged.</summary>
    public static RuleDefinition DifferentDefinitions { get; } = RuleDefinition.Hard("WTL-R27", "waiting.different-definitions", new(
        "Tallene er laget med ulike definisjoner ({first} og {second}) og kan ikke slås sammen.",
        "Tala er laga med ulike definisjonar ({first} og {second}) og kan ikkje slåast saman.",
        "The figures were made by different definitions ({first} and {second}) and cannot be merged."),
        new Basis.OwnChoice("A merged figure must have one meaning."));

    /// <summary>WTL-R21: a published figure does not let anyone compute a small count.</summary>
    public static RuleDefinition Suppression { get; } = RuleDefinition.Hard("WTL-R21", "waiting.suppression", new(
        "Tallet er skjult: det er lite, eller det beskytter et lite tall.",
        "Talet er skjult: det er lite, eller det vernar eit lite tal.",
        "The figure is hidden: it is small, or it protects a small one."),
        new Basis.Method("Helsedirektoratet, statistikk for pakkeforløp og helsehjelp innen 65 dager: små tall"));

    /// <summary>WTL-R28: a figure that was published is withheld now, because its change since then would give a few people away.</summary>
    public static RuleDefinition WithheldNow { get; } = RuleDefinition.Create("WTL-R28", "waiting.withheld-now", new(
        "{count} for {group} i måned {month} er publisert før og skjules nå: forskjellen mellom tallene ville røpe noen få personer. Det som er publisert, kan ikke trekkes tilbake.",
        "{count} for {group} i månad {month} er publisert før og blir skjult no: skilnaden mellom tala ville røpe nokre få personar. Det som er publisert, kan ikkje trekkjast tilbake.",
        "{count} of {group} in month {month} was published before and is hidden now: the difference between the numbers would give a few people away. What is published cannot be taken back."), Severity.Warning);

    /// <summary>WTL-R29: a figure is withheld, but what was published before gives it away.</summary>
    public static RuleDefinition ExposedEarlier { get; } = RuleDefinition.Create("WTL-R29", "waiting.exposed-earlier", new(
        "{count} for {group} i måned {month} skjules, men kan regnes ut av det som er publisert før.",
        "{count} for {group} i månad {month} blir skjult, men kan reknast ut av det som er publisert før.",
        "{count} of {group} in month {month} is hidden, but can be worked out from what was published before."), Severity.Warning);
}
