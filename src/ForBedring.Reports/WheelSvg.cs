using ForBedring.Reports.Markup;
using ForBedring.Rules;
using ForBedring.Wheel;

namespace ForBedring.Reports;

/// <summary>Draws a cycle of the annual wheel (<i>årshjulet</i>): nine steps round the survey, each with its state as sign, word, line and colour.</summary>
public static class WheelSvg
{
    private static readonly LocalisedText TitleText = new("Årshjulet {year}", "Årshjulet {year}", "The annual wheel {year}");

    /// <summary>The picture.</summary>
    /// <param name="id">A name that no other picture on the page has.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="today">The day it tells of: what is dated certainly later has not happened yet.</param>
    /// <param name="language">The language of its texts.</param>
    /// <param name="situation">What surrounds the cycle; null where nothing is known.</param>
    /// <param name="unitName">The unit's name in the title and the hub; null leaves it out.</param>
    public static SvgPicture Draw(string id, WheelCycle cycle, LocalDate today, ReportLanguage language, WheelSituation? situation = null, string? unitName = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(cycle);
        var year = NumberText.Machine(cycle.CycleYear);
        var position = cycle.WhereAmI(today, situation);
        var steps = cycle.AsOf(today).Records.Select(r => ((int)r.Step, WheelMethod.SammenOmForbedring[r.Step].Label.In(language), StateOf(cycle, r, position))).ToList();
        var title = TitleText.With(new Dictionary<string, string>(StringComparer.Ordinal) { ["year"] = year }).In(language);
        if (string.IsNullOrWhiteSpace(unitName)) return WheelRing.Draw(id, language, title, ["ForBedring", year], steps, position.Sentence.In(language));
        return WheelRing.Draw(id, language, title + " – " + unitName, ["ForBedring", year, .. SvgWriter.Wrap(unitName!, 16)], steps, position.Sentence.In(language));
    }

    private static WheelRing.State StateOf(WheelCycle cycle, StepRecord record, WheelPosition position) => record.State switch
    {
        StepState.Done => WheelRing.State.Done,
        StepState.Skipped => WheelRing.State.Skipped,
        StepState.NotApplicable => WheelRing.State.NotApplicable,
        StepState.MergedInto => WheelRing.State.Merged,
        StepState.CoveredElsewhere => WheelRing.State.Covered,
        StepState.InProgress => WheelRing.State.Now,
        _ when position.Next.CycleYear == cycle.CycleYear && position.Next.Step == record.Step => position.Late.Contains(record.Step) ? WheelRing.State.NextLate : WheelRing.State.Next,
        _ when position.Late.Contains(record.Step) => WheelRing.State.Late,
        _ => WheelRing.State.Later,
    };
}
