using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>What each metric is called in reports.</summary>
internal static class WaitingMetricTexts
{
    private static readonly Dictionary<string, LocalisedText> Titles = new(StringComparer.Ordinal)
    {
        ["referralsReceived"] = new("Mottatte henvisninger", "Mottekne tilvisingar", "Referrals received"),
        ["assessed"] = new("Vurderte henvisninger", "Vurderte tilvisingar", "Referrals assessed"),
        ["accepted"] = new("Vurdert med rett til helsehjelp", "Vurderte med rett til helsehjelp", "Assessed with a right"),
        ["rejected"] = new("Avviste", "Avviste", "Rejected"),
        ["notApplicable"] = new("Rett ikke aktuelt", "Rett ikkje aktuelt", "Right not applicable"),
        ["rejectionShare"] = new("Andel avvist", "Del avvist", "Share rejected"),
        ["assessedWithin10WorkingDays"] = new("Vurdert innen ti virkedager", "Vurderte innan ti vyrkedagar", "Assessed within ten working days"),
        ["assessmentBreaches"] = new("Vurdert for sent", "Vurderte for seint", "Assessed too late"),
        ["assessmentBreachShare"] = new("Andel vurdert for sent", "Del vurdert for seint", "Share assessed too late"),
        ["meanAssessmentWorkingDays"] = new("Gjennomsnittlig vurderingstid", "Gjennomsnittleg vurderingstid", "Mean assessment time"),
        ["unassessedAtEnd"] = new("Ikke vurdert ved månedens slutt", "Ikkje vurderte ved slutten av månaden", "Unassessed at the end of the month"),
        ["unassessedOverdueAtEnd"] = new("Ikke vurdert og over fristen", "Ikkje vurderte og over fristen", "Unassessed and overdue"),
        ["started"] = new("Påbegynt helsehjelp", "Påbyrja helsehjelp", "Care started"),
        ["startedMeanWait"] = new("Gjennomsnittlig ventetid, påbegynte", "Gjennomsnittleg ventetid, påbyrja", "Mean wait of the started"),
        ["startedMedianWait"] = new("Median ventetid, påbegynte", "Median ventetid, påbyrja", "Median wait of the started"),
        ["startedP90"] = new("90-persentil ventetid, påbegynte", "90-persentil ventetid, påbyrja", "90th percentile wait of the started"),
        ["startedMaxWait"] = new("Lengste ventetid, påbegynte", "Lengste ventetid, påbyrja", "Longest wait of the started"),
        ["startedOver365"] = new("Påbegynt etter mer enn 365 dager", "Påbyrja etter meir enn 365 dagar", "Started after more than 365 days"),
        ["startedWithDeadline"] = new("Påbegynte med juridisk frist", "Påbyrja med juridisk frist", "Started with a deadline"),
        ["startedBreaches"] = new("Fristbrudd, påbegynte", "Fristbrot, påbyrja", "Deadline breaches of the started"),
        ["startedBreachShare"] = new("Andel fristbrudd, påbegynte", "Del fristbrot, påbyrja", "Share of breaches of the started"),
        ["startedMeanBreachDays"] = new("Gjennomsnittlig dager over fristen", "Gjennomsnittleg dagar over fristen", "Mean days past the deadline"),
        ["waiting"] = new("Ventende ved månedens slutt", "Ventande ved slutten av månaden", "Waiting at the end of the month"),
        ["waitingMeanWait"] = new("Gjennomsnittlig ventetid hittil", "Gjennomsnittleg ventetid hittil", "Mean wait so far"),
        ["waitingMedianWait"] = new("Median ventetid hittil", "Median ventetid hittil", "Median wait so far"),
        ["waitingP92"] = new("92-persentil ventetid hittil", "92-persentil ventetid hittil", "92nd percentile wait so far"),
        ["waitingLongest"] = new("Lengste ventetid hittil", "Lengste ventetid hittil", "Longest wait so far"),
        ["waitingOver365"] = new("Ventet mer enn 365 dager", "Venta meir enn 365 dagar", "Waited more than 365 days"),
        ["waitingOver180"] = new("Ventet mer enn 180 dager", "Venta meir enn 180 dagar", "Waited more than 180 days"),
        ["waitingWithin18Weeks"] = new("Ventet høyst 18 uker", "Venta høgst 18 veker", "Waited at most 18 weeks"),
        ["waitingWithDeadline"] = new("Ventende med juridisk frist", "Ventande med juridisk frist", "Waiting with a deadline"),
        ["waitingBreaches"] = new("Fristbrudd, ventende", "Fristbrot, ventande", "Deadline breaches of the waiting"),
        ["waitingBreachShare"] = new("Andel fristbrudd, ventende", "Del fristbrot, ventande", "Share of breaches of the waiting"),
        ["deadlineWithinNext30"] = new("Frist innen 30 dager", "Frist innan 30 dagar", "Deadline within 30 days"),
        ["flowOpening"] = new("På listen ved månedens start", "På lista ved starten av månaden", "On the list at the start of the month"),
        ["flowEntered"] = new("Nye på listen", "Nye på lista", "Came onto the list"),
        ["flowExited"] = new("Ut av listen", "Ut av lista", "Left the list"),
        ["flowClosing"] = new("På listen ved månedens slutt", "På lista ved slutten av månaden", "On the list at the end of the month"),
    };

    public static LocalisedText TitleOf(string metric) => Titles.TryGetValue(metric, out var title) ? title : LocalisedText.Same(metric);
}
