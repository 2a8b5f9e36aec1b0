using ForBedring.Rules;

namespace ForBedring.Programme.Pulse;

/// <summary>How a pulse is made into figures (<i>oppsett for Ta pulsen</i>): the fewest patients behind a figure, and how many reasons for waiting are listed.</summary>
public sealed class PulseSettings
{
    /// <summary>The fewest patients a figure may ever have behind it: 5.</summary>
    public const int LeastPatients = 5;

    private PulseSettings(int fewestPatients, int topReasons)
    {
        FewestPatients = fewestPatients;
        TopReasons = topReasons;
    }

    /// <summary>5 patients behind a figure; the 5 most frequent reasons.</summary>
    public static PulseSettings Default { get; } = new(LeastPatients, 5);

    /// <summary>The fewest patients behind a shown figure, and behind any difference between shown figures.</summary>
    public int FewestPatients { get; }

    /// <summary>How many reasons for waiting are listed; ties are kept, so there may be more.</summary>
    public int TopReasons { get; }

    /// <summary>What speaks against settings: a threshold below <see cref="LeastPatients"/> (PRG-T06).</summary>
    public static FindingList CanCreate(int fewestPatients, int topReasons = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(topReasons);
        return fewestPatients >= LeastPatients
            ? FindingList.Empty
            : new([ProgrammeRules.ThresholdTooLow.Find(FindingPolicy.Default, new Subject("pulse settings", ""), ("threshold", fewestPatients), ("least", LeastPatients))]);
    }

    /// <summary>Settings of one's own.</summary>
    /// <param name="fewestPatients">The fewest patients behind a figure; at least <see cref="LeastPatients"/>.</param>
    /// <param name="topReasons">How many reasons are listed; positive.</param>
    /// <exception cref="RuleViolationException">The threshold is too low (PRG-T06).</exception>
    public static PulseSettings Create(int fewestPatients, int topReasons = 5)
    {
        CanCreate(fewestPatients, topReasons).ThrowIfRefused();
        return new(fewestPatients, topReasons);
    }
}
