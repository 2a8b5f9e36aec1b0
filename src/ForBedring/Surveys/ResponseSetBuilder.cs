using System.Text;
using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Surveys;

/// <summary>Takes answers sheet by sheet and checks each (<i>svarleser</i>). Mutable, for one thread.</summary>
/// <remarks>
/// Nothing is thrown for content: every problem is collected with its row. Respondent keys find repeated rows, and tell disclosure control
/// which sheets are one person's; the texts are dropped with the builder. Rows of <c>Add</c> are numbered 1, 2, 3 ….
/// </remarks>
public sealed class ResponseSetBuilder
{
    private const char UnitSeparator = '|';

    private readonly SurveyRound _round;
    private readonly Instrument _instrument;
    private readonly AnswerText _answers;
    private readonly TickBlanks? _ticks;
    private readonly UnitFinder _units;
    private readonly SheetStore _store;
    private readonly ReadProblems _problems;
    private readonly RespondentKeys _keys = new();
    private readonly Dictionary<(string Unit, string Role), int> _groupOf = [];
    private readonly List<bool[]?> _askedByGroup = [];
    private readonly byte[] _codes;
    private readonly bool _hasAudiences;
    private int _rows;
    private bool _repeatsPeople;

    internal ResponseSetBuilder(SurveyRound round, ReadProblems problems, AnswerText? answers = null)
    {
        _round = round;
        _instrument = round.Instrument;
        _answers = answers ?? new(_instrument);
        _ticks = TickBlanks.Of(_instrument);
        _units = new(round.Organisation);
        _store = new(_instrument, round.Organisation.Count);
        _hasAudiences = _instrument.Themes.Any(t => t.Audience is not Audience.Everybody);
        _problems = problems;
        _codes = new byte[_instrument.Questions.Length];
    }

    /// <summary>Adds a sheet whose answers stand in the order of the instrument's questions.</summary>
    /// <param name="unit">The unit the sheet describes, or several separated by <c>|</c>.</param>
    /// <param name="role">The respondent's role; null or blank for none.</param>
    /// <param name="answers">One text per question; null or blank for no answer.</param>
    /// <param name="respondent">A key that tells the sheets of one person, also across rounds; null where it is not known, and then the sheet counts as a person. Kept as an opaque number only.</param>
    public void Add(string unit, string? role, ReadOnlySpan<string?> answers, string? respondent = null)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var row = ++_rows;
        if (answers.Length != _codes.Length)
        {
            FieldCount(row, answers.Length, _codes.Length);
            return;
        }

