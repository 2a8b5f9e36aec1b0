using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.WaitingLists;

namespace ForBedring.Programme.Teams;

/// <summary>The start of something a micro-team does (<i>tiltaksstart</i>), as it is marked on a series, with the cause it answers.</summary>
public sealed class TeamIntervention
{
    /// <summary>A start.</summary>
    /// <param name="team">The kind of team.</param>
    /// <param name="start">When, and what.</param>
    /// <param name="cause">The heading of the cause map it answers; null where none is named.</param>
    public TeamIntervention(MicroTeamKind team, Intervention start, string? cause = null)
    {
        ArgumentNullException.ThrowIfNull(start);
        if (team is < MicroTeamKind.Intake or > MicroTeamKind.CleanUp) throw new ArgumentOutOfRangeException(nameof(team), team, "The kind is not one of MicroTeamKind.");
        Team = team;
        Start = start;
        Cause = cause;
    }

    /// <summary>The kind of team.</summary>
    public MicroTeamKind Team { get; }

    /// <summary>When, and what.</summary>
    public Intervention Start { get; }

    /// <summary>The heading of the cause map it answers; null where none is named.</summary>
    public string? Cause { get; }
}

/// <summary>Waiting on one list and its places (<i>venteliste</i>).</summary>
public sealed class ClinicList
{
    /// <summary>A list.</summary>
    /// <param name="length">The list and how many wait.</param>
    /// <param name="slots">Its places; empty where they are not told.</param>
    public ClinicList(ListLength length, IEnumerable<WaitingSlot>? slots = null)
    {
        ArgumentNullException.ThrowIfNull(length);
        Length = length;
        Slots = slots is null ? [] : [.. slots];
    }

    /// <summary>The list and how many wait.</summary>
    public ListLength Length { get; }

    /// <summary>Its places.</summary>
    public ImmutableArray<WaitingSlot> Slots { get; }
}

/// <summary>A clinic's micro-teams as one document (<i>klinikkens team</i>): teams, huddle questions, charter questions, goals, cause map, starts, lists and series.</summary>
/// <remarks>Immutable; each verb gives a new document. <c>Add</c> appends, <c>With</c> replaces.</remarks>
public sealed class ClinicTeams
{
    private ClinicTeams(UnitId unit, LocalisedText name, LocalDate writtenOn, LocalisedText origin)
    {
        Unit = unit;
        Name = name;
        WrittenOn = writtenOn;
        Origin = origin;
    }

    /// <summary>The clinic.</summary>
    public UnitId Unit { get; }

    /// <summary>Its name.</summary>
    public LocalisedText Name { get; }

    /// <summary>The day it was written, which its dates are read against.</summary>
    public LocalDate WrittenOn { get; }

    /// <summary>Where it comes from, in words.</summary>
    public LocalisedText Origin { get; }

    /// <summary>The teams.</summary>
    public ImmutableArray<MicroTeamProfile> Teams { get; private set; } = [];

    /// <summary>The questions of the daily huddle's quick round.</summary>
    public ImmutableArray<LocalisedText> HuddleQuestions { get; private set; } = [];

    /// <summary>How long the huddle takes in minutes; null where not said.</summary>
    public int? HuddleMinutes { get; private set; }

    /// <summary>The questions of a team charter, without answers.</summary>
    public TeamCharter CharterQuestions { get; private set; } = new([]);

    /// <summary>The goals the teams choose from.</summary>
    public ImmutableArray<TeamGoal> Goals { get; private set; } = [];

    /// <summary>The cause map; null where there is none.</summary>
    public CauseMap? CauseMap { get; private set; }

    /// <summary>What started when.</summary>
    public ImmutableArray<TeamIntervention> Interventions { get; private set; } = [];

    /// <summary>The lists and how many wait.</summary>
    public ImmutableArray<ClinicList> Lists { get; private set; } = [];

