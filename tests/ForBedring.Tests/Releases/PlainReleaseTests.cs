using ForBedring.Organisation;
using ForBedring.Protection;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;

namespace ForBedring.Tests.Releases;

/// <summary>Whole releases of random surveys: every figure equals that of the sheets, every word in place of one is the right one, and what is shown is what the counts alone decide.</summary>
public class PlainReleaseTests
{
    // Totals only: beside roles more is withheld than one measure alone asks for, because who answered is decided first.
    [Fact]
    public void EveryReportSaysWhatTheSheetsSay() => Property.Holds(Releases.Where(r => !r.ByRole), c =>
    {
        var plain = new PlainRelease(c.Survey.Case, c.Policy);
        var release = c.Policy.Apply(c.Survey.Scores, c.ByRole ? ReleaseRequest.TotalsAndRoles : ReleaseRequest.Totals);
        Assert.Equal(c.Survey.Case.Tree.Units.Select(u => u.Id.Value), release.Reports.Select(r => r.Id));
        var shown = Enumerable.Range(0, c.Survey.Case.Instrument.Themes.Length).Select(t => ShownByCountsAlone(c, plain, t)).ToArray();
        foreach (var report in release.Reports)
        {
            var everyone = plain.Sheets(UnitId.From(report.Id), null);
            Assert.Equal(c.ByRole ? Roles(c).Prepend("") : [""], report.Cells.Select(cell => cell.Value));
            foreach (var cell in report.Cells)
            {
                var isTotal = ReferenceEquals(cell, report.Total);
                Assert.Equal(isTotal ? "total" : "role", isTotal ? "total" : cell.Attribute);
                var role = isTotal ? null : cell.Value;
                var sheets = plain.Sheets(UnitId.From(report.Id), role);
                for (var t = 0; t < shown.Length; t++) AssertTheme(c, plain, t, cell.Themes[t], sheets, role, everyone.Count == 0, shown[t].Contains(Key(report.Id, role)));
                var someTheme = shown.Any(s => s.Contains(Key(report.Id, role)));
                AssertResponses(c, cell, role is null ? Invited(c, report.Id) : null, sheets.Count, everyone.Count == 0, someTheme);
            }
        }
    }, 500);

    [Fact]
    public void WhoMayBeCountedIsDecidedByTheInvitedAloneWhereThePolicySaysSo() => Property.Holds(Releases.Where(r => r.Policy.Participation == ParticipationRule.WhereInvitedAllows), c =>
    {
        var tree = c.Survey.Case.Tree;
        var units = tree.Units.Select(u => new DisclosureUnit(u.Id.Value, u.Parent?.Value));
        var groups = tree.Units.Select((u, i) => new DisclosureGroup("g" + i, [Math.Max(0, c.Survey.Invited[i])], [Path(tree, i)]));
        var counted = Counted(new Release(c, byRole: false), new PlainRelease(c.Survey.Case, c.Policy));
        var known = tree.Units.Where(u => Invited(c, u.Id.Value) is not null && counted.Contains(Key(u.Id.Value, null))).ToList();
        var problem = DisclosureProblem.Read(c.Policy.Threshold(MeasureFamily.Participation).Minimum, c.Policy.Threshold(MeasureFamily.Participation).Difference, units, groups, known.Select(u => new DisclosureCell(u.Id.Value, Path(tree, tree.IndexOf(u.Id))))).ValueOrThrow();
        var shown = problem.Decide(c.Policy.Options).Shown;
        foreach (var report in c.Policy.Apply(c.Survey.Scores).Reports.Where(r => known.Any(u => u.Id.Value == r.Id)))
            Assert.True(shown.Contains(report.Id) == report.Total.Responses is Disclosed<ResponseCount>.Shown, report.Id);
    }, 300);

