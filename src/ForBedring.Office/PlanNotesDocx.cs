using DocumentFormat.OpenXml.Wordprocessing;
using ForBedring.Calendar;
using ForBedring.Office.Word;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Office;

/// <summary>What a plan's views say, as Word documents: the note to the working environment committee and the poster of the duty room.</summary>
/// <remarks>The look is all in styles; a template's are used where it has them. The same input gives the same bytes.</remarks>
public static class PlanNotesDocx
{
    private static readonly int[] FactWidths = [7200, 3266];
    private static readonly int[] UnitWidths = [3466, 2000, 2500, 2500];
    private static readonly int[] PosterWidths = [5466, 2700, 2300];

    /// <summary>The note to the committee: what is decided, what is late, what was followed up, and the units to follow up. No free text and no figure of a survey.</summary>
    /// <param name="view">The view.</param>
    /// <param name="nameOf">The name of a unit; its id where left out.</param>
    /// <param name="template">A Word document or template whose styles are used; null for the library's own.</param>
    /// <exception cref="ArgumentException">The template is no Word document.</exception>
    public static byte[] CommitteeNote(CommitteeStatusView view, Func<UnitId, string>? nameOf = null, Stream? template = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        var language = view.Head.Language;
        string Say(string nb, string nn, string en) => new LocalisedText(nb, nn, en).In(language);
        var word = new WordWriter(language, template is null ? WordTemplate.Own() : WordTemplate.Read(template));
        var metrics = view.Metrics;
        var title = Say("Forbedringsarbeidet: status til arbeidsmiljøutvalget", "Forbetringsarbeidet: status til arbeidsmiljøutvalet", "Improvement work: status to the working environment committee");
        Head(word, view.Head, title, language);
        void Facts(string heading, params (string Name, string Value)[] facts)
        {
            word.Add(WordTemplate.Section, heading);
            var table = word.Table(FactWidths, heading);
            table.AppendChild(Row(word, FactWidths, WordTemplate.ColumnHead, isHeader: true, Say("Hva", "Kva", "What"), Say("Antall", "Tal", "Number")));
            foreach (var (name, value) in facts) table.AppendChild(Row(word, FactWidths, WordTemplate.CellText, isHeader: false, name, value));
            word.Add(table);
        }

        string Share(Portion portion) => portion.Match(
            (part, whole) => Say($"{part} av {whole} ({Percent(part, whole, language)})", $"{part} av {whole} ({Percent(part, whole, language)})", $"{part} of {whole} ({Percent(part, whole, language)})"), _ => Say("ikke aktuelt", "ikkje aktuelt", "not applicable"));
        Facts(Say("Hva er bestemt", "Kva er avgjort", "What was decided"),
            (Say("Enheter med vedtatt plan", "Einingar med vedteken plan", "Units with an adopted plan"), Share(metrics.PlanCoverage)),
            (Say("Åpne tiltak", "Opne tiltak", "Open measures"), NumberText.Machine(metrics.OpenMeasures)));
        Facts(Say("Hva er forsinket", "Kva er forseinka", "What is late"),
            (Say("Tiltak over frist uten evaluering", "Tiltak over frist utan evaluering", "Measures past their deadline without an evaluation"), NumberText.Machine(metrics.OverdueMeasures)));
        Facts(Say("Hva er evaluert og fulgt opp", "Kva er evaluert og følgt opp", "What was evaluated and followed up"),
            (Say("Enheter som har evaluert", "Einingar som har evaluert", "Units that have evaluated"), Share(metrics.UnitEvaluationCoverage)),
            (Say("Tiltak som er evaluert", "Tiltak som er evaluerte", "Measures that were evaluated"), Share(metrics.MeasureEvaluationCoverage)),
            (Say("Svake tiltak som er korrigert", "Svake tiltak som er korrigerte", "Weak measures that were corrected"), Share(metrics.CorrectionCoverage)));
        word.Add(WordTemplate.Section, Say("Enheter å følge opp", "Einingar å følgje opp", "Units to follow up"));
        if (view.FollowUp.Length == 0) word.Add(WordTemplate.CellText, Say("Ingen.", "Ingen.", "None."));
        else
        {
            var table = word.Table(UnitWidths, Say("Enheter å følge opp", "Einingar å følgje opp", "Units to follow up"));
            table.AppendChild(Row(word, UnitWidths, WordTemplate.ColumnHead, isHeader: true, Say("Enhet", "Eining", "Unit"), Say("Tiltak over frist", "Tiltak over frist", "Overdue measures"), Say("Neste frist", "Neste frist", "Next deadline"), Say("Status", "Status", "Status")));
            foreach (var line in view.FollowUp)
            {
                var status = line.State is { } state ? PlanningTexts.Of(state).In(language) + ", " + PlanningTexts.Of(line.Overdue).In(language) : Say("ingen åpne tiltak", "ingen opne tiltak", "no open measures");
                table.AppendChild(Row(word, UnitWidths, WordTemplate.CellText, isHeader: false, nameOf?.Invoke(line.Unit) ?? line.Unit.Value, NumberText.Machine(line.OverdueMeasures), line.NextDeadline?.OriginalText ?? "–", status));
            }

            word.Add(table);
        }

        foreach (var basis in view.Head.LegalBases)
            word.Add(OwnStyles.GuidanceName, $"{basis.Instrument} {basis.Provision}" + (basis.IsVerified ? "" : " (" + Say("ikke kontrollert mot lovteksten", "ikkje kontrollert mot lovteksten", "not checked against the text of the law") + ")"));
        return word.ToBytes(title, view.Head.Label + " · " + title, view.Head.AsOf, isLandscape: false);
    }

