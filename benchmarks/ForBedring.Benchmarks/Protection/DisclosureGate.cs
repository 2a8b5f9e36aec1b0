using ForBedring.Protection;
using ForBedring.Protection.Engine;

namespace ForBedring.Benchmarks;

/// <summary>Workload D: which cells of a whole hospital may be shown.</summary>
internal sealed class DisclosureGate : IGateWorkload
{
    public string Name => "D";

    public IEnumerable<GateLine> Measure()
    {
        var hospital = new DisclosureData(5_000);
        var themes = Enumerable.Range(0, 9).Select(hospital.Forest).ToList();
        var decide = Gate.Best(() => themes.ForEach(f => Choose(f)));
        yield return new("D1.tree-9-themes-ms", decide, 20, IsLimit: true, "5,000 units");

        var ten = new DisclosureData(50_000).Forest();
        var small = Gate.Best(() => Choose(themes[0]), 15);
        var large = Gate.Best(() => Choose(ten), 15);
        yield return new("D1.tree-growth", large / small, 13, IsLimit: true, "time of 50,000 units over that of 5,000");

        var totals = hospital.Totals();
        var all = Gate.Best(() => Chooser.Choose(totals, themes[0], [], null, DisclosureOptions.Default));
        var shown = Chooser.Choose(totals, themes[0], [], null, DisclosureOptions.Default).Shown;
        var audit = Gate.Best(() => SpanAudit.Of(totals, shown, themes[0], stopAtFirst: true));
        yield return new("D1.tree-with-audit-ms", all, 60, IsLimit: true, Gate.Text($"one theme; the audit alone {audit:0.0} ms"));

        var roles = hospital.TotalsAndRoles();
        var crossing = Gate.Best(() => Chooser.Choose(roles, themes[0], [], null, DisclosureOptions.Default), 3);

        shown = Chooser.Choose(roles, themes[0], [], null, DisclosureOptions.Default).Shown;
        var check = Gate.Best(() => SpanAudit.Of(roles, shown, null, stopAtFirst: true), 3);
        yield return new("D1.roles-ms", crossing, 1_500, IsLimit: true, Gate.Text($"{roles.CellCount} cells, {shown.Count(s => s)} shown, audit included"));
        yield return new("D1.audit-share", check / Math.Max(1, crossing - check), 2, IsLimit: true, Gate.Text($"the audit {check:0} ms over the decision {crossing - check:0} ms"));
    }

    private static bool[] Choose(UnitForest forest) => TreeChooser.Choose(forest, 5, 5, DisclosureObjective.FewestRespondents, [.. Enumerable.Repeat(true, forest.Count)]);
}
