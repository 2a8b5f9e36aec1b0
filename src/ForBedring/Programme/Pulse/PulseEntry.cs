using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Programme.Pulse;

/// <summary>The answers about one patient, whatever the form. Held by the entries of the two forms and by nothing else.</summary>
internal sealed class PulseAnswersOfOne
{
    private PulseAnswersOfOne(
        ImmutableDictionary<string, PulseAnswer> answers, ImmutableDictionary<string, string> choices, ImmutableDictionary<string, int> numbers)
    {
        Answers = answers;
        Choices = choices;
        Numbers = numbers;
    }

    public static PulseAnswersOfOne None { get; } = new(
        ImmutableDictionary.Create<string, PulseAnswer>(StringComparer.Ordinal), ImmutableDictionary.Create<string, string>(StringComparer.Ordinal), ImmutableDictionary.Create<string, int>(StringComparer.Ordinal));

    public ImmutableDictionary<string, PulseAnswer> Answers { get; }

    public ImmutableDictionary<string, string> Choices { get; }

    public ImmutableDictionary<string, int> Numbers { get; }

    public PulseAnswersOfOne With(PulseQuestion question, PulseAnswer answer)
    {
        Check(question, PulseAnswerKind.YesNo);
        if (answer is < PulseAnswer.Yes or > PulseAnswer.NotApplicable) throw new ArgumentOutOfRangeException(nameof(answer), answer, "The answer is not one of PulseAnswer.");
        return new(Answers.SetItem(question.Id, answer), Choices, Numbers);
    }

    public PulseAnswersOfOne With(PulseQuestion question, string choice)
    {
        Check(question, PulseAnswerKind.Choice);
        if (!question.Choices.Any(c => c.Code == choice)) throw new ArgumentException($"{question.Id} has no choice of that code.", nameof(choice));
        return new(Answers, Choices.SetItem(question.Id, choice), Numbers);
    }

    public PulseAnswersOfOne With(PulseQuestion question, int number)
    {
        Check(question, PulseAnswerKind.Number);
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        return new(Answers, Choices, Numbers.SetItem(question.Id, number));
    }

    private static void Check(PulseQuestion question, PulseAnswerKind kind)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Kind != kind) throw new ArgumentException($"{question.Id} has another kind of answer.", nameof(question));
    }
}

/// <summary>The outpatient form filled in about one patient (<i>skjema for poliklinikk</i>): coded answers and numbers, no identity, no birth date and no free text.</summary>
/// <remarks>Fields of the ward form do not compile here. Immutable; each verb gives a new entry. It prints its unit and date, never an answer.</remarks>
public sealed class OutpatientEntry
{
    private OutpatientEntry(PulseHead head, PulseAnswersOfOne answers)
    {
        Head = head;
        Of = answers;
    }

    internal PulseHead Head { get; }

    internal PulseAnswersOfOne Of { get; }

    /// <summary>A form without answers.</summary>
    /// <param name="id">An opaque id, made for the pulse; never a patient's number.</param>
    /// <param name="date">The day of the pulse.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="filledBy">The roles that filled it in together.</param>
    /// <exception cref="ArgumentException">The id is blank, or looks like a birth date or a national identity number.</exception>
    public static OutpatientEntry Create(string id, LocalDate date, UnitId unit, IEnumerable<RoleRef> filledBy) => new(new(id, date, unit, filledBy), PulseAnswersOfOne.None);

    /// <summary>The form with an answer to a common question.</summary>
    public OutpatientEntry With(PulseQuestion.Common question, PulseAnswer answer) => new(Head, Of.With(question, answer));

    /// <summary>The form with an answer to an outpatient question.</summary>
    public OutpatientEntry With(PulseQuestion.Outpatient question, PulseAnswer answer) => new(Head, Of.With(question, answer));

    /// <summary>The form with a choice for a common question.</summary>
    public OutpatientEntry With(PulseQuestion.Common question, string choice) => new(Head, Of.With(question, choice));

    /// <summary>The form with a choice for an outpatient question.</summary>
    public OutpatientEntry With(PulseQuestion.Outpatient question, string choice) => new(Head, Of.With(question, choice));

    /// <summary>The form with a number, 0 or more.</summary>
    public OutpatientEntry With(PulseQuestion.Outpatient question, int number) => new(Head, Of.With(question, number));

    /// <summary>The unit and the date.</summary>
    public override string ToString() => Head.ToString();

    internal static OutpatientEntry Read(PulseHead head, PulseAnswersOfOne answers) => new(head, answers);
}

/// <summary>The ward form filled in about one patient (<i>skjema for sengepost</i>): coded answers and numbers, no identity, no birth date and no free text.</summary>
/// <remarks>Fields of the outpatient form do not compile here. Immutable; each verb gives a new entry. It prints its unit and date, never an answer.</remarks>
public sealed class WardEntry
{
    private WardEntry(PulseHead head, PulseAnswersOfOne answers)
    {
        Head = head;
        Of = answers;
    }

    internal PulseHead Head { get; }

    internal PulseAnswersOfOne Of { get; }

