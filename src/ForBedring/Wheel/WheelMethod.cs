using ForBedring.Rules;

namespace ForBedring.Wheel;

/// <summary>A principle the method is judged by (<i>prinsipp</i>); principles count, not order.</summary>
public enum MethodPrinciple
{
    /// <summary>The parties work together (<i>partssamarbeid</i>).</summary>
    PartyCooperation = 1,

    /// <summary>The work is anchored in the top leadership (<i>lederforankring</i>).</summary>
    TopLeadershipAnchoring = 2,

    /// <summary>Many work with the measures (<i>bred medvirkning i tiltak</i>).</summary>
    BroadMeasureWork = 3,
}

/// <summary>The method <i>Sammen om ForBedring</i> as data: nine steps, three principles, tools, barriers, enablers and profiles. The wordings are ours.</summary>
public sealed class WheelMethod
{
    internal WheelMethod(IEnumerable<StepDefinition> steps, IEnumerable<LocalisedText> principles, IEnumerable<Tool> tools, IEnumerable<LocalisedText> barriers, IEnumerable<LocalisedText> enablers, IEnumerable<AdoptionProfile> profiles)
    {
        Steps = [.. steps];
        Principles = [.. principles];
        Tools = [.. tools];
        Barriers = [.. barriers];
        Enablers = [.. enablers];
        Profiles = [.. profiles];
    }

    /// <summary>The method as it is built in.</summary>
    public static WheelMethod SammenOmForbedring { get; } = WheelMethodData.Create();

    /// <summary>The nine steps in order.</summary>
    public ImmutableArray<StepDefinition> Steps { get; }

    /// <summary>The names of the three principles, in the order of <see cref="MethodPrinciple"/>.</summary>
    public ImmutableArray<LocalisedText> Principles { get; }

    /// <summary>The tools.</summary>
    public ImmutableArray<Tool> Tools { get; }

    /// <summary>The names of the barriers, in the order of <see cref="BarrierKind"/>.</summary>
    public ImmutableArray<LocalisedText> Barriers { get; }

    /// <summary>The names of the enablers, in the order of <see cref="Enabler"/>.</summary>
    public ImmutableArray<LocalisedText> Enablers { get; }

    /// <summary>The adoption profiles: all nine steps, and a light one that is ours.</summary>
    public ImmutableArray<AdoptionProfile> Profiles { get; }

    /// <summary>What the method says of a step.</summary>
    public StepDefinition this[WheelStep step]
    {
        get
        {
            WheelSteps.Demand(step);
            return Steps[(int)step - 1];
        }
    }

    /// <summary>The tools that suit a step.</summary>
    public IEnumerable<Tool> ToolsFor(WheelStep step) => Tools.Where(t => t.Steps.Contains(step));

    /// <summary>The name of a principle.</summary>
    public LocalisedText NameOf(MethodPrinciple principle) => Principles[(int)principle - 1];

    /// <summary>The name of a barrier.</summary>
    public LocalisedText NameOf(BarrierKind barrier) => Barriers[(int)barrier - 1];

    /// <summary>The name of an enabler.</summary>
    public LocalisedText NameOf(Enabler enabler) => Enablers[(int)enabler - 1];
}
