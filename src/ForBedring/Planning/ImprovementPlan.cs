using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Planning;

/// <summary>An improvement plan (<i>forbedringsplan, handlingsplan</i>): themes with areas, goals and measures, its versions, and who took part.</summary>
/// <remarks>
/// Immutable: every verb gives a new plan and keeps the rest. Each verb <c>X</c> has its <c>CanX</c>, which lists the same findings without doing anything;
/// <c>X</c> throws <see cref="RuleViolationException"/> exactly when <c>CanX</c> holds an error. The sensitivity label follows every view and document.
/// </remarks>
public sealed partial class ImprovementPlan
{
    private PlanIndex? _index;

    private ImprovementPlan(PlanId id, string title, OrgPlacement placement, int cycleYear, LocalDate lastUpdated)
    {
        Id = id;
        Title = title;
        Placement = placement;
        CycleYear = cycleYear;
        LastUpdated = lastUpdated;
    }

    /// <summary>The label of a plan that has none: confidential, the safe side.</summary>
    public static SensitivityLabel Unlabelled { get; } = new(SensitivityRank.Confidential, "Ikke merket");

    /// <summary>The id.</summary>
    public PlanId Id { get; }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>Where it belongs.</summary>
    public OrgPlacement Placement { get; private set; }

    /// <summary>The year of the survey cycle it answers.</summary>
    public int CycleYear { get; private set; }

    /// <summary>The day the plan was last written in.</summary>
    public LocalDate LastUpdated { get; private set; }

    /// <summary>The category (<i>kategori</i>), an open set; for example <i>Arbeidsmiljø</i>.</summary>
    public string Category { get; private set; } = "";

    /// <summary>The sensitivity label (<i>følsomhet</i>), which follows every view.</summary>
    public SensitivityLabel Label { get; private set; } = Unlabelled;

    /// <summary>The owner (<i>dokumenteier</i>): a role; null where not stated.</summary>
    public RoleRef? Owner { get; private set; }

    /// <summary>Who filled it in (<i>utfylt av</i>): a role; null where not stated.</summary>
    public RoleRef? PreparedBy { get; private set; }

    /// <summary>The survey round it answers; null where none.</summary>
    public RoundId? Source { get; private set; }

    /// <summary>Whose workplace and leader the answers describe; null where not stated. A plan of a member of a reporting group must cite the group.</summary>
    public AnswerFrame? Frame { get; private set; }

    /// <summary>Where it is in its life.</summary>
    public PlanStatus Status { get; private set; } = PlanStatus.Draft;

    /// <summary>Where it comes from.</summary>
    public PlanProvenance Provenance { get; private set; } = PlanProvenance.Authored;

    /// <summary>The themes, in order of position.</summary>
    public ImmutableArray<PlanTheme> Themes { get; private set; } = [];

    /// <summary>The adopted versions, oldest first.</summary>
    public ImmutableArray<PlanVersion> Versions { get; private set; } = [];

    /// <summary>Who took part.</summary>
    public ImmutableArray<ParticipationRecord> Participation { get; private set; } = [];

    /// <summary>Goals that serve goals of units above.</summary>
    public ImmutableArray<GoalLink> GoalLinks { get; private set; } = [];

    /// <summary>Ids of workshop proposals that were accepted; each should have a measure (PLN-P20).</summary>
    public ImmutableArray<string> AcceptedProposals { get; private set; } = [];

    /// <summary>What only the reading of a form could see; null for a plan that was not read from one.</summary>
    public FormTraces? Form { get; private set; }

    /// <summary>The language the plan is written in.</summary>
    public ReportLanguage Language { get; private set; } = ReportLanguage.Bokmaal;

    /// <summary>What each column of the form asks for, in three languages; empty where the standard guidance applies.</summary>
    public IReadOnlyDictionary<PlanColumn, LocalisedText> ColumnGuidance { get; private set; } = ImmutableSortedDictionary<PlanColumn, LocalisedText>.Empty;

    /// <summary>Every area, in order.</summary>
    public IEnumerable<ImprovementArea> Areas => Themes.SelectMany(t => t.Areas);

