using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Workshops;

namespace ForBedring.Planning;

/// <summary>From the proposals of a workshop to measures in a plan (<i>forslag som blir tiltak</i>), and back: PLN-P20 finds an accepted proposal that has no measure.</summary>
/// <example>
/// <code>
/// plan = plan.WithProposalsOf(canvas);                                       // PLN-P20 speaks until each accepted proposal has a measure
/// foreach (ImprovementArea row in ProposalMeasures.Rows(canvas, report, plan.Language)) plan = plan.With(themePosition, row);
/// </code>
/// </example>
public static class ProposalMeasures
{
    /// <summary>The plan, told which proposals of a canvas were accepted: each should have a measure (PLN-P20). What it was told before stays.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="canvas">The canvas.</param>
    public static ImprovementPlan WithProposalsOf(this ImprovementPlan plan, MeasureCanvas canvas)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(canvas);
        return plan.With(acceptedProposals: plan.AcceptedProposals.Concat(canvas.Accepted.Select(p => p.Id)).Distinct(StringComparer.Ordinal));
    }

    /// <summary>A proposal as a measure: what was proposed, by whom and when, with <see cref="MeasureOrigin.Proposal"/> pointing back.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="id">The measure's id in the plan.</param>
    public static ImprovementMeasure ToMeasure(this ConcreteProposal proposal, MeasureId id)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return ImprovementMeasure.Propose(id, proposal.What).With(
            responsible: proposal.Plan.Who is { } who ? [new ResponsibleParty(who, PartyRelation.Accountable)] : null,
            deadline: proposal.Plan.When.Equals(ImpreciseDate.Blank) ? null : proposal.Plan.When,
            origin: new MeasureOrigin.Proposal(proposal.Id));
    }

    /// <summary>A draft of a row for each area that the accepted proposals point to, with their measures; a proposal stands in the first of its areas.</summary>
    /// <param name="canvas">The canvas.</param>
    /// <param name="report">The report that the proposals point to. A proposal whose areas are not in it gets no row.</param>
    public static ImmutableArray<AreaDraft> Drafts(MeasureCanvas canvas, MappingReport report)
        => [.. ByArea(canvas, report).Select(r => r.Proposals.Aggregate(r.Draft, (draft, p) => draft.AddMeasure(LocalisedText.Same(p.What), new MeasureOrigin.Proposal(p.Id))))];

    /// <summary>The rows themselves, in the language of the plan: each measure as <see cref="ToMeasure"/> makes it. Ids are made of the canvas's: <c>C-1</c> for a row, <c>C-F1</c> for the measure of proposal F1.</summary>
    /// <param name="canvas">The canvas.</param>
    /// <param name="report">The report that the proposals point to. A proposal whose areas are not in it gets no row.</param>
    /// <param name="language">The language the plan is written in.</param>
    public static ImmutableArray<ImprovementArea> Rows(MeasureCanvas canvas, MappingReport report, ReportLanguage language) =>
    [
        .. ByArea(canvas, report).Select((r, i) => r.Proposals.Aggregate(
            r.Draft.ToImprovementArea(AreaId.From($"{canvas.Id}-{NumberText.Machine(i + 1)}"), language),
            (row, p) => row.With(p.ToMeasure(MeasureId.From($"{canvas.Id}-{p.Id}"))))),
    ];

    private static IEnumerable<(AreaDraft Draft, IEnumerable<ConcreteProposal> Proposals)> ByArea(MeasureCanvas canvas, MappingReport report)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        ArgumentNullException.ThrowIfNull(report);
        var signals = report.Signals.ToDictionary(s => s.Area.Id, StringComparer.Ordinal);
        return canvas.Accepted
            .Select(p => (Proposal: p, Area: p.Reasons.Areas.FirstOrDefault(signals.ContainsKey)))
            .Where(p => p.Area is not null)
            .GroupBy(p => p.Area!, p => p.Proposal, StringComparer.Ordinal)
            .Select(g => (AreaDrafts.Of(signals[g.Key], KindOf(signals[g.Key])), (IEnumerable<ConcreteProposal>)g));
    }

    private static AreaKind KindOf(AreaSignal signal) => signal.Preserve && !signal.Improve ? AreaKind.Keep : AreaKind.Improve;
}
