using ForBedring.Rules;

namespace ForBedring.Workshops;

/// <summary>The hard rules of a canvas: lines from idea to decision are whole (WSP-K01, WSP-K03).</summary>
internal sealed class CanvasCheck(CanvasParts parts, ReadProblems problems)
{
    public void All()
    {
        var ideas = Ids(parts.Ideas.Select(i => (i.Item.Id, i.Row)));
        var categories = Ids(parts.Categories.Select(c => (c.Item.Id, c.Row)));
        var proposals = Ids(parts.Proposals.Select(p => (p.Item.Id, p.Row)));
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (category, row) in parts.Categories)
        {
            foreach (var idea in category.Ideas.Where(i => !ideas.Contains(i) || !used.Add(i))) Broken(category.Id, idea, row);
        }

        var prioritised = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (mark, row) in parts.Marks)
        {
            if (!categories.Contains(mark.Category) || !prioritised.Add(mark.Category)) Broken(mark.Category, mark.Category, row);
        }

        var filled = new HashSet<string>(parts.Categories.Where(c => !c.Item.Ideas.IsEmpty).Select(c => c.Item.Id), StringComparer.Ordinal);
        foreach (var (proposal, row) in parts.Proposals)
        {
            foreach (var category in proposal.Categories.Where(c => !categories.Contains(c))) Broken(proposal.Id, category, row);
            if (!proposal.Categories.Any(c => prioritised.Contains(c) && filled.Contains(c))) Broken(proposal.Id, string.Join(", ", proposal.Categories), row);
        }

        foreach (var (handover, row) in parts.Handovers)
        {
            foreach (var proposal in handover.Proposals.Where(p => !proposals.Contains(p))) Broken("handovers", proposal, row);
        }

        Decisions(proposals);
    }

    private void Decisions(HashSet<string> proposals)
    {
        var handedOver = new HashSet<string>(parts.Handovers.SelectMany(h => h.Item.Proposals), StringComparer.Ordinal);
        var standing = new Dictionary<string, (ProposalDecision Item, int? Row)>(StringComparer.Ordinal);
        foreach (var (proposal, decision, row) in parts.Decisions)
        {
            if (!proposals.Contains(proposal)) Broken("decisions", proposal, row);
            else if (!handedOver.Contains(proposal)) problems.Add(WorkshopRules.DecisionDoesNotStand, row, "decisions", ("proposal", proposal));
            standing[proposal] = (decision, row);
        }

        // A proposal that ends in an accepted one, known once it has been asked for: every proposal is followed once.
        var ends = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var proposal in standing.Keys)
        {
            var path = new List<string>();
            var at = proposal;
            bool ended;
            while (!ends.TryGetValue(at, out ended))
            {
                path.Add(at);
                ends[at] = false; // met again on the way, it is a circle
                ended = standing.TryGetValue(at, out var s) && s.Item.Outcome is ProposalOutcome.Accepted;
                if (!standing.TryGetValue(at, out var next) || next.Item.Outcome is not ProposalOutcome.MergedInto into) break;
                at = into.Proposal;
            }

            foreach (var step in path) ends[step] = ended;
        }

        foreach (var pair in standing.Where(s => s.Value.Item.Outcome is ProposalOutcome.MergedInto && !ends[s.Key]))
            problems.Add(WorkshopRules.DecisionDoesNotStand, pair.Value.Row, "decisions", ("proposal", pair.Key));
    }

    private HashSet<string> Ids(IEnumerable<(string Id, int? Row)> items)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, row) in items)
        {
            if (!ids.Add(id)) Broken(id, id, row);
        }

        return ids;
    }

    private void Broken(string id, string other, int? row) => problems.Add(WorkshopRules.BrokenLineage, row, null, ("id", id), ("other", other));
}
