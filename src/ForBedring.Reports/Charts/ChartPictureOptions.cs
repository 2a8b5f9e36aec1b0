using ForBedring.Indicators;
using ForBedring.Rules;

namespace ForBedring.Reports.Charts;

/// <summary>How a chart is drawn (<i>tegnevalg</i>). Immutable; each <c>With…</c> gives a new value.</summary>
public sealed class ChartPictureOptions
{
    private ChartPictureOptions(
        string id, ReportLanguage language, string? unitName, Direction? direction, TargetLine? target, ImmutableArray<Intervention> interventions, SeriesEvaluation? evaluation, bool hasTable)
    {
        Id = id;
        Language = language;
        UnitName = unitName;
        Direction = direction;
        Target = target;
        Interventions = interventions;
        Evaluation = evaluation;
        HasTable = hasTable;
    }

    /// <summary>Bokmål, no target, no marks, without a table in the picture.</summary>
    public static ChartPictureOptions Default { get; } = new("chart", ReportLanguage.Bokmaal, null, null, null, [], null, hasTable: false);

    /// <summary>The picture's name, unique on its page.</summary>
    public string Id { get; }

    /// <summary>The language of its texts.</summary>
    public ReportLanguage Language { get; }

    /// <summary>The unit's name in the title; null for its code.</summary>
    public string? UnitName { get; }

    /// <summary>Which way is better; null for the indicator's own.</summary>
    public Direction? Direction { get; }

    /// <summary>The target, in the indicator's unit, drawn as a step where it changes; null for none.</summary>
    public TargetLine? Target { get; }

    /// <summary>Starts of measures that are marked.</summary>
    public ImmutableArray<Intervention> Interventions { get; }

    /// <summary>The evaluation whose verdict and grade stand below the title; null for none.</summary>
    public SeriesEvaluation? Evaluation { get; }

    /// <summary>Whether the readings stand as a table in the picture itself: for a picture that is sent alone.</summary>
    public bool HasTable { get; }

    /// <summary>The same with another name: letters, digits and hyphens.</summary>
    public ChartPictureOptions WithId(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return new(id, Language, UnitName, Direction, Target, Interventions, Evaluation, HasTable);
    }

    /// <summary>The same in another language.</summary>
    public ChartPictureOptions In(ReportLanguage language) => new(Id, language, UnitName, Direction, Target, Interventions, Evaluation, HasTable);

    /// <summary>The same with the unit's name.</summary>
    public ChartPictureOptions For(string? unitName) => new(Id, Language, unitName, Direction, Target, Interventions, Evaluation, HasTable);

    /// <summary>The same with a target and the direction in which better lies.</summary>
    public ChartPictureOptions WithTarget(decimal target, Direction? direction) => WithTarget(TargetLine.Constant(target), direction);

    /// <summary>The same with a target that may change by date, or none, and the direction in which better lies.</summary>
    public ChartPictureOptions WithTarget(TargetLine? target, Direction? direction) => new(Id, Language, UnitName, direction, target, Interventions, Evaluation, HasTable);

    /// <summary>The same with marks where measures started.</summary>
    public ChartPictureOptions WithInterventions(IEnumerable<Intervention> interventions) => new(Id, Language, UnitName, Direction, Target, [.. interventions], Evaluation, HasTable);

    /// <summary>The same with an evaluation: its verdict, its start and its goal.</summary>
    public ChartPictureOptions WithEvaluation(SeriesEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return new(Id, Language, UnitName, evaluation.Design.Direction, evaluation.Design.Goal is { } goal ? TargetLine.Constant(goal.Target) : Target, [evaluation.Design.Start], evaluation, HasTable);
    }

    /// <summary>The same with the readings as a table in the picture.</summary>
    public ChartPictureOptions WithTable() => new(Id, Language, UnitName, Direction, Target, Interventions, Evaluation, hasTable: true);
}
