using ForBedring.Calendar;
using ForBedring.Json;
using ForBedring.Office.Excel;
using ForBedring.Office.Packages;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Office;

/// <summary>A plan as an Excel workbook (<i>forbedringsplan i Excel</i>): one row a measure, out to be edited and in as commands the plan can take or refuse.</summary>
public static class PlanXlsx
{
    private static readonly LocalisedText[] Heads =
    [
        new("Tiltak-id", "Tiltak-id", "Measure id"), new("Tema", "Tema", "Theme"), new("Forbedringsområde", "Forbetringsområde", "Improvement area"), new("Mål", "Mål", "Goals"), new("Tiltak", "Tiltak", "Measure"),
        new("Ansvarlig", "Ansvarleg", "Responsible"), new("Frist som skrevet", "Frist som skriven", "Deadline as written"), new("Frist (dato)", "Frist (dato)", "Deadline (date)"), new("Tilstand", "Tilstand", "State"),
        new("Over frist", "Over frist", "Overdue"), new("Evaluering", "Evaluering", "Evaluation"), new("Grunn til endring", "Grunn til endring", "Reason for change"),
    ];

    private static readonly double[] Widths = [10, 22, 26, 34, 44, 26, 18, 14, 14, 18, 34, 30];

    private static readonly ReportLanguage[] Languages = [ReportLanguage.Bokmaal, ReportLanguage.Nynorsk, ReportLanguage.English];

    /// <summary>Writes the workbook: the measures, the lists to choose from, and an explanation of the columns.</summary>
    /// <remarks>A day stands as a date only where the deadline is one exact day; the deadline as written stands beside. The same input gives the same bytes.</remarks>
    /// <param name="stream">Where it is written; left open.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="today">The day lateness is judged on.</param>
    /// <param name="language">The language of headings and states.</param>
    /// <param name="audience">The rank the audience may see.</param>
    /// <param name="labelOverride">A reason and a role; null for none.</param>
    /// <param name="settings">When a measure is late; null for <see cref="PlanningSettings.Default"/>.</param>
    /// <exception cref="RuleViolationException"><see cref="ImprovementPlan.CanExportTo"/> holds an error (PLN-L10).</exception>
    public static void Write(Stream stream, ImprovementPlan plan, LocalDate today, ReportLanguage language, SensitivityRank audience, LabelOverride? labelOverride = null, PlanningSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(plan);
        plan.CanExportTo(audience, labelOverride).ThrowIfRefused();
        string Say(string nb, string nn, string en) => new LocalisedText(nb, nn, en).In(language);
        var states = MeasureTransitions.States.Select(s => PlanningTexts.Of(s).In(language)).ToList();
        var parties = plan.Areas.SelectMany(a => a.Measures.Select(m => PlanFormWords.Responsible(m, a, language))).Concat(Role.WellKnown.Select(r => r.Label.In(language))).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var lists = Say("Lister", "Lister", "Lists");
        var sheets = new[]
        {
            new Sheet(Say("Tiltak", "Tiltak", "Measures"), [.. Heads.Select((h, i) => new SheetColumn(h.In(language), Widths[i]))], Rows(plan, today, language, settings),
                [(5, $"{lists}!$B$2:$B${NumberText.Machine(parties.Count + 1)}"), (8, $"{lists}!$A$2:$A${NumberText.Machine(states.Count + 1)}")]),
            new Sheet(lists, [new(Heads[8].In(language), 18), new(Heads[5].In(language), 34)],
                Enumerable.Range(0, Math.Max(states.Count, parties.Count)).Select(i => new object?[] { i < states.Count ? states[i] : null, i < parties.Count ? parties[i] : null })),
            new Sheet(Say("Forklaring", "Forklaring", "Explanation"), [new(Say("Kolonne", "Kolonne", "Column"), 22), new(Say("Forklaring", "Forklaring", "Explanation"), 90)], new object?[][]
            {
                [Say("Følsomhet", "Gradering", "Sensitivity"), plan.Label + (labelOverride is null || audience >= plan.Label.Rank ? "" : " (" + labelOverride + ")")],
                [Heads[0].In(language), Say("Planens egen id. Ikke endre den.", "Planens eigen id. Ikkje endre han.", "The plan's own id. Do not change it.")],
                [Heads[6].In(language), Say("Endre her for å flytte fristen, for eksempel «juni 2026».", "Endre her for å flytte fristen, til dømes «juni 2026».", "Change it here to move the deadline, for example “juni 2026”.")],
                [Heads[7].In(language), Say("Datoen når fristen er én bestemt dag. Kan også endres her.", "Datoen når fristen er éin bestemd dag. Kan òg endrast her.", "The date where the deadline is one exact day. It can also be changed here.")],
                [Heads[8].In(language), Say("Velg fra listen. Evaluering og korrigering føres i planen, ikke her.", "Vel frå lista. Evaluering og korrigering blir ført i planen, ikkje her.", "Choose from the list. Evaluation and correction are entered in the plan, not here.")],
                [Heads[11].In(language), Say("Skriv hvorfor når en frist flyttes, eller et tiltak settes på vent eller forkastes.", "Skriv kvifor når ein frist blir flytta, eller eit tiltak blir sett på vent eller forkasta.", "Write why when a deadline is moved, or a measure is put on hold or discarded.")],
                [Heads[9].In(language), Say("Regnet ut per ", "Rekna ut per ", "Computed as of ") + PlanFormWords.Day(today) + "."],
            }),
        };
        WorkbookWriter.Write(stream, plan.Title, plan.Label.ToString(), language, plan.LastUpdated, sheets);
    }

