using ForBedring.Organisation;
using ForBedring.Protection;
using ForBedring.Releases;
using ForBedring.Surveys;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Releases.Attack;

/// <summary>A made-up hospital whose answers are released again and again: totals, roles, corrected, moved, reorganised, years together. Everything published is kept.</summary>
internal sealed class JointCase
{
    private static readonly string?[] Roles = [null, "Lege", "Sykepleier", "Leder"];

    private readonly Random _random;
    private readonly Random _values;
    private readonly int _likes;
    private readonly int _named;
    private readonly int _blanks;
    private readonly Instrument[] _instruments;
    private readonly string[] _leaves;
    private readonly List<string> _story = [];
    private int _people;
    private int _sheets;

    /// <summary>A case.</summary>
    /// <param name="seed">Everything but what people answered.</param>
    /// <param name="values">What they answered where they did.</param>
    public JointCase(int seed, int values = 0)
    {
        _random = new Random(seed);
        _values = new Random(seed ^ values);
        _likes = values % 4;

        // Nobody, everybody, or six of seven come with a respondent's key.
        _named = _random.Next(5) switch { 0 => 0, 1 => 7, _ => 1 };
        _blanks = _random.Next(0, 11);
        var themes = Themes();
        var scoring = new ScoringRules(Fraction.From(_random.Next(1, 4), 3), unitScore: (UnitScoreMethod)_random.Next(1, 4));
        _instruments = [.. new[] { 2025, 2026 }.Select(year => Instrument.Create("random", year, "1", themes, new NonAnswerTokens(["vet ikke"], []), [new RoleSet("leaders", ["Leder"])], scoring).ValueOrThrow())];
        _leaves = [.. new[] { "A", "B", "C", "E", "F", "G" }.Take(_random.Next(2, 7))];
        QuestionCode[] unpublished = _random.Next(6) == 0 ? [themes[0].Questions[0].Code] : [];
        Policy = PolicyOf(_random, unpublished);
        Published = new Published();
        Rounds = [.. Enumerable.Range(0, _random.Next(5) == 0 ? 2 : 1).Select(MakeRound)];
        Story($"{(_named switch { 0 => "no ids", 1 => "ids", _ => "some ids" })}, {_blanks} % blank, {scoring.UnitScore}, {string.Join(" ", themes.Select(t => t.Questions.Length))} questions, {string.Join(" and ", Rounds.Select(r => r.Now.Count))} sheets");
    }

    public DisclosurePolicy Policy { get; private set; }

    public Published Published { get; }

    public IReadOnlyList<TrueRound> Rounds { get; }

    /// <summary>How many means were shown in all.</summary>
    public int Shown { get; private set; }

    /// <summary>Which figures were shown, step by step, as words without any number; not those that are kept back where nearly all agree.</summary>
    public List<string> Pattern { get; } = [];

    /// <summary>Releases a few times.</summary>
    public JointCase Run()
    {
        for (var step = _random.Next(1, 5); step > 0; step--)
        {
            if (Rounds.Count > 1 && _random.Next(3) == 0) ReleaseTogether();
            else Release(Rounds[_random.Next(Rounds.Count)]);
            if (_random.Next(2) == 0) Change(Rounds[_random.Next(Rounds.Count)]);
            if (_random.Next(8) == 0) Raise();
        }

        return this;
    }

    public override string ToString() => string.Join(Environment.NewLine, _story);

    private void Release(TrueRound round)
    {
        var byRole = _random.Next(2) == 0;
        var (recut, map) = _random.Next(4) == 0 ? OtherTree(round) : (null, null);
        var groups = recut is null && _random.Next(6) == 0 ? Groups(round) : null;
        Story($"release {round.Year} version {round.Versions.Count}{(byRole ? " by role" : "")}{(recut is null ? "" : " on another tree")}{(groups is null ? "" : " with a reporting group")}");
        var release = Policy.Apply(new ReleaseOf(round.Scores[^1], Instant.FromUnixTimeSeconds(_story.Count), round.Request(byRole, groups, recut, Rounds.Where(r => r != round)), round.Ledger));
        round.Ledger = release.Ledger;
        if (recut is not null) round.Recuts.Add(recut);
        foreach (var report in release.Reports.Where(r => r.ReportedIn is null))
        {
            string[] units = report.Members.IsEmpty ? [report.Id] : [.. report.Members.Select(m => m.Value)];
            var sheets = round.Below(units, recut?.Organisation, map);
            foreach (var cell in report.Cells)
            {
                var own = cell.IsTotal ? sheets : [.. sheets.Where(s => (s.Role ?? "") == cell.Value)];
                Take($"{round.Year}.{round.Versions.Count}{(recut is null ? "" : "*")} {report.Id} {cell.Breakdown}", cell, round.Instrument, own, cell.IsTotal ? round.InvitedBelow(units, recut?.Organisation, map) : null);
            }
        }
    }

