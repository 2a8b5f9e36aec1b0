namespace ForBedring.Planning;

/// <summary>A column of the plan form (<i>kolonne</i>), from left to right.</summary>
public enum PlanColumn
{
    /// <summary>What is the problem and why (<i>forbedringsområde</i>).</summary>
    ImprovementArea = 1,

    /// <summary>What is wanted, preferably measurable (<i>mål</i>).</summary>
    Goal = 2,

    /// <summary>The concrete action (<i>tiltak</i>).</summary>
    Measure = 3,

    /// <summary>One person or role (<i>ansvarlig</i>).</summary>
    Responsible = 4,

    /// <summary>A date (<i>frist</i>).</summary>
    Deadline = 5,

    /// <summary>Did it work (<i>evaluering</i>).</summary>
    Evaluation = 6,

    /// <summary>If not well enough, new measures (<i>korrigering</i>).</summary>
    Correction = 7,
}
