using System.Globalization;
using System.Text;
using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Workshops;

namespace ForBedring.Samples.Workshop;

/// <summary>A report and a canvas as text, in one language.</summary>
internal sealed class WorkshopText(ReportLanguage language)
{
    private readonly StringBuilder _text = new();

    public void Line(string line = "") => _text.Append(line.TrimEnd()).Append('\n');

    public string Say(string bokmaal, string nynorsk, string english) => new LocalisedText(bokmaal, nynorsk, english).In(language);

    public void Report(MappingReport report, FindingList withheld)
    {
        Line(Say($"Kartlegging {report}: {report.Tables} bord, {report.People} deltakere", $"Kartlegging {report}: {report.Tables} bord, {report.People} deltakarar", $"Mapping {report}: {report.Tables} tables, {report.People} participants"));
        foreach (var group in report.Groups)
        {
            Line(group.Group.Name.In(language));
            foreach (var card in group.Cards) Line($"  {Tables(card.Share),-28} {card.Card.Text.In(language)}");
            Line($"  {Tables(group.AnyKept),-28} {Say("minst ett av kortene", "minst eitt av korta", "at least one of the cards")}");
        }

        if (!report.Ratings.IsEmpty) Line(Say("Bordenes vurdering", "Vurderinga frå borda", "The tables’ ratings"));
        foreach (var rating in report.Ratings) Line($"  {Word(rating.Rating, r => $"{Number(r.Mean, 1)} (N = {r.Tables})"),-28} {rating.Question.Text.In(language)}");
        if (!report.Smileys.IsEmpty) Line($"{Say("Smilefjes", "Smilefjes", "Smileys")}: {string.Join(" / ", report.Deck.Smileys.Faces.Select(f => f.Label.In(language)))}");
        foreach (var smiley in report.Smileys) Line($"  {Word(smiley.Distribution, Votes),-28} {smiley.Question.Text.In(language)}");
        if (report.Notes.TryGetShown(out var notes))
        {
            Line(Say($"Gule lapper: {notes.Sorted} sortert, {notes.Unsorted} ikke", $"Gule lappar: {notes.Sorted} sorterte, {notes.Unsorted} ikkje", $"Sticky notes: {notes.Sorted} sorted, {notes.Unsorted} not"));
            foreach (var area in notes.MainAreas()) Line($"  {Percent(area.Share, 0),-28} {area.Area.Name.In(language)}");
        }

        Line($"{Say("Å forbedre", "Å forbetre", "To improve")}: {string.Join(", ", report.ToImprove.Select(s => s.Area.Name.In(language)))}");
        Line($"{Say("Å ta vare på", "Å ta vare på", "To keep")}: {string.Join(", ", report.ToPreserve.Select(s => s.Area.Name.In(language)))}");
        foreach (var text in report.Texts) Line($"  – {text.Text} ({WorkshopTexts.Of(text.Kind).In(language)})");
        Findings(withheld);
        Line();
    }

    public void Canvas(MeasureCanvas canvas, FindingList findings)
    {
        Line(Say("Tiltaksduken", "Tiltaksduken", "The measure canvas"));
        foreach (var stage in canvas.Funnel().Stages)
            Line($"  {stage.Items,3}  {WorkshopTexts.Of(stage.Stage).In(language),-28} {Say("idéer som lever videre", "idear som lever vidare", "ideas that live on")}: {stage.IdeasRepresented}");
        foreach (var proposal in canvas.Proposals)
        {
            var decision = canvas.DecisionOf(proposal.Id);
            var told = decision?.Told is null ? Say("ikke fortalt", "ikkje fortalt", "not told") : Say("fortalt", "fortalt", "told");
            Line($"  {proposal.Id}  {proposal.What} – {WorkshopTexts.Of(decision?.Outcome).In(language)}, {told}");
        }

        var diagram = canvas.Priorities();
        if (!diagram.Placed.IsEmpty) Line(Say("Prioritering", "Prioritering", "Priorities"));
        foreach (var placed in diagram.Rank(PriorityWeights.Equal))
        {
            var split = placed.Split.IsEmpty ? "" : $"; {Say("ulike syn om", "ulike syn om", "split on")} {string.Join(", ", placed.Split.Select(c => WorkshopTexts.Of(c).In(language)))}";
            Line($"  {placed.Proposal}  {WorkshopTexts.Of(placed.Quadrant).In(language)} ({Number(placed.Effect, 1)}, {Number(placed.Ease, 1)}, {Number(placed.Quality, 1)}, {Number(placed.Cost, 1)}){split}");
        }

        if (!diagram.Placed.IsEmpty && !diagram.Unscored.IsEmpty) Line($"  {Say("Ikke vurdert", "Ikkje vurdert", "Not scored")}: {string.Join(", ", diagram.Unscored)}");
        Findings(findings);
        Line();
    }

