using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Programme.Meetings;

/// <summary>A suggestion at the improvement board (<i>forbedringsforslag</i>): what, who answers for it, when, what is gained and which small test shows it.</summary>
public sealed class BoardSuggestion
{
    /// <summary>A suggestion.</summary>
    /// <param name="text">What is suggested.</param>
    /// <param name="responsible">Who answers for it; null where nobody does yet.</param>
    /// <param name="deadline">When, as written.</param>
    /// <param name="expectedGain">What is gained; null where not said.</param>
    /// <param name="smallTest">Which small test shows it; null where none is agreed.</param>
    public BoardSuggestion(string text, RoleRef? responsible = null, ImpreciseDate? deadline = null, string? expectedGain = null, string? smallTest = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        Text = text;
        Responsible = responsible;
        Deadline = deadline ?? ImpreciseDate.Blank;
        ExpectedGain = expectedGain;
        SmallTest = smallTest;
    }

    /// <summary>What is suggested.</summary>
    public string Text { get; }

    /// <summary>Who answers for it; null where nobody does yet.</summary>
    public RoleRef? Responsible { get; }

    /// <summary>When, as written.</summary>
    public ImpreciseDate Deadline { get; }

    /// <summary>What is gained; null where not said.</summary>
    public string? ExpectedGain { get; }

    /// <summary>Which small test shows it; null where none is agreed.</summary>
    public string? SmallTest { get; }

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}

/// <summary>A meeting at the improvement board (<i>tavlemøte ved forbedringstavlen</i>): suggestions for improvement, weekly or fortnightly, 15 to 20 minutes. Not a huddle about patients.</summary>
public sealed class ImprovementBoardMeeting
{
    /// <summary>The advised length, least: 15 minutes.</summary>
    public const int LeastMinutes = 15;

    /// <summary>The advised length, most: 20 minutes.</summary>
    public const int LongestMinutes = 20;

    /// <summary>A meeting.</summary>
    public ImprovementBoardMeeting(MeetingRecord record, IEnumerable<BoardSuggestion>? suggestions = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        Record = record;
        Suggestions = suggestions is null ? [] : [.. suggestions];
    }

    /// <summary>The day, the minutes, who came and what was agreed.</summary>
    public MeetingRecord Record { get; }

    /// <summary>The suggestions.</summary>
    public ImmutableArray<BoardSuggestion> Suggestions { get; }

    /// <summary>A length outside 15 to 20 minutes: PRG-H01.</summary>
    public FindingList Findings(FindingPolicy policy) => Record.LengthFinding(LeastMinutes, LongestMinutes, policy);

    /// <summary>The day.</summary>
    public override string ToString() => Record.ToString();
}

/// <summary>The improvement board of a unit (<i>forbedringstavle</i>): how often it meets, and its meetings. A huddle cannot be added.</summary>
public sealed class ImprovementBoard
{
    /// <summary>A board.</summary>
    /// <param name="cadence">How often it meets.</param>
    /// <param name="meetings">Its meetings.</param>
    public ImprovementBoard(Recurrence cadence, IEnumerable<ImprovementBoardMeeting> meetings)
    {
        ArgumentNullException.ThrowIfNull(cadence);
        ArgumentNullException.ThrowIfNull(meetings);
        Cadence = cadence;
        Meetings = [.. meetings.OrderBy(m => m.Record.Date)];
    }

    /// <summary>How often it meets.</summary>
    public Recurrence Cadence { get; }

    /// <summary>Its meetings, oldest first.</summary>
    public ImmutableArray<ImprovementBoardMeeting> Meetings { get; }

    /// <summary>Periods with as many meetings as agreed, of those ended or met.</summary>
    public Portion Compliance(LocalDate today) => Log(today).Compliance(today);

    /// <summary>Missed periods (PRG-H02, told as CAL-R02) and lengths (PRG-H01).</summary>
    public FindingList Findings(LocalDate today, FindingPolicy policy)
        => Log(today).Findings(today, policy, new Subject("improvement board", "")).And(Meetings.SelectMany(m => m.Findings(policy)));

    private OccurrenceLog Log(LocalDate today)
        => OccurrenceLog.Of(Cadence, Meetings.Select(m => m.Record.Date).Where(d => d <= today));
}
