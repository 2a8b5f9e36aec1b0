using ForBedring.Calendar;
using ForBedring.Organisation;

namespace ForBedring.Planning;

/// <summary>A measure that follows one that did not work well enough (<i>nytt tiltak</i>).</summary>
public sealed class SuccessorDraft
{
    /// <summary>A successor.</summary>
    /// <param name="id">Its id, new in the plan.</param>
    /// <param name="text">What will be done.</param>
    /// <param name="deadline">Its own deadline, after the evaluation (PLN-K02).</param>
    /// <param name="responsible">Its own responsible parties; the row's where left out.</param>
    public SuccessorDraft(MeasureId id, string text, ImpreciseDate deadline, IEnumerable<ResponsibleParty>? responsible = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        ArgumentNullException.ThrowIfNull(deadline);
        Id = id;
        Text = text;
        Deadline = deadline;
        Responsible = responsible is null ? [] : [.. responsible];
    }

    /// <summary>The id.</summary>
    public MeasureId Id { get; }

    /// <summary>What will be done.</summary>
    public string Text { get; }

    /// <summary>The deadline.</summary>
    public ImpreciseDate Deadline { get; }

    /// <summary>Its own responsible parties; empty where the row's apply.</summary>
    public ImmutableArray<ResponsibleParty> Responsible { get; }
}