    /// <summary>What was changed in an edited workbook since it was written from the plan: commands, each with what the plan says of it.</summary>
    /// <remarks>Columns are found by their headings, in any order and language. Nothing is done to the plan. What no command can be made of is told with row and column.</remarks>
    /// <param name="stream">The workbook; read to its end and left open.</param>
    /// <param name="plan">The plan it was written from.</param>
    /// <param name="on">The day of the changes.</param>
    /// <param name="practice">Policy and thresholds; the everyday ones where left out.</param>
    /// <param name="aliases">The words for roles; the library's own where left out.</param>
    public static ReadResult<PlanSheetChanges> Read(Stream stream, ImprovementPlan plan, LocalDate on, PlanningPractice? practice = null, PlanAliases? aliases = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(plan);
        var problems = new ReadProblems();
        using var file = OfficeFile.Open(stream, OfficeKind.Excel, problems);
        if (file is null) return problems.ToResult<PlanSheetChanges>(() => throw new InvalidOperationException());
        foreach (var rows in WorkbookRows.Sheets(file, problems))
        {
            var head = rows.FindIndex(r => Places(r.Cells) is { } found && found[0] >= 0 && found[4] >= 0);
            if (head < 0) continue;
            var changes = new Reader(plan, on, practice, (aliases ?? PlanAliases.Default).Roles, problems, Places(rows[head].Cells)!).Read(rows.Skip(head + 1));
            return problems.ToResult(() => changes);
        }

        if (!problems.HasError) problems.Add(DocumentRules.NoPlanSheet, null, null, ("columns", Heads[0].Bokmaal + ", " + Heads[4].Bokmaal));
        return problems.ToResult<PlanSheetChanges>(() => throw new InvalidOperationException());
    }

    private static int[]? Places(ReadCell[] cells)
        => [.. Heads.Select(h => Array.FindIndex(cells, c => Languages.Any(l => string.Equals(h.In(l), c.Text, StringComparison.OrdinalIgnoreCase))))];

    private static IEnumerable<object?[]> Rows(ImprovementPlan plan, LocalDate today, ReportLanguage language, PlanningSettings? settings)
    {
        foreach (var theme in plan.Themes)
        {
            foreach (var area in theme.Areas)
            {
                foreach (var measure in area.Measures)
                {
                    var deadline = measure.DeadlineIn(area).Current;
                    yield return
                    [
                        measure.Id.Value, PlanFormWords.Heading(theme), area.Heading, string.Join("\n", area.Goals.Select(g => g.Text)), measure.Text, PlanFormWords.Responsible(measure, area, language), deadline.OriginalText,
                        DayOf(deadline) is { } day ? day : null, PlanningTexts.Of(measure.State).In(language), PlanningTexts.Of(plan.Overdue(measure.Id, today, settings)).In(language),
                        measure.LastEvaluation?.Describe().In(language), null,
                    ];
                }
            }
        }
    }

    private static LocalDate? DayOf(ImpreciseDate deadline) => deadline is ImpreciseDate.Dated { Precision: DatePrecision.Day } day && day.Earliest == day.Latest ? day.Earliest : null;

    private sealed class Reader(ImprovementPlan plan, LocalDate on, PlanningPractice? practice, RoleAliases roles, ReadProblems problems, int[] places)
    {
        private readonly List<PlanSheetChange> _changes = [];
        private readonly Dictionary<string, (ImprovementMeasure Measure, ImprovementArea Area)> _measures = plan.Areas.SelectMany(a => a.Measures.Select(m => (m, a))).ToDictionary(x => x.m.Id.Value, x => x, StringComparer.Ordinal);
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private int _row;
        private ReadCell[] _cells = [];

        public PlanSheetChanges Read(IEnumerable<(int Row, ReadCell[] Cells)> rows)
        {
            foreach (var (row, cells) in rows)
            {
                (_row, _cells) = (row, cells);
                var id = Text(0);
                if (cells.All(c => c.Text.Length == 0)) continue;
                if (!_measures.TryGetValue(id, out var found)) problems.Add(DocumentRules.UnknownMeasure, row, Heads[0].Bokmaal, ("measure", Shown(id.Length > 0 ? id : Text(4))));
                else if (!_seen.Add(id)) problems.Add(DocumentRules.MeasureTwice, row, Heads[0].Bokmaal, ("measure", Shown(id)));
                else Compare(found.Measure, found.Area);
            }

            foreach (var missing in _measures.Keys.Where(k => !_seen.Contains(k))) problems.Add(DocumentRules.MeasureMissing, null, null, ("measure", missing));
            return new PlanSheetChanges([.. _changes]);
        }

