using ForBedring.Indicators;
using ForBedring.Reports.Markup;
using ForBedring.Rules;

namespace ForBedring.Reports.Charts;

/// <summary>One drawing of a chart, from the ground up: baseline, grid, limits, centre, target, starts, line, points, icons, key, table.</summary>
internal sealed class ChartDrawing
{
    private const decimal Width = 960;
    private const decimal Left = 74;
    private const decimal Right = 170;
    private const decimal Top = 92;
    private const decimal PlotHeight = 300;
    private const decimal RowHeight = 18;
    private const decimal RunLineHeight = 16;
    private const int RowsPerBlock = 24;

    private readonly SeriesChart _chart;
    private readonly ChartPictureOptions _options;
    private readonly ChartWords _words;
    private readonly ChartScale _scale;
    private readonly PointLook[] _looks;
    private readonly ImmutableArray<ChartPoint> _points;

    // Where each point stands along the axis, from 0: absent periods keep their room.
    private readonly int[] _slots;
    private readonly Direction? _direction;

    public ChartDrawing(SeriesChart chart, ChartPictureOptions options)
    {
        _chart = chart;
        _options = options;
        _words = new ChartWords(chart, options);
        _scale = new ChartScale(chart, options.Target, Top, PlotHeight);
        _direction = options.Direction ?? chart.Series.Indicator.Direction;
        _looks = PointLooks.Of(chart, _direction, options.Target);
        _points = [.. chart.Points];
        _slots = new int[_points.Length];
        for (var i = 1; i < _slots.Length; i++) _slots[i] = _slots[i - 1] + 1 + _points[i].AbsentBefore;
    }

    private static decimal Bottom => Top + PlotHeight;

    public SvgPicture Draw()
    {
        var blocks = _options.HasTable ? (_points.Length + RowsPerBlock - 1) / RowsPerBlock : 0;
        var more = RunLineHeight * Math.Max(0, _chart.Phases.Length - 1);
        var tableTop = Bottom + 96 + more;
        var height = Bottom + 84 + more + (blocks == 0 ? 0 : (((blocks + 2) / 3) * (RowsPerBlock + 2) * RowHeight) + 20);
        var svg = new SvgWriter(_options.Id, Width, height, _words.Title, _words.Description(_scale));
        svg.Text(16, 26, _words.Title, "fb-medium fb-strong");
        svg.Text(16, 48, _words.Subtitle, "fb-body");
        DrawGround(svg);
        foreach (var phase in _chart.Phases) DrawPhase(svg, phase);
        DrawTarget(svg);
        DrawStarts(svg);
        DrawLine(svg);
        for (var i = 0; i < _points.Length; i++) DrawPoint(svg, _points[i], _looks[i]);
        DrawIcons(svg);
        DrawKey(svg);
        if (blocks > 0) DrawTable(svg, tableTop);
        return svg.ToPicture();
    }

    // The place of a point (1-based), or half a step to either side of it; one past the last is the end of the axis.
    private decimal X(int position, decimal offset = 0)
    {
        if (_points.Length <= 1) return Left + ((Width - Left - Right) / 2) + (offset * (Width - Left - Right));
        var last = _slots[_slots.Length - 1];
        var slot = position <= _slots.Length ? _slots[position - 1] : last + 1;
        return Left + 8 + ((slot + offset) * (Width - Left - Right - 16) / last);
    }

    private static decimal Inside(decimal x) => Math.Min(Math.Max(x, Left), Width - Right);

