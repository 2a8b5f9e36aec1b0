using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>What a micro-team is for (<i>type mikroteam</i>).</summary>
public enum MicroTeamKind
{
    /// <summary>Assesses referrals (<i>inntaksteam</i>).</summary>
    Intake = 1,

    /// <summary>A short daily meeting at the board (<i>tavlemøte</i>).</summary>
    Board = 2,

    /// <summary>Improves the way through one specialty (<i>fagspesifikt mikroteam</i>).</summary>
    Specialty = 3,

    /// <summary>Goes through the waiting list (<i>rydding av ventelister</i>).</summary>
    CleanUp = 4,
}

/// <summary>A permanent clinical micro-team (<i>klinisk mikroteam</i>, WTL-R17): its kind, seats by role, cadence and start. Members are roles, never names.</summary>
public sealed class MicroTeam
{
    /// <summary>A micro-team.</summary>
    /// <param name="kind">What it is for.</param>
    /// <param name="seats">How many seats each role has; empty where not stated.</param>
    /// <param name="startedOn">When it started; may be imprecise, as in <i>juni 23</i>.</param>
    /// <param name="cadence">How often it works; null where not stated.</param>
    /// <param name="review">How often it looks at its own work; null where not stated.</param>
    /// <param name="targetList">The unit whose list it works with; null where not stated.</param>
    public MicroTeam(MicroTeamKind kind, IEnumerable<KeyValuePair<Role, int>> seats, ImpreciseDate startedOn, Recurrence? cadence = null, Recurrence? review = null, UnitId? targetList = null)
    {
        if (kind is < MicroTeamKind.Intake or > MicroTeamKind.CleanUp) throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind is not one of MicroTeamKind.");
        ArgumentNullException.ThrowIfNull(seats);
        ArgumentNullException.ThrowIfNull(startedOn);
        Kind = kind;
        Seats = [.. seats];
        foreach (var seat in Seats) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(seat.Value, nameof(seats));
        StartedOn = startedOn;
        Cadence = cadence;
        Review = review;
        TargetList = targetList;
    }

    /// <summary>What it is for.</summary>
    public MicroTeamKind Kind { get; }

    /// <summary>How many seats each role has.</summary>
    public ImmutableArray<KeyValuePair<Role, int>> Seats { get; }

    /// <summary>How many seats there are.</summary>
    public int CountSeats => Seats.Sum(s => s.Value);

    /// <summary>When it started.</summary>
    public ImpreciseDate StartedOn { get; }

    /// <summary>How often it works; null where not stated.</summary>
    public Recurrence? Cadence { get; }

    /// <summary>How often it looks at its own work; null where not stated.</summary>
    public Recurrence? Review { get; }

    /// <summary>The unit whose list it works with; null where not stated.</summary>
    public UnitId? TargetList { get; }

    /// <summary>The start of the team as an intervention on a series, which the measurement part can judge; null where the start is not known to the day or the month.</summary>
    /// <param name="text">What started, for people.</param>
    /// <param name="transition">What to do with the month of the start where the day is not known.</param>
    public Intervention? ToIntervention(LocalisedText text, TransitionMonth transition = TransitionMonth.StartNextPeriod)
    {
        ArgumentNullException.ThrowIfNull(text);
        return StartedOn switch
        {
            ImpreciseDate.Dated { Precision: DatePrecision.Day } day => Intervention.OnDay(day.Earliest, text),
            ImpreciseDate.Dated { Precision: DatePrecision.Month } month => Intervention.InMonth(month.Earliest.Year, month.Earliest.Month, text, transition),
            _ => null,
        };
    }

    /// <summary>The kind and the number of seats.</summary>
    public override string ToString() => $"{Kind}, {NumberText.Machine(CountSeats)} seats";
}