        private void Compare(ImprovementMeasure measure, ImprovementArea area)
        {
            foreach (var (place, i) in places.Select((p, i) => (p, i)).Where(x => x.p >= 0 && x.p < _cells.Length && _cells[x.p].IsFormula)) problems.Add(DocumentRules.FormulaRead, _row, Heads[i].Bokmaal);
            var reason = Text(11);
            if (Changed(4, measure.Text) is { } text)
            {
                if (text.Length == 0) Refuse(4, "et tiltak uten tekst / a measure without a text");
                else Add(measure, 4, new MeasureCommand.ChangeText(text));
            }

            if (places[5] >= 0 && Languages.All(l => !Same(Text(5), PlanFormWords.Responsible(measure, area, l))))
            {
                var told = ResponsibleParty.Read(Text(5), roles, FindingPolicy.Default, new Subject("measure", measure.Id.Value));
                if (Text(5).Length == 0 || told.Parties.Length == 0) Refuse(5, "ingen ansvarlig / no responsible party");
                else Add(measure, 5, new MeasureCommand.ChangeResponsible(told.Parties));
            }

            CompareDeadline(measure, measure.DeadlineIn(area).Current, reason);
            CompareState(measure, reason);
        }

        // The text counts where it was changed; else the date.
        private void CompareDeadline(ImprovementMeasure measure, ImpreciseDate deadline, string reason)
        {
            var written = Changed(6, deadline.OriginalText) is { Length: > 0 } text ? (Text: text, Column: 6) : default;
            if (written.Text is not null && places[6] < _cells.Length && WorkbookRows.DayOf(_cells[places[6]].Number) is { } typed) written.Text = PlanFormWords.Day(typed);
            if (written.Text is null && places[7] >= 0 && places[7] < _cells.Length && WorkbookRows.DayOf(_cells[places[7]].Number) is { } day && day != DayOf(deadline)) written = (PlanFormWords.Day(day), 7);
            if (written.Text is null)
            {
                if (Changed(6, deadline.OriginalText) is not null) Refuse(6, "en frist kan flyttes, ikke fjernes / a deadline can be moved, not removed");
                return;
            }

            if (reason.Length == 0) Refuse(written.Column, $"skriv hvorfor i «{Heads[11].Bokmaal}» / write why in “{Heads[11].English}”");
            else Add(measure, written.Column, new MeasureCommand.MoveDeadline(ImpreciseDate.Parse(written.Text, new DateContext(on)), reason));
        }

        private void CompareState(ImprovementMeasure measure, string reason)
        {
            if (places[8] < 0 || Languages.Any(l => Same(Text(8), PlanningTexts.Of(measure.State).In(l)))) return;
            var wanted = MeasureTransitions.States.Where(s => Languages.Any(l => Same(Text(8), PlanningTexts.Of(s).In(l)))).Select(s => (MeasureState?)s).FirstOrDefault();
            MeasureCommand? command = (measure.State, wanted) switch
            {
                (MeasureState.Proposed, MeasureState.Planned) => new MeasureCommand.Adopt(),
                (MeasureState.OnHold, MeasureState.Planned or MeasureState.InProgress) => new MeasureCommand.Resume(),
                (_, MeasureState.InProgress) => new MeasureCommand.Start(),
                (_, MeasureState.OnHold) => new MeasureCommand.PutOnHold(reason.Length == 0 ? null : reason, null),
                (_, MeasureState.Completed) => new MeasureCommand.Complete(),
                (MeasureState.Proposed, MeasureState.Discarded) when reason.Length > 0 => new MeasureCommand.Reject(reason),
                (_, MeasureState.Discarded) when reason.Length > 0 => new MeasureCommand.Cancel(reason),
                _ => null,
            };
            if (command is not null) Add(measure, 8, command);
            else if (wanted is MeasureState.Discarded) Refuse(8, $"skriv hvorfor i «{Heads[11].Bokmaal}» / write why in “{Heads[11].English}”");
            else Refuse(8, wanted is null ? "ukjent tilstand / unknown state" : "denne tilstanden føres i planen / this state is entered in the plan");
        }

        private void Add(ImprovementMeasure measure, int column, MeasureCommand command) => _changes.Add(new(_row, Heads[column], measure.Id, command, plan.CanApply(measure.Id, command, on, practice: practice)));

        private void Refuse(int column, string why) => problems.Add(DocumentRules.ChangeNotTaken, _row, Heads[column].Bokmaal, ("why", why));

        private string? Changed(int column, string before) => places[column] < 0 || Same(Text(column), before) ? null : Text(column);

        private string Text(int column) => places[column] >= 0 && places[column] < _cells.Length ? _cells[places[column]].Text : "";

        private static bool Same(string a, string b) => string.Equals(Plain(a), Plain(b), StringComparison.Ordinal);

        private static string Plain(string text) => string.Join(" ", text.Split([' ', '\t', '\r', '\n', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));

        private static string Shown(string text) => text.Length > 60 ? text.Substring(0, 60) + "…" : text;
    }
}
