using ForBedring.Organisation;
using ForBedring.Releases;

namespace ForBedring.Programme.Pulse;

/// <summary>The figures of one form by day and unit, decided on once; what is withheld is not kept. No entry can be reached from it.</summary>
internal sealed class PulseTable
{
    private const string All = "*";

    private readonly Dictionary<(string Unit, LocalDate Date), Disclosed<int>> _entries = [];
    private readonly Dictionary<(string Question, string Unit, LocalDate Date), Disclosed<PulseAnswers>> _answers = [];
    private readonly Dictionary<(string Question, string Unit, LocalDate Date), Disclosed<PulseDays>> _days = [];
    private readonly Dictionary<(string Question, string Unit, LocalDate Date), ImmutableArray<PulseChoiceCount>> _choices = [];

    private PulseTable(PulseSettings settings, ImmutableArray<LocalDate> dates, ImmutableArray<UnitId> units)
    {
        Settings = settings;
        Dates = dates;
        Units = units;
    }

    public PulseSettings Settings { get; }

    public ImmutableArray<LocalDate> Dates { get; }

    public ImmutableArray<UnitId> Units { get; }

    public static PulseTable Of(IReadOnlyList<PulseQuestion> questions, IReadOnlyList<(PulseHead Head, PulseAnswersOfOne Of)> entries, PulseSettings settings)
    {
        var table = new PulseTable(settings, [.. entries.Select(e => e.Head.Date).Distinct().OrderBy(d => d)], [.. entries.Select(e => e.Head.Unit).Distinct().OrderBy(u => u)]);
        foreach (var day in entries.GroupBy(e => e.Head.Date))
        {
            var units = day.GroupBy(e => e.Head.Unit.Value, e => e.Of, StringComparer.Ordinal).OrderBy(u => u.Key, StringComparer.Ordinal).Select(u => (Unit: u.Key, Of: u.ToList())).ToList();
            var shown = table.Decide(units.ToDictionary(u => u.Unit, u => (long)u.Of.Count, StringComparer.Ordinal));
            foreach (var (cell, count) in units.Select(u => (u.Unit, u.Of.Count)).Append((All, units.Sum(u => u.Of.Count))))
                table._entries[(cell, day.Key)] = shown.Contains(cell) ? Disclosed<int>.Show(count) : Disclosed<int>.Hidden;
            foreach (var question in questions)
            {
                switch (question.Kind)
                {
                    case PulseAnswerKind.YesNo: table.AddAnswers(question, day.Key, units, shown); break;
                    case PulseAnswerKind.Choice: table.AddChoices(question, day.Key, units, shown); break;
                    default: table.AddDays(question, day.Key, units, shown); break;
                }
            }
        }

        return table;
    }

    public Disclosed<int> Entries(UnitId? unit, LocalDate date) => _entries.TryGetValue((unit?.Value ?? All, date), out var figure) ? figure : Disclosed<int>.None;

    public Disclosed<PulseAnswers> Answers(PulseQuestion question, UnitId? unit, LocalDate date)
        => _answers.TryGetValue((Asked(question, PulseAnswerKind.YesNo).Id, unit?.Value ?? All, date), out var figure) ? figure : Disclosed<PulseAnswers>.None;

    public Disclosed<PulseDays> Days(PulseQuestion question, UnitId? unit, LocalDate date)
        => _days.TryGetValue((Asked(question, PulseAnswerKind.Number).Id, unit?.Value ?? All, date), out var figure) ? figure : Disclosed<PulseDays>.None;

    public ImmutableArray<PulseChoiceCount> Choices(PulseQuestion question, UnitId? unit, LocalDate date)
        => _choices.TryGetValue((Asked(question, PulseAnswerKind.Choice).Id, unit?.Value ?? All, date), out var counts) ? counts : [];

    /// <summary>The most frequent shown choices, ties kept (PRG-T07).</summary>
    public ImmutableArray<PulseChoiceCount> Top(PulseQuestion question, UnitId? unit, LocalDate date)
    {
        var shown = Choices(question, unit, date).Where(c => c.Patients.TryGetShown(out var n) && n > 0).OrderByDescending(Shown).ToList();
        if (shown.Count <= Settings.TopReasons) return [.. shown];
        var least = Shown(shown[Settings.TopReasons - 1]);
        return [.. shown.Where(c => Shown(c) >= least)];
    }

    private static int Shown(PulseChoiceCount count) => count.Patients.TryGetShown(out var n) ? n : 0;

