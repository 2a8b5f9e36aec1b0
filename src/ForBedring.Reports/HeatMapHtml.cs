using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Reports.Markup;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Reports;

/// <summary>Units against themes in one table (<i>varmekart</i>): scores, and how far they lie from the whole organisation's. What is withheld looks and reads as withheld.</summary>
/// <remarks>
/// Scores are rounded to whole points, half away from zero; distances are worked out before rounding, from shown figures only. Ground, arrows and number say the same,
/// so nothing rests on colour. No limits of good and bad are ours: the caller chooses the step.
/// </remarks>
public static class HeatMapHtml
{
    private static readonly LocalisedText UnitHead = new("Enhet", "Eining", "Unit");
    private static readonly LocalisedText CaptionText = new("Skår 0–100 per enhet og tema, {round}", "Skår 0–100 per eining og tema, {round}", "Scores 0–100 by unit and theme, {round}");
    private static readonly LocalisedText WithheldText = new("Vises ikke", "Blir ikkje vist", "Not shown");
    private static readonly LocalisedText NoDataText = new("Ingen svar", "Ingen svar", "No answers");
    private static readonly LocalisedText NotAskedText = new("Ikke spurt", "Ikkje spurt", "Not asked");
    private static readonly LocalisedText GroupText = new("Se {group}", "Sjå {group}", "See {group}");

    /// <summary>The table and what its signs mean.</summary>
    /// <param name="release">The release.</param>
    /// <param name="language">The language of its texts.</param>
    /// <param name="step">How many points one arrow stands for; two arrows for twice as many. Positive.</param>
    public static HtmlFragment Table(SurveyRelease release, ReportLanguage language, decimal step)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        var themes = release.Basis.Themes;
        var table = new HeatTable(
            CaptionText.With(new Dictionary<string, string>(StringComparer.Ordinal) { ["round"] = release.Basis.Round.Value }).In(language),
            UnitHead.In(language),
            themes.Select(t => t.Label.In(language)));
        var tree = release.Round.Organisation;
        var reports = release.Reports.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var whole = tree.Roots.Length == 1 && reports.TryGetValue(tree.Units[tree.Roots[0]].Id.Value, out var root) ? root : null;
        foreach (var index in tree.PreOrder)
        {
            if (reports.TryGetValue(tree.Units[index].Id.Value, out var report)) AddRow(table, report, DepthOf(tree, index), whole, themes, language, step);
        }

        foreach (var group in release.Reports.Where(r => r.Members.Length > 0)) AddRow(table, group, 0, whole, themes, language, step);
        var words = new Dictionary<string, string>(StringComparer.Ordinal) { ["step"] = PersonText.Number(step, DecimalsOf(step), language), ["twice"] = PersonText.Number(2 * step, DecimalsOf(step), language) };
        return HtmlFragment.Join(table.ToFragment(), HtmlFragment.Paragraph(HeatTable.Legend.With(words).In(language)));
    }

    private static void AddRow(HeatTable table, UnitReport report, int depth, UnitReport? whole, IEnumerable<Theme> themes, ReportLanguage language, decimal step)
        => table.Row(report.Name, depth, themes.Select(theme => CellOf(report, ReferenceEquals(report, whole) ? null : whole, theme.Code, language, step)));

    private static HtmlTable.Cell CellOf(UnitReport report, UnitReport? whole, ThemeCode theme, ReportLanguage language, decimal step)
    {
        if (report.Find(theme)?.Mean is not { } mean) return HeatTable.Empty(NoDataText.In(language));
        return mean.Match(
            figure => HeatTable.Shown(TextOf(figure, language), StepsFrom(whole?.Find(theme)?.Mean, figure, step)),
            _ => HeatTable.Withheld(report.ReportedIn is { } group ? GroupText.With(new Dictionary<string, string>(StringComparer.Ordinal) { ["group"] = group.Value }).In(language) : WithheldText.In(language)),
            () => HeatTable.Empty(NoDataText.In(language)),
            () => HeatTable.Empty(NotAskedText.In(language)));
    }

    // A bound is compared with nothing: how far the figure itself lies is not known.
    private static int? StepsFrom(Disclosed<ScoreFigure>? whole, ScoreFigure figure, decimal step)
        => whole is not null && figure.IsExact && whole.TryGetShown(out var all) && all.IsExact ? HeatTable.Steps(figure.Value, all.Value, step) : null;

    private static string TextOf(ScoreFigure figure, ReportLanguage language)
        => (figure.Bound switch { FigureBound.AtLeast => "\u2265 ", FigureBound.AtMost => "\u2264 ", _ => "" }) + PersonText.Number(figure.Value, 0, language);

    private static int DepthOf(OrgTree tree, int index)
    {
        var depth = 0;
        for (var at = tree.ParentIndexes[index]; at >= 0; at = tree.ParentIndexes[at]) depth++;
        return depth;
    }

    private static int DecimalsOf(decimal number) => (decimal.GetBits(number)[3] >> 16) & 0x7F;
}
