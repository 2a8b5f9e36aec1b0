using ForBedring.Rules;

namespace ForBedring.Programme.Users;

/// <summary>The user bank (<i>brukerbank</i>): register, orders, assignments and rates. For its keeper; <see cref="Report"/> makes what others may see.</summary>
/// <remarks>Ids are unique and resolve. Immutable; each verb gives a new bank.</remarks>
public sealed class UserBank
{
    private readonly ImmutableSortedDictionary<string, BankMember> _members;
    private readonly ImmutableSortedDictionary<string, UserRequest> _requests;
    private readonly ImmutableSortedDictionary<string, Assignment> _assignments;

    private UserBank(
        RemunerationPolicy policy, ImmutableSortedDictionary<string, BankMember> members, ImmutableSortedDictionary<string, UserRequest> requests, ImmutableSortedDictionary<string, Assignment> assignments)
    {
        Policy = policy;
        _members = members;
        _requests = requests;
        _assignments = assignments;
    }

    /// <summary>How users are paid.</summary>
    public RemunerationPolicy Policy { get; }

    /// <summary>The members, by id.</summary>
    public IEnumerable<BankMember> Members => _members.Values;

    /// <summary>The orders, by id.</summary>
    public IEnumerable<UserRequest> Requests => _requests.Values;

    /// <summary>The assignments, by id.</summary>
    public IEnumerable<Assignment> Assignments => _assignments.Values;

    /// <summary>A bank without members and orders.</summary>
    public static UserBank Create(RemunerationPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return new(
            policy,
            ImmutableSortedDictionary.Create<string, BankMember>(StringComparer.Ordinal),
            ImmutableSortedDictionary.Create<string, UserRequest>(StringComparer.Ordinal),
            ImmutableSortedDictionary.Create<string, Assignment>(StringComparer.Ordinal));
    }

    /// <summary>The bank with a member; one of the same id is replaced.</summary>
    public UserBank With(BankMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return new(Policy, _members.SetItem(member.Id, member), _requests, _assignments);
    }

    /// <summary>The bank with an order; one of the same id is replaced.</summary>
    public UserBank With(UserRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(Policy, _members, _requests.SetItem(request.Id, request), _assignments);
    }

    /// <summary>The bank with one more assignment.</summary>
    /// <exception cref="ArgumentException">The id stands already, or the member or the order is not in the bank.</exception>
    public UserBank Add(Assignment assignment)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        if (_assignments.ContainsKey(assignment.Id)) throw new ArgumentException("The assignment stands in the bank already.", nameof(assignment));
        if (!_members.ContainsKey(assignment.Member)) throw new ArgumentException("The member is not in the bank.", nameof(assignment));
        if (!_requests.ContainsKey(assignment.Request)) throw new ArgumentException("The order is not in the bank.", nameof(assignment));
        return new(Policy, _members, _requests, _assignments.Add(assignment.Id, assignment));
    }

    /// <summary>What an assignment is paid: hours × the rate on its day, not rounded; null where no rate holds (PRG-B04).</summary>
    /// <exception cref="KeyNotFoundException">The bank has no such assignment.</exception>
    public Money? PayOf(string assignment)
    {
        var found = Find(assignment);
        return Policy.RateOn(found.Work.Kind, found.Date) is { } rate ? new Money(found.Work.Hours * rate.PerHour.Amount, rate.PerHour.Currency) : null;
    }

    /// <summary>What speaks against paying an assignment: it is paid already (PRG-B02).</summary>
    /// <exception cref="KeyNotFoundException">The bank has no such assignment.</exception>
    public FindingList CanPay(string assignment, LocalDate on)
    {
        _ = on;
        return Find(assignment).PaidOn is null
            ? FindingList.Empty
            : new([ProgrammeRules.PaidTwice.Find(FindingPolicy.Default, new Subject("assignment", assignment), ("assignment", assignment))]);
    }

    /// <summary>The bank after an assignment is paid.</summary>
    /// <exception cref="KeyNotFoundException">The bank has no such assignment.</exception>
    /// <exception cref="RuleViolationException">It is paid already (PRG-B02).</exception>
    public UserBank Pay(string assignment, LocalDate on)
    {
        CanPay(assignment, on).ThrowIfRefused();
        return new(Policy, _members, _requests, _assignments.SetItem(assignment, Find(assignment).Paid(on)));
    }

    /// <summary>What the keeper should look at: PRG-B01, PRG-B04 and PRG-B05. Names opaque ids; for the keeper alone.</summary>
    public FindingList Findings(FindingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var found = Members.Where(m => m.IsEmployedHere).Select(m => ProgrammeRules.MemberIsEmployed.Find(policy, new Subject("member", m.Id), ("member", m.Id))).ToList();
        foreach (var assignment in Assignments)
        {
            var subject = new Subject("assignment", assignment.Id);
            if (Policy.RateOn(assignment.Work.Kind, assignment.Date) is null)
                found.Add(ProgrammeRules.NoRate.Find(policy, subject, ("assignment", assignment.Id), ("kind", assignment.Work.Kind)));
            if (!_members[assignment.Member].Trainings.Any(d => d <= assignment.Date)) found.Add(ProgrammeRules.NotTrained.Find(policy, subject, ("assignment", assignment.Id)));
        }

        return new(found);
    }

    /// <summary>What others may see of a period.</summary>
    /// <param name="period">The period; members joined and orders received in it count.</param>
    public UserBankReport Report(Calendar.CalendarPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return UserBankReport.Of(this, period);
    }

    /// <summary>The kind of register.</summary>
    public override string ToString() => nameof(UserBank);

    private Assignment Find(string id) => _assignments.TryGetValue(id, out var found) ? found : throw new KeyNotFoundException("The bank has no such assignment.");
}
