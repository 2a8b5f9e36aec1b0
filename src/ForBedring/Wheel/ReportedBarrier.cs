using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Wheel;

/// <summary>What stands in the way (<i>hindring</i>).</summary>
public enum BarrierKind
{
    /// <summary>Too little time (<i>tidspress</i>).</summary>
    TimePressure = 1,

    /// <summary>One more thing on top of the rest (<i>enda en ting</i>).</summary>
    OneMoreThing = 2,

    /// <summary>Unclear what is wanted (<i>uklar kommunikasjon</i>).</summary>
    UnclearCommunication = 3,

    /// <summary>Doubt about what the answers describe (<i>usikker gyldighet</i>).</summary>
    UncertainValidity = 4,

    /// <summary>Few representatives with little time (<i>få representanter</i>).</summary>
    LimitedRepresentatives = 5,

    /// <summary>Weak anchoring above (<i>svak forankring oppover</i>).</summary>
    WeakAnchoringAbove = 6,

    /// <summary>The results are good already (<i>godt utgangspunkt</i>).</summary>
    GoodBaseline = 7,

    /// <summary>Too many tools (<i>for mange verktøy</i>).</summary>
    ToolOverload = 8,

    /// <summary>Little wish to take part (<i>lav motivasjon</i>).</summary>
    LowMotivation = 9,
}

/// <summary>What helps (<i>fremmer</i>).</summary>
public enum Enabler
{
    /// <summary>Human resources own the method (<i>HR eier metoden</i>).</summary>
    HrOwnership = 1,

    /// <summary>The purpose is understood (<i>hensikten er forstått</i>).</summary>
    PurposeUnderstood = 2,

    /// <summary>It is part of the routines (<i>i rutinene</i>).</summary>
    InRoutines = 3,

    /// <summary>It is a fixed item on the agenda (<i>fast punkt på agendaen</i>).</summary>
    FixedAgendaItem = 4,

    /// <summary>Time is set aside in calendars (<i>tid i kalenderen</i>).</summary>
    TimeInCalendars = 5,
}

/// <summary>How used a unit is to working like this (<i>modenhet</i>).</summary>
public enum Maturity
{
    /// <summary>Low (<i>lav</i>): gains most.</summary>
    Low = 1,

    /// <summary>Medium (<i>middels</i>).</summary>
    Medium = 2,

    /// <summary>High (<i>høy</i>).</summary>
    High = 3,
}

/// <summary>A barrier somebody reported (<i>meldt hindring</i>). Self-reported: leaders further from the clinic tend to be more positive.</summary>
public sealed record ReportedBarrier
{
    /// <summary>A barrier somebody reported.</summary>
    /// <param name="kind">What stands in the way.</param>
    /// <param name="severity">1 (little) to 3 (much).</param>
    /// <param name="reportedBy">The level of the leader who reported it.</param>
    /// <param name="note">What it is about.</param>
    /// <param name="mitigation">What is done about it; null where nothing is.</param>
    public ReportedBarrier(BarrierKind kind, int severity, LeaderLevel reportedBy, string note, string? mitigation = null)
    {
        if (kind is < BarrierKind.TimePressure or > BarrierKind.LowMotivation) throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind is not one of BarrierKind.");
        if (severity is < 1 or > 3) throw new ArgumentOutOfRangeException(nameof(severity), severity, "The severity is from 1 to 3.");
        if (reportedBy is < LeaderLevel.Regional or > LeaderLevel.Section) throw new ArgumentOutOfRangeException(nameof(reportedBy), reportedBy, "The level is not one of LeaderLevel.");
        ArgumentNullException.ThrowIfNull(note);
        Kind = kind;
        Severity = severity;
        ReportedBy = reportedBy;
        Note = note;
        Mitigation = mitigation;
    }

    /// <summary>What stands in the way.</summary>
    public BarrierKind Kind { get; }

    /// <summary>1 (little) to 3 (much).</summary>
    public int Severity { get; }

    /// <summary>The level of the leader who reported it.</summary>
    public LeaderLevel ReportedBy { get; }

    /// <summary>What it is about; never shown in roll-ups.</summary>
    public string Note { get; }

    /// <summary>What is done about it; null where nothing is.</summary>
    public string? Mitigation { get; }

    /// <summary>The kind and how grave it is.</summary>
    public override string ToString() => $"{Kind} {NumberText.Machine(Severity)}";
}

/// <summary>Advice by maturity (<i>råd etter modenhet</i>).</summary>
public static class MaturityAdvice
{
    /// <summary>What a unit of a maturity is advised.</summary>
    public static LocalisedText For(Maturity maturity) => maturity switch
    {
        Maturity.Low => new(
            "Lav modenhet har mest å vinne: ta alle trinnene, få hjelp av HR, og velg ett eller to tiltak.",
            "Låg modenskap har mest å vinne: ta alle stega, få hjelp av HR, og vel eitt eller to tiltak.",
            "Low maturity gains most: take all steps, get help from human resources, and choose one or two measures."),
        Maturity.Medium => new(
            "Middels modenhet: hold fast ved partssamarbeid og oppfølging, og gjør de lette trinnene korte.",
            "Middels modenskap: hald fast ved partssamarbeid og oppfølging, og gjer dei lette stega korte.",
            "Medium maturity: hold on to cooperation and follow-up, and keep the light steps short."),
        Maturity.High => new(
            "Høy modenhet: en lett profil kan være nok; del det dere har lært.",
            "Høg modenskap: ein lett profil kan vere nok; del det de har lært.",
            "High maturity: a light profile may be enough; share what you have learnt."),
        _ => throw new ArgumentOutOfRangeException(nameof(maturity), maturity, "The maturity is not one of Maturity."),
    };
}
