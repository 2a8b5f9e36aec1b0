using ForBedring.Rules;

namespace ForBedring.Reports.Markup;

/// <summary>Draws the ring of steps round the survey. Each step tells its state by sign, word and line as well as by colour.</summary>
internal sealed class WheelRing
{
    private const decimal Size = 600;
    private const decimal Centre = Size / 2;
    private const decimal Outer = 288;
    private const decimal Inner = 112;
    private const decimal Gap = 1.2m;

    // The longest line that fits between two borders, in letters; a longer word is written smaller.
    private const int LongestLine = 15;

    private static readonly LocalisedText[] StateTexts =
    [
        new("Senere", "Seinare", "Later"),
        new("Ferdig", "Ferdig", "Done"),
        new("Nå", "No", "Now"),
        new("Neste", "Neste", "Next"),
        new("Sent ute", "Seint ute", "Late"),
        new("Hoppet over", "Hoppa over", "Skipped"),
        new("Ikke aktuelt", "Ikkje aktuelt", "Not applicable"),
        new("Slått sammen", "Slått saman", "Merged"),
        new("Dekket", "Dekt", "Covered"),
        new("Neste, sent ute", "Neste, seint ute", "Next, late"),
    ];

    private static readonly string[] Signs = ["\u25CB", "\u2713", "\u25CF", "\u2192", "!", "\u21B7", "\u2013", "\u2295", "\u2713", "\u2192"];
    private static readonly string[] Classes = ["fb-later", "fb-done", "fb-now", "fb-next", "fb-late", "fb-skipped", "fb-skipped", "fb-skipped", "fb-done", "fb-late"];

    /// <summary>How a step stands.</summary>
    internal enum State
    {
        Later,
        Done,
        Now,
        Next,
        Late,
        Skipped,
        NotApplicable,
        Merged,
        Covered,
        NextLate,
    }

    /// <summary>The word for a state.</summary>
    public static string Word(State state, ReportLanguage language) => StateTexts[(int)state].In(language);

    /// <summary>The sign for a state.</summary>
    public static string Sign(State state) => Signs[(int)state];

    /// <summary>The picture: steps in order, the first at the top right, clockwise.</summary>
    public static SvgPicture Draw(string id, ReportLanguage language, string title, IReadOnlyList<string> hub, IReadOnlyList<(int Number, string Label, State State)> steps, string? summary = null)
    {
        ArgumentOutOfRangeException.ThrowIfZero(steps.Count);
        var description = (summary is null ? "" : summary + " ") + string.Join(" ", steps.Select(s => $"{s.Number} {s.Label}: {Word(s.State, language)}."));
        var svg = new SvgWriter(id, Size, Size, title, description);
        if (steps.Any(s => IsOut(s.State))) svg.Hatching("out", 9);
        var arc = 360m / steps.Count;
        for (var i = 0; i < steps.Count; i++) DrawStep(svg, language, steps[i], i * arc, (i + 1) * arc);
        svg.Circle(Centre, Centre, Inner - 10, "fb-box");
        svg.Lines(Centre, Centre, hub, 24, "fb-medium fb-strong");
        return svg.ToPicture();
    }

    private static bool IsOut(State state) => state is State.Skipped or State.NotApplicable or State.Merged;

    private static void DrawStep(SvgWriter svg, ReportLanguage language, (int Number, string Label, State State) step, decimal from, decimal to)
    {
        var word = Word(step.State, language);
        using (svg.Group(label: $"{step.Number} {step.Label}: {word}"))
        {
            var isOut = IsOut(step.State);
            svg.Path(SvgPath.RingSegment(Centre, Centre, Inner, Outer, from + Gap, to - Gap), Classes[(int)step.State], isOut ? $"url(#{svg.IdOf("out")})" : null);
            var (x, y) = SvgNumber.OnCircle(Centre, Centre, ((Inner + Outer) / 2) + 16, (from + to) / 2);
            var ink = step.State == State.Now ? "fb-on-accent" : isOut ? "fb-halo" : null;
            var lines = new List<string> { SvgNumber.Text(step.Number) };
            lines.AddRange(SvgWriter.Wrap(step.Label, LongestLine));
            lines.Add(Sign(step.State) + " " + word);
            var top = y - (20m * (lines.Count - 1) / 2);
            for (var i = 0; i < lines.Count; i++)
            {
                var isEnd = i == 0 || i == lines.Count - 1;
                svg.Text(x, top + (20 * i) + 6, lines[i], string.Join(" ", new[] { "fb-step", lines[i].Length > LongestLine ? "fb-tight" : null, isEnd ? "fb-strong" : null, ink }.Where(c => c is not null)), "middle");
            }
        }
    }
}
