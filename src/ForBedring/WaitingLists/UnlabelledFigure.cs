using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>A figure whose label is lost (<i>tall uten forklaring</i>, WTL-R19): it can be printed, never computed with.</summary>
/// <remarks>It has no arithmetic and no conversion. Someone who knows the source can say what it means, once, by name of role, day and reason.</remarks>
public sealed class UnlabelledFigure
{
    private readonly decimal _value;

    /// <summary>An unlabelled figure.</summary>
    /// <param name="value">The figure as it stands.</param>
    /// <param name="position">Where it stands, such as <c>2024, first of three</c>.</param>
    /// <param name="source">In which source.</param>
    public UnlabelledFigure(decimal value, string position, string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(position);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        _value = value;
        Position = position;
        Source = source;
    }

    /// <summary>Where it stands in the source.</summary>
    public string Position { get; }

    /// <summary>The source.</summary>
    public string Source { get; }

    /// <summary>What hinders a computation with this figure: always WTL-R19.</summary>
    public FindingList CanInterpret()
        => new([WaitingListRules.UnlabelledFigure.Find(FindingPolicy.Default, new Subject("figure", Position), ("value", ToString()), ("position", Position))]);

    /// <summary>Refuses: a figure without label has no value to compute with.</summary>
    /// <exception cref="RuleViolationException">WTL-R19, always.</exception>
    public decimal Interpret() => throw new RuleViolationException(CanInterpret());

    /// <summary>The figure with a label, on someone's word.</summary>
    /// <param name="label">What it means.</param>
    /// <param name="interpretedBy">The role that says so; never a person's name.</param>
    /// <param name="on">The day.</param>
    /// <param name="reason">Why that reading is the right one.</param>
    public LabelledFigure LabelledAs(string label, string interpretedBy, LocalDate on, string reason) => new(_value, label, this, interpretedBy, on, reason);

    /// <summary>The figure as text.</summary>
    public override string ToString() => NumberText.Machine(_value);
}

/// <summary>A figure with a label (<i>tall med forklaring</i>); where someone interpreted it, their role goes with it.</summary>
public sealed class LabelledFigure
{
    internal LabelledFigure(decimal value, string label, UnlabelledFigure origin, string interpretedBy, LocalDate on, string reason)
        : this(value, label, origin.Source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(interpretedBy);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        InterpretedBy = interpretedBy;
        InterpretedOn = on;
        Reason = reason;
    }

    /// <summary>A figure whose label stands in the source.</summary>
    public LabelledFigure(decimal value, string label, string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(label);
        ArgumentException.ThrowIfNullOrWhiteSpace(source);
        Value = value;
        Label = label;
        Source = source;
    }

    /// <summary>The figure.</summary>
    public decimal Value { get; }

    /// <summary>What it means.</summary>
    public string Label { get; }

    /// <summary>The source.</summary>
    public string Source { get; }

    /// <summary>The role that interpreted it; null where the label stands in the source.</summary>
    public string? InterpretedBy { get; }

    /// <summary>The day it was interpreted; null where the label stands in the source.</summary>
    public LocalDate? InterpretedOn { get; }

    /// <summary>Why; null where the label stands in the source.</summary>
    public string? Reason { get; }

    /// <summary>The label and the figure.</summary>
    public override string ToString() => InterpretedBy is null ? $"{Label}: {NumberText.Machine(Value)}" : $"{Label}: {NumberText.Machine(Value)} (as read by {InterpretedBy})";
}
