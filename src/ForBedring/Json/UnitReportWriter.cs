using System.IO;
using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>Writes reports one after the other: a line for each unit, no object for each figure.</summary>
internal sealed class UnitReportWriter
{
    private readonly Utf8Output _output;
    private readonly ReportBasis _basis;
    private readonly Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? _change;
    private readonly FigureLayout _layout;
    private readonly ToldFigure[] _figures;

    public UnitReportWriter(Stream stream, ReportBasis basis, Func<UnitReport, ReportCell, string, Disclosed<ScoreFigure>>? change)
    {
        _output = new(stream);
        _basis = basis;
        _change = change;
        _layout = FigureLayout.Of(basis.Themes, basis.Policy.Detail == Detail.Questions, change is not null);
        _figures = new ToldFigure[_layout.Count];
    }

    public void Write(IReadOnlyList<UnitReport> reports)
    {
        _output.Write(UnitReportJson.Head(_basis));
        _output.Write(",\n  \"items\": ["u8);
        for (var i = 0; i < _layout.Items.Length; i++)
        {
            _output.Write(i == 0 ? "\n    { \"item\": "u8 : ",\n    { \"item\": "u8).WriteJson(_layout.Items[i].Code).Write(", \"measures\": ["u8);
            Texts(_layout.Items[i].Measures);
            _output.Write("] }"u8);
        }

        _output.Write("\n  ],\n  \"units\": ["u8);
        for (var i = 0; i < reports.Count; i++)
        {
            _output.Write(i == 0 ? "\n    "u8 : ",\n    "u8);
            Unit(reports[i]);
        }

        _output.Write("\n  ]\n}\n"u8);
        _output.Flush();
    }

    private void Unit(UnitReport report)
    {
        _output.Write("{ \"id\": "u8).WriteJson(report.Id).Write(", \"name\": "u8).WriteJson(report.Name).Write(", \"level\": "u8).WriteJson(DisclosurePolicyJson.NameOf(report.Level));
        if (report.Referent is UnitOrGroup.Group)
        {
            _output.Write(", \"members\": ["u8);
            Texts(report.Members.Select(m => m.Value));
            _output.Write((byte)']');
        }

        if (report.ReportedIn is { } group) _output.Write(", \"reportedIn\": "u8).WriteJson(group.Value);
        if (report.Frame is { } frame) Frame(frame);
        _output.Write(", \"cells\": ["u8);
        var isFirst = true;
        foreach (var cell in report.Cells)
        {
            _output.Write(isFirst ? "{ \"breakdown\": "u8 : ", { \"breakdown\": "u8).WriteJson(cell.Breakdown).Write(", \"figures\": ["u8);
            isFirst = false;
            _layout.Read(cell, _change is { } change ? code => change(report, cell, code) : null, _figures);
            var at = 0;
            for (var i = 0; i < _layout.Items.Length; i++)
            {
                if (i > 0) _output.Write((byte)',');
                var count = _layout.Items[i].Measures.Length;
                Entry(_figures.AsSpan(at, count));
                at += count;
            }

            _output.Write("] }"u8);
        }

        _output.Write("] }"u8);
    }

    private void Frame(AnswerFrame frame)
    {
        _output.Write(", \"answerFrame\": { \"referent\": "u8).WriteJson(frame.Referent.Id);
        if (frame.IsMergedGroup) _output.Write(", \"isGroup\": true"u8);
        if (frame.LeaderMeant is { } leader) _output.Write(", \"leaderMeant\": "u8).WriteJson(leader.ToString());
        _output.Write(", \"clarification\": { \"nb\": "u8).WriteJson(frame.Clarification.Bokmaal);
        _output.Write(", \"nn\": "u8).WriteJson(frame.Clarification.Nynorsk).Write(", \"en\": "u8).WriteJson(frame.Clarification.English).Write(" } }"u8);
    }

    // The figures of an item, after the people that are behind most of them.
    private void Entry(ReadOnlySpan<ToldFigure> figures)
    {
        var state = figures[0].State;
        int? respondents = null;
        var areAlike = true;
        for (var i = figures.Length - 1; i >= 0; i--)
        {
            areAlike &= figures[i].State == state;
            if (figures[i].State == ToldState.Shown) respondents = figures[i].Respondents;
        }

        if (areAlike && state != ToldState.Shown)
        {
            Word(state);
            return;
        }

        _output.Write((byte)'[');
        if (respondents is { } n) _output.Write((long)n);
        else _output.Write("null"u8);
        foreach (ref readonly var figure in figures)
        {
            _output.Write((byte)',');
            if (figure.State != ToldState.Shown) Word(figure.State);
            else if (figure.Bound == FigureBound.Exact && figure.Respondents == respondents) _output.Write(figure.Value);
            else Whole(figure);
        }

        _output.Write((byte)']');
    }

    private void Whole(in ToldFigure figure)
    {
        _output.Write("{\"value\":"u8).Write(figure.Value);
        if (figure.Respondents is { } n) _output.Write(",\"n\":"u8).Write((long)n);
        if (figure.Bound != FigureBound.Exact) _output.Write(figure.Bound == FigureBound.AtLeast ? ",\"bound\":\"atLeast\""u8 : ",\"bound\":\"atMost\""u8);
        _output.Write((byte)'}');
    }

    private void Word(ToldState state) => _output.Write(state switch { ToldState.Withheld => "\"w\""u8, ToldState.NoData => "\"e\""u8, _ => "\"a\""u8 });

    private void Texts(IEnumerable<string> texts)
    {
        var isFirst = true;
        foreach (var text in texts)
        {
            if (!isFirst) _output.Write(", "u8);
            isFirst = false;
            _output.WriteJson(text);
        }
    }
}
