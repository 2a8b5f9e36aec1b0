using ForBedring.Protection.Engine;
using ForBedring.Rules;

namespace ForBedring.Protection;

/// <summary>Why a cell is withheld (<i>forklaring</i>): what a reader could compute if it were shown too. For the data controller only: it holds counts.</summary>
public sealed class DisclosureExplanation
{
    private DisclosureExplanation(string cellId, WithholdingKind kind, DisclosureLeak? witness, LocalisedText text)
    {
        CellId = cellId;
        Kind = kind;
        Witness = witness;
        Text = text;
    }

    /// <summary>The withheld cell.</summary>
    public string CellId { get; }

    /// <summary>The kind of reason.</summary>
    public WithholdingKind Kind { get; }

    /// <summary>The calculation and the people it would give away; null where nobody is behind the cell or it was not verified.</summary>
    public DisclosureLeak? Witness { get; }

    /// <summary>The explanation in words, for example <c>B is withheld to protect A: D − B − C = 4 people (A).</c></summary>
    public LocalisedText Text { get; }

    /// <summary>The cell and the kind; the numbers are in <see cref="Text"/>.</summary>
    public override string ToString() => $"{CellId} {Kind}";

    internal static IEnumerable<DisclosureExplanation> Of(DisclosurePlan plan)
    {
        var problem = plan.Problem;
        if (problem.Counts is not null)
        {
            foreach (var withheld in plan.Withheld) yield return OfCount(plan, withheld);
            yield break;
        }

        Func<int, DisclosureLeak?> witness;
        if (problem.Joint is { } joint)
        {
            var found = JointAudit.Witnesses(joint, plan.Marks);
            witness = cell => found(cell) is { } leak ? LeakReading.Read(problem, leak) : null;
        }
        else
        {
            var found = SpanAudit.Witnesses(problem.System, plan.Marks);
            witness = cell => found(cell) is { } leak ? LeakReading.Read(problem, leak, LeakKind.SmallGroupDerivable, null) : null;
        }

        foreach (var withheld in plan.Withheld)
        {
            var cell = problem.IndexOfCell[withheld.Id];
            var leak = withheld.Kind switch
            {
                WithholdingKind.BelowThreshold => LeakReading.Itself(problem, cell),
                WithholdingKind.ProtectsOthers or WithholdingKind.ReleasedEarlierDiffers => witness(cell),
                _ => null,
            };
            yield return new(withheld.Id, withheld.Kind, leak, TextOf(withheld, leak, problem.Threshold));
        }
    }

    private static DisclosureExplanation OfCount(DisclosurePlan plan, WithheldCell withheld)
    {
        var id = withheld.Id;
        var problem = plan.Problem;
        var cell = problem.IndexOfCell[id];
        if (withheld.Kind == WithholdingKind.NotVerified) return new(id, withheld.Kind, null, TextOf(withheld, null, problem.Threshold));
        if (withheld.Kind == WithholdingKind.BelowThreshold)
        {
            var n = NumberText.Machine(problem.System.Lowest[cell]);
            var k = NumberText.Machine(problem.Threshold - 1);
            return new(id, withheld.Kind, null, new(
                $"{id} er skjult: antallet er {n}, og antall fra 1 til {k} vises ikke.",
                $"{id} er skjult: talet er {n}, og tal frå 1 til {k} blir ikkje viste.",
                $"{id} is withheld: its count is {n}, and counts from 1 to {k} are not shown."));
        }

        var leak = CountProtection.Witness(problem, plan.Marks, cell);
        if (leak is null) return new(id, withheld.Kind, null, TextOf(withheld, null, problem.Threshold));
        var text = leak.Text();
        return new(id, withheld.Kind, leak, new(
            $"{id} er skjult for å beskytte {leak.About}. Ellers: {text.Bokmaal}.", $"{id} er skjult for å verne {leak.About}. Elles: {text.Nynorsk}.", $"{id} is withheld to protect {leak.About}. Otherwise: {text.English}."));
    }

    private static LocalisedText TextOf(WithheldCell withheld, DisclosureLeak? leak, int threshold)
    {
        var id = withheld.Id;
        switch (withheld.Kind)
        {
            case WithholdingKind.BelowThreshold:
                var n = NumberText.Machine(leak!.Respondents);
                var k = NumberText.Machine(threshold);
                return new($"{id} er skjult: {n} av minst {k} personer.", $"{id} er skjult: {n} av minst {k} personar.", $"{id} is withheld: {n} of at least {k} people.");
            case WithholdingKind.NoData:
                return new($"{id}: ingen har svart.", $"{id}: ingen har svart.", $"{id}: nobody is behind it.");
            case WithholdingKind.NotVerified:
                return new($"{id} er skjult fordi søket nådde grensen for arbeid.", $"{id} er skjult fordi søket nådde grensa for arbeid.", $"{id} is withheld because the search reached its work limit.");
            default:
                if (leak is null) return new($"{id} er skjult for å beskytte andre.", $"{id} er skjult for å verne andre.", $"{id} is withheld to protect others.");
                var text = leak.Text();
                var earlier = withheld.Kind == WithholdingKind.ReleasedEarlierDiffers;
                return new(
                    $"{id} er skjult for å beskytte {leak.About}{(earlier ? " (frigitt tidligere)" : "")}: {text.Bokmaal}.",
                    $"{id} er skjult for å verne {leak.About}{(earlier ? " (frigjeve tidlegare)" : "")}: {text.Nynorsk}.",
                    $"{id} is withheld to protect {leak.About}{(earlier ? " (released earlier)" : "")}: {text.English}.");
        }
    }
}
