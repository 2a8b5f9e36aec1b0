using ForBedring.Calendar;
using ForBedring.Rules;
using ForBedring.WaitingLists;

namespace ForBedring.Programme.Teams;

/// <summary>A permanent clinical micro-team as an improvement team sees it (<i>mikroteam</i>): its charter, goals, reviews and small wins. Not a team of a learning network.</summary>
/// <remarks>Seats, rhythm and start are those of <see cref="MicroTeam"/>. Members are roles, never names. Immutable; each verb gives a new profile.</remarks>
public sealed class MicroTeamProfile
{
    private MicroTeamProfile(string id, LocalisedText name, MicroTeam team)
    {
        Id = id;
        Name = name;
        Team = team;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public LocalisedText Name { get; }

    /// <summary>Seats, rhythm and start.</summary>
    public MicroTeam Team { get; }

    /// <summary>What the team has agreed on; null where it has no charter.</summary>
    public TeamCharter? Charter { get; private set; }

    /// <summary>The goals the team works for.</summary>
    public ImmutableArray<TeamGoal> Goals { get; private set; } = [];

    /// <summary>The microsystem in five words; null where not described.</summary>
    public MicrosystemProfile? Microsystem { get; private set; }

    /// <summary>The days the team looked at its own work, in order.</summary>
    public ImmutableArray<LocalDate> Reviews { get; private set; } = [];

    /// <summary>Small wins, in order of day.</summary>
    public ImmutableArray<Win> Wins { get; private set; } = [];

    /// <summary>A team without charter and goals.</summary>
    public static MicroTeamProfile Create(string id, LocalisedText name, MicroTeam team)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(team);
        return new(id, name, team);
    }

    /// <summary>The team with a charter.</summary>
    public MicroTeamProfile WithCharter(TeamCharter? charter) => Copy(t => t.Charter = charter);

    /// <summary>The team with the microsystem in five words.</summary>
    public MicroTeamProfile WithMicrosystem(MicrosystemProfile? microsystem) => Copy(t => t.Microsystem = microsystem);

    /// <summary>The team with one more goal.</summary>
    public MicroTeamProfile Add(TeamGoal goal)
    {
        ArgumentNullException.ThrowIfNull(goal);
        return Copy(t => t.Goals = t.Goals.Add(goal));
    }

    /// <summary>The team with a day it looked at its own work.</summary>
    public MicroTeamProfile AddReview(LocalDate on) => Copy(t => t.Reviews = [.. t.Reviews.Add(on).OrderBy(d => d)]);

    /// <summary>The team with one more small win.</summary>
    public MicroTeamProfile Add(Win win)
    {
        ArgumentNullException.ThrowIfNull(win);
        return Copy(t => t.Wins = [.. t.Wins.Add(win).OrderBy(w => w.Date)]);
    }

    /// <summary>Periods with as many reviews as agreed, of those ended or met; not applicable where no rhythm is agreed.</summary>
    public Portion ReviewCompliance(LocalDate today) => ReviewLog(today)?.Compliance(today) ?? new Portion.NotApplicable(new("Ingen rytme er avtalt.", "Ingen rytme er avtalt.", "No rhythm is agreed."));

    /// <summary>What the team lacks: PRG-M01, PRG-M02 and PRG-M03.</summary>
    public FindingList Findings(LocalDate today, FindingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var subject = new Subject("team", Id);
        var found = new List<Finding>();
        if (ReviewCompliance(today) is Portion.Of reviews && reviews.Numerator < reviews.Denominator)
            found.Add(ProgrammeRules.ReviewMissed.Find(policy, subject, ("team", Name), ("held", reviews.Numerator), ("periods", reviews.Denominator)));
        if (Charter?.Completeness is Portion.Of charter && charter.Numerator * 2 < charter.Denominator && Team.StartedOn is ImpreciseDate.Dated started && today > started.Latest.PlusMonths(3))
            found.Add(ProgrammeRules.CharterIncomplete.Find(policy, subject, ("team", Name), ("answered", charter.Numerator), ("questions", charter.Denominator)));
        if (!Goals.Any(g => g.Perspective == GoalPerspective.Patient) || !Goals.Any(g => g.Perspective == GoalPerspective.Staff))
            found.Add(ProgrammeRules.OnePerspective.Find(policy, subject, ("team", Name)));
        return new(found);
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    private static LocalisedText Count(long number) => LocalisedText.Same(NumberText.Machine(number));

    private OccurrenceLog? ReviewLog(LocalDate today)
        => Team.Review is null ? null : OccurrenceLog.Of(Team.Review, Reviews.Where(d => d <= today));

    private MicroTeamProfile Copy(Action<MicroTeamProfile> change)
    {
        var copy = (MicroTeamProfile)MemberwiseClone();
        change(copy);
        return copy;
    }
}
