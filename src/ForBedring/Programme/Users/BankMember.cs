namespace ForBedring.Programme.Users;

/// <summary>Whose experience a member brings (<i>erfaring</i>).</summary>
public enum ExperienceKind
{
    /// <summary>A patient's (<i>pasient</i>).</summary>
    Patient = 1,

    /// <summary>A next of kin's (<i>pårørende</i>).</summary>
    NextOfKin = 2,
}

/// <summary>Where a member is (<i>status</i>).</summary>
public enum MemberStatus
{
    /// <summary>Recruited (<i>rekruttert</i>).</summary>
    Recruited = 1,

    /// <summary>Trained (<i>opplært</i>).</summary>
    Trained = 2,

    /// <summary>Takes assignments (<i>aktiv</i>).</summary>
    Active = 3,

    /// <summary>Resting (<i>hvilende</i>).</summary>
    Resting = 4,

    /// <summary>Has left (<i>sluttet</i>).</summary>
    Left = 5,
}

/// <summary>A member of the user bank (<i>bruker i brukerbanken</i>), by an opaque id. It prints its status, never the id.</summary>
/// <remarks>Immutable; each verb gives a new member. For the keeper of the register; no report leads here.</remarks>
public sealed class BankMember
{
    private BankMember(string id, ExperienceKind experience, LocalDate joined)
    {
        Id = id;
        Experience = experience;
        Joined = joined;
    }

    /// <summary>The opaque id.</summary>
    public string Id { get; }

    /// <summary>Whose experience the member brings.</summary>
    public ExperienceKind Experience { get; }

    /// <summary>The day the member joined.</summary>
    public LocalDate Joined { get; }

    /// <summary>The day the member left; null while a member.</summary>
    public LocalDate? LeftOn { get; private set; }

    /// <summary>Where the member is.</summary>
    public MemberStatus Status { get; private set; } = MemberStatus.Recruited;

    /// <summary>The fields the member knows, as codes.</summary>
    public ImmutableArray<string> Fields { get; private set; } = [];

    /// <summary>The days of training, in order.</summary>
    public ImmutableArray<LocalDate> Trainings { get; private set; } = [];

    /// <summary>Whether the member is employed at the hospital (PRG-B01).</summary>
    public bool IsEmployedHere { get; private set; }

    /// <summary>A member who has just joined.</summary>
    public static BankMember Create(string id, ExperienceKind experience, LocalDate joined)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        if (experience is not (ExperienceKind.Patient or ExperienceKind.NextOfKin)) throw new ArgumentOutOfRangeException(nameof(experience), experience, "The experience is not one of ExperienceKind.");
        return new(id, experience, joined);
    }

    /// <summary>The member with a status. One who has left has a day she left on: <see cref="Leave"/>.</summary>
    public BankMember WithStatus(MemberStatus status)
        => status is >= MemberStatus.Recruited and < MemberStatus.Left ? Copy(m => m.Status = status) : throw new ArgumentOutOfRangeException(nameof(status), status, "Use Leave for a member who has left.");

    /// <summary>The member with one more field.</summary>
    public BankMember AddField(string field)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(field);
        return Copy(m => m.Fields = m.Fields.Add(field));
    }

    /// <summary>The member after a training.</summary>
    public BankMember Train(LocalDate on) => Copy(m =>
    {
        m.Trainings = [.. m.Trainings.Add(on).OrderBy(d => d)];
        if (m.Status == MemberStatus.Recruited) m.Status = MemberStatus.Trained;
    });

    /// <summary>The member, told whether she is employed at the hospital.</summary>
    public BankMember WithEmployment(bool isEmployedHere) => Copy(m => m.IsEmployedHere = isEmployedHere);

    /// <summary>The member who leaves on a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the member joined.</exception>
    public BankMember Leave(LocalDate on)
        => on >= Joined ? Copy(m => (m.Status, m.LeftOn) = (MemberStatus.Left, on)) : throw new ArgumentOutOfRangeException(nameof(on), "A member leaves on or after the day of joining.");

    /// <summary>The status.</summary>
    public override string ToString() => Status.ToString();

    private BankMember Copy(Action<BankMember> change)
    {
        var copy = (BankMember)MemberwiseClone();
        change(copy);
        return copy;
    }
}