    private void DrawGround(SvgWriter svg)
    {
        foreach (var phase in _chart.Phases.Where(p => p.BaselineTo < p.To))
        {
            var to = Inside(X(phase.BaselineTo, 0.5m));
            svg.Rect(Left, Top, to - Left, PlotHeight, "fb-baseline");
            svg.Text(Left + 6, Top + 14, _words.Baseline, "fb-small fb-soft");
        }

        foreach (var (y, text) in _scale.Ticks(_options.Language))
        {
            svg.Line(Left, y, Width - Right, y, "fb-grid");
            svg.Text(Left - 8, y + 4, text, "fb-small fb-soft", "end");
        }

        var unit = _chart.Series.Indicator.Unit.In(_options.Language);
        if (_scale.IsPerThousand) unit = unit.Length == 0 ? _words.PerThousand : unit + " " + _words.PerThousand;
        if (unit.Length > 0) svg.Text(16, Top - 12, unit, "fb-small fb-soft");
        svg.Line(Left, Bottom, Width - Right, Bottom, "fb-axis");
        var every = Math.Max(1, (_points.Length + 7) / 8);
        for (var i = 0; i < _points.Length; i += every)
        {
            svg.Line(X(i + 1), Bottom, X(i + 1), Bottom + 5, "fb-axis");
            svg.Text(X(i + 1), Bottom + 20, _points[i].Time.ToString(), "fb-small fb-soft", "middle");
        }
    }

    private void DrawPhase(SvgWriter svg, Phase phase)
    {
        var (from, to) = (Inside(X(phase.From, -0.5m)), Inside(X(phase.To, 0.5m)));
        if (phase.From > 1) svg.Line(X(phase.From, -0.5m), Top, X(phase.From, -0.5m), Bottom, "fb-line");
        var isTrial = phase.Status == PhaseStatus.TrialLimits;
        DrawLimit(svg, phase, p => p.UpperLimit, isTrial ? "fb-trial" : "fb-limit");
        DrawLimit(svg, phase, p => p.LowerLimit, isTrial ? "fb-trial" : "fb-limit");
        DrawLimit(svg, phase, p => p.UpperWarning, "fb-warning");
        DrawLimit(svg, phase, p => p.LowerWarning, "fb-warning");
        if (phase.CentreLine is not { } centre) return;
        var y = _scale.Y(centre);
        svg.Line(from, y, to, y, phase.Runs.IsSignal ? "fb-centre-signal" : "fb-centre");
        var isLast = phase.To == _points.Length;
        svg.Text(isLast ? Width - Right + 8 : to - 4, isLast ? y + 4 : y - 6, _scale.Figure(centre, _options.Language), "fb-small fb-strong fb-halo", isLast ? "start" : "end");
    }

    // A limit is a step at each point where it changes, and a gap where there is none.
    private void DrawLimit(SvgWriter svg, Phase phase, Func<ChartPoint, double?> limit, string cssClass)
    {
        var line = new List<(decimal X, decimal Y)>();
        foreach (var point in phase.Points.Append(null!))
        {
            if (point is not null && limit(point) is { } value)
            {
                var y = _scale.Y(value);
                line.Add((Inside(X(point.Position, -0.5m)), y));
                line.Add((Inside(X(point.Position, 0.5m)), y));
                continue;
            }

            if (line.Count > 0) svg.Polyline(Simplified(line), cssClass);
            line.Clear();
        }
    }

    private static IEnumerable<(decimal X, decimal Y)> Simplified(List<(decimal X, decimal Y)> line)
        => line.Where((p, i) => i == 0 || i == line.Count - 1 || p.Y != line[i - 1].Y || p.Y != line[i + 1].Y);

    // A step where the target changes, and nothing before the first begins; the last figure is the one that holds now.
    private void DrawTarget(SvgWriter svg)
    {
        if (_options.Target is not { } target) return;
        if (target.IsConstant)
        {
            var y = _scale.Y(target.Steps[0].Target);
            svg.Line(Left, y, Width - Right, y, "fb-target");
            svg.Text(Left + 4, y - 5, TargetText(target.Steps[0].Target), "fb-small fb-halo");
            return;
        }

        var line = new List<(decimal X, decimal Y)>();
        decimal? before = null;
        foreach (var point in _points)
        {
            if (target.At(point.Time) is not { } wanted) continue;
            var y = _scale.Y(wanted);
            var x = Inside(X(point.Position, -0.5m));
            line.Add((x, y));
            line.Add((Inside(X(point.Position, 0.5m)), y));
            if (wanted != before) svg.Text(x + 4, y - 5, TargetText(wanted), "fb-small fb-halo");
            before = wanted;
        }

        if (line.Count > 0) svg.Polyline(Simplified(line), "fb-target");
    }

