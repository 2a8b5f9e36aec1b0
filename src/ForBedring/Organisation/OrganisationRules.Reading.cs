using ForBedring.Rules;

namespace ForBedring.Organisation;

/// <content>Rules for rows that describe units: codes ORG-R….</content>
public static partial class OrganisationRules
{
    /// <summary>ORG-R10: a headcount is empty or a whole number from 0.</summary>
    public static RuleDefinition BadHeadcount { get; } = RuleDefinition.Create("ORG-R10", "organisation.bad-headcount", new(
        "Antall inviterte i enheten {unit} er ikke et helt tall fra 0. La feltet stå tomt hvis antallet er ukjent.",
        "Talet på inviterte i eininga {unit} er ikkje eit heilt tal frå 0. La feltet stå tomt om talet er ukjent.",
        "The headcount of unit {unit} is not a whole number from 0. Leave the field empty if it is unknown."), Severity.Error);

    /// <summary>ORG-R11: a level that is empty or unknown is taken to be one below the unit above; a root is an enterprise.</summary>
    public static RuleDefinition LevelGuessed { get; } = RuleDefinition.Create("ORG-R11", "organisation.level-guessed", new(
        "Enheten {unit} mangler et kjent nivå og er lest som {level}.",
        "Eininga {unit} manglar eit kjent nivå og er lesen som {level}.",
        "Unit {unit} has no known level and was read as {level}."), Severity.Info);

    /// <summary>ORG-R12: a unit has a code.</summary>
    public static RuleDefinition MissingUnitCode { get; } = RuleDefinition.Create("ORG-R12", "organisation.missing-unit-code", new(
        "Raden mangler enhetskode.", "Rada manglar einingskode.", "The row has no unit code."), Severity.Error);

    /// <summary>ORG-R13: a tree that is made from level columns or paths gives each unit its path as code.</summary>
    public static RuleDefinition TreeFromNames { get; } = RuleDefinition.Create("ORG-R13", "organisation.tree-from-names", new(
        "Treet er laget av navnene nivå for nivå: {n} enheter. Koden til en enhet er stien, for eksempel «{unit}».",
        "Treet er laga av namna nivå for nivå: {n} einingar. Koden til ei eining er stien, til dømes «{unit}».",
        "The tree was made from the names level by level: {n} units. A unit’s code is its path, for example “{unit}”."), Severity.Info);

    /// <summary>ORG-R14: NULL, 0 or the unit's own code as the unit above means that there is none.</summary>
    public static RuleDefinition TopUnit { get; } = RuleDefinition.Create("ORG-R14", "organisation.top-unit", new(
        "Enheten {unit} har «{text}» som overordnet enhet og er lest som øverste enhet. La feltet stå tomt for den øverste.",
        "Eininga {unit} har «{text}» som overordna eining og er lesen som øvste eining. La feltet stå tomt for den øvste.",
        "Unit {unit} has “{text}” as its parent and was read as the top unit. Leave the field empty for the top unit."), Severity.Info);

    /// <summary>ORG-R15: a unit has one unit above.</summary>
    public static RuleDefinition SeveralParents { get; } = RuleDefinition.Create("ORG-R15", "organisation.several-parents", new(
        "Enheten {unit} har flere overordnede enheter: {parents}. En enhet har én. I en matriseorganisasjon: skriv linjelederens enhet her, og la svar som også gjelder den andre, ha begge i enhetskolonnen med | mellom.",
        "Eininga {unit} har fleire overordna einingar: {parents}. Ei eining har éi. I ein matriseorganisasjon: skriv eininga til linjeleiaren her, og la svar som òg gjeld den andre, ha begge i einingskolonnen med | mellom.",
        "Unit {unit} has several parents: {parents}. A unit has one. In a matrix organisation: write the line manager’s unit here, and let answers that also belong to the other name both in the unit column with | between."), Severity.Error);

    /// <summary>ORG-R16: several units without a unit above are each reported for themselves.</summary>
    public static RuleDefinition RootsReported { get; } = RuleDefinition.Create("ORG-R16", "organisation.several-tops", new(
        "{n} enheter har ingen overordnet enhet: {units}. Hver rapporteres for seg, og det lages ingen sum for dem sammen. Legg dem under en felles enhet om du vil ha det.",
        "{n} einingar har inga overordna eining: {units}. Kvar blir rapportert for seg, og det blir ikkje laga nokon sum for dei saman. Legg dei under ei felles eining om du vil ha det.",
        "{n} units have no parent: {units}. Each is reported for itself and no total is made for them together. Put them below one unit if you want that."), Severity.Warning);

    /// <summary>ORG-R17: a unit may be given by its name or path where only one unit has it.</summary>
    public static RuleDefinition ReadByName { get; } = RuleDefinition.Create("ORG-R17", "organisation.read-by-name", new(
        "«{text}» er lest som enheten {unit}, den eneste med det navnet.",
        "«{text}» er lese som eininga {unit}, den einaste med det namnet.",
        "“{text}” was read as unit {unit}, the only one with that name."), Severity.Info);

    /// <summary>ORG-R18: a code of digits that lost zeros in front or gained .0 is matched where only one unit fits.</summary>
    public static RuleDefinition ReadByNumber { get; } = RuleDefinition.Create("ORG-R18", "organisation.read-by-number", new(
        "«{text}» er lest som enheten {unit}: samme tall med andre nuller. Bare den passer.",
        "«{text}» er lese som eininga {unit}: same tal med andre nullar. Berre ho passar.",
        "“{text}” was read as unit {unit}: the same number with other zeros. Only that one fits."), Severity.Info);

    /// <summary>ORG-R19: a text that fits several units is not guessed.</summary>
    public static RuleDefinition AmbiguousUnit { get; } = RuleDefinition.Create("ORG-R19", "organisation.ambiguous-unit", new(
        "«{text}» kan være flere enheter: {units}. Skriv koden eller hele stien.",
        "«{text}» kan vere fleire einingar: {units}. Skriv koden eller heile stien.",
        "“{text}” may be several units: {units}. Write the code or the whole path."), Severity.Error);

    /// <summary>ORG-R20: an empty cell at the left of the level columns takes the name from the row above.</summary>
    public static RuleDefinition LevelFromAbove { get; } = RuleDefinition.Create("ORG-R20", "organisation.level-from-above", new(
        "Tomme felt til venstre i nivåkolonnene er lest som navnet i raden over (flettede celler).",
        "Tomme felt til venstre i nivåkolonnane er lesne som namnet i rada over (fletta celler).",
        "Empty fields at the left of the level columns were read as the name in the row above (merged cells)."), Severity.Warning);
}
