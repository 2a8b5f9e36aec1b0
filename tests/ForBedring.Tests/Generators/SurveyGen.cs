using ForBedring.Organisation;
using ForBedring.Surveys;
using FsCheck;
using FsCheck.Fluent;

namespace ForBedring.Tests.Generators;

/// <summary>One made-up survey: any scales, reversals, audiences, tree, roles, and sheets as bytes.</summary>
internal sealed class SurveyCase
{
    public SurveyCase(SurveyRound round, IReadOnlyList<(int[] Units, string? Role, byte[] Codes)> sheets)
    {
        Round = round;
        Sheets = sheets;
    }

    public SurveyRound Round { get; }

    public Instrument Instrument => Round.Instrument;

    public OrgTree Tree => Round.Organisation;

    public IReadOnlyList<(int[] Units, string? Role, byte[] Codes)> Sheets { get; }

    /// <summary>Some of the sheets, in a given order, as a checked set.</summary>
    public ResponseSet SetOf(IEnumerable<int> sheets) => SetOf(Round, sheets.Select(s => Sheets[s]));

    public ResponseSet Whole() => SetOf(Enumerable.Range(0, Sheets.Count));

    public static ResponseSet SetOf(SurveyRound round, IEnumerable<(int[] Units, string? Role, byte[] Codes)> sheets)
    {
        var store = new SheetStore(round.Instrument, round.Organisation.Count);
        foreach (var (units, role, codes) in sheets) store.Add(store.IndexOf(new ResponseGroup(units, role)), codes);
        return store.ToSet(round, 1);
    }

    public override string ToString() => $"{Instrument.Themes.Length} themes, {Instrument.Questions.Length} questions, {Tree.Count} units, {Sheets.Count} sheets";
}

/// <summary>Generators of surveys.</summary>
internal static class SurveyGen
{
    private static readonly (int Lowest, int Points)[] Scales = [(1, 5), (1, 5), (1, 5), (0, 5), (1, 4), (1, 6), (1, 10), (1, 2), (0, 11), (1, 7)];

    private static readonly string?[] Roles = [null, "Lege", "Leder", "Sykepleier"];

    /// <summary>Surveys of up to a number of sheets.</summary>
    public static Gen<SurveyCase> Survey(int mostSheets = 400, bool severalUnits = false)
        => from seed in Gen.Choose(0, int.MaxValue - 1)
           from sheets in Gen.Frequency((1, Gen.Choose(0, 3)), (2, Gen.Choose(4, 40)), (4, Gen.Choose(0, mostSheets)))
           select Make(new Random(seed), sheets, severalUnits);

    private static SurveyCase Make(Random random, int sheets, bool severalUnits)
    {
        var instrument = InstrumentOf(random);
        var tree = TreeOf(random, random.Next(1, 14));
        var round = SurveyRound.Plan(RoundId.From("2026"), 2026, instrument, tree, [], new LocalDate(2026, 2, 1), new LocalDate(2026, 3, 1)).ValueOrThrow().Open().Close();
        var isGrouped = random.Next(4) == 0;
        var list = Enumerable.Range(0, sheets).Select(_ => SheetOf(random, instrument, tree, severalUnits)).ToList();
        if (isGrouped) list = [.. list.OrderBy(s => s.Units[0]).ThenBy(s => s.Units.Length).ThenBy(s => s.Units[^1]).ThenBy(s => s.Role, StringComparer.Ordinal)];
        return new(round, list);
    }

    private static Instrument InstrumentOf(Random random)
    {
        var mixed = random.Next(4) == 0;
        var number = 0;
        var themes = Enumerable.Range(1, random.Next(1, 6)).Select(t =>
        {
            var (lowest, points) = Scales[random.Next(Scales.Length)];
            var count = random.Next(8) switch { 0 => 1, 1 => 12, 2 => 9, _ => random.Next(1, 8) };
            var questions = Enumerable.Range(0, count).Select(i =>
            {
                var (own, k) = mixed && count < 8 && i % 2 == 1 ? Scales[random.Next(Scales.Length)] : (lowest, points);
                return new Question(QuestionCode.From("q" + ++number), new AnswerScale($"{own}-{k}", own, k), random.Next(3) == 0);
            }).ToList();
            var audience = random.Next(5) switch { 0 => Audience.Leaders, 1 => Audience.Employees, _ => Audience.All };
            return new Theme(ThemeCode.From("t" + t), questions, audience);
        }).ToList();
        var share = Fraction.From(random.Next(1, 5), 4);
        return Instrument.Create("random", 2026, "1", themes, roleSets: [new RoleSet("leaders", ["Leder"])], scoring: new ScoringRules(share, Fraction.From(random.Next(0, 101)))).ValueOrThrow();
    }

    private static OrgTree TreeOf(Random random, int units)
    {
        var list = new List<OrgUnit>();
        for (var u = 0; u < units; u++)
        {
            var parent = u == 0 || random.Next(12) == 0 ? null : list[random.Next(u)];
            list.Add(new OrgUnit(UnitId.From("u" + u), "", OrgLevel.Team, parent?.Id));
        }

        return OrgTree.Read(list, allowSeveralRoots: true).ValueOrThrow();
    }

    private static (int[] Units, string? Role, byte[] Codes) SheetOf(Random random, Instrument instrument, OrgTree tree, bool severalUnits)
    {
        var units = severalUnits && random.Next(3) == 0 ? new[] { random.Next(tree.Count), random.Next(tree.Count) } : [random.Next(tree.Count)];
        var role = Roles[random.Next(Roles.Length)];
        var ragged = random.Next(3) == 0 ? 60 : 10;
        var codes = new byte[instrument.Questions.Length];
        var q = 0;
        foreach (var theme in instrument.Themes)
        {
            foreach (var question in theme.Questions)
            {
                codes[q++] = !instrument.IsAsked(theme, role) ? AnswerCode.NotAsked
                    : random.Next(100) >= ragged ? (byte)random.Next(1, question.Scale.Points + 1)
                    : random.Next(3) switch { 0 => AnswerCode.DontKnow, 1 => AnswerCode.NotApplicable, _ => AnswerCode.Blank };
            }
        }

        return (units, role, codes);
    }
}
