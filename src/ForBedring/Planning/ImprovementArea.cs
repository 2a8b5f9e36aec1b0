using ForBedring.Calendar;
using ForBedring.Organisation;

namespace ForBedring.Planning;

/// <summary>A row of the plan form (<i>forbedringsområde</i>): a problem, its causes, goals and measures.</summary>
/// <remarks>
/// The heading may be missing (the theme's stands in), may equal the theme's and need not be unique. Responsible parties and deadline of the row apply to
/// every measure that has none of its own. One area has one kind; what is both kept and improved is two areas. Immutable.
/// </remarks>
public sealed class ImprovementArea
{
    private ImprovementArea(AreaId id, string? heading)
    {
        Id = id;
        Heading = heading;
    }

    /// <summary>The id, unique in the plan.</summary>
    public AreaId Id { get; private set; }

    /// <summary>The row's number in the form; null where it was not numbered.</summary>
    public int? Row { get; private set; }

    /// <summary>The heading as written; null where the form has none.</summary>
    public string? Heading { get; private set; }

    /// <summary>Whether it is to keep or to improve.</summary>
    public AreaKind Kind { get; private set; } = AreaKind.NotStated;

    /// <summary>What the problem is (<i>problemstilling</i>); null where not written.</summary>
    public string? Problem { get; private set; }

    /// <summary>Why (<i>årsaker</i>).</summary>
    public ImmutableArray<Cause> Causes { get; private set; } = [];

    /// <summary>The goals (<i>mål</i>).</summary>
    public ImmutableArray<PlanGoal> Goals { get; private set; } = [];

    /// <summary>The measures (<i>tiltak</i>).</summary>
    public ImmutableArray<ImprovementMeasure> Measures { get; private set; } = [];

    /// <summary>The responsible parties as written; null where they were not given as a text.</summary>
    public string? ResponsibleText { get; private set; }

    /// <summary>The row's responsible parties.</summary>
    public ImmutableArray<ResponsibleParty> Responsible { get; private set; } = [];

    /// <summary>The row's deadline.</summary>
    public ImpreciseDate Deadline { get; private set; } = ImpreciseDate.Blank;

    /// <summary>What stood in the form's evaluation cell: a note, never an evaluation.</summary>
    public string? EvaluationNote { get; private set; }

    /// <summary>What stood in the form's correction cell: a note, never a correction.</summary>
    public string? CorrectionNote { get; private set; }

    /// <summary>Where the area came from.</summary>
    public ImmutableArray<AreaOrigin> Origins { get; private set; } = [];

    /// <summary>Whether it was chosen because it lay lowest or highest: then expect a move towards the middle by itself.</summary>
    public bool IsSelectedAsExtreme { get; private set; }

    /// <summary>Where it is followed up.</summary>
    public ImmutableArray<Arena> FollowUpArenas { get; private set; } = [];

    /// <summary>Notes; null where none.</summary>
    public string? Notes { get; private set; }

    /// <summary>How it ended; null while it is open.</summary>
    public AreaClosing? Closing { get; private set; }

    /// <summary>Whether it is still open.</summary>
    public bool IsOpen => Closing is null;

    /// <summary>The parts of the responsible text that are no known role.</summary>
    internal ImmutableArray<string> UnknownParties { get; private set; } = [];

    internal SourceShape? Shape { get; private set; }

    /// <summary>An area with, perhaps, a heading.</summary>
    public static ImprovementArea Create(AreaId id, string? heading = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new(id, string.IsNullOrWhiteSpace(heading) ? null : heading);
    }

