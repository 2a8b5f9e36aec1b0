using ForBedring.Calendar;

namespace ForBedring.Planning;

/// <summary>A row of the plan form on a day (<i>rad</i>): its theme, its area, and how late it is.</summary>
public sealed class PlanFormRow
{
    internal PlanFormRow(PlanTheme theme, ImprovementArea area, Certainty overdue)
    {
        Theme = theme;
        Area = area;
        Overdue = overdue;
    }

    /// <summary>The theme.</summary>
    public PlanTheme Theme { get; }

    /// <summary>The area.</summary>
    public ImprovementArea Area { get; }

    /// <summary>The heading, or the theme's where the area has none.</summary>
    public string Heading => Area.Heading ?? Theme.Heading;

    /// <summary>How late the row is.</summary>
    public Certainty Overdue { get; }
}
