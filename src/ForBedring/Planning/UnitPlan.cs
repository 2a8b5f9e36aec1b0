using ForBedring.Organisation;

namespace ForBedring.Planning;

/// <summary>A unit that is obliged to have a plan, and the plan it has (<i>pliktig enhet</i>). Who is obliged is the caller's to say.</summary>
public sealed class UnitPlan
{
    /// <summary>An obliged unit and its plan; null where it has none.</summary>
    public UnitPlan(UnitId unit, ImprovementPlan? plan)
    {
        ArgumentNullException.ThrowIfNull(unit);
        Unit = unit;
        Plan = plan;
    }

    /// <summary>The unit.</summary>
    public UnitId Unit { get; }

    /// <summary>Its plan; null where it has none.</summary>
    public ImprovementPlan? Plan { get; }
}
