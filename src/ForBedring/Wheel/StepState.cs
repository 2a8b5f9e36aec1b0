namespace ForBedring.Wheel;

/// <summary>Why a step was skipped (<i>grunn til å hoppe over</i>).</summary>
public enum SkipReason
{
    /// <summary>The cycle began too late (<i>sen oppstart</i>).</summary>
    LateStart = 1,

    /// <summary>Other things came first (<i>ikke prioritert</i>).</summary>
    NotPrioritised = 2,

    /// <summary>Another reason, in words.</summary>
    Other = 3,
}

/// <summary>Why a step does not apply (<i>grunn til at trinnet ikke er aktuelt</i>).</summary>
public enum NotApplicableReason
{
    /// <summary>The adoption profile leaves it out (<i>utenfor profilen</i>).</summary>
    OutsideProfile = 1,

    /// <summary>Another reason, in words.</summary>
    Other = 2,
}

/// <summary>How a step stands (<i>status for trinnet</i>). Closed.</summary>
public abstract record StepState
{
    private StepState()
    {
    }

    /// <summary>Whether it has begun: in progress or done.</summary>
    public bool IsBegun => this is InProgress or Done;

    /// <summary>Whether nothing more is expected: done, skipped, not applicable, merged or covered elsewhere.</summary>
    public bool IsTerminal => this is not (NotStarted or Planned or InProgress);

    /// <summary>The name of the case, as in <c>InProgress</c>.</summary>
    public abstract string Name { get; }

    private protected abstract void Closed();

    /// <summary>Not started (<i>ikke startet</i>).</summary>
    public sealed record NotStarted : StepState
    {
        /// <summary>Not started.</summary>
        public NotStarted()
        {
        }

        /// <inheritdoc/>
        public override string Name => nameof(NotStarted);

        private protected override void Closed()
        {
        }
    }

    /// <summary>Planned (<i>planlagt</i>).</summary>
    public sealed record Planned : StepState
    {
        /// <summary>Planned.</summary>
        public Planned()
        {
        }

        /// <inheritdoc/>
        public override string Name => nameof(Planned);

        private protected override void Closed()
        {
        }
    }

    /// <summary>In progress (<i>pågår</i>).</summary>
    public sealed record InProgress : StepState
    {
        /// <summary>In progress.</summary>
        public InProgress()
        {
        }

        /// <inheritdoc/>
        public override string Name => nameof(InProgress);

        private protected override void Closed()
        {
        }
    }

    /// <summary>Done (<i>gjennomført</i>).</summary>
    public sealed record Done : StepState
    {
        /// <summary>Done.</summary>
        public Done()
        {
        }

        /// <inheritdoc/>
        public override string Name => nameof(Done);

        private protected override void Closed()
        {
        }
    }

    /// <summary>Skipped, with a reason (<i>hoppet over</i>).</summary>
    public sealed record Skipped : StepState
    {
        /// <summary>Skipped, with a reason.</summary>
        /// <param name="reason">Why.</param>
        /// <param name="text">Why in words; needed where the reason is <see cref="SkipReason.Other"/>.</param>
        public Skipped(SkipReason reason, string? text = null)
        {
            if (reason is < SkipReason.LateStart or > SkipReason.Other) throw new ArgumentOutOfRangeException(nameof(reason), reason, "The reason is not one of SkipReason.");
            if (reason == SkipReason.Other) ArgumentException.ThrowIfNullOrWhiteSpace(text);
            Reason = reason;
            Text = text;
        }

        /// <summary>Why.</summary>
        public SkipReason Reason { get; }

        /// <summary>Why in words; null where the reason says it all.</summary>
        public string? Text { get; }

        /// <inheritdoc/>
        public override string Name => nameof(Skipped);

        private protected override void Closed()
        {
        }
    }

    /// <summary>Not applicable (<i>ikke aktuelt</i>).</summary>
    public sealed record NotApplicable : StepState
    {
        /// <summary>Not applicable, and why.</summary>
        /// <param name="reason">Why.</param>
        /// <param name="text">Why in words; needed where the reason is <see cref="NotApplicableReason.Other"/>.</param>
        public NotApplicable(NotApplicableReason reason, string? text = null)
        {
            if (reason is < NotApplicableReason.OutsideProfile or > NotApplicableReason.Other) throw new ArgumentOutOfRangeException(nameof(reason), reason, "The reason is not one of NotApplicableReason.");
            if (reason == NotApplicableReason.Other) ArgumentException.ThrowIfNullOrWhiteSpace(text);
            Reason = reason;
            Text = text;
        }

        /// <summary>Why.</summary>
        public NotApplicableReason Reason { get; }

        /// <summary>Why in words; null where the reason says it all.</summary>
        public string? Text { get; }

        /// <inheritdoc/>
        public override string Name => nameof(NotApplicable);

        private protected override void Closed()
        {
        }
    }

    /// <summary>Taken together with another step (<i>slått sammen med</i>).</summary>
    public sealed record MergedInto : StepState
    {
        /// <summary>Taken together with another step.</summary>
        public MergedInto(WheelStep step)
        {
            WheelSteps.Demand(step);
            Step = step;
        }

        /// <summary>The step it was taken together with.</summary>
        public WheelStep Step { get; }

        /// <inheritdoc/>
        public override string Name => nameof(MergedInto);

        private protected override void Closed()
        {
        }
    }

    /// <summary>Covered by something else (<i>dekket på annen måte</i>).</summary>
    public sealed record CoveredElsewhere : StepState
    {
        /// <summary>Covered by something else.</summary>
        public CoveredElsewhere(string reference)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(reference);
            Reference = reference;
        }

        /// <summary>What covers it.</summary>
        public string Reference { get; }

        /// <inheritdoc/>
        public override string Name => nameof(CoveredElsewhere);

        private protected override void Closed()
        {
        }
    }
}
