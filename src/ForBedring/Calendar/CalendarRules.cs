using ForBedring.Rules;

namespace ForBedring.Calendar;

/// <summary>The rules of dates (<i>regler for datoer</i>): codes CAL-D… for written dates, CAL-R… for recurrence.</summary>
public static class CalendarRules
{
    private static readonly Basis Forms = new Basis.OwnChoice("Forms are evidence: a reader should know when a text has two readings.");

    /// <summary>CAL-D01: a text that has two readings is confirmed by its owner.</summary>
    public static RuleDefinition AmbiguousDate { get; } = RuleDefinition.Create("CAL-D01", "date.ambiguous", new(
        "«{text}» er lest som {reading}; kan også bety {other}.",
        "«{text}» er lese som {reading}; kan òg bety {other}.",
        "“{text}” was read as {reading}; it can also mean {other}."),
        Severity.Info, Severity.Warning, Severity.Info, Forms);

    /// <summary>CAL-D04: a date is possible and understood.</summary>
    public static RuleDefinition UnresolvedDate { get; } = RuleDefinition.Create("CAL-D04", "date.unresolved", new(
        "«{text}» er ikke forstått som en dato. Skriv dag, måned og år.",
        "«{text}» er ikkje forstått som ein dato. Skriv dag, månad og år.",
        "“{text}” was not understood as a date. Write day, month and year."),
        Severity.Warning, Severity.Error, Severity.Info, Forms);

    /// <summary>CAL-D05: the whole text is understood, not only its year.</summary>
    public static RuleDefinition OnlyYearUnderstood { get; } = RuleDefinition.Create("CAL-D05", "date.only-year", new(
        "Av «{text}» er bare året forstått; lest som {reading}.",
        "Av «{text}» er berre året forstått; lese som {reading}.",
        "Only the year of “{text}” was understood; read as {reading}."),
        Severity.Info, Severity.Warning, Severity.Info, Forms);

    /// <summary>CAL-D08: the weekday that is written is that of the date.</summary>
    public static RuleDefinition WeekdayMismatch { get; } = RuleDefinition.Create("CAL-D08", "date.weekday-mismatch", new(
        "Ukedagen i «{text}» passer ikke med {reading}. Rett dagen eller datoen.",
        "Vekedagen i «{text}» passar ikkje med {reading}. Rett dagen eller datoen.",
        "The weekday in “{text}” does not match {reading}. Correct the day or the date."),
        Severity.Warning, Severity.Warning, Severity.Info, Forms);

    /// <summary>CAL-D09: a date among other words is read, and the words are kept for people to read.</summary>
    public static RuleDefinition WordsKept { get; } = RuleDefinition.Create("CAL-D09", "date.words-kept", new(
        "I «{text}» er datoen lest som {reading}. Resten av teksten er beholdt, men ikke tolket.",
        "I «{text}» er datoen lesen som {reading}. Resten av teksten er halden, men ikkje tolka.",
        "In “{text}” the date was read as {reading}. The rest of the text was kept but not interpreted."),
        Severity.Info, Severity.Warning, Severity.Info, Forms);

    /// <summary>CAL-D10: a week that is written exists.</summary>
    public static RuleDefinition NoSuchWeek { get; } = RuleDefinition.Create("CAL-D10", "date.no-such-week", new(
        "«{text}»: uke {week} finnes ikke i {year}, som har {weeks} uker.",
        "«{text}»: veke {week} finst ikkje i {year}, som har {weeks} veker.",
        "“{text}”: week {week} does not exist in {year}, which has {weeks} weeks."),
        Severity.Warning, Severity.Error, Severity.Info, Forms);

    /// <summary>CAL-R01: an occurrence is recorded on or after the day it happened.</summary>
    public static RuleDefinition OccurrenceInFuture { get; } = RuleDefinition.Hard("CAL-R01", "recurrence.occurrence-in-future", new(
        "{date} er etter i dag, {today}. En gjennomføring kan først føres når den har skjedd.",
        "{date} er etter i dag, {today}. Ei gjennomføring kan først førast når ho har skjedd.",
        "{date} is after today, {today}. An occurrence can be recorded only once it has happened."),
        new Basis.OwnChoice("A plan for the future is no occurrence."));

    /// <summary>CAL-R02: every ended period has as many occurrences as were agreed.</summary>
    public static RuleDefinition PeriodMissed { get; } = RuleDefinition.Create("CAL-R02", "recurrence.period-missed", new(
        "Perioden {period} har {held} av {required} avtalte gjennomføringer.",
        "Perioden {period} har {held} av {required} avtalte gjennomføringar.",
        "The period {period} has {held} of {required} agreed occurrences."),
        Severity.Warning, Severity.Error, Severity.Info, new Basis.OwnChoice("Surplus in one period does not cover another."));

    /// <summary>The rules of this chapter, by code.</summary>
    public static IReadOnlyList<RuleDefinition> All { get; } = [AmbiguousDate, UnresolvedDate, OnlyYearUnderstood, WeekdayMismatch, WordsKept, NoSuchWeek, OccurrenceInFuture, PeriodMissed];
}