    private static PulseQuestion Asked(PulseQuestion question, PulseAnswerKind kind)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Kind == kind ? question : throw new ArgumentException($"{question.Id} has another kind of answer.", nameof(question));
    }

    private HashSet<string> Decide(Dictionary<string, long> counts) => SmallCounts.Shown(Settings.FewestPatients, counts, counts.Keys.Select(u => (u, (IEnumerable<string>)[u])).Append((All, counts.Keys)));

    private void AddAnswers(PulseQuestion question, LocalDate date, List<(string Unit, List<PulseAnswersOfOne> Of)> units, HashSet<string> shownEntries)
    {
        var counts = units.ToDictionary(u => u.Unit, u => Count(question, u.Of), StringComparer.Ordinal);
        var shown = Decide(counts.ToDictionary(c => c.Key, c => (long)c.Value.Answered, StringComparer.Ordinal));
        var total = counts.Values.Aggregate((a, b) => a.Plus(b));
        foreach (var (cell, figure) in counts.Select(c => (c.Key, c.Value)).Append((All, total)))
            _answers[(question.Id, cell, date)] = figure.Answered == 0 ? Disclosed<PulseAnswers>.None : shownEntries.Contains(cell) && shown.Contains(cell) ? Disclosed<PulseAnswers>.Show(figure) : Disclosed<PulseAnswers>.Hidden;
    }

    private static PulseAnswers Count(PulseQuestion question, List<PulseAnswersOfOne> entries)
    {
        var counts = new int[(int)PulseAnswer.NotApplicable + 1];
        foreach (var entry in entries)
        {
            if (entry.Answers.TryGetValue(question.Id, out var answer)) counts[(int)answer]++;
        }

        return new(counts[(int)PulseAnswer.Yes], counts[(int)PulseAnswer.No], counts[(int)PulseAnswer.Unknown], counts[(int)PulseAnswer.NotApplicable]);
    }

    private void AddDays(PulseQuestion question, LocalDate date, List<(string Unit, List<PulseAnswersOfOne> Of)> units, HashSet<string> shownEntries)
    {
        var whole = question.Id is PulseQuestions.UnnecessaryBedDays or PulseQuestions.DaysReadyForDischarge ? PulseQuestions.BedDays : null;
        var sums = new Dictionary<string, (long Part, long Whole, int Patients)>(StringComparer.Ordinal);
        foreach (var (unit, entries) in units)
        {
            var sum = (Part: 0L, Whole: 0L, Patients: 0);
            foreach (var entry in entries)
            {
                var of = 0;
                if (entry.Numbers.TryGetValue(question.Id, out var part) && (whole is null || entry.Numbers.TryGetValue(whole, out of))) sum = (sum.Part + part, sum.Whole + of, sum.Patients + 1);
            }

            sums[unit] = sum;
        }

        var shown = Decide(sums.ToDictionary(s => s.Key, s => (long)s.Value.Patients, StringComparer.Ordinal));
        var all = (sums.Values.Sum(s => s.Part), sums.Values.Sum(s => s.Whole), sums.Values.Sum(s => s.Patients));
        foreach (var (cell, (part, of, patients)) in sums.Select(s => (s.Key, s.Value)).Append((All, all)))
            _days[(question.Id, cell, date)] = patients == 0 ? Disclosed<PulseDays>.None : shownEntries.Contains(cell) && shown.Contains(cell) ? Disclosed<PulseDays>.Show(new(part, whole is null ? null : of, patients)) : Disclosed<PulseDays>.Hidden;
    }

    private void AddChoices(PulseQuestion question, LocalDate date, List<(string Unit, List<PulseAnswersOfOne> Of)> units, HashSet<string> shownEntries)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (unit, entries) in units)
        {
            foreach (var entry in entries)
            {
                if (!entry.Choices.TryGetValue(question.Id, out var code)) continue;
                var key = unit + "\n" + code;
                counts[key] = counts.TryGetValue(key, out var n) ? n + 1 : 1;
            }
        }

        if (counts.Count == 0) return;
        string[] Known(IEnumerable<string> keys) => [.. keys.Where(counts.ContainsKey)];
        string[] Groups(string cell, string? code) => (cell, code) switch
        {
            (All, null) => [.. counts.Keys],
            (All, { } one) => Known(units.Select(u => u.Unit + "\n" + one)),
            (_, null) => Known(question.Choices.Select(c => cell + "\n" + c.Code)),
            _ => Known([cell + "\n" + code]),
        };
        var cells = units.Select(u => u.Unit).Append(All).ToList();
        var codes = question.Choices.Select(c => (string?)c.Code).Prepend(null).ToList();
        var members = cells.SelectMany(cell => codes.Select(code => (Id: cell + "\n" + code, Groups: Groups(cell, code)))).ToDictionary(m => m.Id, m => m.Groups, StringComparer.Ordinal);
        var shown = SmallCounts.Shown(Settings.FewestPatients, counts, members.Where(m => m.Value.Length > 0).Select(m => (m.Key, (IEnumerable<string>)m.Value)));
        foreach (var cell in cells)
        {
            _choices[(question.Id, cell, date)] =
            [
                .. question.Choices.Select(choice =>
                {
                    var id = cell + "\n" + choice.Code;
                    var isShown = shownEntries.Contains(cell) && shown.Contains(cell + "\n") && (members[id].Length == 0 || shown.Contains(id));
                    return new PulseChoiceCount(choice, isShown ? Disclosed<int>.Show((int)members[id].Sum(g => counts[g])) : Disclosed<int>.Hidden);
                }),
            ];
        }
    }
}
