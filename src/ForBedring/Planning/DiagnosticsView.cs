using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>The diagnosis of a plan for an audience (<i>diagnose</i>), with the bases of every rule it shows.</summary>
public sealed class DiagnosticsView
{
    private DiagnosticsView(PlanViewHead head, PlanDiagnostics diagnosis)
    {
        Head = head;
        Diagnosis = diagnosis;
    }

    /// <summary>Label, day, language, bases.</summary>
    public PlanViewHead Head { get; }

    /// <summary>The diagnosis.</summary>
    public PlanDiagnostics Diagnosis { get; }

    /// <summary>The diagnosis for an audience.</summary>
    /// <exception cref="RuleViolationException">The audience is below the plan's label and there is no override (PLN-L10).</exception>
    public static DiagnosticsView Of(PlanDiagnostics diagnosis, ReportLanguage language, SensitivityRank audience, LabelOverride? labelOverride = null)
    {
        ArgumentNullException.ThrowIfNull(diagnosis);
        return new(PlanViewHead.Of(diagnosis.Plan, diagnosis.Today, language, audience, labelOverride, diagnosis.Findings), diagnosis);
    }
}
