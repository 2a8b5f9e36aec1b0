using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>What a plan, goal or step lacks or why it is refused, in words that fill the placeholders of messages.</summary>
internal static class PlanningWords
{
    public static LocalisedText Baseline { get; } = new("utgangsverdi med periode og antall", "utgangsverdi med periode og tal", "baseline with period and number");

    public static LocalisedText Comparator { get; } = new("sammenligning (minst, høyst, over, under)", "samanlikning (minst, høgst, over, under)", "comparator (at least, at most, over, under)");

    public static LocalisedText Target { get; } = new("målverdi", "målverdi", "target");

    public static LocalisedText Direction { get; } = new("retning", "retning", "direction");

    public static LocalisedText Due { get; } = new("frist", "frist", "due date");

    public static LocalisedText Indicator { get; } = new("indikator", "indikator", "indicator");

    public static LocalisedText FirstEvaluation { get; } = new("dato for første evaluering", "dato for første evaluering", "date of the first evaluation");

    public static LocalisedText PlannedPoints { get; } = new("antall målepunkter", "tal på målepunkt", "number of planned readings");

    public static LocalisedText NoAdoptingBody { get; } = new("organet som vedtar, er ikke oppgitt", "organet som vedtek, er ikkje oppgitt", "the adopting body is not named");

    public static LocalisedText Superseded { get; } = new("den er erstattet av en nyere plan", "han er erstatta av ein nyare plan", "it has been superseded by a newer plan");

    public static LocalisedText Closed { get; } = new("den er avsluttet", "han er avslutta", "it is closed");

    public static LocalisedText NothingNew { get; } = new("det er ikke noe nytt å vedta", "det er ikkje noko nytt å vedta", "nothing has changed since the last adoption");

    public static LocalisedText AreaClosed { get; } = new("området er lukket fra før", "området er lukka frå før", "the area is already closed");

    public static LocalisedText AcceptanceMissing { get; } = new(
        "det mangler hvem som godtok at målet ikke ble nådd, eller hvorfor", "det manglar kven som godtok at målet ikkje vart nådd, eller kvifor", "who accepted that the goal was not reached, or why, is missing");

    public static LocalisedText NothingCarriedOver { get; } = new("ingen tiltak er videreført", "ingen tiltak er vidareførte", "no measure has been carried over");

    public static LocalisedText OutcomeMissing { get; } = new("utfallet er ikke oppgitt", "utfallet er ikkje oppgitt", "the outcome is not given");

    public static LocalisedText NotAbove { get; } = new(
        "det andre målet hører ikke til en enhet over", "det andre målet høyrer ikkje til ei eining over", "the other goal does not belong to a unit above");

    public static LocalisedText OtherIndicator { get; } = new("målene har ikke samme indikator", "måla har ikkje same indikator", "the goals do not have the same indicator");

    public static LocalisedText OtherDirection { get; } = new("målene har ikke samme retning", "måla har ikkje same retning", "the goals do not have the same direction");

    public static LocalisedText AlreadyLinked { get; } = new("målet er alt knyttet til et annet mål", "målet er alt knytt til eit anna mål", "the goal is already linked to another goal");

    public static LocalisedText LeadsBack { get; } = new("koblingen leder tilbake til samme mål", "koplinga leier tilbake til same mål", "the link leads back to the same goal");

    /// <summary>Errors that stop an adoption, by their codes.</summary>
    public static LocalisedText Errors(string codes) => new($"rett først {codes}", $"rett først {codes}", $"correct {codes} first");

    /// <summary>What a command does, as in «kan ikke …».</summary>
    public static LocalisedText Of(MeasureCommandKind command) => command switch
    {
        MeasureCommandKind.Adopt => new("vedtas", "vedtakast", "adopted"),
        MeasureCommandKind.Reject => new("avvises", "avvisast", "rejected"),
        MeasureCommandKind.Start => new("startes", "startast", "started"),
        MeasureCommandKind.LogProgress => new("få en ny loggføring", "få ei ny loggføring", "given a log entry"),
        MeasureCommandKind.LogOccurrence => new("få registrert en gjennomføring", "få registrert ei gjennomføring", "given an occurrence"),
        MeasureCommandKind.Complete => new("fullføres", "fullførast", "completed"),
        MeasureCommandKind.PutOnHold => new("settes på vent", "setjast på vent", "put on hold"),
        MeasureCommandKind.Resume => new("gjenopptas", "takast opp att", "resumed"),
        MeasureCommandKind.Cancel => new("avbrytes", "avbrytast", "cancelled"),
        MeasureCommandKind.Evaluate => new("evalueres", "evaluerast", "evaluated"),
        MeasureCommandKind.Correct => new("korrigeres", "korrigerast", "corrected"),
        MeasureCommandKind.Standardise => new("standardiseres", "standardiserast", "standardised"),
        MeasureCommandKind.ReopenEvaluation => new("åpnes for ny evaluering", "opnast for ny evaluering", "reopened for evaluation"),
        MeasureCommandKind.MoveDeadline => new("få ny frist", "få ny frist", "given a new deadline"),
        MeasureCommandKind.ChangeResponsible => new("få ny ansvarlig", "få ny ansvarleg", "given another responsible party"),
        MeasureCommandKind.ChangeText => new("få ny tekst", "få ny tekst", "given another text"),
        MeasureCommandKind.CarryOver => new("videreføres", "vidareførast", "carried over"),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, "The command is not one of MeasureCommandKind."),
    };
}
