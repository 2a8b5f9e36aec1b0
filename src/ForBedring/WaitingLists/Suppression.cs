namespace ForBedring.WaitingLists;

internal sealed class Suppression
{
    public static Suppression Decide(MonthlyFigures figures, WaitingDisclosure policy, bool withDetail) => throw new NotSupportedException();

    public SuppressionReason? ReasonFor(WaitingMetric metric, int group, int month) => throw new NotSupportedException();
}
