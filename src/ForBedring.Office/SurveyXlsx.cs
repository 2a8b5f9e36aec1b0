using ForBedring.Office.Excel;
using ForBedring.Releases;
using ForBedring.Rules;

namespace ForBedring.Office;

/// <summary>The reports of a release as an Excel workbook (<i>undersøkelsesrapport i Excel</i>): an overview to read, every figure in rows, and the terms explained.</summary>
/// <remarks>
/// Each sheet is a named table with a frozen heading. Figures that are not shown are words, never numbers. Figures are unrounded and shown with one decimal. Rows are written as they are read,
/// so that thousands of units cost little memory; a sheet that would pass 1,048,576 rows goes on in the next. No macros, formulas or links. The same reports give the same bytes.
/// </remarks>
public static class SurveyXlsx
{
    /// <summary>Writes the workbook.</summary>
    /// <param name="stream">Where it is written; left open.</param>
    /// <param name="reports">The reports, in the order they are to stand.</param>
    /// <param name="change">The change of a theme's or question's mean since last year, by report, cell and code; null for none.</param>
    /// <param name="language">The language of headings and words.</param>
    /// <exception cref="ArgumentException">There are no reports.</exception>
    public static void Write(Stream stream, IReadOnlyList<UnitReport> reports, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change = null, ReportLanguage language = ReportLanguage.Bokmaal)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(reports);
        if (reports.Count == 0) throw new ArgumentException("There are no reports.", nameof(reports));
        string Say(string nb, string nn, string en) => new LocalisedText(nb, nn, en).In(language);
        var basis = reports[0].Basis;
        var title = Say("Resultater", "Resultat", "Results");
        var overview = new List<SheetColumn> { new(Say("Enhet", "Eining", "Unit"), 14), new(Say("Navn", "Namn", "Name"), 34), new(Say("Besvart", "Svara", "Answered"), 12), new(Say("Invitert", "Invitert", "Invited"), 12), new(Say("Svarprosent", "Svarprosent", "Response rate"), 14) };
        foreach (var theme in basis.Themes)
        {
            overview.Add(new(theme.Label.In(language), 18));
            if (change is not null) overview.Add(new(theme.Label.In(language) + ", " + Say("endring", "endring", "change"), 14));
        }

        var names = basis.Themes.SelectMany(t => t.Questions.Select(q => (q.Code.Value, q.Text?.In(language) ?? q.Code.Value)).Prepend((t.Code.Value, t.Label.In(language)))).GroupBy(x => x.Item1, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Item2, StringComparer.Ordinal);
        SheetColumn[] figures =
        [
            new(Say("Enhet", "Eining", "Unit"), 14), new(Say("Navn", "Namn", "Name"), 34), new(Say("Inndeling", "Inndeling", "Breakdown"), 16), new(Say("Kode", "Kode", "Code"), 14),
            new(Say("Tema eller spørsmål", "Tema eller spørsmål", "Theme or question"), 44), new(Say("Mål", "Mål", "Measure"), 18), new(Say("Verdi", "Verdi", "Value"), 12), new("n", 8), new(Say("Status", "Status", "Status"), 18),
        ];
        WorkbookWriter.Write(stream, $"{title} {basis.Round}", basis.InstrumentCode, language, new LocalDate(basis.Year, 1, 1),
        [
            new(title, [.. overview], reports.Select(r => Overview(r, change, language))),
            new(Say("Alle tall", "Alle tal", "All figures"), [.. figures], reports.SelectMany(r => Figures(r, change, names, language))),
            new(Say("Ord og tall", "Ord og tal", "Terms"), [new(Say("Ord", "Ord", "Term"), 24), new(Say("Forklaring", "Forklaring", "Explanation"), 100)], Terms(basis, Say)),
        ]);
    }

    private static object?[] Overview(UnitReport report, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change, ReportLanguage language)
    {
        var cells = new List<object?> { report.Id, report.Name };
        var responses = report.Total.Responses;
        cells.Add(responses.TryGetShown(out var count) ? count.Answered : Word(responses, language));
        cells.Add(responses.TryGetShown(out count) ? count.Invited is { } invited ? invited : null : Word(responses, language));
        cells.Add(Figure(report.Total.ResponseRate, language));
        foreach (var theme in report.Total.Themes)
        {
            cells.Add(Figure(theme.Mean, language));
            if (change is not null) cells.Add(Figure(change(report, report.Total, theme.Code.Value), language));
        }

        return [.. cells];
    }

    private static IEnumerable<object?[]> Figures(UnitReport report, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change, Dictionary<string, string> names, ReportLanguage language)
    {
        foreach (var cell in report.Cells)
        {
            foreach (var row in ReportRow.Of(cell, report.Basis.Themes, change is null ? null : code => change(report, cell, code)))
                yield return [report.Id, report.Name, cell.Breakdown, row.Item, names.TryGetValue(row.Item, out var name) ? name : "", row.Measure, row.Value is { } value ? value : null, row.Respondents is { } n ? n : null, row.Status];
        }
    }

    // Shown exactly: a number. A bound, or what is not shown: words.
    private static object Figure(Disclosed<ScoreFigure> figure, ReportLanguage language)
        => figure.TryGetShown(out var shown) ? shown.IsExact ? shown.Value : (shown.Bound == FigureBound.AtLeast ? "\u2265 " : "\u2264 ") + NumberText.Person(shown.Value, 1, language) : Word(figure, language);

    private static string Word<T>(Disclosed<T> figure, ReportLanguage language)
        where T : notnull
        => figure.Match(
            _ => new LocalisedText("", "", ""), _ => new LocalisedText("Vises ikke", "Blir ikkje vist", "Not shown"), () => new LocalisedText("Ingen svar", "Ingen svar", "No answers"), () => new LocalisedText("Ikke stilt", "Ikkje stilt", "Not asked")).In(language);

    private static IEnumerable<object?[]> Terms(ReportBasis basis, Func<string, string, string, string> say)
    {
        yield return [say("Skår", "Skår", "Score"), say("Fra 0 (dårligst) til 100 (best).", "Frå 0 (dårlegast) til 100 (best).", "From 0 (worst) to 100 (best).")];
        yield return [say("Vises ikke", "Blir ikkje vist", "Not shown"), say("Tallet kunne røpet enkeltpersoner.", "Talet kunne røpt enkeltpersonar.", "The figure could give people away.")];
        yield return [say("Ingen svar", "Ingen svar", "No answers"), say("Spørsmålet ble stilt, og ingen svarte.", "Spørsmålet vart stilt, og ingen svara.", "The question was asked and nobody answered.")];
        yield return [say("Ikke stilt", "Ikkje stilt", "Not asked"), say("Spørsmålet ble ikke stilt i denne enheten.", "Spørsmålet vart ikkje stilt i denne eininga.", "The question was not asked in this unit.")];
        yield return ["\u2265 / \u2264", say("Tallet er minst eller høyst så stort.", "Talet er minst eller høgst så stort.", "The figure is at least or at most this large.")];
        yield return [say("Endring", "Endring", "Change"), say("Poeng siden forrige runde, regnet før avrunding.", "Poeng sidan førre runde, rekna før avrunding.", "Points since the last round, computed before rounding.")];
        yield return ["n", say("Antall som har svart på spørsmålet.", "Talet på dei som har svara på spørsmålet.", "How many answered the question.")];
        yield return [say("Skjema", "Skjema", "Instrument"), $"{basis.InstrumentCode} {basis.InstrumentVersion}"];
        yield return [say("Anonymitetsregel", "Anonymitetsregel", "Disclosure policy"), basis.Policy.Name];
    }
}