    private void ReleaseTogether()
    {
        Story("release both years together");
        var release = Policy.ApplyPooled(Rounds.Select(r => r.Wave(Rounds.Where(o => o != r))), Instant.FromUnixTimeSeconds(_story.Count));
        for (var i = 0; i < Rounds.Count; i++) Rounds[i].Ledger = release.Ledgers[i];
        foreach (var report in release.Reports)
            Take($"both {string.Join("+", Rounds.Select(r => r.Versions.Count))} {report.Id}", report.Total, Rounds[0].Instrument, [.. Rounds.SelectMany(r => r.Below([report.Id]))], null);
    }

    private void Take(string label, ReportCell cell, Instrument instrument, IReadOnlyCollection<TrueSheet> sheets, IReadOnlyCollection<int>? invited)
    {
        sheets = [.. sheets.Select(AsPromised)];
        Published.Take(label, cell, instrument, sheets, Policy);
        Published.TakeNumbers(label, cell, sheets, invited, Policy);
        Shown += cell.Themes.Count(t => t.Mean.IsShown);
        Pattern.Add($"{label}: {string.Join(" ", cell.Themes.Select(t => $"{Word(t.Mean)}[{string.Join(" ", t.Questions.Select(q => $"{Word(q.Mean)}{Word(q.StandardDeviation)}{Word(q.PercentPositive)}"))}]"))} {Word(cell.Responses)}{Word(cell.ResponseRate)}");
    }

    /// <summary>Without ids a sheet is taken as a person, and that is what is promised then.</summary>
    public TrueSheet AsPromised(TrueSheet sheet) => NameOf(sheet.Person) is null ? sheet with { Person = -1 - sheet.Number } : sheet;

    private static char Word<T>(Disclosed<T> figure)
        where T : notnull
        => figure.Match(_ => 's', _ => 'w', () => 'n', () => 'u');

    // Late sheets, answers corrected, people moved to another unit or role, sheets withdrawn.
    private void Change(TrueRound round)
    {
        var sheets = round.Now.ToList();
        var kind = _random.Next(6);
        Story($"change {round.Year}: {new[] { "late", "corrected", "moved", "withdrawn", "several", "all sheets of some people" }[kind]}");
        if (kind == 5)
        {
            var people = sheets.Select(s => s.Person).Distinct().Where(p => NameOf(p) is not null).OrderBy(_ => _random.Next()).Take(_random.Next(1, 4)).ToHashSet();
            if (people.Count > 0) round.Correct([.. sheets.Where(s => people.Contains(s.Person)).Select(s => s with { Number = _sheets++, Answers = Answers(round.Instrument, s.Role) })]);
            return;
        }

        for (var some = _random.Next(1, 4); some > 0; some--)
        {
            var at = _random.Next(sheets.Count);
            switch (kind < 4 ? kind : _random.Next(4))
            {
                case 0:
                    sheets.Add(Sheet(round.Instrument, _people++, round.Tree));
                    break;
                case 1:
                    sheets[at] = sheets[at] with { Number = _sheets++, Answers = Answers(round.Instrument, sheets[at].Role) };
                    break;
                case 2:
                    // An unchanged sheet of someone with several stays where it is, so that no unit has two of one person.
                    if (sheets.Count(s => s.Person == sheets[at].Person) == 1) sheets[at] = sheets[at] with { Units = [round.Tree.Units[_random.Next(round.Tree.Count)].Id.Value] };
                    break;
                default:
                    if (sheets.Count > 1) sheets.RemoveAt(at);
                    break;
            }
        }

        round.Change(sheets);
    }

    private void Raise()
    {
        Story("raise the thresholds");
        var index = Policy.Threshold(MeasureFamily.Index);
        Policy = DisclosurePolicy.Create(
            "raised", new FamilyThreshold(index.Minimum + 1, index.Difference + 1), new FamilyThreshold(Math.Max(9, index.Minimum + 1)), new FamilyThreshold(21, 11), participation: new FamilyThreshold(7),
            insiderAllowance: Policy.InsiderAllowance, acceptLowThreshold: "made up", options: Policy.Options, unpublished: Policy.Unpublished, detail: _random.Next(3) == 0 ? Detail.Themes : Policy.Detail).ValueOrThrow();
    }

    private TrueRound MakeRound(int number)
    {
        var departments = new[] { "D1", "D2" }.Take(_random.Next(1, 3)).ToArray();
        var tree = Tree(departments, _leaves);
        var instrument = _instruments[number];
        var sheets = new List<TrueSheet>();
        foreach (var unit in tree.Units)
        {
            var size = unit.Level == OrgLevel.Section ? _random.Next(2, 14) : _random.Next(3) == 0 ? _random.Next(0, 4) : 0;
            for (var i = 0; i < size; i++) sheets.Add(Sheet(instrument, number > 0 && _random.Next(2) == 0 ? _random.Next(_people) : _people++, tree, unit.Id.Value));
        }

        // Some have a sheet in a second unit.
        for (var i = _random.Next(4) == 0 ? _random.Next(1, 8) : 0; i > 0 && sheets.Count > 0; i--)
            sheets.Add(Sheet(instrument, sheets[_random.Next(sheets.Count)].Person, tree));
        sheets = [.. sheets.GroupBy(s => (s.Person, s.Units[0])).Select(g => g.First()).GroupBy(s => s.Person).SelectMany(g => g.All(s => s.Units.Count == 1) ? g : g.Take(1))];
        if (sheets.Count == 0) sheets.Add(Sheet(instrument, _people++, tree));
        var invited = tree.Units.Where(_ => _random.Next(6) > 0).ToDictionary(u => u.Id.Value, u => sheets.Count(s => s.Units.Contains(u.Id.Value)) + 12 + _random.Next(4));
        return new TrueRound(instrument.Year, instrument, tree, invited, sheets, NameOf);
    }

