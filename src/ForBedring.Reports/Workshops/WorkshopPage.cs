using ForBedring.Reports.Charts;
using ForBedring.Rules;
using ForBedring.Workshops;

namespace ForBedring.Reports;

/// <summary>A workshop's report as one page (<i>kartleggingsrapport</i>) for a leader who meets the method for the first time: areas, cards, smileys, notes, words, sick leave, canvas and priorities.</summary>
/// <remarks>Figures are rounded here and only here. Each names its unit of count: tables, people or notes.</remarks>
public static class WorkshopPage
{
    /// <summary>The page as HTML.</summary>
    /// <param name="report">The report.</param>
    /// <param name="options">Language, and what stands beside the report; the report alone, in bokmål, where left out.</param>
    public static string Write(MappingReport report, WorkshopPageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        options ??= WorkshopPageOptions.Default;
        var words = new WorkshopWords(options.Language);
        var unit = options.UnitName ?? string.Join(", ", report.Sessions.Select(s => s.Unit.Value).Distinct(StringComparer.Ordinal));
        var page = ReportPage.Create(options.Language, words.Title(unit), words.Lead)
            .WithFact(words.Date, string.Join(", ", report.Sessions.Select(s => s.Date).Distinct().OrderBy(d => d).Select(words.Day)))
            .WithFact(words.People, words.Number(report.People))
            .WithFact(words.Tables, words.Number(report.Tables))
            .WithFact(words.Deck, report.Deck.ToString())
            .WithFact(words.Thresholds, words.ThresholdsOf(report.Thresholds))
            .WithSection("areas", words.Areas, Areas(report, words));
        if (!report.Groups.IsEmpty) page = page.WithSection("cards", words.Cards, Cards(report, words));
        if (!report.Ratings.IsEmpty) page = page.WithSection("ratings", words.Ratings, Ratings(report, words));
        if (!report.Smileys.IsEmpty) page = page.WithSection("smileys", words.Smileys, Smileys(report, words));
        if (report.Notes is not Releases.Disclosed<NoteShares>.NoData) page = page.WithSection("notes", words.Notes, Notes(report, words));
        if (!report.Texts.IsEmpty) page = page.WithSection("words", words.Words, Texts(report, words));
        if (options.Development is { } development) page = page.WithSection("development", words.Development, Development(development, words));
        if (options.SickLeave is { } sickLeave) page = page.WithSection("sick-leave", words.SickLeave, SickLeave(sickLeave, options.Language, words));
        if (Knowledge(report, options, words) is { } knowledge) page = page.WithSection("knowledge", words.Knowledge, knowledge);
        if (options.Canvas is { } canvas)
        {
            page = page.WithSection("canvas", words.Funnel, Canvas(canvas, report, words));
            if (!canvas.Proposals.IsEmpty && !canvas.Scores.IsEmpty) page = page.WithSection("priorities", words.Priorities, Priorities(canvas, options.Language, words));
        }

        if (options.Process is { } process) page = page.WithSection("process", words.Process, WorkshopProcess.Of(process, words));
        var findings = options.ProcessFindings.And(options.Findings);
        if (findings.Count > 0) page = page.WithSection("follow-up", words.ToFollowUp, HtmlFragment.Bullets(findings.Select(f => words.In(f.Message))));
        return page.WithClosing(words.Closing).ToHtml();
    }

    private static HtmlFragment Areas(MappingReport report, WorkshopWords words) => HtmlFragment.Join(
        HtmlFragment.Paragraph(words.AreasNote),
        HtmlFragment.Beside(
            HtmlFragment.Table(words.ToImprove, [words.Area, words.Why], report.ToImprove.Select(s => new[] { words.In(s.Area.Name), Why(s.ImproveProfile, words) })),
            HtmlFragment.Table(words.ToKeep, [words.Area, words.Why], report.ToPreserve.Select(s => new[] { words.In(s.Area.Name), Why(s.PreserveProfile, words) }))));

    private static string Why(SignalProfile profile, WorkshopWords words) => string.Join("; ", new[]
    {
        ("cards", profile.Cards), ("ratings", profile.Ratings), ("smileys", profile.Smileys), ("notes", profile.Notes), ("freeText", profile.FreeText),
    }.Where(s => s.Item2 > 0).Select(s => $"{words.Source(s.Item1)} {words.Percent(s.Item2!.Value, 0)}"));

    private static HtmlFragment Cards(MappingReport report, WorkshopWords words) => HtmlFragment.Join(
    [
        HtmlFragment.Paragraph(words.CardsNote),
        .. report.Groups.Select(g => HtmlFragment.Table(
            words.In(g.Group.Name),
            [words.Card, words.TablesThatKept, words.Illustration],
            g.Cards.Select(c => Row(words.In(c.Card.Text) + (c.Card.IsTruncated ? words.CutShort : ""), c.Share, words)).Append(Row(words.AnyCard, g.AnyKept, words, illustrates: false)))),
    ]);

