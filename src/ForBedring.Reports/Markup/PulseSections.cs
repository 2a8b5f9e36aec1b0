using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Programme.Pulse;
using ForBedring.Releases;
using ForBedring.Rules;

namespace ForBedring.Reports.Markup;

/// <summary>The parts of a pulse: the last day by question and unit, and the shares over the days.</summary>
internal sealed class PulseSections(ReportLanguage language, FindingPolicy policy)
{
    private const int FewestForSeries = 2;

    private readonly ProgrammeTexts _texts = new(language);
    private readonly ProgrammeSections _shared = new(language, policy);

    public IEnumerable<(string Id, string Heading, ImmutableArray<ReportBlock> Blocks)> Of(OutpatientPulseReport pulse, FindingList findings)
    {
        if (pulse.Dates.IsEmpty) yield break;
        var day = pulse.Dates[pulse.Dates.Length - 1];
        var questions = pulse.Questions;
        yield return ("pulse-outpatient", Say("Ta pulsen på poliklinikk", "Ta pulsen på poliklinikk", "Ta pulsen: outpatient clinic"),
        [
            .. Head(day, pulse.Units, unit => pulse.Patients(unit, day)),
            .. questions.Common.Where(q => q.Kind == PulseAnswerKind.YesNo && Any(pulse.AnswersTo(q, null, day))).Select(q => Answers(q, pulse.Units, unit => pulse.AnswersTo(q, unit, day))),
            .. questions.Outpatient.Where(q => q.Kind == PulseAnswerKind.YesNo && Any(pulse.AnswersTo(q, null, day))).Select(q => Answers(q, pulse.Units, unit => pulse.AnswersTo(q, unit, day))),
            NotAnswered([
                .. questions.Common.Where(q => q.Kind == PulseAnswerKind.YesNo && !Any(pulse.AnswersTo(q, null, day))),
                .. questions.Outpatient.Where(q => (q.Kind == PulseAnswerKind.YesNo && !Any(pulse.AnswersTo(q, null, day))) || (q.Kind == PulseAnswerKind.Number && !Any(pulse.DaysOf(q, null, day)))),
            ]),
            .. questions.Common.Where(q => q.Kind == PulseAnswerKind.Choice).Select(q => Choices(q, pulse.ChoicesOf(q, null, day))),
            .. questions.Outpatient.Where(q => q.Kind == PulseAnswerKind.Choice).Select(q => Choices(q, pulse.ChoicesOf(q, null, day))),
            .. questions.Outpatient.Where(q => q.Kind == PulseAnswerKind.Number && Any(pulse.DaysOf(q, null, day))).Select(q => Days(q, pulse.Units, unit => pulse.DaysOf(q, unit, day))),
            .. questions.Common.Where(q => q.Kind == PulseAnswerKind.YesNo).Take(1).SelectMany(q => pulse.Units.Select(unit => Series(pulse.SeriesOf(q, PulseAnswer.No, unit)))),
            _shared.Findings(findings),
        ]);
    }

    public IEnumerable<(string Id, string Heading, ImmutableArray<ReportBlock> Blocks)> Of(WardPulseReport pulse, FindingList findings)
    {
        if (pulse.Dates.IsEmpty) yield break;
        var day = pulse.Dates[pulse.Dates.Length - 1];
        var questions = pulse.Questions;
        yield return ("pulse-ward", Say("Ta pulsen på sengepost", "Ta pulsen på sengepost", "Ta pulsen: ward"),
        [
            .. Head(day, pulse.Units, unit => pulse.Patients(unit, day)),
            .. questions.Common.Where(q => q.Kind == PulseAnswerKind.YesNo && Any(pulse.AnswersTo(q, null, day))).Select(q => Answers(q, pulse.Units, unit => pulse.AnswersTo(q, unit, day))),
            .. questions.Ward.Where(q => q.Kind == PulseAnswerKind.YesNo && Any(pulse.AnswersTo(q, null, day))).Select(q => Answers(q, pulse.Units, unit => pulse.AnswersTo(q, unit, day))),
            NotAnswered([
                .. questions.Common.Where(q => q.Kind == PulseAnswerKind.YesNo && !Any(pulse.AnswersTo(q, null, day))),
                .. questions.Ward.Where(q => (q.Kind == PulseAnswerKind.YesNo && !Any(pulse.AnswersTo(q, null, day))) || (q.Kind == PulseAnswerKind.Number && !Any(pulse.DaysOf(q, null, day)))),
            ]),
            .. questions.Common.Where(q => q.Kind == PulseAnswerKind.Choice).Select(q => Choices(q, pulse.ChoicesOf(q, null, day))),
            .. questions.Ward.Where(q => q.Kind == PulseAnswerKind.Choice).Select(q => Choices(q, pulse.TopChoicesOf(q, null, day))),
            .. questions.Ward.Where(q => q.Kind == PulseAnswerKind.Number && Any(pulse.DaysOf(q, null, day))).Select(q => Days(q, pulse.Units, unit => pulse.DaysOf(q, unit, day))),
            .. questions.Common.Where(q => q.Kind == PulseAnswerKind.YesNo).Take(1).SelectMany(q => pulse.Units.Select(unit => Series(pulse.SeriesOf(q, PulseAnswer.No, unit)))),
            _shared.Findings(findings),
        ]);
    }

