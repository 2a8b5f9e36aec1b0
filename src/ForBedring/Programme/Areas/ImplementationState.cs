using ForBedring.Rules;

namespace ForBedring.Programme.Areas;

/// <summary>How far a change has come into daily use (<i>implementering</i>). Installed is put in place; implemented is used every day.</summary>
public enum ImplementationState
{
    /// <summary>An idea (<i>idé</i>).</summary>
    Idea = 1,

    /// <summary>Tested on a small scale (<i>prøvd ut</i>).</summary>
    Tested = 2,

    /// <summary>Put in place, perhaps not used (<i>installert</i>).</summary>
    Installed = 3,

    /// <summary>In daily use (<i>implementert</i>).</summary>
    Implemented = 4,

    /// <summary>In daily use in other places too (<i>spredt</i>).</summary>
    Spread = 5,

    /// <summary>Given up (<i>forlatt</i>).</summary>
    Abandoned = 6,
}

/// <summary>The texts of the programme's closed choices (<i>ord i programmet</i>).</summary>
public static class ProgrammeWords
{
    /// <summary>The state in words.</summary>
    public static LocalisedText Of(ImplementationState state) => state switch
    {
        ImplementationState.Idea => new("idé", "idé", "idea"),
        ImplementationState.Tested => new("prøvd ut", "prøvd ut", "tested"),
        ImplementationState.Installed => new("installert", "installert", "installed"),
        ImplementationState.Implemented => new("implementert", "implementert", "implemented"),
        ImplementationState.Spread => new("spredt", "spreidd", "spread"),
        ImplementationState.Abandoned => new("forlatt", "forlate", "abandoned"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "The state is not one of ImplementationState."),
    };

    /// <summary>The status in words, without its dates.</summary>
    public static LocalisedText Of(FocusStatusKind kind) => kind switch
    {
        FocusStatusKind.Planned => new("planlagt", "planlagt", "planned"),
        FocusStatusKind.Pilot => new("pilot", "pilot", "pilot"),
        FocusStatusKind.Ongoing => new("pågår", "pågår", "ongoing"),
        FocusStatusKind.Extended => new("forlenget", "forlengd", "extended"),
        FocusStatusKind.Postponed => new("utsatt", "utsett", "postponed"),
        FocusStatusKind.Evaluated => new("evaluert", "evaluert", "evaluated"),
        FocusStatusKind.Completed => new("gjennomført", "gjennomført", "completed"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind is not one of FocusStatusKind."),
    };
}
