using ForBedring.Indicators;
using ForBedring.Rules;
using NodaTime.Text;

namespace ForBedring.Planning;

/// <summary>The words that planning shows to people (<i>tekster</i>), in three languages. An enum's own name is never shown.</summary>
public static class PlanningTexts
{
    /// <summary>A state of a measure.</summary>
    public static LocalisedText Of(MeasureState state) => state switch
    {
        MeasureState.Proposed => new("foreslått", "foreslått", "proposed"),
        MeasureState.Planned => new("planlagt", "planlagt", "planned"),
        MeasureState.InProgress => new("pågår", "pågår", "in progress"),
        MeasureState.OnHold => new("på vent", "på vent", "on hold"),
        MeasureState.Completed => new("gjennomført", "gjennomført", "completed"),
        MeasureState.Evaluated => new("evaluert", "evaluert", "evaluated"),
        MeasureState.Standardised => new("standardisert", "standardisert", "standardised"),
        MeasureState.Corrected => new("korrigert", "korrigert", "corrected"),
        MeasureState.Discarded => new("forkastet", "forkasta", "discarded"),
        MeasureState.CarriedOver => new("videreført", "vidareført", "carried over"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "The state is not one of MeasureState."),
    };

    /// <summary>A verdict.</summary>
    public static LocalisedText Of(Verdict verdict) => verdict switch
    {
        Verdict.Effect => new("effekt", "effekt", "effect"),
        Verdict.PartialEffect => new("delvis effekt", "delvis effekt", "partial effect"),
        Verdict.NoEffect => new("ingen effekt", "ingen effekt", "no effect"),
        Verdict.Unclear => new("uavklart", "uavklart", "unclear"),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "The verdict is not one of Verdict."),
    };

    /// <summary>An evidence grade.</summary>
    public static LocalisedText Of(EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.Judgement => new("skjønn", "skjøn", "judgement"),
        EvidenceGrade.Feedback => new("tilbakemelding", "tilbakemelding", "feedback"),
        EvidenceGrade.TwoPoint => new("to punkt", "to punkt", "two points"),
        EvidenceGrade.Signal => new("signal", "signal", "signal"),
        EvidenceGrade.SustainedSignal => new("vedvarende signal", "vedvarande signal", "sustained signal"),
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "The grade is not one of EvidenceGrade."),
    };

    /// <summary>The answer of an overdue question.</summary>
    public static LocalisedText Of(Calendar.Certainty overdue) => overdue switch
    {
        Calendar.Certainty.No => new("ikke over frist", "ikkje over frist", "not overdue"),
        Calendar.Certainty.Possibly => new("kanskje over frist", "kanskje over frist", "possibly overdue"),
        Calendar.Certainty.Yes => new("over frist", "over frist", "overdue"),
        _ => throw new ArgumentOutOfRangeException(nameof(overdue), overdue, "The answer is not one of Certainty."),
    };

    /// <summary>An arena.</summary>
    public static LocalisedText Of(Arena arena) => arena switch
    {
        Arena.StaffMeeting => new("personalmøte", "personalmøte", "staff meeting"),
        Arena.LeaderMeeting => new("ledermøte", "leiarmøte", "management meeting"),
        Arena.OperationsMeeting => new("driftsmøte", "driftsmøte", "operations meeting"),
        Arena.ClinicianMeeting => new("behandlermøte", "behandlarmøte", "clinicians' meeting"),
        Arena.SafetyRound => new("vernerunde", "vernerunde", "safety round"),
        Arena.AppraisalTalk => new("medarbeidersamtale", "medarbeidarsamtale", "appraisal interview"),
        Arena.LeaderAppraisal => new("ledersamtale", "leiarsamtale", "manager's appraisal interview"),
        Arena.BudgetWork => new("budsjettarbeid", "budsjettarbeid", "budget work"),
        Arena.WorkEnvironmentCommittee => new("arbeidsmiljøutvalget", "arbeidsmiljøutvalet", "working environment committee"),
        Arena.QualityAndWorkEnvironmentCommittee => new("KVAM-utvalget", "KVAM-utvalet", "quality and working environment committee"),
        Arena.BoardMeeting => new("styremøte", "styremøte", "board meeting"),
        Arena.Other => new("et annet sted", "ein annan stad", "elsewhere"),
        _ => throw new ArgumentOutOfRangeException(nameof(arena), arena, "The arena is not one of Arena."),
    };

    /// <summary>A phase of the PDCA circle.</summary>
    public static LocalisedText Of(PdcaPhase phase) => phase switch
    {
        PdcaPhase.Plan => new("Planlegge", "Planleggje", "Plan"),
        PdcaPhase.Do => new("Gjennomføre", "Gjennomføre", "Do"),
        PdcaPhase.Check => new("Evaluere", "Evaluere", "Check"),
        PdcaPhase.Act => new("Korrigere", "Korrigere", "Act"),
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "The phase is not one of PdcaPhase."),
    };

    /// <summary>A column of the form.</summary>
    public static LocalisedText Of(PlanColumn column) => column switch
    {
        PlanColumn.ImprovementArea => new("Forbedringsområder", "Forbetringsområde", "Improvement areas"),
        PlanColumn.Goal => new("Mål", "Mål", "Goals"),
        PlanColumn.Measure => new("Tiltak", "Tiltak", "Measures"),
        PlanColumn.Responsible => new("Ansvarlig", "Ansvarleg", "Responsible"),
        PlanColumn.Deadline => new("Frist", "Frist", "Deadline"),
        PlanColumn.Evaluation => new("Evaluering", "Evaluering", "Evaluation"),
        PlanColumn.Correction => new("Korrigering", "Korrigering", "Correction"),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "The column is not one of PlanColumn."),
    };

    /// <summary>The phase a column belongs to: area and goal plan, measure, responsible and deadline do, evaluation checks, correction acts.</summary>
    public static PdcaPhase PhaseOf(PlanColumn column) => column switch
    {
        PlanColumn.ImprovementArea or PlanColumn.Goal => PdcaPhase.Plan,
        PlanColumn.Measure or PlanColumn.Responsible or PlanColumn.Deadline => PdcaPhase.Do,
        PlanColumn.Evaluation => PdcaPhase.Check,
        PlanColumn.Correction => PdcaPhase.Act,
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "The column is not one of PlanColumn."),
    };

    internal static LocalisedText Of(Verdict verdict, EvidenceGrade grade)
    {
        var (v, g) = (Of(verdict), Of(grade));
        return verdict switch
        {
            Verdict.Effect or Verdict.PartialEffect => new($"Endret etter tiltaket: {v.Bokmaal} ({g.Bokmaal})", $"Endra etter tiltaket: {v.Nynorsk} ({g.Nynorsk})", $"Changed after the measure: {v.English} ({g.English})"),
            _ => new($"{Capital(v.Bokmaal)} ({g.Bokmaal})", $"{Capital(v.Nynorsk)} ({g.Nynorsk})", $"{Capital(v.English)} ({g.English})"),
        };
    }

    internal static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