    private static void AssertTheme(Release c, PlainRelease plain, int t, ThemeFigures figures, List<byte[]> sheets, string? role, bool isEmptyPlace, bool isShown)
    {
        var instrument = c.Survey.Case.Instrument;
        var theme = instrument.Themes[t];
        Assert.Equal(theme.Code, figures.Code);
        Assert.Equal(plain.Published(t).Select(q => instrument.Questions[q].Code), figures.Questions.Select(q => q.Code));
        Assert.Equal(theme.HasMaturity, figures.Mature is not null);
        var first = instrument.FirstQuestions[t];
        var isAsked = role is null ? sheets.Any(s => s[first] != AnswerCode.NotAsked) : instrument.IsAsked(theme, role.Length == 0 ? null : role);
        var isNobody = plain.Measures(t, sheets).All(n => n == 0);
        var word = isEmptyPlace ? "none"
            : !isAsked ? "unasked"
            : isShown ? null
            : isNobody && (role is null || c.Policy.EmptyBreakdownCells == EmptyBreakdownCells.AsNoData) ? "none" : "hidden";
        var found = string.Join(" ", Say(figures.Mean), figures.RawMean is null ? "-" : Say(figures.RawMean), Say(figures.StandardDeviation), Say(figures.PercentPositive), figures.Mature is null ? "-" : Say(figures.Mature, m => $"{m.IsMature}({m.Respondents})"));
        Same(word is null ? plain.Theme(t, sheets, showsDistribution: true, isMeanWithheld: !figures.Mean.IsShown) : string.Join(" ", word, figures.RawMean is null ? "-" : word, word, word, figures.Mature is null ? "-" : word), found);
        foreach (var (question, own) in plain.Published(t).Zip(figures.Questions, (q, own) => (q, own)))
        {
            var said = string.Join(" ", Say(own.Mean), Say(own.RawMean), Say(own.StandardDeviation), Say(own.PercentPositive), Say(own.Distribution, d => string.Join(",", d.Shares.Select(PlainRelease.Exact.Of)) + $"({d.Respondents})"));
            Same(word is null ? plain.Question(question, sheets, showsDistribution: true) : string.Join(" ", Enumerable.Repeat(word, 5)), said);
        }
    }

    private static void Same(string expected, string found) => Assert.True(PlainRelease.IsSame(expected, found), $"{expected}\n{found}");

    // With an unknown number invited, and for roles, the number answered goes with the figures; otherwise the participation family decides.
    private static void AssertResponses(Release c, ReportCell cell, int? invited, int answered, bool isEmptyPlace, bool someTheme)
    {
        var isShown = cell.Responses is Disclosed<ResponseCount>.Shown;
        if (invited is null) Assert.Equal(someTheme, isShown);
        if (c.Policy.Participation == ParticipationRule.WithFiguresOnly && isShown) Assert.True(someTheme);
        if (isShown)
        {
            Assert.Equal($"{answered} of {invited}", Say(cell.Responses, r => $"{r.Answered} of {r.Invited}"));
            Assert.Equal(invited is null or 0 ? "none" : $"{PlainRelease.Exact.Of(100m * answered / invited.Value)}({invited})", Say(cell.ResponseRate));
            return;
        }

        Assert.Equal(isEmptyPlace ? "none" : "hidden", Say(cell.Responses, _ => ""));
        Assert.Equal(invited is null or 0 || isEmptyPlace ? "none" : "hidden", Say(cell.ResponseRate));
    }

    // Who answered is decided first; a theme is shown only among those cells.
    private static HashSet<string> ShownByCountsAlone(Release c, PlainRelease plain, int theme)
        => ShownByCounts(c, plain, c.Policy.Threshold(c.Survey.Case.Instrument.Themes[theme].IsSensitive ? MeasureFamily.Sensitive : MeasureFamily.Index), sheets => plain.Measures(theme, sheets), Counted(c, plain));

    private static HashSet<string> Counted(Release c, PlainRelease plain)
    {
        var (own, index) = (c.Policy.Threshold(MeasureFamily.Participation), c.Policy.Threshold(MeasureFamily.Index));
        return ShownByCounts(c, plain, new(Math.Min(own.Minimum, index.Minimum), Math.Min(own.Difference, index.Difference)), sheets => [sheets.Count], null);
    }

