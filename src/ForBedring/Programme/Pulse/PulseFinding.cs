using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Programme.Pulse;

/// <summary>Something a pulse shows that may become a row of a plan (<i>funn</i>): made of a shown figure, and holding nothing but its words.</summary>
public sealed class PulseFinding
{
    internal PulseFinding(string id, UnitId unit, LocalisedText question, LocalisedText text)
    {
        Id = id;
        Unit = unit;
        Question = question;
        Text = text;
    }

    /// <summary>The id: the unit, the question and the day.</summary>
    public string Id { get; }

    /// <summary>The unit.</summary>
    public UnitId Unit { get; }

    /// <summary>The question.</summary>
    public LocalisedText Question { get; }

    /// <summary>The figure in words, with its denominator.</summary>
    public LocalisedText Text { get; }

    /// <summary>A draft of a plan row, whose origin is this finding.</summary>
    public AreaDraft ToAreaDraft() => AreaDraft.Create(Question, AreaKind.Improve, new AreaOrigin.External("TaPulsen", Id)).WithProblem(Text);

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    internal static PulseFinding? Of(PulseQuestion question, PulseAnswers? shown, PulseAnswer answer, UnitId unit, LocalDate date)
    {
        if (shown is null || shown.Answered == 0) return null;
        var count = answer switch
        {
            PulseAnswer.Yes => shown.Yes,
            PulseAnswer.No => shown.No,
            _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "The answer is yes or no."),
        };
        string Said(string format, string word, ReportLanguage language)
            => string.Format(System.Globalization.CultureInfo.InvariantCulture, format, word, NumberText.Machine(count), NumberText.Machine(shown.Answered), NumberText.Person(100m * count / shown.Answered, 1, language));
        var isYes = answer == PulseAnswer.Yes;
        return new($"{unit.Value}/{question.Id}/{Calendar.CalendarText.Iso(date)}", unit, question.Text, new(
            Said("Svaret er {0} for {1} av {2} pasienter ({3} %).", isYes ? "ja" : "nei", ReportLanguage.Bokmaal),
            Said("Svaret er {0} for {1} av {2} pasientar ({3} %).", isYes ? "ja" : "nei", ReportLanguage.Nynorsk),
            Said("The answer is {0} for {1} of {2} patients ({3}%).", isYes ? "yes" : "no", ReportLanguage.English)));
    }
}
