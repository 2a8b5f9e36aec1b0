namespace ForBedring.Planning;

/// <summary>A line in a measure's log (<i>hendelse</i>): what was done and on which day.</summary>
public sealed class MeasureEvent
{
    internal MeasureEvent(LocalDate on, MeasureCommand what)
    {
        On = on;
        What = what;
    }

    /// <summary>The day.</summary>
    public LocalDate On { get; }

    /// <summary>What was done.</summary>
    public MeasureCommand What { get; }

    internal SourceShape? Shape { get; init; }

    /// <summary>The day and the kind.</summary>
    public override string ToString() => $"{NodaTime.Text.LocalDatePattern.Iso.Format(On)} {What}";
}