    private string TargetText(decimal target) => $"{_words.Target} {_scale.Figure((double)target, _options.Language)}";

    private void DrawStarts(SvgWriter svg)
    {
        var row = 0;
        foreach (var start in _options.Interventions)
        {
            var position = start.FirstPositionAfter(_chart.Series);
            if (_points.Length == 0) continue;
            var x = X(position, -0.5m);
            svg.Line(x, Top - 8, x, Bottom, "fb-mark");
            var text = $"{start.Text.In(_options.Language)} ({start.When})";
            svg.Text(x + (x > Width / 2 ? -6 : 6), Top - 12 - (row++ % 2 * 15), text, "fb-small fb-strong", x > Width / 2 ? "end" : "start");
        }
    }

    // Missing points and absent periods are gaps in the line; excluded points are passed over.
    private void DrawLine(SvgWriter svg)
    {
        foreach (var phase in _chart.Phases)
        {
            var line = new List<(decimal X, decimal Y)>();
            foreach (var point in phase.Points)
            {
                if (point.AbsentBefore > 0) End();
                if (point.State == PointState.Excluded) continue;
                if (point.Value is { } value) line.Add((X(point.Position), _scale.Y(value)));
                else End();
            }

            End();

            void End()
            {
                if (line.Count > 1) svg.Polyline(line, "fb-run");
                line.Clear();
            }
        }
    }

    private void DrawPoint(SvgWriter svg, ChartPoint point, PointLook look)
    {
        if (point.Value is not { } value) return;
        var (x, y) = (X(point.Position), _scale.Y(value));
        using (svg.Group(label: $"{point.Time}: {_scale.Figure(value, _options.Language)} {_words.Label(point, look)}".TrimEnd()))
        {
            if (point.State == PointState.Excluded) svg.Circle(x, y, 4.5m, "fb-excluded");
            else DrawShape(svg, x, y, look);
        }
    }

    private static void DrawShape(SvgWriter svg, decimal x, decimal y, PointLook look)
    {
        switch (look)
        {
            case PointLook.Improvement:
                svg.Path(new SvgPath().MoveTo(x, y - 7).LineTo(x + 6.5m, y + 5).LineTo(x - 6.5m, y + 5).Close(), "fb-improve");
                break;
            case PointLook.Concern:
                svg.Path(new SvgPath().MoveTo(x, y - 7).LineTo(x + 7, y).LineTo(x, y + 7).LineTo(x - 7, y).Close(), "fb-concern");
                break;
            case PointLook.Neutral:
                svg.Rect(x - 5, y - 5, 10, 10, "fb-neutral");
                break;
            case PointLook.TooFew:
                svg.Rect(x - 4, y - 4, 8, 8, "fb-toofew");
                break;
            default:
                svg.Circle(x, y, 3.6m, "fb-common");
                break;
        }
    }

    // The two icons of NHS Making Data Count: a sign in a circle, and the words beside it.
    private void DrawIcons(SvgWriter svg)
    {
        if (_chart is not ControlChart control || !_chart.Preset.IsMakingDataCount) return;
        var icons = MakingDataCount.Read(control, _direction, _options.Target);
        var variation = IndicatorTexts.Of(icons.Variation).In(_options.Language);
        Icon(Top + 20, variation.Substring(0, 1), variation.Substring(2));
        if (icons.Assurance == Assurance.None) return;
        Icon(Top + 62, icons.Assurance switch { Assurance.ConsistentlyPasses => "✓", Assurance.ConsistentlyFails => "✕", _ => "?" }, IndicatorTexts.Of(icons.Assurance).In(_options.Language));

        void Icon(decimal y, string sign, string text)
        {
            svg.Circle(Width - 140, y, 15, "fb-icon");
            svg.Text(Width - 140, y + 6, sign, "fb-medium fb-strong", "middle");
            svg.Lines(Width - 119, y, SvgWriter.Wrap(text, 17), 14, "fb-small", "start");
        }
    }

