using ForBedring.Calendar;
using ForBedring.Organisation;

namespace ForBedring.Wheel;

/// <summary>A party at a step (<i>part ved trinnet</i>): a role somewhere, and whether it took part.</summary>
public sealed record StepParty
{
    /// <summary>A party at a step.</summary>
    /// <param name="who">The role; its scope is the unit it represents, where that is another than the unit of the cycle.</param>
    /// <param name="tookPart">Whether it took part; false for one that was invited and absent.</param>
    public StepParty(RoleRef who, bool tookPart = true)
    {
        ArgumentNullException.ThrowIfNull(who);
        Who = who;
        TookPart = tookPart;
    }

    /// <summary>The role.</summary>
    public RoleRef Who { get; }

    /// <summary>Whether it took part; false for one that was invited and absent.</summary>
    public bool TookPart { get; }
}

/// <summary>Something done as part of a step (<i>aktivitet</i>): a meeting, an information, an agreement. Numbers, never names.</summary>
public sealed record StepActivity
{
    /// <summary>Something done as part of a step.</summary>
    /// <param name="date">The day.</param>
    /// <param name="text">What was done.</param>
    /// <param name="attendance">How many took part; null where it was not counted.</param>
    public StepActivity(LocalDate date, string text, int? attendance = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        if (attendance is { } count) ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(attendance));
        Date = date;
        Text = text;
        Attendance = attendance;
    }

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>What was done.</summary>
    public string Text { get; }

    /// <summary>How many took part; null where it was not counted.</summary>
    public int? Attendance { get; }

    /// <summary>The day and what was done.</summary>
    public override string ToString() => $"{CalendarText.Iso(Date)}: {Text}";
}

/// <summary>What a step refers to (<i>henvisning</i>): a figure of a report, a plan, or a document. Closed. The wheel itself holds no figures.</summary>
public abstract record StepReference
{
    private StepReference()
    {
    }

    private protected abstract void Closed();

    /// <summary>A figure in the report of a round (<i>tall i rapport</i>), by name and never by value.</summary>
    public sealed record Figure : StepReference
    {
        /// <summary>A figure in the report of a round.</summary>
        /// <param name="round">The round.</param>
        /// <param name="referent">The unit or group the report is of.</param>
        /// <param name="name">What the figure is, for example a theme code.</param>
        /// <param name="isShown">Whether the report shows it; a withheld figure is no evidence.</param>
        public Figure(RoundId round, UnitOrGroup referent, string name, bool isShown)
        {
            ArgumentNullException.ThrowIfNull(round);
            ArgumentNullException.ThrowIfNull(referent);
            ArgumentException.ThrowIfNullOrWhiteSpace(name);
            Round = round;
            Referent = referent;
            FigureName = name;
            IsShown = isShown;
        }

        /// <summary>The round.</summary>
        public RoundId Round { get; }

        /// <summary>The unit or group the report is of.</summary>
        public UnitOrGroup Referent { get; }

        /// <summary>What the figure is.</summary>
        public string FigureName { get; }

        /// <summary>Whether the report shows it.</summary>
        public bool IsShown { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>An improvement plan (<i>forbedringsplan</i>).</summary>
    public sealed record Plan : StepReference
    {
        /// <summary>An improvement plan.</summary>
        public Plan(string planId)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(planId);
            PlanId = planId;
        }

        /// <summary>The plan's id.</summary>
        public string PlanId { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>A process of <i>Der skoen trykker</i> that the unit runs beside the wheel (<i>prosess</i>). Its phases are no steps; its measures go into the plan.</summary>
    public sealed record Workshop : StepReference
    {
        /// <summary>A process of the unit.</summary>
        /// <param name="process">The id of the process (<see cref="Workshops.ShoeProcess"/>).</param>
        public Workshop(string process)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(process);
            Process = process;
        }

        /// <summary>The id of the process.</summary>
        public string Process { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>A document: minutes, an agreement, a status.</summary>
    public sealed record Document : StepReference
    {
        /// <summary>A document.</summary>
        public Document(string title)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(title);
            Title = title;
        }

        /// <summary>Its title or number.</summary>
        public string Title { get; }

        private protected override void Closed()
        {
        }
    }
}

/// <summary>One change of state of a step (<i>historikk</i>).</summary>
public sealed record StepChange
{
    /// <summary>One change of state.</summary>
    public StepChange(LocalDate on, StepState from, StepState to, string? reason = null)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        On = on;
        From = from;
        To = to;
        Reason = reason;
    }

    /// <summary>The day.</summary>
    public LocalDate On { get; }

    /// <summary>The state before.</summary>
    public StepState From { get; }

    /// <summary>The state after.</summary>
    public StepState To { get; }

    /// <summary>Why; null where none is given.</summary>
    public string? Reason { get; }

    /// <summary>The day and the new state.</summary>
    public override string ToString() => $"{CalendarText.Iso(On)}: {To}";
}