    private static string[] Row(string name, Releases.Disclosed<TableShare> share, WorkshopWords words, bool illustrates = true) =>
    [
        name,
        words.Word(share, s => $"{words.Number(s.Kept)} / {words.Number(s.Played)} ({words.Percent(s.Share)})"),
        illustrates ? words.Word(share, s => s.ImpliedPersonalRate is { } rate ? words.Percent(rate, 0) : words.EveryTable) : "",
    ];

    private static HtmlFragment Ratings(MappingReport report, WorkshopWords words) => HtmlFragment.Table(
        words.RatingsCaption(report.Deck.Ratings),
        [words.Question, words.Mean, words.Tables],
        report.Ratings.Select(r => new[] { words.In(r.Question.Text), words.Word(r.Rating, t => words.Decimal(t.Mean, 1)), words.Word(r.Rating, t => words.Number(t.Tables)) }));

    private static HtmlFragment Smileys(MappingReport report, WorkshopWords words)
    {
        var faces = report.Deck.Smileys.Faces;
        return HtmlFragment.Join(
            HtmlFragment.Paragraph(words.SmileysNote),
            HtmlFragment.Table(
                words.SmileysByQuestion,
                [words.Question, .. faces.Select(f => words.In(f.Label)), words.Answers],
                report.Smileys.Select(s => (string[])[words.In(s.Question.Text), .. Votes(s, words, faces.Length)])));
    }

    private static IEnumerable<string> Votes(SmileyFigure figure, WorkshopWords words, int faces) => figure.Distribution.Match(
        votes => votes is SmileyDistribution.Counted counted
            ? counted.Percents.Select(p => words.Percent(p / 100m, 0)).Append(words.Number(counted.N))
            : Enumerable.Repeat("", faces).Prepend(words.NearlyAll(words.In(((SmileyDistribution.NearlyAll)votes).Face.Label))),
        _ => Enumerable.Repeat("", faces).Prepend(words.NotShown),
        () => Enumerable.Repeat("", faces).Prepend(words.NoData),
        () => Enumerable.Repeat("", faces).Prepend(words.NoData));

    private static HtmlFragment Notes(MappingReport report, WorkshopWords words)
    {
        if (!report.Notes.TryGetShown(out var notes)) return HtmlFragment.Paragraph(words.NotShown);
        return HtmlFragment.Join(
            HtmlFragment.Paragraph(words.NotesNote(notes)),
            HtmlFragment.Table(
                words.NotesByArea,
                [words.Area, words.NoteCount, words.ShareOfNotes],
                notes.MainAreas().Select(a => new[] { words.In(a.Area.Name), words.Number(a.Notes), words.Percent(a.Share, 0) })));
    }

    private static HtmlFragment Texts(MappingReport report, WorkshopWords words) => HtmlFragment.Join(
    [
        HtmlFragment.Paragraph(words.WordsNote),
        .. report.Texts.GroupBy(t => t.Kind).SelectMany(g => new[] { HtmlFragment.Heading(words.Start(WorkshopTexts.Of(g.Key))), HtmlFragment.Bullets(g.Select(t => t.Text)) }),
    ]);

    private static HtmlFragment Development(MappingDevelopment development, WorkshopWords words) => HtmlFragment.Join(
        HtmlFragment.Paragraph(words.DevelopmentNote),
        HtmlFragment.Table(
            words.DevelopmentByCard,
            [words.Question, words.Before, words.After, words.Difference],
            development.Lines.Select(l => l.Development is Workshops.Development.Change change
                ? [words.In(l.Text), Of(change.Earlier, words), Of(change.Later, words), (change.Difference > 0 ? "+" : "") + words.Decimal(100 * change.Difference, 1)]
                : new[] { words.In(l.Text), "", "", words.In(((Workshops.Development.NotComparable)l.Development).Reason) })));

    private static string Of(Portion.Of share, WorkshopWords words)
        => $"{words.Percent((decimal)share.Numerator / share.Denominator)} ({words.Number(share.Numerator)}/{words.Number(share.Denominator)})";

    private static HtmlFragment SickLeave(SickLeave sickLeave, ReportLanguage language, WorkshopWords words)
    {
        var options = ChartPictureOptions.Default.WithId("sick-leave-chart").In(language);
        if (sickLeave.Target is { } target) options = options.WithTarget(target.Target, target.Direction);
        return HtmlFragment.Join(
            HtmlFragment.Paragraph((sickLeave.Target is null ? "" : words.Target(sickLeave.Target) + " ") + words.In(Workshops.SickLeave.Caution)),
            ChartPicture.WithTable(sickLeave.Chart(), options));
    }

