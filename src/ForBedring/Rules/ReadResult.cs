namespace ForBedring.Rules;

/// <summary>What came of reading something untrusted (<i>leseresultat</i>): a value or nothing, and every problem. Closed. Reading never throws for content.</summary>
/// <typeparam name="T">What was read.</typeparam>
public abstract record ReadResult<T>
    where T : notnull
{
    private readonly ImmutableArray<ProblemGroup> _groups;

    private ReadResult(ImmutableArray<ReadProblem> problems, ImmutableArray<ProblemGroup> groups)
    {
        Problems = problems;
        _groups = groups;
    }

    /// <summary>Every problem found, in row order; an accepted source may have warnings. At most <see cref="ReadProblems.MostListed"/> are listed.</summary>
    public ImmutableArray<ReadProblem> Problems { get; }

    /// <summary>The problems folded, for people: the same trouble in many rows is one group with its count; errors first, then warnings, then notes.</summary>
    public ImmutableArray<ProblemGroup> Groups => _groups.IsDefault ? ReadProblems.GroupsOf(Problems) : _groups;

    /// <summary>Whether there is a value.</summary>
    public bool IsAccepted => this is Accepted;

    private protected abstract void Closed();

    /// <summary>The value and whether there is one.</summary>
    public bool TryGetValue([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? value)
    {
        value = this is Accepted accepted ? accepted.Value : default;
        return this is Accepted;
    }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message lists the first errors.</exception>
    public T ValueOrThrow() => this is Accepted accepted
        ? accepted.Value
        : throw new InvalidOperationException("Nothing was read: " + string.Join(" ", Problems.Where(p => p.Severity == Severity.Error).Take(5).Select(p => p.Describe("source"))));

    /// <summary>One answer or the other.</summary>
    public TResult Match<TResult>(Func<T, ImmutableArray<ReadProblem>, TResult> accepted, Func<ImmutableArray<ReadProblem>, TResult> unreadable)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(unreadable);
        return this is Accepted a ? accepted(a.Value, a.Problems) : unreadable(Problems);
    }

    /// <summary>A source that was read (<i>godtatt</i>), perhaps with warnings.</summary>
    public sealed record Accepted : ReadResult<T>
    {
        /// <summary>A value and the problems that did not prevent it.</summary>
        /// <exception cref="ArgumentException">A problem is an error that was not skipped.</exception>
        public Accepted(T value, ImmutableArray<ReadProblem> problems)
            : this(value, problems, default)
        {
        }

        internal Accepted(T value, ImmutableArray<ReadProblem> problems, ImmutableArray<ProblemGroup> groups)
            : base(problems, groups)
        {
            ArgumentNullException.ThrowIfNull(value);
            Value = value;
        }

        /// <summary>What was read.</summary>
        public T Value { get; }

        /// <summary>The kind of result and the number of problems; never the content.</summary>
        public override string ToString() => $"Accepted with {Problems.Length} problems";

        private protected override void Closed()
        {
        }
    }

    /// <summary>A source that could not be read (<i>ikke lesbar</i>): at least one problem is an error.</summary>
    public sealed record Unreadable : ReadResult<T>
    {
        /// <summary>The problems, at least one an error.</summary>
        /// <exception cref="ArgumentException">No problem is an error.</exception>
        public Unreadable(ImmutableArray<ReadProblem> problems)
            : this(problems, default)
        {
        }

        internal Unreadable(ImmutableArray<ReadProblem> problems, ImmutableArray<ProblemGroup> groups)
            : base(problems, groups)
        {
            if (!problems.Any(p => p.Severity == Severity.Error)) throw new ArgumentException("Unreadable needs at least one error.", nameof(problems));
        }

        /// <summary>The kind of result and the number of problems.</summary>
        public override string ToString() => $"Unreadable with {Problems.Length} problems";

        private protected override void Closed()
        {
        }
    }
}