    public void Development(MappingDevelopment development)
    {
        Line(Say("Utvikling, i prosentpoeng (sier ikke hvorfor)", "Utvikling, i prosentpoeng (seier ikkje kvifor)", "Development, in percentage points (does not say why)"));
        foreach (var line in development.Lines)
        {
            var change = line.Development is Workshops.Development.Change c
                ? $"{(c.Difference > 0 ? "+" : c.Difference < 0 ? "−" : "")}{Number(Math.Abs(100 * c.Difference), 1)} ({Of(c.Earlier)} → {Of(c.Later)})"
                : ((Workshops.Development.NotComparable)line.Development).Reason.In(language);
            Line($"  {change,-28} {line.Text.In(language)}");
        }

        Line();
    }

    public void SickLeave(SickLeave sickLeave)
    {
        Line(Say("Sykefravær", "Sjukefråvær", "Sick leave"));
        if (sickLeave.Target is { } target)
        {
            var share = Percent(target.Target, 1);
            var last = sickLeave.Series[sickLeave.Series.Count - 1];
            if (last.Value is ReadingValue.Ratio ratio)
            {
                var now = Percent(ratio.Numerator / ratio.Denominator, 1);
                Line("  " + (target.StateOf(ratio.Numerator, ratio.Denominator) == GoalState.Reached
                    ? Say($"Enhetens mål er høyst {share}. Siste måned var {now}: målet er nådd.", $"Målet til eininga er høgst {share}. Siste månad var {now}: målet er nådd.", $"The unit’s target is {share} at most. The last month was {now}: it is reached.")
                    : Say($"Enhetens mål er høyst {share}. Siste måned var {now}: målet er ikke nådd.", $"Målet til eininga er høgst {share}. Siste månad var {now}: målet er ikkje nådd.", $"The unit’s target is {share} at most. The last month was {now}: it is not reached.")));
            }
        }

        Line("  " + Workshops.SickLeave.Caution.In(language));
        Line();
    }

    public void Process(ShoeProcess process, FindingList findings)
    {
        Line(Say("Prosessen", "Prosessen", "The process"));
        foreach (var phase in process.Phases)
        {
            var until = phase.Completed is { } done ? Day(done) : Say("i gang", "i gang", "under way");
            Line($"  {(int)phase.Phase}. {WorkshopTexts.Of(phase.Phase).In(language),-26} {Day(phase.Started)} – {until}");
        }

        foreach (var stop in process.StopPoints) Line($"  {Say("Stoppunkt", "Stoppunkt", "Stop point")} {Day(stop.On)}: {WorkshopTexts.Of(stop.Mode).In(language)}");
        Findings(findings);
        Line();
    }

    public void Findings(FindingList findings)
    {
        foreach (var finding in findings) Line($"  {finding.Code} {finding.Message.In(language)}");
    }

    public string Tables(Disclosed<TableShare> share) => Word(share, s => Say($"{s.Kept} av {s.Played} bord", $"{s.Kept} av {s.Played} bord", $"{s.Kept} of {s.Played} tables") + $" = {Percent(s.Share, 1)}");

    public string Percent(decimal share, int decimals) => Number(100 * share, decimals) + " %";

    public string Number(decimal number, int decimals)
    {
        var text = Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals, CultureInfo.InvariantCulture);
        return language == ReportLanguage.English ? text : text.Replace('.', ',');
    }

    public override string ToString() => _text.ToString();

    private static string Day(ImpreciseDate date) => date is ImpreciseDate.Dated d && d.Earliest == d.Latest ? $"{d.Latest.Day}.{d.Latest.Month}.{d.Latest.Year}" : date.OriginalText;

    private static string Of(Portion.Of share) => $"{share.Numerator}/{share.Denominator}";

    private string Votes(SmileyDistribution votes) => votes is SmileyDistribution.Counted counted
        ? $"{string.Join(" / ", counted.Percents)} (n = {counted.N})"
        : $"{Say("nesten alle", "nesten alle", "nearly all")}: {((SmileyDistribution.NearlyAll)votes).Face.Label.In(language)}";

    private string Word<T>(Disclosed<T> figure, Func<T, string> shown)
        where T : notnull
        => figure.Match(shown, _ => Say("ikke vist", "ikkje vist", "not shown"), () => Say("ingen svar", "ingen svar", "no answers"), () => "");
}
