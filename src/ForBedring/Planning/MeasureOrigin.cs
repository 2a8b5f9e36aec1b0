namespace ForBedring.Planning;

/// <summary>Where a measure came from (<i>opphav</i>). Closed.</summary>
public abstract record MeasureOrigin
{
    private MeasureOrigin()
    {
    }

    /// <summary>Written straight into the plan (<i>direkte</i>).</summary>
    public static MeasureOrigin Direct { get; } = new DirectOrigin();

    /// <summary>A standard measure of the organisation (<i>standardtiltak</i>).</summary>
    public static MeasureOrigin Standard { get; } = new StandardOrigin();

    private protected abstract void Closed();

    /// <summary>Written straight into the plan.</summary>
    public sealed record DirectOrigin : MeasureOrigin
    {
        internal DirectOrigin()
        {
        }

        private protected override void Closed()
        {
        }
    }

    /// <summary>A standard measure.</summary>
    public sealed record StandardOrigin : MeasureOrigin
    {
        internal StandardOrigin()
        {
        }

        private protected override void Closed()
        {
        }
    }

    /// <summary>A proposal of a workshop (<i>forslag</i>).</summary>
    public sealed record Proposal : MeasureOrigin
    {
        /// <summary>A proposal, by its id.</summary>
        public Proposal(string proposal)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(proposal);
            ProposalId = proposal;
        }

        /// <summary>The proposal's id.</summary>
        public string ProposalId { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>A measure of an earlier plan, carried over (<i>videreført</i>).</summary>
    public sealed record CarriedOver : MeasureOrigin
    {
        /// <summary>A measure of a plan.</summary>
        public CarriedOver(PlanId plan, MeasureId measure)
        {
            ArgumentNullException.ThrowIfNull(plan);
            ArgumentNullException.ThrowIfNull(measure);
            Plan = plan;
            Measure = measure;
        }

        /// <summary>The plan it came from.</summary>
        public PlanId Plan { get; }

        /// <summary>The measure it continues.</summary>
        public MeasureId Measure { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>The successor of a measure that did not work well enough (<i>etterfølger</i>).</summary>
    public sealed record Successor : MeasureOrigin
    {
        /// <summary>The measure it follows.</summary>
        public Successor(MeasureId measure)
        {
            ArgumentNullException.ThrowIfNull(measure);
            Measure = measure;
        }

        /// <summary>The measure it follows.</summary>
        public MeasureId Measure { get; }

        private protected override void Closed()
        {
        }
    }
}
