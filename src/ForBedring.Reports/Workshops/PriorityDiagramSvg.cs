using ForBedring.Reports.Markup;
using ForBedring.Rules;
using ForBedring.Workshops;

namespace ForBedring.Reports;

/// <summary>The prioritising diagram as a picture (<i>prioriteringsdiagram</i>): effect against ease, the size of a ring for cost, what is inside it for quality.</summary>
/// <remarks>Rings, sizes and words carry the meaning, never colour alone: it reads in grey and on paper. The table beside has the same figures and the scores they rest on.</remarks>
public static class PriorityDiagramSvg
{
    private const decimal Width = 640;
    private const decimal Left = 66;
    private const decimal Top = 20;
    private const decimal Side = 520;
    private const decimal Inner = 46;

    private static readonly LocalisedText Title = new("Prioriteringsdiagram", "Prioriteringsdiagram", "Prioritising diagram");
    private static readonly LocalisedText None = new("Ingen forslag er vurdert.", "Ingen forslag er vurderte.", "No proposal is scored.");
    private static readonly LocalisedText Sentence = new(
        "{proposal}: {quadrant}.", "{proposal}: {quadrant}.", "{proposal}: {quadrant}.");
    private static readonly LocalisedText EffectAxis = new("Virkning →", "Verknad →", "Effect →");
    private static readonly LocalisedText EaseAxis = new("Lett ↑", "Lett ↑", "Easy ↑");
    private static readonly LocalisedText CostLegend = new("Stor ring: dyrt", "Stor ring: dyrt", "Large ring: dear");
    private static readonly LocalisedText SplitLegend = new("? : ulike syn, snakk om det", "? : ulike syn, snakk om det", "? : split opinions, talk about it");
    private static readonly LocalisedText QualityLegend = new("Kvalitet:", "Kvalitet:", "Quality:");

    /// <summary>The picture.</summary>
    /// <param name="id">A name that no other picture on the page has: letters, digits and hyphens.</param>
    /// <param name="diagram">The diagram.</param>
    /// <param name="language">The language of its texts.</param>
    public static SvgPicture Draw(string id, PrioritisationDiagram diagram, ReportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(diagram);
        var description = diagram.Placed.IsEmpty ? None.In(language) : string.Join(" ", diagram.Placed.Select(p => Sentence.With(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["proposal"] = p.Proposal,
            ["quadrant"] = WorkshopTexts.Of(p.Quadrant).In(language),
        }).In(language)));
        var svg = new SvgWriter(id, Width, Top + Side + 120, Title.In(language), description);
        Frame(svg, diagram.Scales, language);
        foreach (var place in diagram.Placed.GroupBy(p => (p.Effect, p.Ease)))
        {
            var shift = 0m;
            foreach (var proposal in place)
            {
                var radius = 9 + (14 * (proposal.Cost - diagram.Scales.Lowest) / (diagram.Scales.Highest - diagram.Scales.Lowest));
                var x = X(diagram.Scales, proposal.Effect) + shift;
                var y = Y(diagram.Scales, proposal.Ease);
                Ring(svg, x, y, radius, proposal.Quality);
                svg.Text(x, y - radius - 5, proposal.Proposal + (proposal.Split.IsEmpty ? "" : " ?"), "fb-strong fb-halo", "middle");
                shift += (2 * radius) + 12;
            }
        }

        Legend(svg, language);
        return svg.ToPicture();
    }

    private static decimal X(PriorityScales scales, decimal effect) => Left + Inner + ((Side - (2 * Inner)) * (effect - scales.Lowest) / (scales.Highest - scales.Lowest));

    private static decimal Y(PriorityScales scales, decimal ease) => Top + Side - Inner - ((Side - (2 * Inner)) * (ease - scales.Lowest) / (scales.Highest - scales.Lowest));

    private static void Frame(SvgWriter svg, PriorityScales scales, ReportLanguage language)
    {
        svg.Rect(Left, Top, Side, Side, "fb-box");
        // Medians lie on halves, so a line a quarter below the threshold has every proposal clearly on one side.
        var (x, y) = (X(scales, scales.Threshold - 0.25m), Y(scales, scales.Threshold - 0.25m));
        svg.Line(x, Top, x, Top + Side, "fb-mark").Line(Left, y, Left + Side, y, "fb-mark");
        for (var i = scales.Lowest; i <= scales.Highest; i++)
        {
            svg.Text(X(scales, i), Top + Side + 20, NumberText.Machine(i), "fb-soft", "middle");
            svg.Text(Left - 14, Y(scales, i) + 5, NumberText.Machine(i), "fb-soft", "middle");
        }

        svg.Text(Left + Side, Top + Side + 42, EffectAxis.In(language), "fb-strong", "end");
        svg.Text(4, Top + 14, EaseAxis.In(language), "fb-strong");
        svg.Text(Left + Side - 8, Top + 18, WorkshopTexts.Of(Quadrant.QuickWin).In(language), "fb-soft", "end");
        svg.Text(Left + Side - 8, Top + Side - 8, WorkshopTexts.Of(Quadrant.MajorProject).In(language), "fb-soft", "end");
        svg.Text(Left + 8, Top + 18, WorkshopTexts.Of(Quadrant.FillIn).In(language), "fb-soft");
        svg.Text(Left + 8, Top + Side - 8, WorkshopTexts.Of(Quadrant.Avoid).In(language), "fb-soft");
    }

    private static void Ring(SvgWriter svg, decimal x, decimal y, decimal radius, decimal quality)
    {
        svg.Circle(x, y, radius, "fb-paper").Circle(x, y, radius, "fb-axis");
        if (quality >= 1.5m) svg.Circle(x, y, radius * 0.55m, "fb-bar");
        else if (quality >= 0.5m) svg.Circle(x, y, radius * 0.55m, "fb-axis");
    }

    private static void Legend(SvgWriter svg, ReportLanguage language)
    {
        var y = Top + Side + 66;
        svg.Text(Left, y + 5, QualityLegend.In(language), "fb-body");
        var x = Left + 100;
        foreach (var quality in new[] { QualityContribution.None, QualityContribution.Indirect, QualityContribution.Direct })
        {
            Ring(svg, x, y, 10, (int)quality);
            svg.Text(x + 17, y + 5, WorkshopTexts.Of(quality).In(language), "fb-body");
            x += 130;
        }

        Ring(svg, Left + 10, y + 34, 7, 0);
        Ring(svg, Left + 34, y + 34, 14, 0);
        svg.Text(Left + 60, y + 39, CostLegend.In(language), "fb-body");
        svg.Text(Left + 260, y + 39, SplitLegend.In(language), "fb-body");
    }
}