    /// <summary>The poster: the open measures on one page, nearest deadline first, large.</summary>
    /// <param name="view">The view.</param>
    /// <param name="template">A Word document or template whose styles are used; null for the library's own.</param>
    /// <exception cref="ArgumentException">The template is no Word document.</exception>
    public static byte[] Poster(DutyRoomPosterView view, Stream? template = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        var language = view.Head.Language;
        string Say(string nb, string nn, string en) => new LocalisedText(nb, nn, en).In(language);
        var word = new WordWriter(language, template is null ? WordTemplate.Own() : WordTemplate.Read(template));
        Head(word, view.Head, view.Title, language);
        var table = word.Table(PosterWidths, view.Title);
        table.AppendChild(Row(word, PosterWidths, WordTemplate.ColumnHead, isHeader: true, Say("Dette gjør vi", "Dette gjer vi", "What we are doing"), Say("Status", "Status", "Status"), Say("Frist", "Frist", "Deadline")));
        foreach (var line in view.Lines)
        {
            var status = (line.Overdue switch { Certainty.Yes => "▲ ", Certainty.Possibly => "△ ", _ => "" }) + PlanningTexts.Of(line.Measure.State).In(language) + (line.Overdue == Certainty.No ? "" : ", " + PlanningTexts.Of(line.Overdue).In(language));
            table.AppendChild(Row(word, PosterWidths, WordTemplate.Large, isHeader: false, line.Measure.Text, status, line.Deadline.OriginalText.Length == 0 ? "–" : line.Deadline.OriginalText));
        }

        word.Add(table);
        if (view.Lines.Length == 0) word.Add(WordTemplate.Large, Say("Ingen åpne tiltak.", "Ingen opne tiltak.", "No open measures."));
        if (view.NotShown > 0) word.Add(WordTemplate.CellText, Say($"{view.NotShown} tiltak til står i planen.", $"{view.NotShown} tiltak til står i planen.", $"{view.NotShown} more measures are in the plan."));
        return word.ToBytes(view.Title, view.Head.Label + " · " + view.Title, view.Head.AsOf, isLandscape: false);
    }

    private static void Head(WordWriter word, PlanViewHead head, string title, ReportLanguage language)
    {
        word.Add(WordTemplate.Field, PlanFormWords.Label(1).In(language) + ": " + head.Label);
        word.Add(WordTemplate.Title, title);
        word.Add(WordTemplate.Field, new LocalisedText("Per ", "Per ", "As of ").In(language) + PlanFormWords.Day(head.AsOf));
        if (head.LabelOverride is { } given) word.Add(OwnStyles.MarkName, given.ToString());
    }

    private static TableRow Row(WordWriter word, int[] widths, string style, bool isHeader, params string[] cells)
        => WordWriter.Row(cells.Select((c, i) => word.Cell([word.Paragraph(style, c)], widths[i])), isHeader);

    private static string Percent(long part, long whole, ReportLanguage language) => NumberText.Person(part * 100m / whole, 0, language) + " %";
}
