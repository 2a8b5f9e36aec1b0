using System.Text.Json;
using ForBedring.Releases;
using ForBedring.Surveys;

namespace ForBedring.Json;

/// <summary>Reads the figures of a cell: one entry for each item, as <see cref="UnitReportWriter"/> writes them.</summary>
internal static class FiguresReading
{
    private const string Entry = "w, e, a, or a list of the people and the figures of the item";
    private const string Figure = "a number, w, e, a, or a value with n and bound";

    public static ReportCell Cell(JsonValue value, ReportBasis basis, FigureLayout layout)
    {
        var breakdown = value.Required("breakdown")?.NonBlankText() ?? "total";
        var told = new ToldFigure[layout.Count];
        for (var i = 0; i < told.Length; i++) told[i] = ToldFigure.Not(ToldState.Withheld);
        if (value.Required("figures") is { } figures)
        {
            var entries = figures.Items;
            var at = 0;
            if (entries.Count != layout.Items.Length) figures.RefuseForm("as many figures as there are items");
            for (var i = 0; i < layout.Items.Length && entries.Count == layout.Items.Length; i++)
            {
                Read(entries[i], told.AsSpan(at, layout.Items[i].Measures.Length));
                at += layout.Items[i].Measures.Length;
            }
        }

        value.NoOtherMembers();
        var equals = breakdown.IndexOf('=');
        return new Making(basis, layout, told).Cell(equals < 0 ? null : breakdown.Substring(0, equals), equals < 0 ? "" : breakdown.Substring(equals + 1));
    }

    private static void Read(JsonValue entry, Span<ToldFigure> told)
    {
        if (entry.Kind == JsonValueKind.String)
        {
            if (StateOf(entry) is { } state) told.Fill(ToldFigure.Not(state));
            else entry.Refuse(Entry);
            return;
        }

        if (entry.Kind != JsonValueKind.Array)
        {
            entry.Refuse(Entry);
            return;
        }

        var items = entry.Items;
        if (items.Count != told.Length + 1)
        {
            entry.RefuseForm(Entry);
            return;
        }

        int? respondents = items[0].Kind == JsonValueKind.Null ? null : items[0].Whole(0);
        for (var i = 0; i < told.Length; i++) told[i] = One(items[i + 1], respondents);
    }

    private static ToldFigure One(JsonValue value, int? respondents)
    {
        switch (value.Kind)
        {
            case JsonValueKind.Number: return ToldFigure.Shown(value.Decimal(), respondents);
            case JsonValueKind.String when StateOf(value) is { } state: return ToldFigure.Not(state);
            case JsonValueKind.Object:
                var number = value.Required("value")?.Decimal() ?? 0;
                var n = value.Optional("n")?.Whole(0);
                var bound = value.Optional("bound")?.OneOf(("atLeast", FigureBound.AtLeast), ("atMost", FigureBound.AtMost)) ?? FigureBound.Exact;
                value.NoOtherMembers();
                return ToldFigure.Shown(number, n, bound);
            default:
                value.Refuse(Figure);
                return ToldFigure.Not(ToldState.Withheld);
        }
    }

    private static ToldState? StateOf(JsonValue value) => value.Text() switch { "w" => ToldState.Withheld, "e" => ToldState.NoData, "a" => ToldState.NotAsked, _ => null };

    /// <summary>Makes a cell of its figures, one after the other.</summary>
    private sealed class Making(ReportBasis basis, FigureLayout layout, ToldFigure[] told)
    {
        private readonly bool _hasChange = layout.Items.Length > 1 && layout.Items[1].Measures[layout.Items[1].Measures.Length - 1] == FigureLayout.Change;
        private int _at;

        public ReportCell Cell(string? attribute, string value)
        {
            var responses = told[_at++].As(t => new ResponseCount(UnitReportJson.Whole(t.Value), t.Respondents));
            var rate = Next();
            var themes = ImmutableArray.CreateBuilder<ThemeFigures>(basis.Themes.Length);
            foreach (var theme in basis.Themes) themes.Add(Theme(theme));
            return new(attribute, value, responses, rate, themes.MoveToImmutable());
        }

        private ThemeFigures Theme(Theme theme)
        {
            var mean = Next();
            var raw = theme.CommonScale is null ? null : Next();
            var (spread, positive) = (Next(), Next());
            var mature = theme.HasMaturity ? told[_at++].As(t => new Maturity(t.Value == 1, t.Respondents ?? 0)) : null;
            if (_hasChange) _at++;
            return new(theme.Code, mean, raw, spread, positive, mature, basis.Policy.Detail == Detail.Themes ? [] : [.. theme.Questions.Select(Question)]);
        }

        private QuestionFigures Question(Question question)
        {
            var (mean, raw, spread, positive) = (Next(), Next(), Next(), Next());
            var first = _at;
            _at += question.Scale.Points;
            var distribution = told[first].As(t => new AnswerDistribution(Shares(first, question.Scale.Points), t.Respondents ?? 0));
            if (_hasChange) _at++;
            return new(question.Code, mean, raw, spread, positive, distribution);
        }

        private ImmutableArray<decimal> Shares(int first, int count)
        {
            var shares = ImmutableArray.CreateBuilder<decimal>(count);
            for (var i = 0; i < count; i++) shares.Add(told[first + i].State == ToldState.Shown ? told[first + i].Value : 0);
            return shares.MoveToImmutable();
        }

        private Disclosed<ScoreFigure> Next() => told[_at++].As(t => new ScoreFigure(t.Value, t.Respondents ?? 0, t.Bound));
    }
}
