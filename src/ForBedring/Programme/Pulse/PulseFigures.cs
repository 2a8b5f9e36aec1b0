using ForBedring.Releases;
using ForBedring.Rules;

namespace ForBedring.Programme.Pulse;

/// <summary>The answers to a yes-or-no question, counted (<i>svar</i>). The share is of yes and no; unknown and not applicable stand beside with their counts (PRG-T01).</summary>
/// <remarks>Unit of count: patients. Counts are not negative. Equality is by content.</remarks>
public sealed record PulseAnswers
{
    internal PulseAnswers(int yes, int no, int unknown, int notApplicable)
    {
        Yes = yes;
        No = no;
        Unknown = unknown;
        NotApplicable = notApplicable;
    }

    /// <summary>Patients with yes.</summary>
    public int Yes { get; }

    /// <summary>Patients with no.</summary>
    public int No { get; }

    /// <summary>Patients for whom nobody knows; not part of the share.</summary>
    public int Unknown { get; }

    /// <summary>Patients for whom the question does not apply; not part of the share.</summary>
    public int NotApplicable { get; }

    /// <summary>The denominator: yes and no.</summary>
    public int Answered => Yes + No;

    /// <summary>Yes of yes and no; not applicable where nobody answered either.</summary>
    public Portion YesShare => Portion.From(Yes, Answered);

    /// <summary>No of yes and no; not applicable where nobody answered either.</summary>
    public Portion NoShare => Portion.From(No, Answered);

    /// <summary>The counts added; two forms are added for common questions only.</summary>
    internal PulseAnswers Plus(PulseAnswers other) => new(Yes + other.Yes, No + other.No, Unknown + other.Unknown, NotApplicable + other.NotApplicable);

    /// <summary>The share of yes and its denominator.</summary>
    public override string ToString() => $"{NumberText.Machine(Yes)}/{NumberText.Machine(Answered)}";
}

/// <summary>Days of several patients (<i>døgn</i>): a part, perhaps of a whole, and the patients it was counted for (PRG-T02).</summary>
/// <remarks>Unit of count: days. Only patients with every number that is needed are counted. Equality is by content.</remarks>
public sealed record PulseDays
{
    internal PulseDays(long part, long? whole, int patients)
    {
        Part = part;
        Whole = whole;
        Patients = patients;
    }

    /// <summary>The days.</summary>
    public long Part { get; }

    /// <summary>The days they are part of; null where they are part of nothing.</summary>
    public long? Whole { get; }

    /// <summary>The patients with the numbers.</summary>
    public int Patients { get; }

    /// <summary>The part of the whole: Σ part / Σ whole; not applicable where the whole is 0 or there is none.</summary>
    public Portion Share => Portion.From(Whole is null or 0 ? 0 : Part, Whole ?? 0);

    /// <summary>Days per patient with a number, not rounded.</summary>
    public decimal MeanPerPatient => (decimal)Part / Patients;

    /// <summary>The days, of the whole where there is one.</summary>
    public override string ToString() => Whole is { } whole ? $"{NumberText.Machine(Part)}/{NumberText.Machine(whole)}" : NumberText.Machine(Part);
}

/// <summary>How many patients have one choice (<i>antall</i>).</summary>
public sealed class PulseChoiceCount
{
    internal PulseChoiceCount(PulseChoice choice, Disclosed<int> patients)
    {
        Choice = choice;
        Patients = patients;
    }

    /// <summary>The choice.</summary>
    public PulseChoice Choice { get; }

    /// <summary>The number of patients; withheld where it is small or protects one that is.</summary>
    public Disclosed<int> Patients { get; }
}

/// <summary>A figure of a common question in both forms (<i>felles spørsmål</i>): each form with its own n, and the two together (PRG-T05).</summary>
/// <remarks>Together is shown only where both are shown, so that neither can be worked out from it.</remarks>
public sealed class CommonPulseFigure
{
    private CommonPulseFigure(Disclosed<PulseAnswers> outpatient, Disclosed<PulseAnswers> ward)
    {
        Outpatient = outpatient;
        Ward = ward;
        Together = (outpatient, ward) switch
        {
            (Disclosed<PulseAnswers>.Shown a, Disclosed<PulseAnswers>.Shown b) => Disclosed<PulseAnswers>.Show(a.Value.Plus(b.Value)),
            (Disclosed<PulseAnswers>.NoData, _) => ward,
            (_, Disclosed<PulseAnswers>.NoData) => outpatient,
            _ => Disclosed<PulseAnswers>.Hidden,
        };
    }

    /// <summary>The outpatient form.</summary>
    public Disclosed<PulseAnswers> Outpatient { get; }

    /// <summary>The ward form.</summary>
    public Disclosed<PulseAnswers> Ward { get; }

    /// <summary>The two together.</summary>
    public Disclosed<PulseAnswers> Together { get; }

    /// <summary>A common question on a day, over all units of each form.</summary>
    public static CommonPulseFigure Of(OutpatientPulseReport outpatient, WardPulseReport ward, PulseQuestion.Common question, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(outpatient);
        ArgumentNullException.ThrowIfNull(ward);
        return new(outpatient.AnswersTo(question, null, date), ward.AnswersTo(question, null, date));
    }
}
