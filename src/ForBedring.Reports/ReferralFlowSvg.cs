using ForBedring.Reports.Markup;
using ForBedring.Rules;
using ForBedring.WaitingLists;

namespace ForBedring.Reports;

/// <summary>Draws where a year's referrals went (<i>henvisningsflyt</i>): received, rejected, accepted, in widths that match the numbers.</summary>
/// <remarks>
/// Accepted is received minus rejected and nothing else. Figures whose label is lost are printed apart, hatched, and never enter a sum
/// or a width: which way they point is not known (WTL-R19).
/// </remarks>
public static class ReferralFlowSvg
{
    private const decimal Width = 520;
    private const decimal Scale = 170;
    private const decimal Top = 64;

    private static readonly LocalisedText TitleText = new("Henvisninger {period}", "Tilvisingar {period}", "Referrals {period}");
    private static readonly LocalisedText DescriptionText = new(
        "Av {received} mottatte henvisninger ble {rejected} avvist ({share} prosent) og {accepted} tatt imot.",
        "Av {received} mottekne tilvisingar vart {rejected} avviste ({share} prosent) og {accepted} tekne imot.",
        "Of {received} referrals received, {rejected} were rejected ({share} percent) and {accepted} accepted.");

    private static readonly LocalisedText UnlabelledNote = new(
        "Uten merkelapp i kilden: {figures}. Vises, men regnes ikke med.",
        "Utan merkelapp i kjelda: {figures}. Blir viste, men ikkje rekna med.",
        "Without a label in the source: {figures}. Shown, never computed with.");

    private static readonly LocalisedText ReceivedText = new("Mottatt", "Motteke", "Received");
    private static readonly LocalisedText AcceptedText = new("Tatt imot", "Teke imot", "Accepted");
    private static readonly LocalisedText RejectedText = new("Avvist", "Avvist", "Rejected");
    private static readonly LocalisedText ShareText = new("{share} % av mottatte", "{share} % av mottekne", "{share}% of received");
    private static readonly LocalisedText NoneText = new("Ingen henvisninger {period}.", "Ingen tilvisingar {period}.", "No referrals {period}.");

    /// <summary>The picture.</summary>
    /// <param name="id">A name that no other picture on the page has.</param>
    /// <param name="language">The language of its texts.</param>
    /// <param name="period">The period in words or figures, as in <c>2023</c>.</param>
    /// <param name="received">Referrals received; not negative.</param>
    /// <param name="rejected">Of these, rejected; 0 … received.</param>
    /// <param name="unlabelled">Figures without a label: printed with their place in the source, never drawn to scale.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or more are rejected than received.</exception>
    public static SvgPicture Draw(string id, ReportLanguage language, string period, long received, long rejected, IEnumerable<UnlabelledFigure>? unlabelled = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentOutOfRangeException.ThrowIfNegative(received);
        ArgumentOutOfRangeException.ThrowIfNegative(rejected);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rejected, received);
        var apart = unlabelled?.Select(f => $"{f} ({f.Position})").ToList() ?? [];
        var accepted = received - rejected;
        var words = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["period"] = period,
            ["received"] = PersonText.Number(received, language),
            ["rejected"] = PersonText.Number(rejected, language),
            ["accepted"] = PersonText.Number(accepted, language),
            ["share"] = received == 0 ? "" : PersonText.Number(100m * rejected / received, 1, language),
            ["figures"] = string.Join(", ", apart),
        };

        var description = (received == 0 ? NoneText : DescriptionText).With(words).In(language) + (apart.Count == 0 ? "" : " " + UnlabelledNote.With(words).In(language));
        var noteLines = apart.Count == 0 ? [] : SvgWriter.Wrap(UnlabelledNote.With(words).In(language), 56);
        var height = Top + Scale + 90 + (noteLines.Count == 0 ? 0 : 24 + (20 * noteLines.Count));
        var svg = new SvgWriter(id, Width, height, TitleText.With(words).In(language), description);
        svg.Text(16, 30, TitleText.With(words).In(language), "fb-large");
        if (received == 0) svg.Text(16, Top + 20, NoneText.With(words).In(language), "fb-medium");
        else DrawBands(svg, language, words, received, rejected);
        if (noteLines.Count > 0) DrawNote(svg, height, noteLines);
        return svg.ToPicture();
    }

    private static void DrawBands(SvgWriter svg, ReportLanguage language, Dictionary<string, string> words, long received, long rejected)
    {
        const decimal Left = 130;
        const decimal Right = 330;
        const decimal Gap = 36;
        const decimal Bend = (Left + Right) / 2;
        var acceptedHeight = Scale * (received - rejected) / received;
        var rejectedHeight = Scale - acceptedHeight;
        var lower = Top + acceptedHeight + Gap;

        svg.Rect(Left - 12, Top, 12, Scale, "fb-bar");
        svg.Lines(Left - 22, Top + (Scale / 2), [ReceivedText.In(language), words["received"]], 22, "fb-medium fb-strong", "end");
        if (acceptedHeight > 0)
        {
            svg.Path(Band(Left, Right, Bend, Top, Top, acceptedHeight), "fb-flow");
            svg.Rect(Right, Top, 12, acceptedHeight, "fb-bar");
        }

        if (rejectedHeight > 0)
        {
            svg.Path(Band(Left, Right, Bend, Top + acceptedHeight, lower, rejectedHeight), "fb-flow-out");
            svg.Rect(Right, lower, 12, rejectedHeight, "fb-bar-out");
        }

        svg.Lines(Right + 24, Top + Math.Max(acceptedHeight / 2, 20), [AcceptedText.In(language), words["accepted"]], 22, "fb-medium fb-strong", "start");
        var label = lower + Math.Max(rejectedHeight / 2, 14);
        svg.Lines(Right + 24, label, [RejectedText.In(language), words["rejected"]], 22, "fb-medium fb-strong", "start");
        svg.Text(Right + 24, label + 36, ShareText.With(words).In(language), "fb-body fb-soft");
    }

    private static SvgPath Band(decimal left, decimal right, decimal bend, decimal from, decimal to, decimal height)
        => new SvgPath().MoveTo(left, from).CurveTo(bend, from, bend, to, right, to).LineTo(right, to + height).CurveTo(bend, to + height, bend, from + height, left, from + height).Close();

    private static void DrawNote(SvgWriter svg, decimal height, IReadOnlyList<string> lines)
    {
        var top = height - 16 - (20 * lines.Count);
        svg.Hatching("apart");
        svg.Rect(16, top - 8, 14, (20 * lines.Count) + 12, "fb-frame", fill: $"url(#{svg.IdOf("apart")})");
        for (var i = 0; i < lines.Count; i++) svg.Text(42, top + 10 + (20 * i), lines[i], "fb-body");
    }
}