        var isGood = TryGroup(unit, role ?? "", row, out var group);
        for (var q = 0; q < answers.Length; q++) isGood &= TryAnswer(answers[q], q, row, _instrument.Questions[q].Code.Value, out _codes[q]);
        if (isGood) Commit(row, group, _codes, KeyOf(respondent));
    }

    /// <summary>Adds a sheet whose answers stand in the order of the instrument's questions.</summary>
    /// <inheritdoc cref="Add(string, string?, ReadOnlySpan{string?}, string?)"/>
    public void Add(string unit, string? role, IEnumerable<string?> answers, string? respondent = null)
    {
        ArgumentNullException.ThrowIfNull(answers);
        Add(unit, role, answers.ToArray().AsSpan(), respondent);
    }

    /// <summary>Adds a sheet whose answers are known by question code; a question left out is blank.</summary>
    /// <inheritdoc cref="Add(string, string?, ReadOnlySpan{string?}, string?)"/>
    public void Add(string unit, string? role, IReadOnlyDictionary<string, string?> answers, string? respondent = null)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(answers);
        var row = ++_rows;
        var isGood = TryGroup(unit, role ?? "", row, out var group);
        Array.Clear(_codes, 0, _codes.Length);
        foreach (var (code, text) in answers)
        {
            var question = string.IsNullOrWhiteSpace(code) ? -1 : _instrument.IndexOf(QuestionCode.From(code));
            if (question < 0) _problems.Add(SurveyRules.UnknownColumn, row, code, ("column", code));
            else isGood &= TryAnswer(text, question, row, code, out _codes[question]);
        }

        if (isGood) Commit(row, group, _codes, KeyOf(respondent));
    }

    /// <summary>The answers, or every problem. The builder can take more sheets afterwards and be built again.</summary>
    public ReadResult<ResponseSet> Build() => _problems.ToResult(() => _store.ToSet(_round, 1, _repeatsPeople));

    internal Instrument Instrument => _instrument;

    internal ReadProblems Problems => _problems;

    internal void FieldCount(int row, int fields, int columns)
        => _problems.AddBadRow(SurveyRules.FieldCount, row, null, ("fields", fields), ("columns", columns));

    /// <summary>The byte of an answer; false, without reporting, if it is none.</summary>
    internal bool IsAnswer(string text, int question, out byte code) => _answers.Read(text, question, out code) == AnswerText.Kind.Ok;

    /// <summary>The byte of an answer; false, and a problem, if it is none.</summary>
    internal bool TryAnswer(string? text, int question, int row, string column, out byte code)
    {
        var kind = _answers.Read(text, question, out code);
        if (kind == AnswerText.Kind.Ok) return true;
        if (kind == AnswerText.Kind.EmptyWord)
        {
            _problems.AddOnce(SurveyRules.EmptyWords, row, column);
            return true;
        }

        var asked = _instrument.Questions[question];
        if (kind == AnswerText.Kind.NotANumber)
        {
            _problems.AddBadRow(SurveyRules.NotACode, row, column, ("question", asked.Code.Value), ("scale", asked.Scale.Name));
            return false;
        }

        _problems.AddBadRow(
            SurveyRules.OutsideScale,
            row,
            column,
            ("question", asked.Code.Value),
            ("scale", asked.Scale.Name),
            ("lowest", asked.Scale.Lowest),
            ("highest", asked.Scale.Highest));
        return false;
    }

    /// <summary>How many units there are.</summary>
    internal int UnitCount => _round.Organisation.Count;

    /// <summary>The group of a unit text and a role, for a caller that remembers it; false, and a problem, if a unit is unknown.</summary>
    internal bool TryFindGroup(string unit, string role, int row, out int group)
    {
        group = -1;
        if (unit.IndexOf(UnitSeparator) < 0 && !string.IsNullOrWhiteSpace(unit))
        {
            var index = IndexOf(unit.Trim(), row);
            if (index >= 0) group = _store.IndexOf(index, role);
        }
        else if (TryUnits(unit, row, out var units))
        {
            group = _store.IndexOf(new ResponseGroup(units, role));
        }

        if (group < 0) return false;
        while (_hasAudiences && _askedByGroup.Count <= group) _askedByGroup.Add(AskedBy(_store.Group(_askedByGroup.Count)));
        return true;
    }

    /// <summary>Stores a sheet whose every answer is good: not asked themes apart, repeated sheets and empty ones left out.</summary>
    internal void Commit(int row, int group, Span<byte> codes, ReadOnlySpan<byte> key)
    {
        if (_hasAudiences && _askedByGroup[group] is { } asked) SetNotAsked(row, asked, codes);
        if (!key.IsEmpty && !IsFirst(row, group, key)) return;
        if (_ticks is not null && _ticks.Turn(codes)) _problems.AddOnce(SurveyRules.BlankAsNotTicked, row, null);
        if (!HasAnswer(codes))
        {
            _problems.Add(SurveyRules.NothingAnswered, row, null);
            return;
        }

        _store.Add(group, codes, PersonKey.Of(key));
    }

    // As TryFindGroup, remembered.
    private bool TryGroup(string unit, string role, int row, out int group)
    {
        if (_groupOf.TryGetValue((unit, role), out group)) return true;
        if (!TryFindGroup(unit, role, row, out group)) return false;
        _groupOf.Add((unit, role), group);
        return true;
    }

    private bool TryUnits(string text, int row, out List<int> units)
    {
        units = [];
        var isKnown = true;
        foreach (var part in text.Split(UnitSeparator))
        {
            var code = part.Trim();
            if (code.Length == 0) continue;
            var index = IndexOf(code, row);
            if (index >= 0) units.Add(index);
            isKnown &= index >= 0;
        }

        if (isKnown && units.Count > 0) return true;
        if (isKnown) _problems.AddBadRow(SurveyRules.NoUnit, row, "unit");
        return false;
    }

    /// <summary>Whether a text means a unit, or several that are told of.</summary>
    internal bool KnowsUnit(string text) => !string.IsNullOrWhiteSpace(text) && (text.Contains(UnitSeparator) || _units.Find(text.Trim(), out _, out _) != UnitFinder.Way.None);

    /// <summary>Notes scales where an end of the scale was never used.</summary>
    internal void ReportUnusedEnds() => _store.ReportUnusedEnds(_problems);

    private int IndexOf(string code, int row)
    {
        switch (_units.Find(code, out var index, out var candidates))
        {
            case UnitFinder.Way.Name:
                _problems.Add(OrganisationRules.ReadByName, row, "unit", ("text", code), ("unit", _round.Organisation.Units[index].Id.Value));
                break;
            case UnitFinder.Way.Number:
                _problems.Add(OrganisationRules.ReadByNumber, row, "unit", ("text", code), ("unit", _round.Organisation.Units[index].Id.Value));
                break;
            case UnitFinder.Way.Several:
                _problems.AddBadRow(OrganisationRules.AmbiguousUnit, row, "unit", ("text", code), ("units", string.Join(", ", candidates.Take(10).Select(_units.Describe))));
                break;
            case UnitFinder.Way.None:
                _problems.AddBadRow(SurveyRules.UnknownUnit, row, "unit", ("unit", code));
                break;
        }

        return index;
    }

    private static byte[] KeyOf(string? respondent) => string.IsNullOrWhiteSpace(respondent) ? [] : Encoding.UTF8.GetBytes(respondent!.Trim());

    private static bool HasAnswer(ReadOnlySpan<byte> codes)
    {
#if NET
        return codes.ContainsAnyInRange((byte)1, (byte)(AnswerCode.NotAsked - 1));
#else
        foreach (var code in codes)
        {
            if (AnswerCode.IsAnswer(code)) return true;
        }

        return false;
#endif
    }

    private bool IsFirst(int row, int group, ReadOnlySpan<byte> key)
    {
        var seen = _keys.Add(key, row, _store.Group(group).Units, out var first);
        if (seen == RespondentKeys.Seen.Never) return true;
        (string Name, MessageValue Value)[] arguments = [("first", first)];
        if (seen == RespondentKeys.Seen.InTheSameUnit) _problems.AddBadRow(SurveyRules.RepeatedRespondent, row, "respondent", arguments);
        else _problems.Add(new ReadProblem(SurveyRules.RepeatedRespondent, Severity.Warning, row, "respondent", arguments));
        _repeatsPeople |= seen == RespondentKeys.Seen.InAnotherUnit;
        return seen == RespondentKeys.Seen.InAnotherUnit;
    }

    private void SetNotAsked(int row, bool[] asked, Span<byte> codes)
    {
        for (var t = 0; t < asked.Length; t++)
        {
            if (asked[t]) continue;
            var theme = _instrument.Themes[t];
            for (var q = _instrument.FirstQuestions[t]; q < _instrument.FirstQuestions[t] + theme.Questions.Length; q++)
            {
                var code = _instrument.Questions[q].Code.Value;
                if (AnswerCode.IsAnswer(codes[q])) _problems.Add(SurveyRules.AnswerOutsideAudience, row, code, ("theme", theme.Code.Value), ("question", code));
                codes[q] = AnswerCode.NotAsked;
            }
        }
    }

    // Null where every theme is asked, which is the common case.
    private bool[]? AskedBy(ResponseGroup group)
    {
        bool[]? asked = null;
        for (var t = 0; t < _instrument.Themes.Length; t++)
        {
            if (_instrument.IsAsked(_instrument.Themes[t], group.Role)) continue;
            asked ??= AllAsked(_instrument.Themes.Length);
            asked[t] = false;
        }

        return asked;
    }

    private static bool[] AllAsked(int themes)
    {
        var asked = new bool[themes];
        for (var t = 0; t < themes; t++) asked[t] = true;
        return asked;
    }
}
