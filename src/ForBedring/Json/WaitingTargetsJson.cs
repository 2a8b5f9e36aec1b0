using ForBedring.Rules;
using ForBedring.WaitingLists;
using NodaTime.Text;

namespace ForBedring.Json;

/// <summary>Targets for waiting from JSON (<i>styringsmål</i>): <c>{ "schema": 1, "targets": [ { sector, measure, comparator, value, validFrom, validTo, source, retrieved, checked, longTerm } ] }</c>.</summary>
public static class WaitingTargetsJson
{
    /// <summary>The JSON schema of the format (draft 2020-12), as in <c>schemas/waiting-targets-1.schema.json</c>.</summary>
    public static string Schema => EmbeddedData.Text("waiting-targets-1.schema.json");

    private static readonly (string Name, TargetMeasure Value)[] Measures =
    [
        ("meanWaitStarted", TargetMeasure.MeanWaitStarted), ("deadlineBreaches", TargetMeasure.DeadlineBreaches), ("guaranteeBreaches", TargetMeasure.GuaranteeBreaches),
        ("plannedTimeKept", TargetMeasure.PlannedTimeKept),
    ];

    private static readonly (string Name, TargetComparator Value)[] Comparators = [("atMost", TargetComparator.AtMost), ("below", TargetComparator.Below), ("atLeast", TargetComparator.AtLeast), ("belowLastYear", TargetComparator.BelowLastYear)];

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

    /// <summary>The table as UTF-8.</summary>
    public static byte[] Write(WaitingTargets targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return JsonText.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("schema", 1);
            writer.WriteStartArray("targets");
            foreach (var target in targets.Targets)
            {
                writer.WriteStartObject();
                if (target.Sector is { } sector) writer.WriteString("sector", sector);
                writer.WriteString("measure", Array.Find(Measures, m => m.Value == target.Measure).Name);
                writer.WriteString("comparator", Array.Find(Comparators, c => c.Value == target.Comparator).Name);
                writer.WriteNumber("value", target.Value);
                if (target.ValidFrom is { } from) writer.WriteString("validFrom", LocalDatePattern.Iso.Format(from));
                if (target.ValidTo is { } to) writer.WriteString("validTo", LocalDatePattern.Iso.Format(to));
                writer.WriteString("source", target.Source);
                if (target.Retrieved is { } retrieved) writer.WriteString("retrieved", LocalDatePattern.Iso.Format(retrieved));
                if (target.IsChecked) writer.WriteBoolean("checked", true);
                if (target.IsLongTerm) writer.WriteBoolean("longTerm", true);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static void ReadTarget(JsonValue item, List<WaitingTarget> targets)
    {
        var sector = item.Optional("sector")?.NonBlankText();
        var measure = item.Required("measure")?.OneOf(Measures);
        var comparator = item.Required("comparator")?.OneOf(Comparators);
        var value = item.Required("value")?.Decimal();
        var from = item.Optional("validFrom")?.Date();
        var to = item.Optional("validTo")?.Date();
        var source = item.Required("source")?.NonBlankText();
        var retrieved = item.Optional("retrieved")?.Date();
        var isChecked = item.Optional("checked")?.Boolean() ?? false;
        var isLongTerm = item.Optional("longTerm")?.Boolean() ?? false;
        item.NoOtherMembers();
        if (measure is not { } m || comparator is not { } c || value is not { } v || source is null || source.Trim().Length == 0) return;
        if (to < from)
        {
            item.Optional("validTo")?.Refuse("a day on or after validFrom");
            return;
        }

        targets.Add(new WaitingTarget(sector, m, c, v, from, to, source, retrieved, isChecked, isLongTerm));
    }
}
