using ForBedring.Calendar;
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

    /// <summary>The start of the team as an intervention on a series.</summary>
    public ListIntervention ToListIntervention(LocalisedText text) => new(StartedOn, Kind, TargetList, text);

    /// <summary>The kind and the number of seats.</summary>
    public override string ToString() => $"{Kind}, {NumberText.Machine(CountSeats)} seats";
}

/// <summary>What to do with the period in which an intervention starts, when the day is not known (<i>overgangsmåned</i>, WTL-R18).</summary>
public enum TransitionPolicy
{
    /// <summary>The period after it begins with the next month; the month itself stays before (<i>neste måned</i>). The default.</summary>
    StartNextPeriod = 1,

    /// <summary>The month belongs to the period after (<i>regn med etter</i>).</summary>
    IncludeInAfter = 2,

    /// <summary>The month belongs to neither (<i>hold utenfor</i>).</summary>
    LeaveOut = 3,
}

/// <summary>Something done with a list at a time (<i>tiltak på ventelisten</i>, WTL-R18): splits a series into before and after. Two totals alone are no evaluation.</summary>
public sealed class ListIntervention
{
    /// <summary>An intervention.</summary>
    public ListIntervention(ImpreciseDate on, MicroTeamKind kind, UnitId? unit, LocalisedText text)
    {
        ArgumentNullException.ThrowIfNull(on);
        ArgumentNullException.ThrowIfNull(text);
        On = on;
        Kind = kind;
        Unit = unit;
        Text = text;
    }

    /// <summary>When it started.</summary>
    public ImpreciseDate On { get; }

    /// <summary>By what kind of team.</summary>
    public MicroTeamKind Kind { get; }

    /// <summary>In which unit; null for the whole list.</summary>
    public UnitId? Unit { get; }

    /// <summary>What it is, for people.</summary>
    public LocalisedText Text { get; }

    /// <summary>The first month of the period after; null where the start is not dated.</summary>
    /// <remarks>A known first of a month begins that month. Any other day, and a start known only by month or more roughly, makes a transition.</remarks>
    public YearMonth? FirstMonthAfter(TransitionPolicy policy = TransitionPolicy.StartNextPeriod)
    {
        if (policy is < TransitionPolicy.StartNextPeriod or > TransitionPolicy.LeaveOut) throw new ArgumentOutOfRangeException(nameof(policy), policy, "The policy is not one of TransitionPolicy.");
        if (On is not ImpreciseDate.Dated dated) return null;
        var start = policy == TransitionPolicy.IncludeInAfter ? dated.Earliest : dated.Latest;
        var month = new YearMonth(start.Year, start.Month);
        var isFirstDay = dated.Precision == DatePrecision.Day && start.Day == 1;
        return policy == TransitionPolicy.IncludeInAfter || isFirstDay ? month : MonthGrid.Plus(month, 1);
    }

    /// <summary>Which side of the intervention a month is on: −1 before, 1 after, 0 left out.</summary>
    public int SideOf(YearMonth month, TransitionPolicy policy = TransitionPolicy.StartNextPeriod)
    {
        if (FirstMonthAfter(policy) is not { } after) return 0;
        if (month >= after) return 1;
        return policy == TransitionPolicy.LeaveOut && On is ImpreciseDate.Dated dated && month >= new YearMonth(dated.Earliest.Year, dated.Earliest.Month) ? 0 : -1;
    }

    /// <summary>When and what.</summary>
    public override string ToString() => $"{On.OriginalText}: {Text.Bokmaal}";
}
