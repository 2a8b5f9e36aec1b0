using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.WaitingLists;

namespace ForBedring.Reading;

/// <summary>Turns the rows of a referral file into numbers, one field at a time, without an object per row.</summary>
internal sealed class ReferralRowReader
{
    private static readonly (string Text, int Value)[] ExitReasons = [("cleanUp", 1)];
    private static readonly (string Text, int Value)[] ListKinds = [("referral", 0), ("followUp", 1)];
    private static readonly (string Text, int Value)[] AppointmentKinds = [("none", (int)AppointmentKind.None), ("tentative", (int)AppointmentKind.Tentative), ("fixed", (int)AppointmentKind.Fixed)];
    private static readonly (string Text, int Value)[] Decisions =
    [
        ("keep", (int)ReviewDecision.Keep), ("dischargeToGp", (int)ReviewDecision.DischargeToGp), ("alternateWithGp", (int)ReviewDecision.AlternateWithGp), ("needDriven", (int)ReviewDecision.NeedDriven),
        ("digital", (int)ReviewDecision.Digital), ("callAndClarify", (int)ReviewDecision.CallAndClarify), ("expedite", (int)ReviewDecision.Expedite), ("mergeDuplicate", (int)ReviewDecision.MergeDuplicate),
    ];

    private static readonly LocalisedText AnyValue = new("en verdi", "ein verdi", "a value");

    private readonly CsvReader _reader;
    private readonly ReferralListBuilder _builder;
    private readonly ReadProblems _problems;
    private readonly DateForm _dates;
    private readonly int _width;
    private readonly int[] _required;
    private readonly int[] _optional;
    private bool _isBad;

    private ReferralRowReader(CsvReader reader, ReferralListBuilder builder, ReadProblems problems, int width, int[] required, int[] optional)
    {
        _reader = reader;
        _builder = builder;
        _problems = problems;
        _dates = reader.Options.DatesInForce;
        _width = width;
        _required = required;
        _optional = optional;
    }

    private enum Optional
    {
        PatientKey,
        Specialty,
        Forwarded,
        Helfo,
        ExitReason,
        CleanUpDecision,
        Team,
        ListKind,
        PlannedBy,
        AppointmentKind,
        AppointmentOn,
        AppointmentMonth,
        DoneOn,
        NeedDrivenUntil,
        UnitName,
    }

    public RecordedColumns Recorded
        => Has(Optional.PatientKey, RecordedColumns.PatientKey) | Has(Optional.Specialty, RecordedColumns.Specialty) | Has(Optional.Forwarded, RecordedColumns.Forwarded)
            | Has(Optional.Helfo, RecordedColumns.Helfo) | Has(Optional.ExitReason, RecordedColumns.ExitReason) | Has(Optional.CleanUpDecision, RecordedColumns.CleanUpDecision)
            | Has(Optional.Team, RecordedColumns.Team) | Has(Optional.ListKind, RecordedColumns.FollowUp);

    /// <summary>A reader of the rows under a header that has the required columns; null, and a problem, where one of them stands twice.</summary>
    public static ReferralRowReader? TryOpen(CsvReader reader, CsvHeader header, ReferralListBuilder builder, ReadProblems problems)
    {
        var required = ReferralCsv.Columns.Select(c => header.Require(problems, c)).ToArray();
        var optional = ReferralCsv.OptionalColumns.Select(c => header.Find(c)).ToArray();
        foreach (var name in header.Unasked)
        {
            var shown = name.Length > 40 ? name.Substring(0, 40) + "…" : name;
            builder.Findings.Add(
                WaitingListRules.WrongShape, Severity.Warning, header.Row, shown,
                ("column", new LocalisedText($"overskriften «{shown}»", $"overskrifta «{shown}»", $"the header “{shown}”")), ("wanted", string.Join(", ", ReferralCsv.OptionalColumns)));
        }

        header.ReportDuplicates(problems);
        return problems.HasError ? null : new(reader, builder, problems, header.Count, required, optional);
    }

    public void ReadAll()
    {
        while (_reader.Read())
        {
            if (_reader.FieldCount != _width && _reader.IsBlank) continue;
            if (_reader.FieldCount != _width && !_reader.HasFieldsWhenTrimmed(_width))
            {
                if (NoDataRow.Is(_reader)) _problems.Add(CsvRules.NoDataRow, _reader.RowNumber, null);
                else RefuseWidth();
                continue;
            }

            // A row without unit and day of receipt is blank, or a total, or a row that is refused below.
            if (_reader.Trimmed(_required[1]).Length == 0 && _reader.Trimmed(_required[4]).Length == 0 && (_reader.IsBlank || NoDataRow.Is(_reader)))
            {
                _problems.Add(_reader.IsBlank ? CsvRules.BlankLine : CsvRules.NoDataRow, _reader.RowNumber, null);
                continue;
            }

            _isBad = false;
            if (Word(Optional.ListKind, ListKinds, 0) == 1) ReadFollowUp();
            else ReadReferral();
        }
    }