    // The same table in the raw form: groups of unit and role with their people, unit totals as paths and roles as lists of groups, so that totals are decided first.
    private static HashSet<string> ShownByCounts(Release c, PlainRelease plain, FamilyThreshold threshold, Func<List<byte[]>, long[]> measures, HashSet<string>? among)
    {
        var tree = c.Survey.Case.Tree;
        var groups = new List<DisclosureGroup>();
        foreach (var group in c.Survey.Case.Sheets.GroupBy(s => (Units: string.Join("|", s.Units.OrderBy(u => u).Distinct()), Role: s.Role ?? "")))
            groups.Add(new("g" + groups.Count, measures([.. group.Select(s => s.Codes)]), group.First().Units.Distinct().Select(u => Path(tree, u)), [new("role", "." + group.Key.Role)]));
        if (groups.Count == 0) return [];
        var cells = tree.Units.SelectMany((u, i) => (c.ByRole ? Roles(c) : []).Select(role => new DisclosureCell(Key(u.Id.Value, role), groups: groups.Where(g => g.By["role"] == "." + role && g.Paths.Any(p => p.Contains(u.Id.Value))).Select(g => g.Id))).Prepend(new(Key(u.Id.Value, null), Path(tree, i))));
        var problem = DisclosureProblem.Read(threshold.Minimum, threshold.Difference, tree.Units.Select(u => new DisclosureUnit(u.Id.Value, u.Parent?.Value)), groups, cells.Where(cell => among is null || among.Contains(cell.Id))).ValueOrThrow();
        return [.. problem.Decide(c.Policy.Options).Shown];
    }

    private static string Key(string unit, string? role) => $"unit={unit}" + (role is null ? "" : $";role={role}");

    private static IEnumerable<string> Roles(Release c) => c.Survey.Case.Sheets.Select(s => s.Role ?? "").Distinct().OrderBy(r => r, StringComparer.Ordinal);

    private static string[] Path(OrgTree tree, int unit) => tree.ParentIndexes[unit] < 0 ? [tree.Units[unit].Id.Value] : [.. Path(tree, tree.ParentIndexes[unit]), tree.Units[unit].Id.Value];

    // Everyone invited at and below; not known where it is not for a unit that has people, or that has nothing below.
    private static int? Invited(Release c, string unit)
    {
        var tree = c.Survey.Case.Tree;
        var sum = 0;
        for (var u = 0; u < tree.Count; u++)
        {
            if (!Path(tree, u).Contains(unit)) continue;
            if (c.Survey.Invited[u] >= 0) sum += c.Survey.Invited[u];
            else if (!tree.ParentIndexes.Contains(u) || c.Survey.Case.Sheets.Any(s => s.Units.Contains(u))) return null;
        }

        return sum;
    }

    private static string Say(Disclosed<ScoreFigure> figure)
        => Say(figure, f => (f.Bound switch { FigureBound.AtLeast => ">=", FigureBound.AtMost => "<=", _ => "" }) + PlainRelease.Exact.Of(f.Value) + $"({f.Respondents})");

    private static string Say<T>(Disclosed<T> figure, Func<T, string> shown)
        where T : notnull
        => figure.Match(shown, _ => "hidden", () => "none", () => "unasked");

    private static Gen<Release> Releases { get; } = Gen.Choose(0, int.MaxValue - 1).Select(seed => new Release(new Random(seed)));

    /// <summary>A made-up survey with invitations, and how it is released.</summary>
    private sealed class Release
    {
        public Release(Random random)
        {
            Survey = new InvitedSurvey(random);
            ByRole = random.Next(3) > 0;
            var k = random.Next(5, 8);
            var d = random.Next(3, k + 1);
            Policy = DisclosurePolicy.Create(
                "random", new FamilyThreshold(k, d), new FamilyThreshold(k, d), new FamilyThreshold(k + 1, d), new FamilyThreshold(k + 5), new FamilyThreshold(random.Next(3, 9), 3), 0,
                random.Next(3) == 0 ? Unanimity.Exact : Unanimity.Band,
                random.Next(2) == 0 ? EmptyBreakdownCells.AsNoData : EmptyBreakdownCells.AsWithheld,
                random.Next(2) == 0 ? ParticipationRule.WhereInvitedAllows : ParticipationRule.WithFiguresOnly,
                new DisclosureOptions(random.Next(2) == 0 ? DisclosureObjective.FewestCells : DisclosureObjective.FewestRespondents),
                random.Next(3) == 0 ? [Survey.Case.Instrument.Questions[0].Code] : null, acceptLowThreshold: "made up", precision: Precision.Exact).ValueOrThrow();
        }

        public Release(Release other, bool byRole) => (Survey, Policy, ByRole) = (other.Survey, other.Policy, byRole);

        public InvitedSurvey Survey { get; }

        public bool ByRole { get; }

        public DisclosurePolicy Policy { get; }

        public override string ToString() => $"{Survey.Case}, by role {ByRole}, {Policy.Threshold(MeasureFamily.Index)}, {Policy.Unanimity}, {Policy.EmptyBreakdownCells}, {Policy.Participation}";
    }
}
