using ForBedring.Planning;
using ForBedring.Releases;
using ForBedring.Reports;
using ForBedring.Rules;
using ForBedring.Workshops;

namespace Guide;

/// <summary>The code of docs/workshops.md: compiled here; the sample Workshop runs the same steps on files.</summary>
internal static class WorkshopGuide
{
    public static string Release(SessionHeading heading, CardDeck deck, MappingSheets sheets, ReleaseLedger ledger, Instant now)
    {
        // <workshop-release>
        ReadResult<MappingSession> read = MappingSession.Create(heading, deck, sheets);      // every problem, or a session that shows nothing
        MappingSession session = read.ValueOrThrow().MergeTables(2, 3).Close();              // thresholds are fixed here
        MappingTally tally = MappingTally.Create([session]);                                 // shows nothing
        MappingRelease release = MappingRelease.Apply(tally, new MappingReleaseRequest(ledger), now);
        string page = WorkshopPage.Write(release.Reports[0]);                                // safe to show; store release.Ledger
        // </workshop-release>
        return page;
    }

    public static ImprovementPlan Rows(ImprovementPlan plan, MeasureCanvas canvas, MappingReport report, int themePosition)
    {
        // <workshop-rows>
        plan = plan.WithProposalsOf(canvas);                                   // PLN-P20 speaks until each has a measure
        foreach (ImprovementArea row in ProposalMeasures.Rows(canvas, report, plan.Language))
            plan = plan.With(themePosition, row);                              // one row an area, with who and when
        // </workshop-rows>
        return plan;
    }
}