    private static HtmlFragment? Knowledge(MappingReport report, WorkshopPageOptions options, WorkshopWords words)
    {
        var ids = new HashSet<string>(report.ToImprove.SelectMany(s => s.Area.Evidence), StringComparer.Ordinal);
        var notes = options.Evidence.Where(e => ids.Contains(e.Id)).ToList();
        return notes.Count == 0
            ? null
            : HtmlFragment.Join(
                HtmlFragment.Paragraph(words.KnowledgeNote),
                HtmlFragment.Bullets(notes.Select(n => words.In(n.Sentence) + (n.Sources.IsEmpty ? "" : $" ({string.Join("; ", n.Sources)})"))));
    }

    private static HtmlFragment Canvas(MeasureCanvas canvas, MappingReport report, WorkshopWords words)
    {
        var areas = report.Deck.Areas.ToDictionary(a => a.Id, a => words.In(a.Name), StringComparer.Ordinal);
        var funnel = HtmlFragment.Table(
            words.FunnelByStage,
            [words.Stage, words.Count, words.IdeasLeft],
            canvas.Funnel().Stages.Select(s => new[] { words.Start(WorkshopTexts.Of(s.Stage)), words.Number(s.Items), words.Number(s.IdeasRepresented) }));
        var proposals = HtmlFragment.Table(
            words.Proposals,
            [words.Proposal, words.Reason, words.When, words.Decision, words.Told],
            canvas.Proposals.Select(p =>
            {
                var decision = canvas.DecisionOf(p.Id);
                return new[]
                {
                    $"{p.Id} {p.What}",
                    string.Join(", ", p.Reasons.Areas.Select(a => areas.TryGetValue(a, out var name) ? name : a)),
                    words.DateOf(p.Plan.When),
                    words.In(WorkshopTexts.Of(decision?.Outcome)) + Because(decision?.Outcome),
                    decision?.Told is { } told ? $"{words.Day(told.On)}, {told.Arena}" : words.NotYet,
                };
            }));
        return HtmlFragment.Join(HtmlFragment.Paragraph(words.FunnelNote), funnel, proposals, Lineage(canvas, words));
    }

    // One row a category: how many ideas it gathered, whether it was prioritised, what came of it and what was decided.
    private static HtmlFragment Lineage(MeasureCanvas canvas, WorkshopWords words)
    {
        var ways = canvas.Funnel().Lineage.ToLookup(l => l.Category, StringComparer.Ordinal);
        var rows = canvas.Categories.Select(c => (c.Name, Ways: ways[c.Id])).Where(r => r.Ways.Any()).Append((Name: words.InNoCategory, Ways: ways[null])).Where(r => r.Ways.Any());
        return HtmlFragment.Join(
            HtmlFragment.Paragraph(words.LineageNote),
            HtmlFragment.Table(
                words.Lineage,
                [words.Category, words.Ideas, words.Prioritised, words.CameOfIt],
                rows.Select(r => new[]
                {
                    r.Name,
                    words.Number(r.Ways.Count()),
                    r.Ways.First().IsPrioritised ? words.Yes : words.No,
                    string.Join("; ", r.Ways.First().Proposals.Select(p => $"{p} {canvas.FindProposal(p).What} ({words.In(WorkshopTexts.Of(canvas.DecisionOf(p)?.Outcome))})")),
                })));
    }

    private static string Because(ProposalOutcome? outcome) => outcome switch
    {
        ProposalOutcome.Declined declined => ": " + declined.Reason,
        ProposalOutcome.Deferred deferred => ": " + deferred.Reason,
        _ => "",
    };

    private static HtmlFragment Priorities(MeasureCanvas canvas, ReportLanguage language, WorkshopWords words)
    {
        var diagram = canvas.Priorities();
        var table = HtmlFragment.Table(
            words.PrioritiesByProposal,
            [words.Proposal, words.Effect, words.Ease, words.Quality, words.Cost, words.Place, words.Split, words.Scores],
            diagram.Rank(PriorityWeights.Equal).Select(p => new[]
            {
                $"{p.Proposal} {canvas.FindProposal(p.Proposal).What}",
                words.Decimal(p.Effect, 1),
                words.Decimal(p.Ease, 1),
                words.Decimal(p.Quality, 1),
                words.Decimal(p.Cost, 1),
                words.In(WorkshopTexts.Of(p.Quadrant)),
                string.Join(", ", p.Split.Select(c => words.In(WorkshopTexts.Of(c)))),
                string.Join("; ", p.Scores.Select(s => $"{words.In(s.Scorer.Role.Label)} {NumberText.Machine(s.Effect)}, {NumberText.Machine(s.Ease)}, {NumberText.Machine((int)s.Quality)}, {NumberText.Machine(s.Cost)}")),
            }));
        var left = diagram.Unscored.IsEmpty ? HtmlFragment.Empty : HtmlFragment.Paragraph(words.Unscored(string.Join(", ", diagram.Unscored)));
        return HtmlFragment.Join(HtmlFragment.Paragraph(words.PrioritiesNote), HtmlFragment.Figure(PriorityDiagramSvg.Draw("priority-diagram", diagram, language)), table, left);
    }
}
