namespace ForBedring.Surveys;

/// <summary>Whom a theme is asked of (<i>målgruppe</i>), decided by the respondent's role. Closed.</summary>
/// <remarks>
/// Which roles are leaders is data of the instrument (<see cref="RoleSet"/>). A role that is not listed, and no role at all, is an employee.
/// Role names compare ordinally, blanks around them removed.
/// </remarks>
public abstract record Audience
{
    private Audience()
    {
    }

    /// <summary>Everybody (<i>alle</i>).</summary>
    public static Audience All { get; } = new Everybody();

    /// <summary>Employees (<i>medarbeidere</i>): everybody who is not a leader.</summary>
    public static Audience Employees { get; } = new EmployeesOnly();

    /// <summary>Leaders (<i>ledere</i>): the roles of the instrument's set <c>leaders</c>.</summary>
    public static Audience Leaders { get; } = new LeadersOnly();

    /// <summary>The name in files: <c>all</c>, <c>employees</c>, <c>leaders</c> or the name of a set of roles.</summary>
    public abstract string Name { get; }

    /// <summary>A named set of roles of the instrument.</summary>
    public static Audience Named(string name) => From(name);

    /// <summary>The audience of a name in a file.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static Audience From(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return name.Trim() switch
        {
            "all" => All,
            "employees" => Employees,
            "leaders" => Leaders,
            var other => new RoleGroup(other),
        };
    }

    /// <summary>The name.</summary>
    public sealed override string ToString() => Name;

    private protected abstract void Closed();

    /// <summary>Everybody.</summary>
    public sealed record Everybody : Audience
    {
        internal Everybody()
        {
        }

        /// <inheritdoc/>
        public override string Name => "all";

        private protected override void Closed()
        {
        }
    }

    /// <summary>Everybody who is not a leader.</summary>
    public sealed record EmployeesOnly : Audience
    {
        internal EmployeesOnly()
        {
        }

        /// <inheritdoc/>
        public override string Name => "employees";

        private protected override void Closed()
        {
        }
    }

    /// <summary>The leaders.</summary>
    public sealed record LeadersOnly : Audience
    {
        internal LeadersOnly()
        {
        }

        /// <inheritdoc/>
        public override string Name => "leaders";

        private protected override void Closed()
        {
        }
    }

    /// <summary>A named set of roles.</summary>
    public sealed record RoleGroup : Audience
    {
        internal RoleGroup(string name) => Name = name;

        /// <inheritdoc/>
        public override string Name { get; }

        private protected override void Closed()
        {
        }
    }
}