    /// <summary>A form without answers.</summary>
    /// <inheritdoc cref="OutpatientEntry.Create" path="/param|/exception"/>
    public static WardEntry Create(string id, LocalDate date, UnitId unit, IEnumerable<RoleRef> filledBy) => new(new(id, date, unit, filledBy), PulseAnswersOfOne.None);

    /// <summary>The form with an answer to a common question.</summary>
    public WardEntry With(PulseQuestion.Common question, PulseAnswer answer) => new(Head, Of.With(question, answer));

    /// <summary>The form with an answer to a ward question.</summary>
    public WardEntry With(PulseQuestion.Ward question, PulseAnswer answer) => new(Head, Of.With(question, answer));

    /// <summary>The form with a choice for a common question.</summary>
    public WardEntry With(PulseQuestion.Common question, string choice) => new(Head, Of.With(question, choice));

    /// <summary>The form with a choice for a ward question.</summary>
    public WardEntry With(PulseQuestion.Ward question, string choice) => new(Head, Of.With(question, choice));

    /// <summary>The form with a number, 0 or more.</summary>
    public WardEntry With(PulseQuestion.Ward question, int number) => new(Head, Of.With(question, number));

    /// <summary>What the days of the form break: unnecessary days and days ready for discharge are at most the bed days (PRG-T03).</summary>
    public FindingList Findings() => new(Breaches(Of.Numbers).Select(b => ProgrammeRules.DaysDoNotFit.Find(
        FindingPolicy.Default, new Subject("pulse", Head.Unit.Value, b.Column), ("column", b.Column), ("days", b.Days), ("bedDays", b.BedDays))));

    /// <summary>The unit and the date.</summary>
    public override string ToString() => Head.ToString();

    internal static WardEntry Read(PulseHead head, PulseAnswersOfOne answers) => new(head, answers);

    /// <summary>Which numbers of days are larger than the bed days.</summary>
    internal static IEnumerable<(string Column, int Days, int BedDays)> Breaches(IReadOnlyDictionary<string, int> numbers)
    {
        if (!numbers.TryGetValue(PulseQuestions.BedDays, out var bedDays)) yield break;
        foreach (var column in new[] { PulseQuestions.UnnecessaryBedDays, PulseQuestions.DaysReadyForDischarge })
        {
            if (numbers.TryGetValue(column, out var days) && days > bedDays) yield return (column, days, bedDays);
        }
    }
}

/// <summary>What an entry of either form says besides its answers.</summary>
internal sealed class PulseHead
{
    public PulseHead(string id, LocalDate date, UnitId unit, IEnumerable<RoleRef> filledBy)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(filledBy);
        if (LooksLikeIdentity(id)) throw new ArgumentException("The id looks like a birth date or a national identity number. Make an opaque one.", nameof(id));
        Id = id;
        Date = date;
        Unit = unit;
        FilledBy = [.. filledBy];
    }

    public string Id { get; }

    public LocalDate Date { get; }

    public UnitId Unit { get; }

    public ImmutableArray<RoleRef> FilledBy { get; }

    /// <summary>Whether a leader filled the form in.</summary>
    public bool HasLeader => FilledBy.Any(r => PulseRoles.IsLeader(r.Role));

    /// <summary>Whether someone with a clinical role filled the form in.</summary>
    public bool HasClinician => FilledBy.Any(r => PulseRoles.IsClinical(r.Role));

    /// <summary>Six or eight digits are a birth date, eleven an identity number, whatever stands between them.</summary>
    public static bool LooksLikeIdentity(string id)
    {
        var digits = id.Count(c => c is >= '0' and <= '9');
        return digits is 6 or 8 or 11 && id.All(c => c is (>= '0' and <= '9') or ' ' or '.' or '-' or '/');
    }

    public override string ToString() => $"{Unit}, {Calendar.CalendarText.Iso(Date)}";
}

/// <summary>Which roles lead and which treat.</summary>
internal static class PulseRoles
{
    private static readonly HashSet<string> Leaders = new(StringComparer.Ordinal)
    {
        Role.Leader.Code, Role.HospitalDirector.Code, Role.ClinicHead.Code, Role.DepartmentLeader.Code, Role.SectionLeader.Code, Role.OutpatientSectionLeader.Code,
        Role.LeaderGroup.Code, Role.TopLeaderGroup.Code,
    };

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        Role.Secretary.Code, Role.UnionRepresentative.Code, Role.SafetyRepresentative.Code, Role.ChiefSafetyRepresentative.Code, Role.SafetyService.Code, Role.AttendanceGroup.Code,
        Role.HumanResources.Code, Role.OccupationalHealthService.Code, Role.QualityAdviser.Code, Role.FollowUpOfficer.Code, Role.SurveyCoordinator.Code, Role.Communication.Code,
        Role.WorkEnvironmentCommittee.Code, Role.QualityAndWorkEnvironmentCommittee.Code, Role.UserRepresentative.Code, Role.ProcessGuidePerson.Code,
    };

    public static bool IsLeader(Role role) => Leaders.Contains(role.Code);

    /// <summary>A role that neither leads nor is known to do other work: nurses, doctors, and professions that the library does not name.</summary>
    public static bool IsClinical(Role role) => !IsLeader(role) && !Others.Contains(role.Code);
}
