namespace ForBedring.Programme.Users;

/// <summary>That a member took part in an order on a day (<i>oppdrag</i>), and whether it is paid. It prints the order, never the member.</summary>
public sealed class Assignment
{
    /// <summary>An assignment that is not paid.</summary>
    /// <param name="id">The id.</param>
    /// <param name="member">The member's opaque id.</param>
    /// <param name="request">The order's id.</param>
    /// <param name="date">The day.</param>
    /// <param name="work">The hours and the kind of work they are paid by.</param>
    public Assignment(string id, string member, string request, LocalDate date, AssignedWork work)
        : this(id, member, request, date, work, null)
    {
    }

    private Assignment(string id, string member, string request, LocalDate date, AssignedWork work, LocalDate? paidOn)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(member);
        ArgumentException.ThrowIfNullOrWhiteSpace(request);
        ArgumentNullException.ThrowIfNull(work);
        Id = id;
        Member = member;
        Request = request;
        Date = date;
        Work = work;
        PaidOn = paidOn;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The member's opaque id.</summary>
    public string Member { get; }

    /// <summary>The order's id.</summary>
    public string Request { get; }

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>The hours and the kind of work.</summary>
    public AssignedWork Work { get; }

    /// <summary>The day it was paid; null while it is not.</summary>
    public LocalDate? PaidOn { get; }

    /// <summary>The order.</summary>
    public override string ToString() => Request;

    internal Assignment Paid(LocalDate on) => new(Id, Member, Request, Date, Work, on);
}

/// <summary>Hours of a kind of work (<i>timer</i>).</summary>
public sealed record AssignedWork
{
    /// <summary>Hours of a kind of work.</summary>
    /// <param name="kind">The kind, as the rates name it.</param>
    /// <param name="hours">The hours, above 0 and at most 24.</param>
    public AssignedWork(string kind, decimal hours)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(kind);
        if (hours is <= 0 or > 24) throw new ArgumentOutOfRangeException(nameof(hours), hours, "Hours are above 0 and at most 24.");
        Kind = kind;
        Hours = hours;
    }

    /// <summary>The kind.</summary>
    public string Kind { get; }

    /// <summary>The hours.</summary>
    public decimal Hours { get; }

    /// <summary>The hours and the kind.</summary>
    public override string ToString() => $"{Rules.NumberText.Machine(Hours)} {Kind}";
}
