using ForBedring.Calendar;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Reading;

/// <summary>A plan as a pasted table of seven columns (<i>innlimt tabell</i>), in and out: what people copy out of a form.</summary>
/// <remarks>
/// Read are tabs, semicolons, commas, Markdown, and columns of blanks, with repeated headings, page breaks, bullets, themes without number and rows without
/// heading. The result is a draft with findings (IMP-I…): it diagnoses and never repairs. Measures become planned, or in progress where the text says so.
/// Owners given by name are dropped. What is written reads back to a plan that writes the same text.
/// </remarks>
public static class PlanTableText
{
    /// <summary>A draft from a pasted table.</summary>
    /// <param name="text">The text: lines above the table, then the table.</param>
    /// <param name="aliases">The words for roles and themes; the library's own where left out.</param>
    /// <param name="writtenOn">The day the form was written, where its head does not say; deadlines without a year are read against it.</param>
    public static ReadResult<ImprovementPlan> Read(string text, PlanAliases? aliases = null, LocalDate? writtenOn = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, new ReadProblems(), aliases, writtenOn);
    }

    /// <summary>A draft from a pasted table in a file: UTF-8, UTF-16 with a byte order mark, or Windows-1252.</summary>
    /// <param name="bytes">The bytes of the file.</param>
    /// <param name="aliases">The words for roles and themes; the library's own where left out.</param>
    /// <param name="writtenOn">The day the form was written, where its head does not say; deadlines without a year are read against it.</param>
    public static ReadResult<ImprovementPlan> Read(ReadOnlySpan<byte> bytes, PlanAliases? aliases = null, LocalDate? writtenOn = null)
    {
        var problems = new ReadProblems();
        if (FileForms.OfBytes(bytes) is { } form)
        {
            problems.Add(CsvRules.NotText, null, null, ("form", form.Name), ("advice", form.Advice));
            return problems.ToResult<ImprovementPlan>(() => throw new System.Diagnostics.UnreachableException());
        }

        var text = TextBytes.Decode(bytes, problems);
        return Read(text, problems, aliases, writtenOn);
    }

    private static ReadResult<ImprovementPlan> Read(string text, ReadProblems problems, PlanAliases? aliases, LocalDate? writtenOn)
        => Read(PlanTableRows.Cut(text), problems, aliases, writtenOn);

    /// <summary>A draft from rows that are cut into cells; null where there is no row of headings.</summary>
    internal static ReadResult<ImprovementPlan> Read(PlanTableRows? rows, ReadProblems problems, PlanAliases? aliases, LocalDate? writtenOn)
    {
        var words = aliases ?? PlanAliases.Default;
        if (rows is null)
        {
            problems.Add(PlanningRules.NoTable, null, null);
            return problems.ToResult<ImprovementPlan>(() => throw new System.Diagnostics.UnreachableException());
        }

        var head = PlanTableHead.Read(rows.Head, words);
        var updated = head.Updated ?? writtenOn;
        if (head.Updated is null && head.UpdatedText is { } unread) problems.Add(CalendarRules.UnresolvedDate, head.UpdatedLine, null, ("text", unread));
        if (updated is null) problems.Add(PlanningRules.DateMissing, null, null);
        return problems.ToResult(() => new Reader(words, updated!.Value).Plan(head, rows));
    }

    /// <summary>The plan as a table of seven columns below its head; read again it gives a plan that writes the same text.</summary>
    public static string Write(ImprovementPlan plan, PlanTableForm form = PlanTableForm.Tabs)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return PlanTableWriter.Write(plan, form);
    }

    /// <summary>The plan as a table for somebody else (<i>eksport</i>): never to an audience below the plan's label without an override, which then stands above the table.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="audience">The rank the audience may see.</param>
    /// <param name="form">How the columns stand.</param>
    /// <param name="labelOverride">A reason and a role; null for none.</param>
    /// <exception cref="RuleViolationException"><see cref="ImprovementPlan.CanExportTo"/> holds an error (PLN-L10).</exception>
    public static string Export(ImprovementPlan plan, SensitivityRank audience, PlanTableForm form = PlanTableForm.Tabs, LabelOverride? labelOverride = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.CanExportTo(audience, labelOverride).ThrowIfRefused();
        return PlanTableWriter.Write(plan, form, audience < plan.Label.Rank ? labelOverride : null);
    }

    /// <summary>The items of a cell: by bullets, otherwise by lines; a cell of dashes has none.</summary>
    internal static List<string> Items(string cell)
    {
        var text = cell.Trim();
        if (!text.Any(char.IsLetterOrDigit)) return [];
        return [.. PlanBullets.Items(text).Select(Joined).Where(i => i.Any(char.IsLetterOrDigit))];
    }

    /// <summary>Whether a row holds the names of the four phases.</summary>
    internal static bool IsPhaseRow(string[] cells)
    {
        var filled = cells.Where(c => c.Length > 0).Select(c => c.ToLowerInvariant()).ToList();
        return filled.Count >= 3 && filled.All(c => c is "planlegge" or "planleggje" or "gjennomføre" or "evaluere" or "korrigere" or "plan" or "do" or "check" or "act");
    }

    /// <summary>Whether a cell begins with a bullet.</summary>
    internal static bool IsBullet(string cell) => cell.Length > 0 && Array.IndexOf(PlanBullets.Signs, cell[0]) >= 0;

    internal static string Joined(string text) => string.Join(" ", text.Split([' ', '\t', '\n', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));

    private sealed class Reader(PlanAliases aliases, LocalDate updated)
    {
        private readonly DateContext _context = new(updated);
        private readonly List<(int? Number, string Heading, List<Row> Rows)> _themes = [];
        private readonly List<AreaId> _joined = [];
        private readonly List<string> _columnProblems = [];
        private readonly List<string> _unplaced = [];
        private Dictionary<PlanColumn, int> _columns = [];
        private int _headers;
        private int _status = -1;
        private int _stray;
        private int _row;
        private bool _afterBreak;

        public ImprovementPlan Plan(PlanTableHead head, PlanTableRows table)
        {
            foreach (var (_, afterBreak, cells) in table.Rows)
            {
                _afterBreak |= afterBreak && _headers > 0;
                Take(cells);
            }

            var position = 0;
            var themes = _themes.Select(t =>
            {
                position++;
                var known = aliases.ThemeOf(t.Heading);
                return new PlanTheme(position, t.Heading, t.Number, known?.Theme, known?.Audience, t.Rows.Select(Area));
            });
            var placement = head.Placement;
            return ImprovementPlan.Draft(PlanId.From($"{placement.Unit}-{NumberText.Machine(updated.Year)}"), head.Title.Length == 0 ? "Forbedringsplan" : head.Title, placement, updated.Year, updated)
                .With(head.Category, head.Label, head.Owner, head.PreparedBy)
                .AsRead([.. themes], PlanStatus.Draft, PlanProvenance.Imported, [], [], [], new FormTraces(_headers, _stray, _joined, _columnProblems, head.OwnersDropped, _unplaced), ReportLanguage.Bokmaal,
                    ImmutableSortedDictionary<PlanColumn, LocalisedText>.Empty, shape: null, source: null);
        }

        private void Take(string[] cells)
        {
            if (PlanTableRows.IsHeader(cells))
            {
                Header(cells);
                return;
            }

            if (cells.All(c => c.Length == 0) || IsPhaseRow(cells) || IsGuidance(cells)) return;
            if (!cells.Any(c => c.Any(char.IsLetterOrDigit)))
            {
                _stray++;
                return;
            }

            var row = new Row(Cell(cells, PlanColumn.ImprovementArea), Cell(cells, PlanColumn.Goal), Cell(cells, PlanColumn.Measure), Cell(cells, PlanColumn.Responsible), Cell(cells, PlanColumn.Deadline), Cell(cells, PlanColumn.Evaluation), Cell(cells, PlanColumn.Correction), _status >= 0 && _status < cells.Length ? cells[_status] : "");
            if (row.IsEmpty || (row.IsHeadingOnly && !IsTheme(cells, row.Area)))
            {
                _unplaced.Add(Short(string.Join(" ", cells.Select(Joined).Where(c => c.Length > 0))));
                return;
            }

            if (row.IsHeadingOnly)
            {
                Theme(row.Area);
                _afterBreak = false;
                return;
            }

            if (_themes.Count == 0) _themes.Add((null, "", []));
            var rows = _themes[_themes.Count - 1].Rows;
            var last = rows.Count > 0 ? rows[rows.Count - 1] : null;
            var continues = last is not null && row.Area.Length == 0 && ((row.Responsible.Length == 0 && row.Deadline.Length == 0) || (_afterBreak && last.Deadline.Length == 0));
            _afterBreak = false;
            if (!continues && last is not null && row is { Area.Length: 0, Goal.Length: 0 } && row.Measure.Length > 0 && _columns.ContainsKey(PlanColumn.ImprovementArea))
            {
                // The cells of the area and its goal are merged over several measures, each with its own deadline and responsible.
                last.Add(row);
                if (!_joined.Contains(last.Id)) _joined.Add(last.Id);
                return;
            }

            if (continues)
            {
                last!.Join(row);
                if (!_joined.Contains(last.Id)) _joined.Add(last.Id);
                return;
            }

            _row++;
            row.Id = AreaId.From(NumberText.Machine(_row));
            row.Number = _row;
            rows.Add(row);
        }

        private void Header(string[] cells)
        {
            _headers++;
            if (_headers > 1)
            {
                _afterBreak = true;
                return;
            }

            for (var i = 0; i < cells.Length; i++)
            {
                if (PlanTableRows.ColumnOf(cells[i]) is { } column && !_columns.ContainsKey(column)) _columns.Add(column, i);
                else if (_status < 0 && PlanStatusWords.IsHeading(cells[i])) _status = i;
                else if (cells[i].Length > 0) _columnProblems.Add(Joined(cells[i]));
            }

            foreach (var column in Enumerable.Range(1, 7).Select(n => (PlanColumn)n).Where(c => !_columns.ContainsKey(c))) _columnProblems.Add(PlanningTexts.Of(column).Bokmaal);
        }

        // A line of its own is a theme where it is numbered, marked or called as one; a sentence is not, nor a line without the table's cells.
        private bool IsTheme(string[] cells, string area)
        {
            var text = area.Trim();
            if (PlanBullets.MarkLength(text) > 0 || aliases.ThemeOf(Joined(text)) is not null) return true;
            return cells.Length > 1 && !(text.Length > 60 && text.EndsWith('.')) && !text.Contains(": ");
        }

        private static string Short(string text) => text.Length > 120 ? text.Substring(0, 120) + "…" : text;

        private void Theme(string cell)
        {
            var text = Joined(cell.TrimStart(PlanBullets.Signs).Trim());
            var digits = text.TakeWhile(char.IsAsciiDigit).Count();
            if (digits is > 0 and < 4 && digits < text.Length && text[digits] is '.' or ')')
                _themes.Add((int.Parse(text.Substring(0, digits), System.Globalization.CultureInfo.InvariantCulture), text.Substring(digits + 1).Trim(), []));
            else _themes.Add((null, text, []));
        }

        private ImprovementArea Area(Row row)
        {
            var responsible = Joined(row.Responsible.Replace(PlanBullets.Item, ' '));
            var (name, problem) = Cut(row.Area, PlanBullets.Problem);
            var heading = Joined(name.TrimStart(PlanBullets.Signs).Replace(PlanBullets.Item, '•'));
            var told = ResponsibleParty.Read(responsible, aliases.Roles, FindingPolicy.Default, new Subject("area", row.Id.Value));
            var area = ImprovementArea.Create(row.Id, heading.Length == 0 ? null : heading).With(
                goals: Items(row.Goal).Select((g, i) => Goal(GoalId.From($"{row.Id}.g{NumberText.Machine(i + 1)}"), g)),
                responsible: told.Parties,
                deadline: ImpreciseDate.Parse(Joined(row.Deadline.Replace(PlanBullets.Item, ' ')), _context),
                problem: Joined(problem) is { Length: > 0 } written ? written : null);
            area = area.AsWritten(row.Number, responsible.Length == 0 ? null : responsible, Empty(row.Evaluation), Empty(row.Correction), told);
            var number = 0;
            foreach (var text in Items(row.Measure)) area = area.With(Measure(row, ++number, text, row.Status));
            foreach (var merged in row.Merged)
            {
                foreach (var text in Items(merged.Measure))
                {
                    var measure = Measure(row, ++number, text, merged.Status);
                    var (answering, day) = (Joined(merged.Responsible.Replace(PlanBullets.Item, ' ')), Joined(merged.Deadline.Replace(PlanBullets.Item, ' ')));
                    var who = ResponsibleParty.Read(answering, aliases.Roles, FindingPolicy.Default, new Subject("measure", measure.Id.Value));
                    measure = measure.With(responsible: answering.Length == 0 ? null : who.Parties, deadline: day.Length == 0 ? null : ImpreciseDate.Parse(day, _context));
                    area = area.With(answering.Length == 0 ? measure : measure.AsWritten(answering, who));
                }
            }

            return area;
        }

        private static ImprovementMeasure Measure(Row row, int number, string item, string status)
        {
            var (text, own) = Cut(item, PlanBullets.State);
            var state = FormFindings.StatusOf(text) ?? PlanStatusWords.Read(own) ?? PlanStatusWords.Read(status) ?? MeasureState.Planned;
            return ImprovementMeasure.Propose(MeasureId.From($"{row.Id}.{NumberText.Machine(number)}"), text.Trim()).StartingAs(state);
        }

        private static (string Before, string After) Cut(string text, char sign)
        {
            var at = text.IndexOf(sign);
            return at < 0 ? (text, "") : (text.Substring(0, at), text.Substring(at + 1));
        }

        private string Cell(string[] cells, PlanColumn column) => _columns.TryGetValue(column, out var at) && at < cells.Length ? cells[at] : "";

        private static string? Empty(string cell) => Joined(cell.Replace(PlanBullets.Item, '•')) is { Length: > 0 } text ? text : null;

        // The form's own guidance row: the deadline column asks for a date and the responsible column for a person or role.
        private bool IsGuidance(string[] cells)
            => Joined(Cell(cells, PlanColumn.Deadline)).Trim('.').ToLowerInvariant() is "dato" or "en dato" or "ein dato" or "date" or "a date" && Cell(cells, PlanColumn.Responsible).Contains("rol", StringComparison.Ordinal);

        /// <summary>The kind a goal's words tell: a number with a comparison, nobody and never, or words only.</summary>
        private static PlanGoal Goal(GoalId id, string text) => PlanGoalWords.Read(id, text);
    }

    private sealed class Row(string area, string goal, string measure, string responsible, string deadline, string evaluation, string correction, string status)
    {
        public AreaId Id { get; set; } = AreaId.From("0");

        public int Number { get; set; }

        public string Area { get; private set; } = area;

        public string Goal { get; private set; } = goal;

        public string Measure { get; private set; } = measure;

        public string Responsible { get; private set; } = responsible;

        public string Deadline { get; private set; } = deadline;

        public string Evaluation { get; private set; } = evaluation;

        public string Correction { get; private set; } = correction;

        public string Status { get; } = status;

        /// <summary>Rows below that belong to the same area: measures with their own responsible and deadline.</summary>
        public List<Row> Merged { get; } = [];

        public bool IsEmpty => Area.Length + Goal.Length + Measure.Length + Responsible.Length + Deadline.Length + Evaluation.Length + Correction.Length == 0;

        public bool IsHeadingOnly => Area.Length > 0 && Goal.Length + Measure.Length + Responsible.Length + Deadline.Length + Evaluation.Length + Correction.Length == 0;

        public void Add(Row next)
        {
            Merged.Add(next);
            Evaluation = Both(Evaluation, next.Evaluation);
            Correction = Both(Correction, next.Correction);
        }

        public void Join(Row next)
        {
            if (Merged.Count > 0)
            {
                Merged[Merged.Count - 1].Join(next);
                return;
            }

            Goal = Both(Goal, next.Goal);
            Measure = Both(Measure, next.Measure);
            Responsible = Both(Responsible, next.Responsible);
            Deadline = Both(Deadline, next.Deadline);
            Evaluation = Both(Evaluation, next.Evaluation);
            Correction = Both(Correction, next.Correction);
        }

        private static string Both(string first, string second) => first.Length == 0 ? second : second.Length == 0 ? first : first + "\n" + second;
    }
}
