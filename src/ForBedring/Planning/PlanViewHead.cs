using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>What stands on every view of a plan (<i>hode</i>): label, day, language, and the bases of the rules it shows.</summary>
public sealed class PlanViewHead
{
    internal PlanViewHead(SensitivityLabel label, LocalDate asOf, ReportLanguage language, IEnumerable<Basis.Legal> bases, LabelOverride? labelOverride = null)
    {
        Label = label;
        AsOf = asOf;
        Language = language;
        LegalBases = [.. bases.Distinct().OrderBy(b => b.Id, StringComparer.Ordinal)];
        LabelOverride = labelOverride;
    }

    /// <summary>The sensitivity label.</summary>
    public SensitivityLabel Label { get; }

    /// <summary>The day.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The language.</summary>
    public ReportLanguage Language { get; }

    /// <summary>The legal bases, each with whether it was checked against the text of the law.</summary>
    public ImmutableArray<Basis.Legal> LegalBases { get; }

    /// <summary>Why it was given below its label; printed; null where it was not.</summary>
    public LabelOverride? LabelOverride { get; }

    internal static PlanViewHead Of(ImprovementPlan plan, LocalDate asOf, ReportLanguage language, SensitivityRank audience, LabelOverride? labelOverride, IEnumerable<Finding>? findings = null)
    {
        plan.CanExportTo(audience, labelOverride).ThrowIfRefused();
        return new(plan.Label, asOf, language, (findings ?? []).SelectMany(f => f.Rule.Bases).OfType<Basis.Legal>(), audience < plan.Label.Rank ? labelOverride : null);
    }
}
