using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Rules;

namespace ForBedring.Programme.Pulse;

/// <summary>Repeated pulses as a series.</summary>
internal static class PulseSeries
{
    private static readonly LocalisedText Patients = new("av pasientene", "av pasientane", "of patients");

    public static ReadingSeries Of(PulseQuestion question, PulseAnswer answer, UnitId unit, ImmutableArray<LocalDate> dates, Func<LocalDate, Disclosed<PulseAnswers>> figureOf)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (answer is not (PulseAnswer.Yes or PulseAnswer.No)) throw new ArgumentOutOfRangeException(nameof(answer), answer, "The answer is yes or no.");
        var isYes = answer == PulseAnswer.Yes;
        var name = new LocalisedText($"{question.Text.Bokmaal} {(isYes ? "Ja" : "Nei")}", $"{question.Text.Nynorsk} {(isYes ? "Ja" : "Nei")}", $"{question.Text.English} {(isYes ? "Yes" : "No")}");
        var indicator = new Indicator(IndicatorId.From($"TaPulsen-{question.Id}-{(isYes ? "yes" : "no")}"), name, ValueKind.Proportion, Patients, isYes ? Direction.Increase : Direction.Decrease);
        var readings = dates.Select(date => figureOf(date).Match(
            shown => Indicators.Reading.Of(ReadingTime.OnDay(date), isYes ? shown.Yes : shown.No, shown.Answered),
            _ => Indicators.Reading.Missing(ReadingTime.OnDay(date), MissingReason.Suppressed),
            () => Indicators.Reading.Missing(ReadingTime.OnDay(date), MissingReason.NotMeasured),
            () => Indicators.Reading.Missing(ReadingTime.OnDay(date), MissingReason.NotMeasured)));
        return ReadingSeries.Create(indicator, unit, readings).ValueOrThrow();
    }
}
