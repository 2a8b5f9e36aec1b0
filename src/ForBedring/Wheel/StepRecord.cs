using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Wheel;

/// <summary>What is recorded of one step in one cycle (<i>trinnføring</i>). Immutable; each verb gives a new value.</summary>
/// <remarks>Order is never enforced: a step can be started, skipped or done at any time. Hard rules are asked when the record is put into a cycle.</remarks>
public sealed class StepRecord
{
    private StepRecord(WheelStep step) => Step = step;

    private StepRecord(StepRecord other)
    {
        Step = other.Step;
        State = other.State;
        Started = other.Started;
        Completed = other.Completed;
        Parties = other.Parties;
        Body = other.Body;
        Activities = other.Activities;
        ToolUses = other.ToolUses;
        References = other.References;
        Effort = other.Effort;
        History = other.History;
    }

    /// <summary>The step.</summary>
    public WheelStep Step { get; }

    /// <summary>How it stands.</summary>
    public StepState State { get; private set; } = new StepState.NotStarted();

    /// <summary>When it began, or is planned to; blank where it is not written.</summary>
    public ImpreciseDate Started { get; private set; } = ImpreciseDate.Blank;

    /// <summary>When it was done; blank where it is not written.</summary>
    public ImpreciseDate Completed { get; private set; } = ImpreciseDate.Blank;

    /// <summary>The parties that took part or were invited.</summary>
    public ImmutableArray<StepParty> Parties { get; private set; } = [];

    /// <summary>The body that decided; null where none is named. A strategic step needs one to be done.</summary>
    public RoleRef? Body { get; private set; }

    /// <summary>What was done, by date.</summary>
    public ImmutableArray<StepActivity> Activities { get; private set; } = [];

    /// <summary>The tools that were used, by date.</summary>
    public ImmutableArray<ToolUse> ToolUses { get; private set; } = [];

    /// <summary>What it refers to.</summary>
    public ImmutableArray<StepReference> References { get; private set; } = [];

    /// <summary>How much work it was; null where it is not said.</summary>
    public Effort? Effort { get; private set; }

    /// <summary>Reopenings and their reasons.</summary>
    public ImmutableArray<StepChange> History { get; private set; } = [];

    /// <summary>A step nobody has touched.</summary>
    public static StepRecord Of(WheelStep step)
    {
        WheelSteps.Demand(step);
        return new(step);
    }

    /// <summary>This step, planned.</summary>
    public StepRecord Plan(ImpreciseDate start) => Put(start, r => (r.State, r.Started) = (new StepState.Planned(), start));

    /// <summary>This step, in progress.</summary>
    public StepRecord Start(ImpreciseDate start) => Put(start, r => (r.State, r.Started) = (new StepState.InProgress(), start));

    /// <summary>This step, in progress from a day.</summary>
    public StepRecord Start(LocalDate start) => Start(ImpreciseDate.OnDay(start));

    /// <summary>This step, done; where no start is written it began when it was done.</summary>
    public StepRecord Complete(ImpreciseDate completed)
        => Put(completed, r => (r.State, r.Completed, r.Started) = (new StepState.Done(), completed, r.Started is ImpreciseDate.Unspecified || r.State is StepState.Planned ? completed : r.Started));

    /// <summary>This step, done on a day.</summary>
    public StepRecord Complete(LocalDate completed) => Complete(ImpreciseDate.OnDay(completed));

    /// <summary>This step, skipped with a reason.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="text">Why in words; needed where the reason is <see cref="SkipReason.Other"/>.</param>
    public StepRecord Skip(SkipReason reason, string? text = null) => Change(r => r.State = new StepState.Skipped(reason, text));

    /// <summary>This step, not applicable.</summary>
    public StepRecord SetAside(NotApplicableReason reason, string? text = null) => Change(r => r.State = new StepState.NotApplicable(reason, text));

    /// <summary>This step, taken together with another.</summary>
    /// <exception cref="ArgumentException">The other step is this one.</exception>
    public StepRecord MergeInto(WheelStep other)
    {
        if (other == Step) throw new ArgumentException("A step cannot be merged into itself.", nameof(other));
        return Change(r => r.State = new StepState.MergedInto(other));
    }

    /// <summary>This step, covered by something else.</summary>
    public StepRecord CoverElsewhere(string reference) => Change(r => r.State = new StepState.CoveredElsewhere(reference));

