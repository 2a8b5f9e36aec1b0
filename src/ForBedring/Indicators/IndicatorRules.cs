using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>The rules of measurement (<i>regler for måling</i>): IND-M data, IND-K and IND-N charts, IND-G guards, IND-V verdicts, IND-F named findings.</summary>
public static partial class IndicatorRules
{
    /// <summary>IND-M09: a denominator is above 0; otherwise the reading is missing.</summary>
    public static RuleDefinition NoDenominator { get; } = RuleDefinition.Create("IND-M09", "reading.no-denominator", new(
        "Målingen {time} mangler en nevner over 0 og regnes som manglende.",
        "Målinga {time} manglar ein nemnar over 0 og blir rekna som manglande.",
        "The reading {time} lacks a denominator above 0 and counts as missing."), Severity.Warning);

    /// <summary>IND-M10: a time stands once in a series.</summary>
    public static RuleDefinition DuplicateTime { get; } = RuleDefinition.Create("IND-M10", "reading.duplicate-time", new(
        "Tidspunktet {time} står flere ganger i serien.",
        "Tidspunktet {time} står fleire gonger i serien.",
        "The time {time} stands several times in the series."), Severity.Error);

    /// <summary>IND-M11: times rise.</summary>
    public static RuleDefinition OutOfOrder { get; } = RuleDefinition.Create("IND-M11", "reading.out-of-order", new(
        "Tidspunktet {time} kommer etter {before}, men er ikke senere. Sorter målingene etter tid.",
        "Tidspunktet {time} kjem etter {before}, men er ikkje seinare. Sorter målingane etter tid.",
        "The time {time} stands after {before} but is not later. Sort the readings by time."), Severity.Error);

    /// <summary>IND-M12: a share's numerator is at most its denominator.</summary>
    public static RuleDefinition ShareAboveOne { get; } = RuleDefinition.Create("IND-M12", "reading.share-above-one", new(
        "Målingen {time} har teller {numerator} over nevneren {denominator}. En andel kan ikke være over 1.",
        "Målinga {time} har teljar {numerator} over nemnaren {denominator}. Ein del kan ikkje vere over 1.",
        "The reading {time} has numerator {numerator} above denominator {denominator}. A share cannot exceed 1."), Severity.Error);

    /// <summary>IND-M13: a count is not negative.</summary>
    public static RuleDefinition NegativeCount { get; } = RuleDefinition.Create("IND-M13", "reading.negative-count", new(
        "Målingen {time} har antallet {value}. Et antall kan ikke være negativt.",
        "Målinga {time} har talet {value}. Eit tal på noko kan ikkje vere negativt.",
        "The reading {time} has the count {value}. A count cannot be negative."), Severity.Error);

    /// <summary>IND-M14: a phase ends at a position inside the series; other positions are ignored.</summary>
    public static RuleDefinition PartIgnored { get; } = RuleDefinition.Create("IND-M14", "chart.part-ignored", new(
        "Fasegrensen {position} ligger ikke mellom 1 og {last} og er sett bort fra.",
        "Fasegrensa {position} ligg ikkje mellom 1 og {last} og er sett bort frå.",
        "The end of phase {position} does not lie between 1 and {last} and is ignored."), Severity.Warning);

    /// <summary>IND-M15: a chart is either frozen or parted; if both are asked for, the parts win.</summary>
    public static RuleDefinition FreezeIgnored { get; } = RuleDefinition.Create("IND-M15", "chart.freeze-ignored", new(
        "Diagrammet er både frosset ved {freeze} og delt i faser. Fasene gjelder; hver fase kan ha sin egen utgangsperiode.",
        "Diagrammet er både frose ved {freeze} og delt i fasar. Fasane gjeld; kvar fase kan ha sin eigen utgangsperiode.",
        "The chart is both frozen at {freeze} and parted into phases. The phases apply; each phase may have a baseline of its own."), Severity.Warning);

    /// <summary>IND-M16: all times of a series are of one kind.</summary>
    public static RuleDefinition MixedTimes { get; } = RuleDefinition.Create("IND-M16", "reading.mixed-times", new(
        "Tidspunktet {time} er av et annet slag enn de før det. Bruk bare datoer, bare perioder eller bare tall.",
        "Tidspunktet {time} er av eit anna slag enn dei før det. Bruk berre datoar, berre periodar eller berre tal.",
        "The time {time} is of another kind than those before it. Use only dates, only periods or only numbers."), Severity.Error);