    private void DrawKey(SvgWriter svg)
    {
        var x = Left;
        var y = Bottom + 46;
        void Line(string cssClass, string text)
        {
            svg.Line(x, y, x + 30, y, cssClass);
            Text(36, text);
        }

        void Shape(PointLook look, string text)
        {
            DrawShape(svg, x + 8, y, look);
            Text(20, text);
        }

        void Text(decimal at, string text)
        {
            svg.Text(x + at, y + 4, text, "fb-small");
            x += at + 16 + (text.Length * 6.2m);
            if (x < Width - 150) return;
            x = Left;
            y += 18;
        }

        var signal = _chart.Phases.Any(p => p.Runs.IsSignal);
        Line(signal ? "fb-centre-signal" : "fb-centre", _words.Centre + (signal ? ": " + _words.SpecialCause : ""));
        if (_points.Any(p => p.UpperLimit is not null))
        {
            var isTrial = _chart.Phases.Any(p => p.Status == PhaseStatus.TrialLimits);
            Line(isTrial ? "fb-trial" : "fb-limit", isTrial ? _words.TrialLimits : _words.Limits);
        }

        if (_points.Any(p => p.UpperWarning is not null)) Line("fb-warning", _words.WarningLines);
        if (_options.Target is not null) Line("fb-target", _words.Target);
        foreach (var look in new[] { PointLook.Improvement, PointLook.Concern, PointLook.Neutral, PointLook.TooFew })
        {
            if (_looks.Contains(look)) Shape(look, _words.Name(look));
        }

        if (_points.Any(p => p.State == PointState.Excluded))
        {
            svg.Circle(x + 8, y, 4.5m, "fb-excluded");
            Text(20, _words.LeftOut);
        }

        for (var i = 0; i < _chart.Phases.Length; i++)
        {
            var runs = _words.Runs(_chart.Phases[i]);
            svg.Text(Left, y + 22 + (i * RunLineHeight), _chart.Phases.Length > 1 ? $"{_words.Phase} {NumberText.Machine(i + 1)}: {runs}" : runs, "fb-small fb-soft");
        }
    }

    private void DrawTable(SvgWriter svg, decimal top)
    {
        decimal[] columns = [26, 34, 142, 198, 252, 262];
        for (var block = 0; block * RowsPerBlock < _points.Length; block++)
        {
            var x = 8 + (block % 3 * 316m);
            var y = top + (block / 3 * (RowsPerBlock + 2) * RowHeight);
            var heads = _words.TableHeads;
            for (var c = 0; c < heads.Length; c++) svg.Text(x + columns[c], y, c is 3 or 4 ? SvgWriter.Wrap(heads[c], 7)[0] : heads[c], "fb-small fb-strong", c is 1 or 5 ? "start" : "end");
            svg.Line(x, y + 5, x + 306, y + 5, "fb-line");
            for (var i = block * RowsPerBlock; i < Math.Min(_points.Length, (block + 1) * RowsPerBlock); i++)
            {
                y += RowHeight;
                var point = _points[i];
                string[] cells = [NumberText.Machine(point.Position), point.Time.ToString(), Figure(point.Value), Figure(point.LowerLimit), Figure(point.UpperLimit), _words.Mark(point, _looks[i])];
                for (var c = 0; c < cells.Length; c++)
                {
                    if (cells[c].Length > 0) svg.Text(x + columns[c], y, cells[c], "fb-small", c is 1 or 5 ? "start" : "end");
                }
            }
        }
    }

    private string Figure(double? value) => value is { } some ? _scale.Figure(some, _options.Language) : "–";
}