    /// <summary>The series that show whether it helps.</summary>
    public ImmutableArray<ReadingSeries> Series { get; private set; } = [];

    /// <summary>Which parts are from a source, which are our choice, and which are made up.</summary>
    public ImmutableArray<FactMark> Marks { get; private set; } = [];

    /// <summary>A clinic without teams.</summary>
    public static ClinicTeams Create(UnitId unit, LocalisedText name, LocalDate writtenOn, LocalisedText origin)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(origin);
        return new(unit, name, writtenOn, origin);
    }

    /// <summary>The clinic with one more team.</summary>
    public ClinicTeams Add(MicroTeamProfile team)
    {
        ArgumentNullException.ThrowIfNull(team);
        return Copy(c => c.Teams = c.Teams.Add(team));
    }

    /// <summary>The clinic with the huddle's questions and length.</summary>
    public ClinicTeams WithHuddle(IEnumerable<LocalisedText> questions, int? minutes)
    {
        ArgumentNullException.ThrowIfNull(questions);
        return Copy(c => (c.HuddleQuestions, c.HuddleMinutes) = ([.. questions], minutes));
    }

    /// <summary>The clinic with the questions of a charter.</summary>
    public ClinicTeams WithCharterQuestions(TeamCharter questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        return Copy(c => c.CharterQuestions = questions);
    }

    /// <summary>The clinic with one more goal to choose from.</summary>
    public ClinicTeams Add(TeamGoal goal)
    {
        ArgumentNullException.ThrowIfNull(goal);
        return Copy(c => c.Goals = c.Goals.Add(goal));
    }

    /// <summary>The clinic with a cause map.</summary>
    public ClinicTeams WithCauseMap(CauseMap? map) => Copy(c => c.CauseMap = map);

    /// <summary>The clinic with one more start.</summary>
    public ClinicTeams Add(TeamIntervention intervention)
    {
        ArgumentNullException.ThrowIfNull(intervention);
        return Copy(c => c.Interventions = c.Interventions.Add(intervention));
    }

    /// <summary>The clinic with one more list.</summary>
    public ClinicTeams Add(ClinicList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return Copy(c => c.Lists = c.Lists.Add(list));
    }

    /// <summary>The clinic with one more series of counts by month.</summary>
    /// <exception cref="ArgumentException">The series is of another kind, or a reading is missing or of another stretch than a month.</exception>
    public ClinicTeams Add(ReadingSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Indicator.Kind != ValueKind.Count || !series.All(IsMonthlyCount)) throw new ArgumentException("The series is not one of whole counts by month.", nameof(series));
        return Copy(c => c.Series = c.Series.Add(series));
    }

    /// <summary>The clinic with one more mark.</summary>
    public ClinicTeams Add(FactMark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return Copy(c => c.Marks = c.Marks.Add(mark));
    }

    /// <summary>What started to answer a heading of the cause map; null where nothing did.</summary>
    public TeamIntervention? InterventionFor(string cause) => Interventions.FirstOrDefault(i => i.Cause == cause);

    /// <summary>What the teams lack: PRG-M01, PRG-M02 and PRG-M03.</summary>
    public FindingList Findings(LocalDate today, FindingPolicy policy) => new(Teams.SelectMany(t => t.Findings(today, policy)));

    /// <summary>The unit.</summary>
    public override string ToString() => Unit.Value;

    private static bool IsMonthlyCount(Indicators.Reading reading)
        => reading.Value is ReadingValue.Amount amount && amount.Number == decimal.Truncate(amount.Number)
            && reading.Time is ReadingTime.Span && reading.Time.FirstDay is { Day: 1 } first && reading.Time.LastDay == first.PlusMonths(1).PlusDays(-1);

    private ClinicTeams Copy(Action<ClinicTeams> change)
    {
        var copy = (ClinicTeams)MemberwiseClone();
        change(copy);
        return copy;
    }
}
