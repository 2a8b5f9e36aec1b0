using ForBedring.Rules;
using ForBedring.Workshops;

namespace ForBedring.Reports;

/// <summary>What stands on a workshop's page beside the report (<i>innhold på siden</i>). Immutable; each verb gives new options.</summary>
public sealed class WorkshopPageOptions
{
    private WorkshopPageOptions(WorkshopPageOptions? other)
    {
        if (other is null) return;
        Language = other.Language;
        UnitName = other.UnitName;
        Development = other.Development;
        SickLeave = other.SickLeave;
        Canvas = other.Canvas;
        Findings = other.Findings;
        Evidence = other.Evidence;
        Process = other.Process;
        ProcessFindings = other.ProcessFindings;
    }

    /// <summary>The report alone, in bokmål.</summary>
    public static WorkshopPageOptions Default { get; } = new(null);

    /// <summary>The language of the page.</summary>
    public ReportLanguage Language { get; private init; } = ReportLanguage.Bokmaal;

    /// <summary>What the unit is called; null for its code.</summary>
    public string? UnitName { get; private init; }

    /// <summary>How it compares with an earlier report; null for no comparison.</summary>
    public MappingDevelopment? Development { get; private init; }

    /// <summary>The unit's sick leave; null for none.</summary>
    public SickLeave? SickLeave { get; private init; }

    /// <summary>The measure canvas; null for none.</summary>
    public MeasureCanvas? Canvas { get; private init; }

    /// <summary>What should be known about the process and the canvas.</summary>
    public FindingList Findings { get; private init; } = FindingList.Empty;

    /// <summary>The knowledge cards; those on the areas to improve are shown.</summary>
    public ImmutableArray<EvidenceNote> Evidence { get; private init; } = [];

    /// <summary>The process that the workshop is a part of; null for none.</summary>
    public ShoeProcess? Process { get; private init; }

    /// <summary>What should be known about the process.</summary>
    public FindingList ProcessFindings { get; private init; } = FindingList.Empty;

    /// <summary>In another language.</summary>
    public WorkshopPageOptions In(ReportLanguage language) => new(this) { Language = language };

    /// <summary>With what the unit is called.</summary>
    public WorkshopPageOptions For(string? unitName) => new(this) { UnitName = unitName };

    /// <summary>With a comparison with an earlier report.</summary>
    public WorkshopPageOptions WithDevelopment(MappingDevelopment? development) => new(this) { Development = development };

    /// <summary>With the unit's sick leave.</summary>
    public WorkshopPageOptions WithSickLeave(SickLeave? sickLeave) => new(this) { SickLeave = sickLeave };

    /// <summary>With the measure canvas, and what should be known about it.</summary>
    public WorkshopPageOptions WithCanvas(MeasureCanvas? canvas, FindingList? findings = null) => new(this) { Canvas = canvas, Findings = findings ?? FindingList.Empty };

    /// <summary>With the process that the workshop is a part of, and what should be known about it.</summary>
    public WorkshopPageOptions WithProcess(ShoeProcess? process, FindingList? findings = null) => new(this) { Process = process, ProcessFindings = findings ?? FindingList.Empty };

    /// <summary>With knowledge cards.</summary>
    public WorkshopPageOptions WithEvidence(IEnumerable<EvidenceNote> evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return new(this) { Evidence = [.. evidence] };
    }
}