    private OrgTree Tree(string[] departments, string[] leaves)
        => OrgTree.Read([Unit("H", OrgLevel.Clinic, null), .. departments.Select(d => Unit(d, OrgLevel.Department, "H")), .. leaves.Select(l => Unit(l, OrgLevel.Section, departments[_random.Next(departments.Length)]))]).ValueOrThrow();

    private (Recut Recut, UnitMap Map) OtherTree(TrueRound round)
    {
        var tree = Tree([.. round.Tree.Units.Where(u => u.Level == OrgLevel.Department).Select(u => u.Id.Value)], _leaves);
        var map = UnitMap.SameCodes(round.Tree, tree);
        return (Recut.Create(round.Scores[^1], tree, map), map);
    }

    private ReportingGroups? Groups(TrueRound round)
    {
        UnitId[] members = [.. _leaves.OrderBy(_ => _random.Next()).Take(2).Select(UnitId.From)];
        ReportingGroup[] groups = [new ReportingGroup(GroupId.From("G1"), "Together", members, "small", round.Round.Id)];
        return ReportingGroups.CanCreate(groups, round.Tree, ForBedring.Rules.FindingPolicy.Default).HasError ? null : ReportingGroups.Create(groups, round.Tree, ForBedring.Rules.FindingPolicy.Default);
    }

    private TrueSheet Sheet(Instrument instrument, int person, OrgTree tree, string? unit = null)
    {
        unit ??= tree.Units[_random.Next(tree.Count)].Id.Value;
        var role = Roles[_random.Next(Roles.Length)];
        string[] units = _random.Next(30) == 0 ? [.. new[] { unit, tree.Units[_random.Next(tree.Count)].Id.Value }.Distinct()] : [unit];
        return new(person, _sheets++, units, role, Answers(instrument, role));
    }

    // At least one answer: an empty sheet is none.
    private int[] Answers(Instrument instrument, string? role)
    {
        while (true)
        {
            int[] answers = [.. instrument.Themes.SelectMany(t => t.Questions.Select(q => !instrument.IsAsked(t, role) ? -1 : _random.Next(100) < _blanks ? -1 - _random.Next(2) : Value(q)))];
            if (answers.Any(a => a >= 0)) return answers;
        }
    }

    // Often alike, at one end or all but one, in some cases.
    private int Value(Question question) => _likes > 0 && _values.Next(12) > 0 ? (_likes - 1) * (question.Scale.Points - 1) / 2 : _values.Next(question.Scale.Points);

    private List<Theme> Themes()
    {
        var number = 0;
        return [.. Enumerable.Range(1, _random.Next(1, 3)).Select(t => new Theme(
            ThemeCode.From("t" + t),
            Enumerable.Range(0, _random.Next(1, 6)).Select(_ => Given.Question("q" + ++number, reversed: _random.Next(3) == 0, sensitive: t == 2 && number == 1 && _random.Next(3) == 0)).ToList(),
            t == 2 && _random.Next(4) == 0 ? Audience.Employees : Audience.All,
            hasMaturity: _random.Next(2) == 0))];
    }

    private string? NameOf(int person) => _named == 0 || (_named > 1 && person % _named == 0) ? null : $"p{person}";

    private static DisclosurePolicy PolicyOf(Random random, QuestionCode[] unpublished)
    {
        var detail = random.Next(4) == 0 ? Detail.Themes : Detail.Questions;
        var options = new DisclosureOptions(random.Next(3) == 0 ? DisclosureObjective.FewestCells : DisclosureObjective.FewestRespondents, random.Next(3) == 0 ? ["A"] : null);
        var policy = random.Next(3) switch
        {
            0 => DisclosurePolicy.Create("five", options: options, unpublished: unpublished, detail: detail),
            1 => DisclosurePolicy.Create("five and three", new FamilyThreshold(5, 3), new FamilyThreshold(5, 3), new FamilyThreshold(6, 4), options: options, unpublished: unpublished, acceptLowThreshold: "made up", detail: detail),
            _ => DisclosurePolicy.Create("four", new FamilyThreshold(4), new FamilyThreshold(6), new FamilyThreshold(8, 5), insiderAllowance: random.Next(2), options: options, unpublished: unpublished, acceptLowThreshold: "made up", detail: detail),
        };
        return policy.ValueOrThrow();
    }

    private static OrgUnit Unit(string id, OrgLevel level, string? parent) => new(UnitId.From(id), id, level, parent is null ? null : UnitId.From(parent));

    private void Story(string line) => _story.Add(line);
}
