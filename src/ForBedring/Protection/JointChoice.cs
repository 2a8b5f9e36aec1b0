namespace ForBedring.Protection;

/// <summary>What was decided for each cell of a joint system.</summary>
internal sealed class JointChoice
{
    internal JointChoice(bool[] shown, bool[] notVerified, bool cannotVerify, bool isExposed, bool isRefusedByAudit)
    {
        Shown = shown;
        NotVerified = notVerified;
        CannotVerify = cannotVerify;
        IsExposed = isExposed;
        IsRefusedByAudit = isRefusedByAudit;
    }

    /// <summary>Per cell whether it is shown. Released cells always are.</summary>
    public bool[] Shown { get; }

    /// <summary>Per cell whether it is withheld only because the work limit was reached (DSC-W01, <see cref="WithholdingKind.NotVerified"/>).</summary>
    public bool[] NotVerified { get; }

    /// <summary>Whether what was decided could not be checked within the work limit: nothing but what was released before is shown (DSC-W02).</summary>
    public bool CannotVerify { get; }

    /// <summary>Whether cells released before break the promise by themselves (DSC-L04).</summary>
    public bool IsExposed { get; }

    /// <summary>Whether the audit refused what was decided, a fault in this library (DSC-A01): nothing but what was released before is shown.</summary>
    public bool IsRefusedByAudit { get; }
}