    /// <summary>Every measure, in order.</summary>
    public IEnumerable<ImprovementMeasure> Measures => Areas.SelectMany(a => a.Measures);

    /// <summary>Every goal, in order.</summary>
    public IEnumerable<PlanGoal> Goals => Areas.SelectMany(a => a.Goals);

    /// <summary>Whether anything is promised that the last adopted version does not hold; true for a plan never adopted.</summary>
    public bool HasUnadoptedChanges => Versions.Length == 0 || Versions[Versions.Length - 1].ContentHash != PlanContent.HashOf(PlanContent.Of(this));

    /// <summary>The last sign of life: a line in a log, a version, an occurrence, or the day the plan was last written in.</summary>
    public LocalDate LastActivity
    {
        get
        {
            var last = LastUpdated;
            foreach (var version in Versions) last = LocalDate.Max(last, version.AdoptedOn);
            foreach (var measure in Measures)
            {
                if (measure.LastEventOn is { } on) last = LocalDate.Max(last, on);
            }

            return last;
        }
    }

    internal PlanIndex Index => _index ??= new(Themes);

    internal SourceShape? Shape { get; private set; }

    internal byte[]? SourceBytes { get; private set; }

    /// <summary>A draft without themes.</summary>
    /// <param name="id">The id.</param>
    /// <param name="title">The title; not blank.</param>
    /// <param name="placement">Where it belongs.</param>
    /// <param name="cycleYear">The year of the survey cycle.</param>
    /// <param name="writtenOn">The day it is written.</param>
    public static ImprovementPlan Draft(PlanId id, string title, OrgPlacement placement, int cycleYear, LocalDate writtenOn)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(placement);
        return new(id, title, placement, cycleYear, writtenOn);
    }

    /// <summary>This plan with some facts of its head filled in; what is left out stays.</summary>
    /// <param name="category">The category.</param>
    /// <param name="label">The sensitivity label.</param>
    /// <param name="owner">The owner's role.</param>
    /// <param name="preparedBy">The role that filled it in.</param>
    /// <param name="source">The survey round.</param>
    /// <param name="frame">Whose workplace and leader the answers describe.</param>
    /// <param name="lastUpdated">The day it was last written in.</param>
    /// <param name="acceptedProposals">Ids of accepted workshop proposals.</param>
    public ImprovementPlan With(
        string? category = null, SensitivityLabel? label = null, RoleRef? owner = null, RoleRef? preparedBy = null, RoundId? source = null, AnswerFrame? frame = null,
        LocalDate? lastUpdated = null, IEnumerable<string>? acceptedProposals = null)
        => Copy(p =>
        {
            p.Category = category ?? p.Category;
            p.Label = label ?? p.Label;
            p.Owner = owner ?? p.Owner;
            p.PreparedBy = preparedBy ?? p.PreparedBy;
            p.Source = source ?? p.Source;
            p.Frame = frame ?? p.Frame;
            p.LastUpdated = lastUpdated ?? p.LastUpdated;
            if (acceptedProposals is not null) p.AcceptedProposals = [.. acceptedProposals];
            foreach (var (name, isNew) in new[] { ("sensitivity", label is not null), ("owner", owner is not null), ("preparedBy", preparedBy is not null), ("answerFrame", frame is not null) })
            {
                if (isNew) p.Shape = p.Shape?.Forgetting(name);
            }
        });

    /// <summary>This plan with a theme added.</summary>
    /// <exception cref="ArgumentException">An id of the theme's areas, goals, causes or measures stands in the plan already, or the position is not the next one.</exception>
    public ImprovementPlan With(PlanTheme theme)
    {
        ArgumentNullException.ThrowIfNull(theme);
        if (theme.Position <= (Themes.Length == 0 ? 0 : Themes[Themes.Length - 1].Position)) throw new ArgumentException("Themes stand in order of position.", nameof(theme));
        return Copy(p => p.Themes = p.Themes.Add(theme)).WithUniqueIds(nameof(theme));
    }

    /// <summary>This plan with a row added to a theme.</summary>
    /// <exception cref="ArgumentException">There is no theme at the position, or an id stands in the plan already.</exception>
    public ImprovementPlan With(int themePosition, ImprovementArea area)
    {
        ArgumentNullException.ThrowIfNull(area);
        var theme = Themes.FirstOrDefault(t => t.Position == themePosition) ?? throw new ArgumentException($"The plan has no theme at position {themePosition}.", nameof(themePosition));
        return Replacing(theme, theme.With(area)).WithUniqueIds(nameof(area));
    }

    /// <summary>This plan with a row made of a draft, under the theme of the same code; under a new theme at the end where the plan has none.</summary>
    /// <param name="draft">The draft. A draft about no theme goes under the last theme without a code, or under a new one with the draft's heading.</param>
    /// <param name="id">The row's id.</param>
    /// <exception cref="ArgumentException">An id stands in the plan already.</exception>
    public ImprovementPlan With(AreaDraft draft, AreaId id)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var area = draft.ToImprovementArea(id, Language);
        var home = draft.Theme is null ? Themes.LastOrDefault(t => t.Theme is null) : Themes.FirstOrDefault(t => t.Theme == draft.Theme);
        if (home is not null) return With(home.Position, area);
        var heading = draft.Theme is { } theme && ForBedringThemes.Find(theme) is { } known ? known.Label : draft.Heading;
        return With(new PlanTheme(Themes.Length == 0 ? 1 : Themes[Themes.Length - 1].Position + 1, heading.In(Language), theme: draft.Theme, areas: [area]));
    }

    /// <summary>This plan with a measure added to a row.</summary>
    /// <exception cref="KeyNotFoundException">There is no such row.</exception>
    /// <exception cref="ArgumentException">The id stands in the plan already.</exception>
    public ImprovementPlan With(AreaId area, ImprovementMeasure measure)
    {
        var found = FindArea(area);
        return Replacing(found, found.With(measure)).WithUniqueIds(nameof(measure));
    }

    /// <summary>What changing a row would break: nothing of an adopted version is deleted (PLN-L07).</summary>
    /// <inheritdoc cref="With(AreaId, Func{ImprovementArea, ImprovementArea})" path="/exception"/>
    public FindingList CanChange(AreaId area, Func<ImprovementArea, ImprovementArea> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (Versions.Length == 0) return FindingList.Empty;
        var kept = PlanContent.Of(Changed(FindArea(area), change));
        var gone = Versions[Versions.Length - 1].Content.Keys.Where(path => !path.StartsWith("themes/", StringComparison.Ordinal) && !kept.ContainsKey(path));
        return new(gone.Select(path => PlanningRules.NothingDeleted.Find(FindingPolicy.Default, new Subject("plan", Id.Value, path), ("what", path))));
    }

    /// <summary>This plan with a row changed by a function, for a draft: heading, problem, causes, goals, parties, deadline.</summary>
    /// <exception cref="KeyNotFoundException">There is no such row.</exception>
    /// <exception cref="InvalidOperationException">The function gave null, or changed the row's id.</exception>
    /// <exception cref="RuleViolationException"><see cref="CanChange"/> holds an error: the function took out a measure, a goal or a cause that stands in an adopted version.</exception>
    public ImprovementPlan With(AreaId area, Func<ImprovementArea, ImprovementArea> change)
    {
        CanChange(area, change).ThrowIfRefused();
        return Changed(FindArea(area), change).WithUniqueIds(nameof(change));
    }

    /// <summary>This plan with a record of who took part.</summary>
    public ImprovementPlan With(ParticipationRecord participation)
    {
        ArgumentNullException.ThrowIfNull(participation);
        return Copy(p => p.Participation = p.Participation.Add(participation));
    }

    /// <summary>The area of an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public ImprovementArea FindArea(AreaId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Index.Area(id) ?? throw new KeyNotFoundException($"The plan has no area {id}.");
    }

    /// <summary>The measure of an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public ImprovementMeasure FindMeasure(MeasureId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Index.Measure(id)?.Measure ?? throw new KeyNotFoundException($"The plan has no measure {id}.");
    }

    /// <summary>The goal of an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public PlanGoal FindGoal(GoalId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Index.Goal(id) ?? throw new KeyNotFoundException($"The plan has no goal {id}.");
    }

    /// <summary>The area that holds a measure.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public ImprovementArea AreaOf(MeasureId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Index.Measure(id)?.Area ?? throw new KeyNotFoundException($"The plan has no measure {id}.");
    }

    /// <summary>The deadline of a measure with its history: its own, or the row's.</summary>
    public DeadlineHistory DeadlineOf(MeasureId id) => FindMeasure(id).DeadlineIn(AreaOf(id));

    /// <summary>The responsible parties of a measure: its own, or the row's.</summary>
    public ImmutableArray<ResponsibleParty> ResponsibleFor(MeasureId id) => FindMeasure(id).ResponsibleIn(AreaOf(id));

    /// <summary>Whether a measure's deadline has passed without an evaluation.</summary>
    /// <remarks>Measures that are evaluated or ended are never overdue. Recurring measures follow their periods instead.</remarks>
    public Certainty Overdue(MeasureId id, LocalDate today, PlanningSettings? settings = null)
    {
        var measure = FindMeasure(id);
        if (!measure.IsOpen || measure.State == MeasureState.Evaluated || measure.IsEvaluated) return Certainty.No;
        return DeadlineOf(id).Current.Overdue(today, (settings ?? PlanningSettings.Default).DueRule);
    }

    /// <summary>The id and the title.</summary>
    public override string ToString() => $"{Id} {Title}";

    internal bool IsAdopted(MeasureId id) => Versions.Length > 0 && Versions[Versions.Length - 1].Holds(id);

    internal ImprovementPlan Replacing(PlanTheme old, PlanTheme changed) => Copy(p => p.Themes = p.Themes.Replace(old, changed));

    internal ImprovementPlan Replacing(ImprovementArea old, ImprovementArea changed)
    {
        var theme = Themes.First(t => t.Areas.Contains(old));
        return Replacing(theme, theme.Replacing(old, changed));
    }

    internal ImprovementPlan Replacing(ImprovementMeasure old, ImprovementMeasure changed)
    {
        var area = AreaOf(old.Id);
        return Replacing(area, area.Replacing(old, changed));
    }

    private ImprovementPlan Changed(ImprovementArea old, Func<ImprovementArea, ImprovementArea> change)
    {
        var changed = change(old) ?? throw new InvalidOperationException("The row may not become null.");
        return changed.Id == old.Id ? Replacing(old, changed) : throw new InvalidOperationException("The row must keep its id.");
    }

    internal ImprovementPlan Copy(Action<ImprovementPlan> change)
    {
        var copy = (ImprovementPlan)MemberwiseClone();
        copy.SourceBytes = null;
        change(copy);
        copy._index = null;
        return copy;
    }

    /// <summary>Everything a reader found, at once; ids are checked by the reader.</summary>
    internal ImprovementPlan AsRead(
        ImmutableArray<PlanTheme> themes, PlanStatus status, PlanProvenance provenance, ImmutableArray<PlanVersion> versions, ImmutableArray<ParticipationRecord> participation,
        ImmutableArray<GoalLink> links, FormTraces? form, ReportLanguage language, IReadOnlyDictionary<PlanColumn, LocalisedText> guidance, SourceShape? shape, byte[]? source)
        => Copy(p =>
        {
            p.Themes = themes;
            p.Status = status;
            p.Provenance = provenance;
            p.Versions = versions;
            p.Participation = participation;
            p.GoalLinks = links;
            p.Form = form;
            p.Language = language;
            p.ColumnGuidance = guidance;
            p.Shape = shape;
            p.SourceBytes = source;
        });

    private ImprovementPlan WithUniqueIds(string parameter)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var twice = Areas.Select(a => "area " + a.Id).Concat(Measures.Select(m => "measure " + m.Id)).Concat(Goals.Select(g => "goal " + g.Id))
            .Concat(Areas.SelectMany(a => a.Causes).Select(c => "cause " + c.Id)).FirstOrDefault(id => !seen.Add(id));
        return twice is null ? this : throw new ArgumentException($"The plan already has {twice}.", parameter);
    }
}
