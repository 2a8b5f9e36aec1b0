using ForBedring.Rules;
using ForBedring.WaitingLists;

namespace ForBedring.Json;

/// <summary>Targets for waiting from JSON (<i>styringsmål</i>): <c>{ "schema": 1, "targets": [ { sector, measure, comparator, value, validFrom, validTo, source, retrieved } ] }</c>.</summary>
public static class WaitingTargetsJson
{
    /// <summary>Reads a table of targets, listing every problem with its line.</summary>
    public static ReadResult<WaitingTargets> Read(byte[] utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        var problems = new ReadProblems();
        var targets = new List<WaitingTarget>();
        if (JsonValue.Parse(utf8, problems) is { } root)
        {
            root.Required("schema")?.Whole(1, 1);
            foreach (var item in root.Required("targets")?.Items ?? []) ReadTarget(item, targets);
            root.NoOtherMembers();
        }

        return problems.ToResult(() => new WaitingTargets(targets));
    }

    private static void ReadTarget(JsonValue item, List<WaitingTarget> targets)
    {
        var sector = item.Optional("sector")?.NonBlankText();
        var measure = item.Required("measure")?.OneOf(
            ("meanWaitStarted", TargetMeasure.MeanWaitStarted), ("deadlineBreaches", TargetMeasure.DeadlineBreaches), ("guaranteeBreaches", TargetMeasure.GuaranteeBreaches), ("plannedTimeKept", TargetMeasure.PlannedTimeKept));
        var comparator = item.Required("comparator")?.OneOf(("atMost", TargetComparator.AtMost), ("below", TargetComparator.Below), ("atLeast", TargetComparator.AtLeast));
        var value = item.Required("value")?.Decimal();
        var from = item.Required("validFrom")?.Date();
        var to = item.Optional("validTo")?.Date();
        var source = item.Required("source")?.NonBlankText();
        var retrieved = item.Optional("retrieved")?.Date();
        item.NoOtherMembers();
        if (measure is not { } m || comparator is not { } c || value is not { } v || from is not { } f || source is null || source.Trim().Length == 0) return;
        if (to < f)
        {
            item.Optional("validTo")?.Refuse("a day on or after validFrom");
            return;
        }

        targets.Add(new WaitingTarget(sector, m, c, v, f, to, source, retrieved));
    }
}
