using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>How a hospital practises the planning rules (<i>praksis</i>): how severe each is, and the thresholds.</summary>
public sealed class PlanningPractice
{
    /// <summary>A policy and settings.</summary>
    public PlanningPractice(FindingPolicy policy, PlanningSettings settings)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(settings);
        Policy = policy;
        Settings = settings;
    }

    /// <summary>The everyday policy and the default settings.</summary>
    public static PlanningPractice Default { get; } = new(FindingPolicy.Default, PlanningSettings.Default);

    /// <summary>The strict policy and the default settings.</summary>
    public static PlanningPractice Strict { get; } = new(FindingPolicy.Strict, PlanningSettings.Default);

    /// <summary>The pilot policy and the default settings.</summary>
    public static PlanningPractice Pilot { get; } = new(FindingPolicy.Pilot, PlanningSettings.Default);

    /// <summary>How severe each rule is.</summary>
    public FindingPolicy Policy { get; }

    /// <summary>The thresholds.</summary>
    public PlanningSettings Settings { get; }
}
