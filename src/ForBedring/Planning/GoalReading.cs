using System.Globalization;
using ForBedring.Releases;
using ForBedring.Rules;

namespace ForBedring.Planning;

/// <summary>A goal of a plan against the figure it points to (<i>mål mot tall</i>): reached, not reached, or not determined where the figure is withheld or missing.</summary>
public sealed class GoalReading
{
    internal GoalReading(AreaId area, PlanGoal.Numeric goal, Disclosed<GoalFigure> figure)
    {
        Area = area;
        Goal = goal;
        Figure = figure;
        Outcome = figure.TryGetShown(out var shown) ? goal.OutcomeOf(shown) : GoalOutcome.NotDetermined;
    }

    /// <summary>The row that the goal stands in.</summary>
    public AreaId Area { get; }

    /// <summary>The goal.</summary>
    public PlanGoal.Numeric Goal { get; }

    /// <summary>The figure. An evaluation takes it, with the goal and the outcome.</summary>
    public Disclosed<GoalFigure> Figure { get; }

    /// <summary>Whether the goal is reached, decided on the exact figure.</summary>
    public GoalOutcome Outcome { get; }

    /// <summary>The outcome and the figure in words, as in <i>ikke nådd: 76,2 % (243 av 319)</i>.</summary>
    public LocalisedText Sentence => Figure.Match(
        figure => Outcome switch
        {
            GoalOutcome.Reached => Told(figure, new("nådd", "nådd", "reached")),
            GoalOutcome.NotReached => Told(figure, new("ikke nådd", "ikkje nådd", "not reached")),
            _ => Told(figure, new("ikke avgjort", "ikkje avgjort", "not determined")),
        },
        _ => new LocalisedText("ikke avgjort: tallet er ikke vist, av hensyn til personvernet", "ikkje avgjort: talet er ikkje vist, av omsyn til personvernet", "not determined: the figure is not shown, to protect privacy"),
        () => new LocalisedText("ikke avgjort: tallet mangler", "ikkje avgjort: talet manglar", "not determined: there is no figure"),
        () => new LocalisedText("ikke avgjort: tallet mangler", "ikkje avgjort: talet manglar", "not determined: there is no figure"));

    /// <summary>The goal and the sentence in bokmål.</summary>
    public override string ToString() => $"{Goal}: {Sentence.Bokmaal}";

    private LocalisedText Told(GoalFigure figure, LocalisedText outcome)
    {
        var number = Math.Round(figure.ToDecimal(), 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture);
        var (norwegian, english) = Goal.Unit == "%" ? (number.Replace('.', ',') + "\u00A0%", number + "%") : (Units(number.Replace('.', ',')), Units(number));
        var of = figure is GoalFigure.Ratio ratio ? (" (" + NumberText.Machine(ratio.Numerator), NumberText.Machine(ratio.Denominator) + ")") : ("", "");
        var (av, or) = of.Item1.Length == 0 ? ("", "") : (" av ", " of ");
        return new(
            $"{outcome.Bokmaal}: {norwegian}{of.Item1}{av}{of.Item2}", $"{outcome.Nynorsk}: {norwegian}{of.Item1}{av}{of.Item2}", $"{outcome.English}: {english}{of.Item1}{or}{of.Item2}");

        string Units(string n) => Goal.Unit is null ? n : n + " " + Goal.Unit;
    }
}
