using ForBedring.Calendar;

namespace ForBedring.Planning;

/// <summary>An open measure on the poster (<i>åpent tiltak</i>).</summary>
public sealed class PosterLine
{
    internal PosterLine(ImprovementMeasure measure, ImpreciseDate deadline, Certainty overdue)
    {
        Measure = measure;
        Deadline = deadline;
        Overdue = overdue;
    }

    /// <summary>The measure.</summary>
    public ImprovementMeasure Measure { get; }

    /// <summary>Its deadline.</summary>
    public ImpreciseDate Deadline { get; }

    /// <summary>How late it is.</summary>
    public Certainty Overdue { get; }
}
