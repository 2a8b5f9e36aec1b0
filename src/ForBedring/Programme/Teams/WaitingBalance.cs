using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Programme.Teams;

/// <summary>How many wait on one list (<i>ventelistens lengde</i>).</summary>
public sealed record ListLength
{
    /// <summary>A list and its length.</summary>
    public ListLength(string id, LocalisedText name, int waiting)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfNegative(waiting);
        Id = id;
        Name = name;
        Waiting = waiting;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The name.</summary>
    public LocalisedText Name { get; }

    /// <summary>How many wait.</summary>
    public int Waiting { get; }

    /// <summary>The id and the length.</summary>
    public override string ToString() => $"{Id}: {NumberText.Machine(Waiting)}";

    /// <summary>The longest lists, where specialty teams are formed (<i>de lengste ventelistene</i>): longest first, then by id. Ties with the last are kept, so there may be more than asked for.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="count">How many; positive.</param>
    public static ImmutableArray<ListLength> SelectLongestLists(IEnumerable<ListLength> lists, int count)
    {
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var ordered = lists.OrderByDescending(l => l.Waiting).ThenBy(l => l.Id, StringComparer.Ordinal).ToList();
        return ordered.Count <= count ? [.. ordered] : [.. ordered.Where(l => l.Waiting >= ordered[count - 1].Waiting)];
    }
}

/// <summary>How many wait for one place on a list (<i>plass</i>): a role, and a count. There is no name and no id, so no person can be named.</summary>
public sealed record WaitingSlot
{
    /// <summary>A place.</summary>
    public WaitingSlot(Role role, int waiting)
    {
        ArgumentNullException.ThrowIfNull(role);
        ArgumentOutOfRangeException.ThrowIfNegative(waiting);
        Role = role;
        Waiting = waiting;
    }

    /// <summary>The role.</summary>
    public Role Role { get; }

    /// <summary>How many wait.</summary>
    public int Waiting { get; }

    /// <summary>The role and the count.</summary>
    public override string ToString() => $"{Role}: {NumberText.Machine(Waiting)}";
}

/// <summary>One place when the list is evened out (<i>utjevning</i>): how many wait, how many would, and the difference.</summary>
public sealed record BalancedSlot
{
    internal BalancedSlot(Role role, int waiting, int after)
    {
        Role = role;
        Waiting = waiting;
        After = after;
    }

    /// <summary>The role.</summary>
    public Role Role { get; }

    /// <summary>How many wait.</summary>
    public int Waiting { get; }

    /// <summary>How many would wait.</summary>
    public int After { get; }

    /// <summary>How many would come to this place; negative where they would leave it.</summary>
    public int Change => After - Waiting;

    /// <summary>The role and the two counts.</summary>
    public override string ToString() => $"{Role}: {NumberText.Machine(Waiting)} → {NumberText.Machine(After)}";
}

/// <summary>How waiting on one list could be evened out between places of a role (<i>jevne ut ventelister</i>): who has fewer waiting, and how many would move. Nobody is moved who need not be.</summary>
/// <remarks>
/// Places are evened out within a role: a consultant's patients do not move to a nurse. After it, no two places of a role differ by more than 1, and the number moved is the
/// smallest possible. Places are told by role and count, most waiting first.
/// </remarks>
public sealed class WaitingBalance
{
    private WaitingBalance(ImmutableArray<BalancedSlot> slots) => Slots = slots;

    /// <summary>The places: by role, most waiting first.</summary>
    public ImmutableArray<BalancedSlot> Slots { get; }

    /// <summary>How many would move.</summary>
    public int Moves => Slots.Sum(s => Math.Max(0, -s.Change));

    /// <summary>The balance of a list's places.</summary>
    public static WaitingBalance Of(IEnumerable<WaitingSlot> slots)
    {
        ArgumentNullException.ThrowIfNull(slots);
        var balanced = slots.GroupBy(s => s.Role).OrderBy(g => g.Key).SelectMany(role =>
        {
            // The longest keep the odd ones, so that as few as possible move.
            var ordered = role.OrderByDescending(s => s.Waiting).ToList();
            var total = ordered.Sum(s => s.Waiting);
            return ordered.Select((s, i) => new BalancedSlot(s.Role, s.Waiting, (total / ordered.Count) + (i < total % ordered.Count ? 1 : 0)));
        });
        return new([.. balanced]);
    }
}