    private void ReadReferral()
    {
        var row = default(ReferralRow);
        var extras = default(ReferralExtras);
        extras.SourceRow = _reader.RowNumber;
        var hasId = TryTakeId(out var id);
        row.Unit = Unit();
        extras.Sector = Intern(_builder.Sectors, _required[2]);
        extras.Age = (short)Number(_required[3], "age", 130, "0–130");
        row.Received = Date(_required[4], "received");
        if (row.Received == DayNumber.Absent && !_isBad) RefuseDate("received", "empty");
        var seniority = Date(_required[5], "seniority");
        extras.SeniorityGiven = seniority != DayNumber.Absent;
        row.Seniority = extras.SeniorityGiven ? seniority : row.Received;
        row.Assessed = Date(_required[6], "assessed");
        row.Right = Code(_required[7], "right");
        row.Outcome = Code(_required[8], "outcome");
        row.Deadline = Date(_required[9], "deadline");
        row.WaitEnd = Date(_required[10], "waitEnd");
        row.WaitEndCode = Code(_required[11], "waitEndCode");
        row.Postponement = Code(_required[12], "postponementCode");
        extras.PostponementDate = Date(_required[13], "postponementDate");
        row.Closed = Date(_required[14], "closed");
        extras.PatientKey = PatientKey();
        extras.Specialty = Intern(_builder.Specialties, At(Optional.Specialty));
        extras.Team = Intern(_builder.Teams, At(Optional.Team));
        extras.Forwarded = (sbyte)Number(At(Optional.Forwarded), "forwarded", 1, "0 | 1");
        extras.Helfo = Math.Max((short)0, Code(At(Optional.Helfo), "helfo"));
        row.IsCleanUp = Word(Optional.ExitReason, ExitReasons, 0) == 1;
        extras.CleanUpDecision = (byte)Word(Optional.CleanUpDecision, Decisions, 0);
        if (hasId && !_isBad) _builder.Add(row, extras, id);
    }

    private void ReadFollowUp()
    {
        var hasId = TryTakeId(out var id);
        var unit = Unit();
        var planned = Date(At(Optional.PlannedBy), "plannedBy");
        var kind = (AppointmentKind)Word(Optional.AppointmentKind, AppointmentKinds, 0);
        var on = Date(At(Optional.AppointmentOn), "appointmentOn");
        var month = Month();
        var done = Date(At(Optional.DoneOn), "doneOn");
        var needDriven = Date(At(Optional.NeedDrivenUntil), "needDrivenUntil");
        if (!hasId || _isBad) return;
        _builder.FollowUps.Add(new FollowUpContact(
            _builder.Ids[id],
            UnitId.From(_builder.Units[unit]),
            DayNumber.ToDateOrNull(planned),
            kind,
            DayNumber.ToDateOrNull(on),
            month,
            DayNumber.ToDateOrNull(done),
            DayNumber.ToDateOrNull(needDriven),
            _reader.TrimmedText(_required[2])));
    }

    private bool TryTakeId(out int id)
    {
        id = -1;
        var text = _reader.Trimmed(_required[0]);
        if (text.Length > 0 && !IsEmptyWord(text)) return _builder.TryTakeId(text, _reader.RowNumber, out id);
        Refuse("id", AnyValue);
        return false;
    }

    private int Unit()
    {
        var text = _reader.Trimmed(_required[1]);
        if (text.Length == 0 || IsEmptyWord(text))
        {
            Refuse("unit", AnyValue);
            return -1;
        }

        var unit = _builder.Units.Intern(text, out var isNew);
        var name = At(Optional.UnitName);
        if (isNew && name >= 0 && _reader.Trimmed(name).Length > 0) _builder.UnitNames[unit] = _reader.TrimmedText(name);
        return unit;
    }

    private int PatientKey()
    {
        var column = At(Optional.PatientKey);
        if (column < 0 || !IdentityNumber.HasShapeOf(_reader.Trimmed(column))) return Intern(_builder.Patients, column);
        _builder.Findings.Add(WaitingListRules.NationalIdentityNumber, _reader.RowNumber, "patientKey", ("column", "patientKey"));
        _isBad = true;
        return -1;
    }

