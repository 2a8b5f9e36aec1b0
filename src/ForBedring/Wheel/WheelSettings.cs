using ForBedring.Rules;

namespace ForBedring.Wheel;

/// <summary>The thresholds of the wheel (<i>innstillinger for årshjulet</i>). Our choices; a policy changes severity, never these.</summary>
public sealed class WheelSettings
{
    /// <summary>Thresholds.</summary>
    /// <param name="followUpAfterMonths">Months from release until a plan is missed; 4 by default, at least 1.</param>
    /// <param name="mostTools">How many different tools are not many; 4 by default.</param>
    /// <param name="remindDaysAhead">How many days ahead something is reminded of; 28 by default.</param>
    /// <param name="leastReports">How many reports of barriers a leader level needs to be counted openly; 5 by default, at least 2.</param>
    /// <param name="leastUnits">How many units a branch needs for its party matrix to be shown; 3 by default, at least 1.</param>
    public WheelSettings(int followUpAfterMonths = 4, int mostTools = 4, int remindDaysAhead = 28, int leastReports = 5, int leastUnits = 3)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(followUpAfterMonths);
        ArgumentOutOfRangeException.ThrowIfNegative(mostTools);
        ArgumentOutOfRangeException.ThrowIfNegative(remindDaysAhead);
        ArgumentOutOfRangeException.ThrowIfLessThan(leastReports, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(leastUnits);
        FollowUpAfterMonths = followUpAfterMonths;
        MostTools = mostTools;
        RemindDaysAhead = remindDaysAhead;
        LeastReports = leastReports;
        LeastUnits = leastUnits;
    }

    /// <summary>The defaults.</summary>
    public static WheelSettings Default { get; } = new();

    /// <summary>Months from release until a plan is missed (WHL-W07).</summary>
    public int FollowUpAfterMonths { get; }

    /// <summary>How many different tools are not many (WHL-I02).</summary>
    public int MostTools { get; }

    /// <summary>How many days ahead something is reminded of.</summary>
    public int RemindDaysAhead { get; }

    /// <summary>How many reports of barriers a leader level needs to be counted openly.</summary>
    public int LeastReports { get; }

    /// <summary>How many units a branch needs for its party matrix to be shown.</summary>
    public int LeastUnits { get; }
}

/// <summary>A policy and thresholds together (<i>praksis</i>): how a hospital uses the wheel.</summary>
public sealed class WheelPractice
{
    /// <summary>A policy and thresholds.</summary>
    public WheelPractice(FindingPolicy policy, WheelSettings settings)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(settings);
        Policy = policy;
        Settings = settings;
    }

    /// <summary>The default policy and thresholds.</summary>
    public static WheelPractice Default { get; } = new(FindingPolicy.Default, WheelSettings.Default);

    /// <summary>The strict policy and default thresholds.</summary>
    public static WheelPractice Strict { get; } = new(FindingPolicy.Strict, WheelSettings.Default);

    /// <summary>The pilot policy and default thresholds.</summary>
    public static WheelPractice Pilot { get; } = new(FindingPolicy.Pilot, WheelSettings.Default);

    /// <summary>How severe each rule is.</summary>
    public FindingPolicy Policy { get; }

    /// <summary>The thresholds.</summary>
    public WheelSettings Settings { get; }
}
