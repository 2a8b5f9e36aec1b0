using ForBedring.Rules;

namespace ForBedring.Protection;

/// <summary>The independent audit refused a decision (<i>kontrollen sviktet</i>): a fault in this library, not a refusal of the domain. No report is made.</summary>
public sealed class DisclosureAuditException : InvalidOperationException
{
    internal DisclosureAuditException()
        : base($"{DisclosureRules.AuditFailed.Code}: {DisclosureRules.AuditFailed.Template.English}")
    {
    }

    /// <summary>The rule: DSC-A01 <c>disclosure.audit-failed</c>.</summary>
    public RuleDefinition Rule { get; } = DisclosureRules.AuditFailed;
}
