using ForBedring.Calendar;
using ForBedring.Organisation;

namespace ForBedring.Programme.Areas;

/// <summary>Where an area has support (<i>forankring</i>): the body, and perhaps when and in which case.</summary>
public sealed record Anchoring
{
    /// <summary>An anchoring.</summary>
    /// <param name="body">The body: a leader group, the board, the working environment committee.</param>
    /// <param name="date">When; <see cref="ImpreciseDate.Blank"/> where not written.</param>
    /// <param name="caseReference">The case; null where not written.</param>
    public Anchoring(RoleRef body, ImpreciseDate date, CaseReference? caseReference = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(date);
        Body = body;
        Date = date;
        Case = caseReference;
    }

    /// <summary>The body.</summary>
    public RoleRef Body { get; }

    /// <summary>When, as written.</summary>
    public ImpreciseDate Date { get; }

    /// <summary>The case; null where not written.</summary>
    public CaseReference? Case { get; }
}
