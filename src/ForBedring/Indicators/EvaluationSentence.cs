using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>The one sentence of an evaluation, in three languages. It says what is changed after the start, never because of what, and never how sure in percent.</summary>
internal static class EvaluationSentence
{
    public static LocalisedText Of(SeriesEvaluation evaluation)
    {
        var verdict = evaluation.Verdict;
        var name = evaluation.Series.Indicator.Name;
        var unit = evaluation.Series.Indicator.Unit;
        var (before, after) = (NumberText.Machine(evaluation.Detectable.BaselinePoints), NumberText.Machine(evaluation.Detectable.AfterPoints));
        string Fill(ReportLanguage language) => Template(verdict, evaluation.ReturnedFrom).With(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = name.In(language),
            ["when"] = evaluation.Design.Start.When,
            ["grade"] = IndicatorTexts.Of(evaluation.Grade).In(language),
            ["before"] = before,
            ["after"] = after,
            ["rate"] = NumberText.Machine(RepeatedLooks.PerHundred(evaluation.Detectable.AfterPoints)),
            ["detectable"] = verdict == ChangeVerdict.NoCertainChange ? DetectableText(evaluation.Detectable, unit, language) : "",
        }).In(language);
        return new(Fill(ReportLanguage.Bokmaal), Fill(ReportLanguage.Nynorsk), Fill(ReportLanguage.English));
    }

    private static LocalisedText Template(ChangeVerdict verdict, ChangeVerdict? returnedFrom) => (verdict, returnedFrom) switch
    {
        (_, ChangeVerdict.Better) => new(
            "{name} var bedre en tid etter {when}, men har gått tilbake til nivået før; det er ingen sikker endring nå.",
            "{name} var betre ei tid etter {when}, men har gått tilbake til nivået før; det er inga sikker endring no.",
            "{name} was better for a time after {when} but has returned to the level before; there is no certain change now."),
        (_, ChangeVerdict.Worse) => new(
            "{name} var verre en tid etter {when}, men har gått tilbake til nivået før; det er ingen sikker endring nå.",
            "{name} var verre ei tid etter {when}, men har gått tilbake til nivået før; det er inga sikker endring no.",
            "{name} was worse for a time after {when} but has returned to the level before; there is no certain change now."),
        (ChangeVerdict.Better, _) => new(
            "{name} er endret til det bedre etter {when}, spesiell variasjon (evidensgrad: {grade}); tallene viser ikke hvorfor. Uten endring får om lag {rate} av 100 serier denne vurderingen en eller annen gang når de vurderes ved hver måling.",
            "{name} er endra til det betre etter {when}, spesiell variasjon (evidensgrad: {grade}); tala viser ikkje kvifor. Utan endring får om lag {rate} av 100 seriar denne vurderinga ein eller annan gong når dei blir vurderte ved kvar måling.",
            "{name} changed for the better after {when}, special-cause variation (grade of evidence: {grade}); the figures do not show why. Without a change about {rate} in 100 series get this verdict at some time when judged at every reading."),
        (ChangeVerdict.Worse, _) => new(
            "{name} er endret til det verre etter {when}, spesiell variasjon; tallene viser ikke hvorfor. Uten endring får om lag {rate} av 100 serier denne vurderingen en eller annen gang når de vurderes ved hver måling.",
            "{name} er endra til det verre etter {when}, spesiell variasjon; tala viser ikkje kvifor. Utan endring får om lag {rate} av 100 seriar denne vurderinga ein eller annan gong når dei blir vurderte ved kvar måling.",
            "{name} changed for the worse after {when}, special-cause variation; the figures do not show why. Without a change about {rate} in 100 series get this verdict at some time when judged at every reading."),
        (ChangeVerdict.NoCertainChange, _) => new(
            "{name} viser ingen sikker endring etter {when}; med {before} målinger før og {after} etter kunne serien vise {detectable}.",
            "{name} viser inga sikker endring etter {when}; med {before} målingar før og {after} etter kunne serien vise {detectable}.",
            "{name} shows no certain change after {when}; with {before} readings before and {after} after, the series could show {detectable}."),
        _ => new(
            "Det er for lite data til å si om {name} er endret etter {when}: {before} målinger før og {after} etter.",
            "Det er for lite data til å seie om {name} er endra etter {when}: {before} målingar før og {after} etter.",
            "There is too little data to say whether {name} changed after {when}: {before} readings before and {after} after."),
    };

    private static string DetectableText(DetectableShift shift, LocalisedText unit, ReportLanguage language)
    {
        if (shift.InStandardDeviations is not { } deviations)
            return new LocalisedText("bare svært store endringer", "berre svært store endringar", "only very large changes").In(language);
        if (shift.InUnits is { } units && units is > 0 and < 1e15)
        {
            var size = NumberText.Person((decimal)units, units < 1 ? 3 : 1, language);
            var name = unit.In(language);
            return new LocalisedText("en varig endring på om lag ", "ei varig endring på om lag ", "a lasting change of about ").In(language) + (name.Length == 0 ? size : size + " " + name);
        }

        var text = NumberText.Person((decimal)deviations, 1, language);
        return new LocalisedText("en varig endring på om lag {0} standardavvik", "ei varig endring på om lag {0} standardavvik", "a lasting change of about {0} standard deviations")
            .With(new Dictionary<string, string>(StringComparer.Ordinal) { ["0"] = text }).In(language);
    }
}
