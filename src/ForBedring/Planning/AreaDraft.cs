using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Planning;

/// <summary>A row of a plan that another part of the work proposes (<i>utkast til forbedringsområde</i>): heading, kind, causes and measures in three languages, with where it came from.</summary>
/// <remarks>
/// The one way from a survey, a workshop, a pulse check, a cause map or a group process into a plan: <c>plan.With(draft, id)</c> puts the row under the plan's theme of the same code.
/// <see cref="AreaDrafts"/> makes drafts of reports. The origin is kept on the row. Immutable; each verb gives a new draft. Equality is by reference.
/// </remarks>
public sealed class AreaDraft
{
    private AreaDraft(LocalisedText heading, AreaKind kind, AreaOrigin origin)
    {
        Heading = heading;
        Kind = kind;
        Origin = origin;
    }

    /// <summary>The heading.</summary>
    public LocalisedText Heading { get; }

    /// <summary>Whether it is to be kept or improved.</summary>
    public AreaKind Kind { get; }

    /// <summary>Where it came from.</summary>
    public AreaOrigin Origin { get; }

    /// <summary>What the problem is; null where it is not said.</summary>
    public LocalisedText? Problem { get; private set; }

    /// <summary>The theme of the survey that it is about; null where it is about none.</summary>
    public ThemeCode? Theme { get; private set; }

    /// <summary>Whether it was chosen because it lay lowest or highest.</summary>
    public bool IsSelectedAsExtreme { get; private set; }

    /// <summary>The causes, with how each was found.</summary>
    public ImmutableArray<(LocalisedText Text, CauseMethod Method)> Causes { get; private set; } = [];

    /// <summary>The measures that are proposed, with where each came from.</summary>
    public ImmutableArray<(LocalisedText Text, MeasureOrigin Origin)> Measures { get; private set; } = [];

    /// <summary>A draft without problem, causes and measures.</summary>
    /// <exception cref="ArgumentException">The heading is blank in a language.</exception>
    public static AreaDraft Create(LocalisedText heading, AreaKind kind, AreaOrigin origin)
    {
        CheckText(heading, nameof(heading));
        ArgumentNullException.ThrowIfNull(origin);
        if (kind is < AreaKind.Keep or > AreaKind.NotStated) throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind is not one of AreaKind.");
        return new(heading, kind, origin);
    }

    /// <summary>The draft with what the problem is.</summary>
    public AreaDraft WithProblem(LocalisedText problem)
    {
        CheckText(problem, nameof(problem));
        return Copy(d => d.Problem = problem);
    }

    /// <summary>The draft about a theme of the survey.</summary>
    public AreaDraft About(ThemeCode? theme) => Copy(d => d.Theme = theme);

    /// <summary>The draft, told whether it was chosen because it lay lowest or highest.</summary>
    public AreaDraft WithExtreme(bool isSelectedAsExtreme) => Copy(d => d.IsSelectedAsExtreme = isSelectedAsExtreme);

    /// <summary>The draft with one more cause.</summary>
    public AreaDraft AddCause(LocalisedText cause, CauseMethod method = CauseMethod.Stated)
    {
        CheckText(cause, nameof(cause));
        return Copy(d => d.Causes = d.Causes.Add((cause, method)));
    }

    /// <summary>The draft with one more proposed measure.</summary>
    /// <param name="measure">What is proposed.</param>
    /// <param name="origin">Where it came from; null for <see cref="MeasureOrigin.Direct"/>.</param>
    public AreaDraft AddMeasure(LocalisedText measure, MeasureOrigin? origin = null)
    {
        CheckText(measure, nameof(measure));
        return Copy(d => d.Measures = d.Measures.Add((measure, origin ?? MeasureOrigin.Direct)));
    }

    /// <summary>The row, in the language of the plan, with the origin kept. Causes and measures get ids made of the row's: <c>R1-C1</c>, <c>R1-M1</c>.</summary>
    /// <param name="id">The row's id in the plan.</param>
    /// <param name="language">The language the plan is written in.</param>
    public ImprovementArea ToImprovementArea(AreaId id, ReportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(id);
        var area = ImprovementArea.Create(id, Heading.In(language)).With(
            kind: Kind,
            problem: Problem?.In(language),
            causes: Causes.Select((c, i) => new Cause(CauseId.From($"{id.Value}-C{NumberText.Machine(i + 1)}"), c.Text.In(language), c.Method)),
            origins: [Origin],
            isSelectedAsExtreme: IsSelectedAsExtreme);
        return Measures.Select((m, i) => ImprovementMeasure.Propose(MeasureId.From($"{id.Value}-M{NumberText.Machine(i + 1)}"), m.Text.In(language)).With(origin: m.Origin))
            .Aggregate(area, (row, measure) => row.With(measure));
    }

    /// <summary>The heading in bokmål.</summary>
    public override string ToString() => Heading.Bokmaal;

    private static void CheckText(LocalisedText text, string name)
    {
        if (text is null) throw new ArgumentNullException(name);
        if (string.IsNullOrWhiteSpace(text.Bokmaal) || string.IsNullOrWhiteSpace(text.Nynorsk) || string.IsNullOrWhiteSpace(text.English)) throw new ArgumentException("The text is blank in a language.", name);
    }

    private AreaDraft Copy(Action<AreaDraft> change)
    {
        var copy = (AreaDraft)MemberwiseClone();
        change(copy);
        return copy;
    }
}