    private IEnumerable<ReportBlock> Head(LocalDate day, ImmutableArray<UnitId> units, Func<UnitId?, Disclosed<int>> patients)
    {
        yield return new ReportBlock.Paragraph(Say("Siste puls: ", "Siste puls: ", "Latest pulse: ") + PersonText.Date(day, language));
        yield return Table(Say("Pasienter", "Pasientar", "Patients"), Say("Antall", "Tal", "Count"), units, unit => _texts.Figure(patients(unit), n => $"{_texts.Number(n)} {_texts.Patients}"));
    }

    private ReportBlock.Table Answers(PulseQuestion question, ImmutableArray<UnitId> units, Func<UnitId?, Disclosed<PulseAnswers>> figures) => Table(
        question.Text.In(language), Say("Nei", "Nei", "No"), units,
        unit => _texts.Figure(figures(unit), a => $"{_texts.Share(a.NoShare, _texts.Patients)}; {Say("vet ikke", "veit ikkje", "unknown")} {_texts.Number(a.Unknown)}, {Say("ikke aktuelt", "ikkje aktuelt", "not applicable")} {_texts.Number(a.NotApplicable)}"));

    private ReportBlock.Table Days(PulseQuestion question, ImmutableArray<UnitId> units, Func<UnitId?, Disclosed<PulseDays>> figures) => Table(
        question.Text.In(language), Say("Døgn", "Døgn", "Days"), units,
        unit => _texts.Figure(figures(unit), d => (d.Whole is > 0 ? _texts.Share(d.Share, _texts.Days) : _texts.Number(d.Part)) + $"; {PersonText.Number(d.MeanPerPatient, 1, language)} {Say("per pasient", "per pasient", "per patient")} ({_texts.Number(d.Patients)} {_texts.Patients})"));

    private static bool Any<T>(Disclosed<T> figure)
        where T : notnull
        => figure is not (Disclosed<T>.NoData or Disclosed<T>.NotAsked);

    private ReportBlock.Bullets NotAnswered(IEnumerable<PulseQuestion> questions) => new(Say("Ingen svarte på", "Ingen svara på", "Nobody answered"), [.. questions.Select(q => q.Text.In(language))]);

    private ReportBlock.Table Choices(PulseQuestion question, ImmutableArray<PulseChoiceCount> counts) => new(
        question.Text.In(language), [Say("Svar", "Svar", "Answer"), Say("Antall, alle enheter", "Tal, alle einingar", "Count, all units")],
        [.. counts.Select(c => (IReadOnlyList<string>)[c.Choice.Text.In(language), _texts.Figure(c.Patients, n => $"{_texts.Number(n)} {_texts.Patients}")])]);

    private ReportBlock.Table Table(string caption, string head, ImmutableArray<UnitId> units, Func<UnitId?, string> figure) => new(
        caption, [Say("Enhet", "Eining", "Unit"), head], [[Say("Alle enheter", "Alle einingar", "All units"), figure(null)], .. units.Select(u => (IReadOnlyList<string>)[u.Value, figure(u)])]);

    private ReportBlock.Table Series(ReadingSeries series)
    {
        var rows = series.Count < FewestForSeries ? [] : series.Select(r => (IReadOnlyList<string>)
        [
            r.Time.FirstDay is { } day ? PersonText.Date(day, language) : r.Time.ToString(),
            r.Value is ReadingValue.Ratio ratio ? _texts.Share((long)ratio.Numerator, (long)ratio.Denominator, _texts.Patients)
                : r.Value is ReadingValue.Missing { Reason: MissingReason.Suppressed } ? _texts.Hidden : _texts.NoData,
        ]).ToList();
        return new($"{series.Indicator.Name.In(language)} – {series.Unit}", [Say("Dag", "Dag", "Day"), Say("Andel", "Prosentdel", "Share")], rows);
    }

    private string Say(string bokmaal, string nynorsk, string english) => _texts.Say(bokmaal, nynorsk, english);
}
