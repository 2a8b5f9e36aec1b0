using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Releases;

namespace ForBedring.Programme.Pulse;

/// <summary>Figures of the ward form (<i>Ta pulsen på sengepost</i>): by day, for each unit and for all units together, with what is small withheld.</summary>
/// <remarks>A unit of null is all units. Every figure says how many patients are behind it; a withheld one holds no number. No form of a patient can be reached from here.</remarks>
public sealed class WardPulseReport
{
    private readonly PulseTable _table;

    internal WardPulseReport(PulseQuestions questions, PulseTable table)
    {
        Questions = questions;
        _table = table;
    }

    /// <summary>The questions.</summary>
    public PulseQuestions Questions { get; }

    /// <summary>How the figures were made.</summary>
    public PulseSettings Settings => _table.Settings;

    /// <summary>The days of the pulses, in order.</summary>
    public ImmutableArray<LocalDate> Dates => _table.Dates;

    /// <summary>The units.</summary>
    public ImmutableArray<UnitId> Units => _table.Units;

    /// <summary>How many patients the pulse is about; withheld where they are few.</summary>
    public Disclosed<int> Patients(UnitId? unit, LocalDate date) => _table.Entries(unit, date);

    /// <summary>The answers to a common yes-or-no question (PRG-T01).</summary>
    public Disclosed<PulseAnswers> AnswersTo(PulseQuestion.Common question, UnitId? unit, LocalDate date) => _table.Answers(question, unit, date);

    /// <summary>The answers to a yes-or-no question of this form (PRG-T01).</summary>
    public Disclosed<PulseAnswers> AnswersTo(PulseQuestion.Ward question, UnitId? unit, LocalDate date) => _table.Answers(question, unit, date);

    /// <summary>The choices of a common question.</summary>
    public ImmutableArray<PulseChoiceCount> ChoicesOf(PulseQuestion.Common question, UnitId? unit, LocalDate date) => _table.Choices(question, unit, date);

    /// <summary>The choices of a question of this form.</summary>
    public ImmutableArray<PulseChoiceCount> ChoicesOf(PulseQuestion.Ward question, UnitId? unit, LocalDate date) => _table.Choices(question, unit, date);

    /// <summary>The most frequent choices that are shown, ties kept (PRG-T07).</summary>
    public ImmutableArray<PulseChoiceCount> TopChoicesOf(PulseQuestion.Ward question, UnitId? unit, LocalDate date) => _table.Top(question, unit, date);

    /// <summary>The days of a number of this form, with the bed days they are part of where they are (PRG-T02).</summary>
    public Disclosed<PulseDays> DaysOf(PulseQuestion.Ward question, UnitId? unit, LocalDate date) => _table.Days(question, unit, date);

    /// <summary>Unnecessary bed days of all bed days: Σ unnecessary / Σ bed days (PRG-T02).</summary>
    public Disclosed<PulseDays> UnnecessaryDays(UnitId? unit, LocalDate date) => DaysOf(Questions.WardOf(PulseQuestions.UnnecessaryBedDays), unit, date);

    /// <summary>A finding from a shown figure; null where it is withheld or nobody answered.</summary>
    public PulseFinding? FindingOf(PulseQuestion.Common question, PulseAnswer answer, UnitId unit, LocalDate date)
        => PulseFinding.Of(question, AnswersTo(question, unit, date).TryGetShown(out var shown) ? shown : null, answer, unit, date);

    /// <summary>A finding from a shown figure; null where it is withheld or nobody answered.</summary>
    public PulseFinding? FindingOf(PulseQuestion.Ward question, PulseAnswer answer, UnitId unit, LocalDate date)
        => PulseFinding.Of(question, AnswersTo(question, unit, date).TryGetShown(out var shown) ? shown : null, answer, unit, date);

    /// <summary>The share of an answer over the days, for a run chart: numerator and denominator per day, missing where it is withheld.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answer">Yes or no.</param>
    /// <param name="unit">The unit.</param>
    public ReadingSeries SeriesOf(PulseQuestion.Common question, PulseAnswer answer, UnitId unit) => PulseSeries.Of(question, answer, unit, Dates, date => AnswersTo(question, unit, date));

    /// <summary>The share of an answer over the days, for a run chart: numerator and denominator per day, missing where it is withheld.</summary>
    /// <param name="question">The question.</param>
    /// <param name="answer">Yes or no.</param>
    /// <param name="unit">The unit.</param>
    public ReadingSeries SeriesOf(PulseQuestion.Ward question, PulseAnswer answer, UnitId unit) => PulseSeries.Of(question, answer, unit, Dates, date => AnswersTo(question, unit, date));

    /// <summary>The kind of report.</summary>
    public override string ToString() => nameof(WardPulseReport);
}
