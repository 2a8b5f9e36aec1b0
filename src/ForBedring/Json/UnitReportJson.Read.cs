using System.Globalization;
using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Json;

/// <summary>Reading reports back: they were safe when they were written.</summary>
public static partial class UnitReportJson
{
    private static readonly (string, UnitScoreMethod)[] Methods =
        [("meanOfRespondents", UnitScoreMethod.MeanOfRespondents), ("meanOfQuestionMeans", UnitScoreMethod.MeanOfQuestionMeans), ("pooledAnswers", UnitScoreMethod.PooledAnswers)];

    /// <summary>The reports of a file written by <see cref="Write(IReadOnlyList{UnitReport}, Func{UnitReport, ReportCell, string, Disclosed{ScoreFigure}}, Func{ReportCell, string, IEnumerable{KeyValuePair{string, Disclosed{ScoreFigure}}}})"/>, of version 1 or 2, with every problem found.</summary>
    /// <remarks>Measures of <c>change</c> are passed over: changes are made anew. Figures carry the file's ten decimals.</remarks>
    /// <param name="utf8">The JSON.</param>
    /// <param name="workers">How many threads may read units; what is read and its problems are the same for any number.</param>
    public static ReadResult<IReadOnlyList<UnitReport>> Read(ReadOnlySpan<byte> utf8, int workers = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(workers);
        var problems = new ReadProblems();
        var pieces = ListedPieces.Of(utf8, "units");
        var root = JsonValue.Parse(pieces is null ? utf8 : pieces.Rest, problems);
        if (root is null) return new ReadResult<IReadOnlyList<UnitReport>>.Unreadable(problems.ToImmutableArray());
        var version = root.Required("format")?.OneOf((Format, 2), (FirstFormat, 1)) ?? 2;
        if (Basis(root, problems) is not { } basis) return new ReadResult<IReadOnlyList<UnitReport>>.Unreadable(problems.ToImmutableArray());
        var layout = version == 1 ? null : Layout(root, basis);
        ReportCell CellOf(JsonValue value) => layout is null ? Cell(value, basis) : FiguresReading.Cell(value, basis, layout);
        var listed = root.Required("units")?.Items ?? [];
        var reports = pieces is null
            ? listed.Select(u => Report(u, basis, CellOf)).ToList()
            : pieces.Read(utf8, problems, workers, unit => Report(unit, basis, CellOf));
        root.NoOtherMembers();
        return problems.ToResult<IReadOnlyList<UnitReport>>(() => reports);
    }

