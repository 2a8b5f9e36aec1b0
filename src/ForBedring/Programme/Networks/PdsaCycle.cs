namespace ForBedring.Programme.Networks;

/// <summary>What a team decides after a test (<i>beslutning</i>).</summary>
public enum PdsaDecision
{
    /// <summary>Take it into use (<i>ta i bruk</i>).</summary>
    Adopt = 1,

    /// <summary>Change it and test again (<i>tilpass</i>).</summary>
    Adapt = 2,

    /// <summary>Give it up (<i>forkast</i>).</summary>
    Abandon = 3,
}

/// <summary>A small test (<i>PDSA-sirkel</i>): the plan, what is predicted, whether it was carried out as planned, what was learned and what is decided.</summary>
/// <remarks>A cycle is completed when it has a decision. Immutable; each verb gives a new cycle.</remarks>
public sealed class PdsaCycle
{
    private PdsaCycle(string plan, string prediction)
    {
        Plan = plan;
        Prediction = prediction;
    }

    /// <summary>What will be tested.</summary>
    public string Plan { get; }

    /// <summary>What is expected to happen, written before the test.</summary>
    public string Prediction { get; }

    /// <summary>Whether it was carried out as planned; null while it is not carried out.</summary>
    public bool? CarriedOutAsPlanned { get; private set; }

    /// <summary>What was learned; null until it is studied.</summary>
    public string? Study { get; private set; }

    /// <summary>What was decided; null until it is.</summary>
    public PdsaDecision? Decision { get; private set; }

    /// <summary>Whether the cycle has come to a decision.</summary>
    public bool IsCompleted => Decision is not null;

    /// <summary>A planned test with its prediction.</summary>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public static PdsaCycle Create(string plan, string prediction)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(plan);
        ArgumentException.ThrowIfNullOrWhiteSpace(prediction);
        return new(plan, prediction);
    }

    /// <summary>The cycle after the test.</summary>
    /// <param name="asPlanned">Whether it was carried out as planned.</param>
    /// <param name="study">What was learned; not blank.</param>
    public PdsaCycle CarryOut(bool asPlanned, string study)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(study);
        return new(Plan, Prediction) { CarriedOutAsPlanned = asPlanned, Study = study };
    }

    /// <summary>The cycle with what was decided.</summary>
    /// <exception cref="InvalidOperationException">The test is not carried out and studied.</exception>
    public PdsaCycle Decide(PdsaDecision decision)
    {
        if (decision is < PdsaDecision.Adopt or > PdsaDecision.Abandon) throw new ArgumentOutOfRangeException(nameof(decision), decision, "The decision is not one of PdsaDecision.");
        if (Study is null) throw new InvalidOperationException("A test is carried out and studied before it is decided on.");
        return new(Plan, Prediction) { CarriedOutAsPlanned = CarriedOutAsPlanned, Study = Study, Decision = decision };
    }

    /// <summary>The plan.</summary>
    public override string ToString() => Plan;
}