    /// <summary>This area with some facts filled in; what is left out stays.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="kind">Keep or improve.</param>
    /// <param name="problem">What the problem is.</param>
    /// <param name="causes">Why.</param>
    /// <param name="goals">The goals.</param>
    /// <param name="responsible">The row's responsible parties.</param>
    /// <param name="deadline">The row's deadline.</param>
    /// <param name="origins">Where it came from.</param>
    /// <param name="isSelectedAsExtreme">Whether it was chosen because it lay lowest or highest.</param>
    /// <param name="followUpArenas">Where it is followed up.</param>
    /// <param name="notes">Notes.</param>
    public ImprovementArea With(
        string? heading = null, AreaKind? kind = null, string? problem = null, IEnumerable<Cause>? causes = null, IEnumerable<PlanGoal>? goals = null,
        IEnumerable<ResponsibleParty>? responsible = null, ImpreciseDate? deadline = null, IEnumerable<AreaOrigin>? origins = null, bool? isSelectedAsExtreme = null,
        IEnumerable<Arena>? followUpArenas = null, string? notes = null)
        => Copy(a =>
        {
            a.Heading = heading ?? a.Heading;
            a.Kind = kind ?? a.Kind;
            a.Problem = problem ?? a.Problem;
            if (causes is not null) a.Causes = [.. causes];
            if (goals is not null) a.Goals = [.. goals];
            if (responsible is not null)
            {
                a.Responsible = [.. responsible];
                a.ResponsibleText = null;
                a.UnknownParties = [];
                a.Shape = a.Shape?.Forgetting(nameof(responsible));
            }

            if (deadline is not null) a.Shape = a.Shape?.Forgetting(nameof(deadline));
            a.Deadline = deadline ?? a.Deadline;
            if (origins is not null)
            {
                a.Origins = [.. origins];
                a.Shape = a.Shape?.Forgetting(nameof(origins));
            }

            a.IsSelectedAsExtreme = isSelectedAsExtreme ?? a.IsSelectedAsExtreme;
            if (followUpArenas is not null) a.FollowUpArenas = [.. followUpArenas];
            a.Notes = notes ?? a.Notes;
        });

    /// <summary>This area with a measure added.</summary>
    public ImprovementArea With(ImprovementMeasure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Copy(a => a.Measures = a.Measures.Add(measure));
    }

    /// <summary>The heading, or the id.</summary>
    public override string ToString() => Heading ?? Id.Value;

    internal ImprovementArea Replacing(ImprovementMeasure old, ImprovementMeasure changed) => Copy(a => a.Measures = a.Measures.Replace(old, changed));

    internal ImprovementArea Without(ImprovementMeasure measure) => Copy(a => a.Measures = a.Measures.Remove(measure));

    internal ImprovementArea Closed(AreaClosing closing) => Copy(a => a.Closing = closing);

    internal ImprovementArea AsWritten(int? row, string? responsibleText, string? evaluationNote, string? correctionNote, ResponsiblePartyReading? told) => Copy(a =>
    {
        a.UnknownParties = told is null ? [] : [.. told.Findings.Select(f => f.Arguments["part"])];
        a.Row = row;
        a.ResponsibleText = responsibleText;
        a.EvaluationNote = evaluationNote;
        a.CorrectionNote = correctionNote;
    });

    internal ImprovementArea Shaped(SourceShape? shape) => Copy(a => a.Shape = shape);

    /// <summary>The same area for another plan, without its measures, its goals carried over, with ids that are free there.</summary>
    internal ImprovementArea ForNextPlan(AreaId id, Func<GoalId, GoalId> goalId, Func<CauseId, CauseId> causeId) => Copy(a =>
    {
        if (a.Id != id) a.Row = null;
        a.Id = id;
        a.Measures = [];
        a.Closing = null;
        a.Shape = null;
        a.EvaluationNote = null;
        a.CorrectionNote = null;
        a.Goals = [.. a.Goals.Select(g => g.CarriedOver(goalId(g.Id)))];
        a.Causes = [.. a.Causes.Select(c => new Cause(causeId(c.Id), c.Text, c.Method, c.Parent is null ? null : causeId(c.Parent)))];
    });

    private ImprovementArea Copy(Action<ImprovementArea> change)
    {
        var copy = (ImprovementArea)MemberwiseClone();
        change(copy);
        return copy;
    }
}
