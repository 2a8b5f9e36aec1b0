namespace ForBedring.Planning;

/// <summary>Two plans after something was carried over (<i>videreføring</i>): the one it came from and the one it went to.</summary>
public sealed class CarriedOverPlans
{
    internal CarriedOverPlans(ImprovementPlan from, ImprovementPlan to)
    {
        From = from;
        To = to;
    }

    /// <summary>The plan it came from.</summary>
    public ImprovementPlan From { get; }

    /// <summary>The plan it went to.</summary>
    public ImprovementPlan To { get; }
}