    private int Intern(KeyColumn keys, int column)
    {
        if (column < 0) return -1;
        var text = _reader.Trimmed(column);
        return text.Length == 0 || IsEmptyWord(text) ? -1 : keys.Intern(text, out _);
    }

    private int Date(int column, string name)
    {
        if (column < 0) return DayNumber.Absent;
        var text = _reader.Trimmed(column);
        if (text.Length == 0) return DayNumber.Absent;
        if (DateField.TryRead(text, _dates, out var day) && !FillInDate.Is(day)) return day;
        if (IsEmptyWord(text)) return DayNumber.Absent;
        if (day != DayNumber.Absent || FillInDate.IsWritten(text)) _builder.Findings.Add(WaitingListRules.FillIn, _reader.RowNumber, name, ("column", name));
        else RefuseDate(name, DateField.FormOf(text));
        return DayNumber.Absent;
    }

    private bool IsEmptyWord(ReadOnlySpan<byte> text)
    {
        if (!EmptyWord.Is(text)) return false;
        _problems.AddOnce(CsvRules.EmptyWords, _reader.RowNumber, null);
        return true;
    }

    private YearMonth? Month()
    {
        var column = At(Optional.AppointmentMonth);
        if (column < 0 || _reader.Trimmed(column).Length == 0 || IsEmptyWord(_reader.Trimmed(column))) return null;
        if (DateField.TryReadMonth(_reader.Trimmed(column), out var month)) return month;
        RefuseDate("appointmentMonth", "yyyy-MM");
        return null;
    }

    private short Code(int column, string name) => (short)Number(column, name, ListedCode.MostNumber, "0–32766");

    private int Number(int column, string name, int most, string wanted)
    {
        if (column < 0) return -1;
        var text = _reader.Trimmed(column);
        if (text.Length == 0 || IsEmptyWord(text)) return -1;
        var value = 0;
        foreach (var digit in text)
        {
            if (digit is >= (byte)'0' and <= (byte)'9' && value <= most)
            {
                value = (value * 10) + (digit - '0');
                continue;
            }

            value = int.MaxValue;
            break;
        }

        if (value <= most) return value;
        Refuse(name, LocalisedText.Same(wanted));
        return -1;
    }

    private int Word(Optional optional, (string Text, int Value)[] words, int absent)
    {
        var column = At(optional);
        if (column < 0) return absent;
        var text = _reader.Trimmed(column);
        if (text.Length == 0 || IsEmptyWord(text)) return absent;
        foreach (var (word, value) in words)
        {
            if (Equal(text, word)) return value;
        }

        var name = ReferralCsv.OptionalColumns[(int)optional];
        Refuse(name, LocalisedText.Same(string.Join(" | ", words.Select(w => w.Text))));
        return absent;
    }

    private static bool Equal(ReadOnlySpan<byte> utf8, string word)
    {
        if (utf8.Length != word.Length) return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (utf8[i] != word[i]) return false;
        }

        return true;
    }

    private int At(Optional optional) => _optional[(int)optional];

    private RecordedColumns Has(Optional optional, RecordedColumns column) => At(optional) >= 0 ? column : RecordedColumns.None;

    private void RefuseDate(string column, string form)
    {
        _isBad = true;
        LocalisedText named = form switch { "empty" => new("tomt", "tomt", "empty"), "text" => new("tekst", "tekst", "text"), _ => LocalisedText.Same(form) };
        _builder.Findings.Add(WaitingListRules.DateUnreadable, Severity.Error, _reader.RowNumber, column, ("column", column), ("form", named));
    }

    private void Refuse(string column, LocalisedText wanted)
    {
        _isBad = true;
        _builder.Findings.Add(WaitingListRules.WrongShape, Severity.Error, _reader.RowNumber, column, ("column", column), ("wanted", wanted));
    }

    private void RefuseWidth()
    {
        var (found, wanted) = (NumberText.Machine(_reader.FieldCount), NumberText.Machine(_width));
        _isBad = true;
        _builder.Findings.Add(
            WaitingListRules.WrongShape, Severity.Error, _reader.RowNumber, null,
            ("column", new LocalisedText($"raden, som har {found} felt", $"rada, som har {found} felt", $"the row, which has {found} fields")), ("wanted", new LocalisedText($"{wanted} felt", $"{wanted} felt", $"{wanted} fields")));
    }
}
