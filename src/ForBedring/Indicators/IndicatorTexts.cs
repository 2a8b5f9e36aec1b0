using ForBedring.Calendar;
using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>The words of measurement in three languages (<i>ordene i rapporter</i>). An enum's own name is never shown to a reader.</summary>
public static class IndicatorTexts
{
    /// <summary>A verdict, as in <c>Ingen sikker endring</c>. There are no other words.</summary>
    public static LocalisedText Of(ChangeVerdict verdict) => verdict switch
    {
        ChangeVerdict.Better => new("Bedre", "Betre", "Better"),
        ChangeVerdict.Worse => new("Verre", "Verre", "Worse"),
        ChangeVerdict.NoCertainChange => new("Ingen sikker endring", "Inga sikker endring", "No certain change"),
        ChangeVerdict.TooLittleData => new("For lite data", "For lite data", "Too little data"),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "The verdict is one of the four."),
    };

    /// <summary>A grade, as in <c>signal</c>.</summary>
    public static LocalisedText Of(EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.Judgement => new("skjønn", "skjøn", "judgement"),
        EvidenceGrade.Feedback => new("tilbakemelding", "tilbakemelding", "feedback"),
        EvidenceGrade.TwoPoint => new("to punkt", "to punkt", "two points"),
        EvidenceGrade.Signal => new("signal", "signal", "signal"),
        EvidenceGrade.SustainedSignal => new("vedvarende signal", "vedvarande signal", "sustained signal"),
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "The grade is one of the five."),
    };

    /// <summary>A direction, as in <c>redusere</c>.</summary>
    public static LocalisedText Of(Direction direction) => direction switch
    {
        Direction.Increase => new("øke", "auke", "increase"),
        Direction.Decrease => new("redusere", "redusere", "decrease"),
        Direction.Hold => new("holde", "halde", "hold"),
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "The direction is one of the three."),
    };

    /// <summary>A kind of chart, as in <c>seriediagram</c>.</summary>
    public static LocalisedText Of(ChartKind kind) => kind switch
    {
        ChartKind.Run => new("seriediagram", "seriediagram", "run chart"),
        ChartKind.Individuals => new("I-diagram", "I-diagram", "I chart"),
        ChartKind.MovingRange => new("MR-diagram", "MR-diagram", "MR chart"),
        ChartKind.P => new("p-diagram", "p-diagram", "p chart"),
        ChartKind.PPrime => new("p′-diagram", "p′-diagram", "p′ chart"),
        ChartKind.U => new("u-diagram", "u-diagram", "u chart"),
        ChartKind.UPrime => new("u′-diagram", "u′-diagram", "u′ chart"),
        ChartKind.C => new("c-diagram", "c-diagram", "c chart"),
        ChartKind.G => new("g-diagram", "g-diagram", "g chart"),
        ChartKind.T => new("t-diagram", "t-diagram", "t chart"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind is one of the ten."),
    };

    /// <summary>A time as the value of a message: a date or a period in words, a number in digits.</summary>
    internal static MessageValue ValueOf(ReadingTime time) => time switch
    {
        ReadingTime.Day day => day.Date,
        ReadingTime.Span span => MessageValue.From(CalendarPeriodWords.Of(span.Period), span.Period.ToString()),
        _ => time.ToString(),
    };

    /// <summary>A kind of value, as in <c>andel</c>.</summary>
    public static LocalisedText Of(ValueKind kind) => kind switch
    {
        ValueKind.Amount => new("mengde", "mengd", "amount"),
        ValueKind.Proportion => new("andel", "del", "share"),
        ValueKind.Rate => new("rate", "rate", "rate"),
        ValueKind.Count => new("antall", "tal på", "count"),
        ValueKind.TimeBetween => new("tid mellom hendelser", "tid mellom hendingar", "time between events"),
        ValueKind.OpportunitiesBetween => new("muligheter mellom hendelser", "moglegheiter mellom hendingar", "opportunities between events"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind is one of the six."),
    };

    /// <summary>Why a reading is missing, as in <c>ikke målt</c>.</summary>
    public static LocalisedText Of(MissingReason reason) => reason switch
    {
        MissingReason.NotMeasured => new("ikke målt", "ikkje målt", "not measured"),
        MissingReason.Suppressed => new("skjult", "skjult", "withheld"),
        MissingReason.TooFew => new("for få", "for få", "too few"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "The reason is one of the three."),
    };

    /// <summary>Whether a target is reached, as in <c>nådd</c>.</summary>
    public static LocalisedText Of(GoalState state) => state switch
    {
        GoalState.Reached => new("nådd", "nådd", "reached"),
        GoalState.NotReached => new("ikke nådd", "ikkje nådd", "not reached"),
        GoalState.NotDetermined => new("ikke avgjort", "ikkje avgjort", "not determined"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "The state is one of the three."),
    };

    /// <summary>The variation icon in words, with its arrow: <c>↑ forbedring</c>.</summary>
    public static LocalisedText Of(PointClass variation) => variation switch
    {
        PointClass.Improvement => new("↑ forbedring", "↑ forbetring", "↑ improvement"),
        PointClass.Concern => new("↓ bekymring", "↓ bekymring", "↓ concern"),
        PointClass.NeutralHigh => new("↑ høyere enn ventet", "↑ høgare enn venta", "↑ higher than expected"),
        PointClass.NeutralLow => new("↓ lavere enn ventet", "↓ lågare enn venta", "↓ lower than expected"),
        PointClass.CommonCause => new("~ tilfeldig variasjon", "~ tilfeldig variasjon", "~ common-cause variation"),
        _ => throw new ArgumentOutOfRangeException(nameof(variation), variation, "The class is one of the five."),
    };

    /// <summary>The assurance icon in words: <c>mål: treffer av og til</c>.</summary>
    public static LocalisedText Of(Assurance assurance) => assurance switch
    {
        Assurance.None => new("mål: ikke vurdert", "mål: ikkje vurdert", "target: not judged"),
        Assurance.ConsistentlyPasses => new("mål: treffer alltid", "mål: treffer alltid", "target: always met"),
        Assurance.ConsistentlyFails => new("mål: treffer aldri", "mål: treffer aldri", "target: never met"),
        Assurance.HitAndMiss => new("mål: treffer av og til", "mål: treffer av og til", "target: met now and then"),
        _ => throw new ArgumentOutOfRangeException(nameof(assurance), assurance, "The icon is one of the four."),
    };
}