    /// <summary>Whether the step can be reopened: it is done (WHL-H08).</summary>
    public FindingList CanReopen()
        => State is StepState.Done
            ? FindingList.Empty
            : new([WheelRules.ReopenNeedsDone.Find(FindingPolicy.Default, new Subject("step", NumberText.Machine((int)Step)), ("step", (int)Step))]);

    /// <summary>This step, in progress again; the history keeps when and why.</summary>
    /// <exception cref="RuleViolationException">The step is not done (WHL-H08).</exception>
    public StepRecord Reopen(LocalDate on, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        CanReopen().ThrowIfRefused();
        return Change(r =>
        {
            r.History = r.History.Add(new(on, r.State, new StepState.InProgress(), reason));
            (r.State, r.Completed) = (new StepState.InProgress(), ImpreciseDate.Blank);
        });
    }

    /// <summary>This step with parties that took part.</summary>
    public StepRecord WithParties(params Role[] roles)
    {
        ArgumentNullException.ThrowIfNull(roles);
        return With([.. roles.Select(r => new StepParty(new RoleRef(r)))]);
    }

    /// <summary>This step with more parties.</summary>
    public StepRecord With(params StepParty[] parties)
    {
        ArgumentNullException.ThrowIfNull(parties);
        return Change(r => r.Parties = [.. r.Parties.Concat(parties).Distinct().OrderBy(p => p.Who.Role).ThenBy(p => p.Who.Scope).ThenBy(p => p.Who.Quantity).ThenBy(p => p.TookPart)]);
    }

    /// <summary>This step with the body that decides.</summary>
    public StepRecord WithBody(RoleRef body) => Put(body, r => r.Body = body);

    /// <summary>This step with one activity more.</summary>
    public StepRecord With(StepActivity activity) => Put(activity, r => r.Activities = [.. r.Activities.Append(activity).OrderBy(a => a.Date).ThenBy(a => a.Text, StringComparer.Ordinal)]);

    /// <summary>This step with one use of a tool more.</summary>
    public StepRecord With(ToolUse use) => Put(use, r => r.ToolUses = [.. r.ToolUses.Append(use).OrderBy(u => u.Date).ThenBy(u => u.Tool)]);

    /// <summary>This step with one reference more.</summary>
    public StepRecord With(StepReference reference) => Put(reference, r => r.References = r.References.Add(reference));

    /// <summary>This step with how much work it was.</summary>
    public StepRecord With(Effort effort)
    {
        if (effort is < Wheel.Effort.Light or > Wheel.Effort.Heavy) throw new ArgumentOutOfRangeException(nameof(effort), effort, "The effort is not one of Effort.");
        return Change(r => r.Effort = effort);
    }

    /// <summary>Whether a party of the method took part, itself or through the body that decided.</summary>
    public bool TookPart(Role party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return Parties.Any(p => p.TookPart && PartyRoles.Stands(p.Who.Role, party)) || (Body is { } body && PartyRoles.Stands(body.Role, party));
    }

    /// <summary>This step as it stood on a day: begun certainly later is planned, done certainly later is in progress.</summary>
    internal StepRecord AsOf(LocalDate today) => this switch
    {
        { State.IsBegun: true, Started: ImpreciseDate.Dated started } when started.Earliest > today => Change(r => (r.State, r.Completed) = (new StepState.Planned(), ImpreciseDate.Blank)),
        { State: StepState.Done, Completed: ImpreciseDate.Dated completed } when completed.Earliest > today => Change(r => (r.State, r.Completed) = (new StepState.InProgress(), ImpreciseDate.Blank)),
        _ => this,
    };

    /// <summary>The step and its state.</summary>
    public override string ToString() => $"{NumberText.Machine((int)Step)} {State.Name}";

    internal StepRecord WithState(StepState state, ImpreciseDate started, ImpreciseDate completed, IEnumerable<StepChange> history)
        => Change(r => (r.State, r.Started, r.Completed, r.History) = (state, started, completed, [.. history]));

    private StepRecord Change(Action<StepRecord> change)
    {
        var changed = new StepRecord(this);
        change(changed);
        return changed;
    }

    private StepRecord Put<T>(T? given, Action<StepRecord> change)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(given);
        return Change(change);
    }
}
