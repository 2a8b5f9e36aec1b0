using ForBedring.Surveys;

namespace ForBedring.Planning;

/// <summary>A theme of a plan (<i>tema, hovedområde</i>) with its rows. Order is by position; the number is what the form printed and may be missing.</summary>
public sealed class PlanTheme
{
    /// <summary>A theme.</summary>
    /// <param name="position">The 1-based place in the plan.</param>
    /// <param name="heading">The heading as written.</param>
    /// <param name="number">The printed number; null where it has none.</param>
    /// <param name="theme">The survey theme it is about; null where not known.</param>
    /// <param name="audience">Whom it is about; null where not stated.</param>
    /// <param name="areas">The rows, in order.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is not positive.</exception>
    public PlanTheme(int position, string heading, int? number = null, ThemeCode? theme = null, Audience? audience = null, IEnumerable<ImprovementArea>? areas = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(position);
        ArgumentNullException.ThrowIfNull(heading);
        Position = position;
        Heading = heading;
        Number = number;
        Theme = theme;
        Audience = audience;
        Areas = areas is null ? [] : [.. areas];
    }

    /// <summary>The 1-based place in the plan.</summary>
    public int Position { get; private set; }

    /// <summary>The printed number; null where it has none.</summary>
    public int? Number { get; }

    /// <summary>The heading as written.</summary>
    public string Heading { get; }

    /// <summary>The survey theme it is about; null where not known.</summary>
    public ThemeCode? Theme { get; }

    /// <summary>Whom it is about; null where not stated.</summary>
    public Audience? Audience { get; }

    /// <summary>The rows, in order.</summary>
    public ImmutableArray<ImprovementArea> Areas { get; private set; }

    internal SourceShape? Shape { get; private set; }

    /// <summary>This theme with a row added.</summary>
    public PlanTheme With(ImprovementArea area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return Copy(t => t.Areas = t.Areas.Add(area));
    }

    /// <summary>The heading.</summary>
    public override string ToString() => Heading;

    internal PlanTheme Replacing(ImprovementArea old, ImprovementArea changed) => Copy(t => t.Areas = t.Areas.Replace(old, changed));

    internal PlanTheme Shaped(SourceShape? shape) => Copy(t => t.Shape = shape);

    internal PlanTheme ForNextPlan(int position) => Copy(t =>
    {
        t.Position = position;
        t.Areas = [];
        t.Shape = null;
    });

    private PlanTheme Copy(Action<PlanTheme> change)
    {
        var copy = (PlanTheme)MemberwiseClone();
        change(copy);
        return copy;
    }
}