    // The items of the file must be those of its themes and questions; each may have a change beside.
    private static FigureLayout Layout(JsonValue root, ReportBasis basis)
    {
        var hasQuestions = basis.Policy.Detail == Detail.Questions;
        var layout = FigureLayout.Of(basis.Themes, hasQuestions, hasChange: false);
        if (root.Required("items") is not { } given) return layout;
        var items = given.Items;
        if (items.Any(i => i.Optional("measures")?.Items.Any(m => m.Text() == FigureLayout.Change) == true)) layout = FigureLayout.Of(basis.Themes, hasQuestions, hasChange: true);
        if (items.Count != layout.Items.Length)
        {
            given.RefuseForm("the survey, each theme and each question");
            return layout;
        }

        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Required("item")?.Text() != layout.Items[i].Code || !(items[i].Required("measures")?.Items ?? []).Select(m => m.Text()).SequenceEqual(layout.Items[i].Measures))
                items[i].RefuseForm("the survey, each theme and each question");
            items[i].NoOtherMembers();
        }

        return layout;
    }

    private static ReportBasis? Basis(JsonValue root, ReadProblems problems)
    {
        var round = root.Required("round");
        var instrument = root.Required("instrument");
        var scoring = root.Required("scoring");
        var policyValue = root.Required("policy");
        if (round is null || instrument is null || scoring is null || policyValue is null || problems.HasError) return null;
        var themes = (instrument.Required("themes")?.Items ?? []).Select(Theme).ToImmutableArray();
        var rules = Scoring(scoring);
        var id = round.Required("id")?.NonBlankText();
        var year = round.Required("year")?.Whole(1900, 9999) ?? 1900;
        var code = instrument.Required("code")?.NonBlankText() ?? "";
        var version = instrument.Required("version")?.Text() ?? "";
        var fingerprint = instrument.Required("fingerprint")?.NonBlankText() ?? "";
        var countsPeople = root.Optional("people")?.OneOf(("respondents", true), ("sheets", false)) ?? false;
        round.NoOtherMembers();
        instrument.NoOtherMembers();
        var policy = DisclosurePolicyJson.Read(policyValue, problems);
        if (problems.HasError || !policy.TryGetValue(out var value)) return null;
        return new ReportBasis(RoundId.From(id!), year, code, version, fingerprint, themes, rules, value, countsPeople);
    }

    private static Theme Theme(JsonValue value)
    {
        var code = Code(value);
        var audience = value.Optional("audience")?.NonBlankText();
        var questions = (value.Required("questions")?.Items ?? []).Select(Question).ToList();
        var theme = new Theme(
            ThemeCode.From(code), questions, string.IsNullOrWhiteSpace(audience) ? Audience.All : Audience.From(audience!),
            value.Optional("maturity")?.Boolean() ?? false, value.Optional("label") is { } label ? JsonText.ReadText(label) : null);
        value.NoOtherMembers();
        return theme;
    }

    private static Question Question(JsonValue value)
    {
        var code = Code(value);
        var name = value.Optional("scale")?.NonBlankText();
        var lowest = value.Required("lowest")?.Whole(0, 1) ?? 0;
        var points = value.Required("points")?.Whole(AnswerScale.FewestPoints, AnswerScale.MostPoints) ?? AnswerScale.FewestPoints;
        var question = new Question(
            QuestionCode.From(code), new AnswerScale(string.IsNullOrWhiteSpace(name) ? "scale" : name!, lowest, points),
            value.Optional("reversed")?.Boolean() ?? false, value.Optional("sensitive")?.Boolean() ?? false, value.Optional("text") is { } text ? JsonText.ReadText(text) : null);
        value.NoOtherMembers();
        return question;
    }

    private static string Code(JsonValue value) => value.Required("code")?.NonBlankText() is { } code && !string.IsNullOrWhiteSpace(code) ? code : "?";

    private static ScoringRules Scoring(JsonValue value)
    {
        Fraction? Limit(string name, Func<Fraction, bool> isPossible)
        {
            if (value.Optional(name) is not { } limit) return null;
            if (Fraction.TryParse(limit.Text()) is { } fraction && isPossible(fraction)) return fraction;
            limit.Refuse("a fraction in its range");
            return null;
        }

        var rules = new ScoringRules(
            Limit("minimumAnsweredShare", ScoringRules.IsShare), Limit("positiveFrom", ScoringRules.IsLimit), Limit("matureFrom", ScoringRules.IsLimit),
            value.Optional("unitScore")?.OneOf(Methods) ?? ScoringRules.Default.UnitScore);
        value.NoOtherMembers();
        return rules;
    }

    private static UnitReport Report(JsonValue value, ReportBasis basis, Func<JsonValue, ReportCell> cellOf)
    {
        var id = value.Required("id")?.NonBlankText() is { } given && !string.IsNullOrWhiteSpace(given) ? given : "?";
        var name = value.Optional("name")?.Text() ?? id;
        var level = value.Optional("level") is { } own ? DisclosurePolicyJson.Level(own) : OrgLevel.Section;
        var members = value.Optional("members")?.Items.Select(m => m.NonBlankText()).Where(m => !string.IsNullOrWhiteSpace(m)).Select(UnitId.From).ToImmutableArray();
        var reportedIn = value.Optional("reportedIn")?.NonBlankText();
        var frame = value.Optional("answerFrame") is { } f ? Frame(f) : null;
        var cells = (value.Required("cells")?.Items ?? []).Select(cellOf).ToList();
        value.NoOtherMembers();
        var total = cells.Find(c => c.IsTotal);
        if (total is null) value.Refuse("a unit with a cell for its total");
        return new UnitReport(
            basis, members is null ? UnitOrGroup.Of(UnitId.From(id)) : UnitOrGroup.Of(GroupId.From(id)), name, level, members ?? [],
            string.IsNullOrWhiteSpace(reportedIn) ? null : GroupId.From(reportedIn!), total ?? new ReportCell(null, "", Disclosed<ResponseCount>.Hidden, Disclosed<ScoreFigure>.Hidden, []), [.. cells.Where(c => !c.IsTotal)], frame);
    }

    private static AnswerFrame? Frame(JsonValue value)
    {
        var referent = value.Required("referent")?.NonBlankText();
        var isGroup = value.Optional("isGroup")?.Boolean() ?? false;
        var leader = value.Optional("leaderMeant")?.OneOf(PlanJsonNames.Range(5, n => (LeaderLevel)n));
        var clarification = value.Required("clarification") is { } text ? JsonText.ReadText(text) : LocalisedText.Same("");
        value.NoOtherMembers();
        return string.IsNullOrWhiteSpace(referent) ? null : new AnswerFrame(isGroup ? UnitOrGroup.Of(GroupId.From(referent!)) : UnitOrGroup.Of(UnitId.From(referent!)), leader, clarification);
    }

    private static ReportCell Cell(JsonValue value, ReportBasis basis)
    {
        var breakdown = value.Required("breakdown")?.NonBlankText() ?? "total";
        var measures = new Dictionary<(string Item, string Measure), JsonValue>();
        foreach (var item in value.Required("items")?.Items ?? [])
        {
            var code = item.Required("item")?.NonBlankText() ?? "";
            foreach (var (name, measure) in item.Required("measures")?.Members ?? []) measures[(code, name)] = measure;
            item.NoOtherMembers();
        }

        value.NoOtherMembers();
        var reading = new CellReading(value, measures);
        var equals = breakdown.IndexOf('=');
        return new ReportCell(
            equals < 0 ? null : breakdown.Substring(0, equals), equals < 0 ? "" : breakdown.Substring(equals + 1),
            reading.Read("survey", "responses", (figure, _) => new ResponseCount(Whole(figure.Value), figure.Respondents)),
            reading.Figure("survey", "responseRate"),
            [.. basis.Themes.Select(t => reading.Theme(t, basis.Policy.Detail))]);
    }

    internal static int Whole(decimal value) => value is >= 0 and <= int.MaxValue ? (int)decimal.Round(value, 0, MidpointRounding.AwayFromZero) : 0;

    private sealed class CellReading(JsonValue cell, Dictionary<(string Item, string Measure), JsonValue> measures)
    {
        public ThemeFigures Theme(Theme theme, Detail detail)
        {
            var code = theme.Code.Value;
            return new ThemeFigures(
                theme.Code, Figure(code, "mean"), theme.CommonScale is null ? null : Figure(code, "meanRaw"), Figure(code, "sd"), Figure(code, "percentPositive"),
                theme.HasMaturity ? Read(code, "mature", (figure, n) => new Maturity(figure.Value == 1, n)) : null,
                detail == Detail.Themes ? [] : [.. theme.Questions.Select(Question)],
                Has(code, "compositePositive") ? Figure(code, "compositePositive") : null);
        }

        public Disclosed<ScoreFigure> Figure(string item, string measure) => Read(item, measure, (figure, n) => new ScoreFigure(figure.Value, n, figure.Bound));

        public Disclosed<T> Read<T>(string item, string measure, Func<(decimal Value, int? Respondents, FigureBound Bound), int, T> make)
            where T : notnull
        {
            if (!measures.TryGetValue((item, measure), out var value))
            {
                cell.Problems.Add(JsonRules.MissingMember, cell.Line, cell.Path, ("path", cell.Path), ("member", item + " " + measure));
                return Disclosed<T>.Hidden;
            }

            var status = value.Required("status")?.Text();
            var number = value.Optional("value")?.Decimal();
            var n = value.Optional("n")?.Whole(0);
            value.NoOtherMembers();
            switch (status)
            {
                case "withheld": return Disclosed<T>.Hidden;
                case "noData": return Disclosed<T>.None;
                case "notAsked": return Disclosed<T>.Unasked;
                case "shown" or "atLeast" or "atMost" when number is { } shown:
                    return Disclosed<T>.Show(make((shown, n, status switch { "atLeast" => FigureBound.AtLeast, "atMost" => FigureBound.AtMost, _ => FigureBound.Exact }), n ?? 0));
                default:
                    value.Refuse("a measure with a status, and a value where it is shown");
                    return Disclosed<T>.Hidden;
            }
        }

        private bool Has(string item, string measure) => measures.ContainsKey((item, measure));

        private Disclosed<NetPromoterFigure>? NetPromoter(string code)
        {
            if (!Has(code, "netPromoter")) return null;
            var parts = new[] { "promoters", "passives", "detractors" }.Select(m => Figure(code, m)).ToList();
            return Read(code, "netPromoter", (figure, n) => new NetPromoterFigure(figure.Value, Of(parts[0]), Of(parts[1]), Of(parts[2]), n));

            static decimal Of(Disclosed<ScoreFigure> part) => part.TryGetShown(out var shown) ? shown.Value : 0;
        }

        private QuestionFigures Question(Question question)
        {
            var code = question.Code.Value;
            var shares = Enumerable.Range(1, question.Scale.Points)
                .Select(p => Read(code, "share" + p.ToString(CultureInfo.InvariantCulture), (figure, n) => new ScoreFigure(figure.Value, n))).ToList();
            return new QuestionFigures(
                question.Code, Figure(code, "mean"), Figure(code, "meanRaw"), Figure(code, "sd"), Figure(code, "percentPositive"),
                shares[0].Select(first => new AnswerDistribution([.. shares.Select(s => s.TryGetShown(out var share) ? share.Value : 0)], first.Respondents)),
                NetPromoter(code));
        }
    }
}