    /// <summary>IND-M17: a value fits the indicator's kind.</summary>
    public static RuleDefinition WrongValueKind { get; } = RuleDefinition.Create("IND-M17", "reading.wrong-value-kind", new(
        "Målingen {time} passer ikke til indikatorens type {kind}: andeler og rater har teller og nevner, andre har ett tall.",
        "Målinga {time} passar ikkje til indikatortypen {kind}: delar og ratar har teljar og nemnar, andre har eitt tal.",
        "The reading {time} does not fit the indicator's kind {kind}: shares and rates have numerator and denominator, others one number."), Severity.Error);

    /// <summary>IND-M18: the time of a row can be read.</summary>
    public static RuleDefinition BadTime { get; } = RuleDefinition.Create("IND-M18", "reading.bad-time", new(
        "Kolonnen x skal ha en dato (2023-06-01), en måned (2023-06), en uke (2023-W22), 2023-Q2, 2023-T1, 2023-H1, et år eller et heltall. Har datoene en annen form, så si hvilken (--dates dd.MM.yyyy eller --dates excel).",
        "Kolonnen x skal ha ein dato (2023-06-01), ein månad (2023-06), ei veke (2023-W22), 2023-Q2, 2023-T1, 2023-H1, eit år eller eit heiltal. Har datoane ei anna form, så sei kva for ei (--dates dd.MM.yyyy eller --dates excel).",
        "The column x must hold a date (2023-06-01), a month (2023-06), a week (2023-W22), 2023-Q2, 2023-T1, 2023-H1, a year or a whole number. If dates have another form, say which (--dates dd.MM.yyyy or --dates excel)."), Severity.Error);

    /// <summary>IND-M23: the date of an event can be read.</summary>
    public static RuleDefinition BadEventDate { get; } = RuleDefinition.Create("IND-M23", "reading.bad-event-date", new(
        "Kolonnen {column} skal ha en dato, skrevet yyyy-MM-dd. Har datoene en annen form, så si hvilken (--dates dd.MM.yyyy eller --dates excel).",
        "Kolonnen {column} skal ha ein dato, skriven yyyy-MM-dd. Har datoane ei anna form, så sei kva for ei (--dates dd.MM.yyyy eller --dates excel).",
        "The column {column} must hold a date written yyyy-MM-dd. If dates have another form, say which (--dates dd.MM.yyyy or --dates excel)."), Severity.Error);

    /// <summary>IND-M19: a number of a row can be read and lies within ±10¹⁵.</summary>
    public static RuleDefinition BadNumber { get; } = RuleDefinition.Create("IND-M19", "reading.bad-number", new(
        "Kolonnen {column} skal ha et tall innenfor ±10^15, med punktum som desimaltegn (eller komma, der kolonnene er skilt med noe annet), eller være tom.",
        "Kolonnen {column} skal ha eit tal innanfor ±10^15, med punktum som desimalteikn (eller komma, der kolonnane er skilde med noko anna), eller vere tom.",
        "The column {column} must hold a number within ±10^15, with a point as decimal sign (or a comma, where columns are separated by something else), or be empty."), Severity.Error);

    /// <summary>IND-M21: a file whose newest reading stands first is turned.</summary>
    public static RuleDefinition NewestFirst { get; } = RuleDefinition.Create("IND-M21", "reading.newest-first", new(
        "Filen har den nyeste målingen først og er snudd.", "Fila har den nyaste målinga først og er snudd.", "The file has the newest reading first and was turned."), Severity.Info);

    /// <summary>IND-M22: labels that all are years are read as years, not as running numbers.</summary>
    public static RuleDefinition YearsAsTime { get; } = RuleDefinition.Create("IND-M22", "reading.years-as-time", new(
        "Alle verdiene i x er årstall og er lest som år.", "Alle verdiane i x er årstal og er lesne som år.", "All values of x are years and were read as years."), Severity.Info);

    /// <summary>IND-M20: a column that the chart does not use is not read.</summary>
    public static RuleDefinition DenominatorUnused { get; } = RuleDefinition.Create("IND-M20", "reading.denominator-unused", new(
        "Kolonnen n brukes ikke i dette diagrammet og er sett bort fra.",
        "Kolonnen n blir ikkje brukt i dette diagrammet og er sett bort frå.",
        "The column n is not used by this chart and is ignored."), Severity.Info);
}
