using ForBedring.Organisation;

namespace ForBedring.Planning;

/// <summary>An adopted version of a plan (<i>vedtatt versjon</i>). It is never changed: a change is a new version, one number higher (PLN-L02).</summary>
public sealed class PlanVersion
{
    internal PlanVersion(int number, LocalDate adoptedOn, RoleRef adoptedBy, string contentHash, PlanDiff diff, ImmutableSortedDictionary<string, string> content)
    {
        Number = number;
        AdoptedOn = adoptedOn;
        AdoptedBy = adoptedBy;
        ContentHash = contentHash;
        Diff = diff;
        Content = content;
    }

    /// <summary>1 for the first.</summary>
    public int Number { get; }

    /// <summary>The day it was adopted.</summary>
    public LocalDate AdoptedOn { get; }

    /// <summary>The body that adopted it.</summary>
    public RoleRef AdoptedBy { get; }

    /// <summary>SHA-256 over the content, in lower-case hexadecimal.</summary>
    public string ContentHash { get; }

    /// <summary>What is new since the version before; everything for the first.</summary>
    public PlanDiff Diff { get; }

    /// <summary>A fingerprint of what stands at each path; how later versions are compared with this one.</summary>
    internal ImmutableSortedDictionary<string, string> Content { get; }

    internal SourceShape? Shape { get; init; }

    /// <summary>Whether a measure stands in this version.</summary>
    public bool Holds(MeasureId measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Content.ContainsKey(PlanContent.PathOf(measure));
    }

    /// <summary>Whether an area stands in this version.</summary>
    public bool Holds(AreaId area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return Content.ContainsKey(PlanContent.PathOf(area));
    }

    /// <summary>The number and the day.</summary>
    public override string ToString() => $"{Number} {NodaTime.Text.LocalDatePattern.Iso.Format(AdoptedOn)}";

    internal bool IsIntact => PlanContent.HashOf(Content) == ContentHash;
}
