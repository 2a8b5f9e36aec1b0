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
    /// <param name="today">The day that late and next are judged on.</param>
    /// <param name="language">The language of its texts.</param>
    /// <param name="situation">What surrounds the cycle; null where nothing is known.</param>
    public static SvgPicture Draw(string id, WheelCycle cycle, LocalDate today, ReportLanguage language, WheelSituation? situation = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(cycle);
        var year = NumberText.Machine(cycle.CycleYear);
        var position = cycle.WhereAmI(today, situation);
        var steps = cycle.Records.Select(r => ((int)r.Step, WheelMethod.SammenOmForbedring[r.Step].Label.In(language), StateOf(cycle, r, position))).ToList();
        var title = TitleText.With(new Dictionary<string, string>(StringComparer.Ordinal) { ["year"] = year }).In(language);
        return WheelRing.Draw(id, language, title, ["ForBedring", year], steps);
    }

    private static WheelRing.State StateOf(WheelCycle cycle, StepRecord record, WheelPosition position) => record.State switch
    {
        StepState.Done => WheelRing.State.Done,
        StepState.Skipped => WheelRing.State.Skipped,
        StepState.NotApplicable or StepState.MergedInto or StepState.CoveredElsewhere => WheelRing.State.NotApplicable,
        StepState.InProgress => WheelRing.State.Now,
        _ when position.Late.Contains(record.Step) => WheelRing.State.Late,
        _ when position.Next.CycleYear == cycle.CycleYear && position.Next.Step == record.Step => WheelRing.State.Next,
        _ => WheelRing.State.Later,
    };
}
