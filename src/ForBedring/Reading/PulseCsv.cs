using System.IO;
using ForBedring.Organisation;
using ForBedring.Programme;
using ForBedring.Programme.Pulse;
using ForBedring.Rules;

namespace ForBedring.Reading;

/// <summary>Forms of <i>Ta pulsen</i> from a text file (<i>pulsfil</i>): <c>id</c>, <c>form</c>, <c>date</c>, <c>unit</c>, <c>filledBy</c> and a column for each question, one form a row.</summary>
/// <remarks>
/// <c>form</c> is Outpatient or Ward (also <i>poliklinikk</i>, <i>sengepost</i>); <c>filledBy</c> names roles with + between them; an answer is yes, no, unknown or n/a (also in Norwegian), a choice its code, a
/// number a whole number; blank is not answered. A column that tells who the patient is makes the file unreadable (PRG-R07). Messages never quote a field.
/// </remarks>
public static class PulseCsv
{
    private static readonly HashSet<string> WhoColumns = new(StringComparer.OrdinalIgnoreCase)
    {
        "name", "navn", "namn", "patient", "pasient", "pasientnavn", "pasientnamn", "patientname", "firstname", "lastname", "fornavn", "etternavn", "fødselsnummer", "fodselsnummer", "fnr", "personnummer",
        "nationalid", "pid", "pasientid", "patientid", "journalnummer", "fødselsdato", "fodselsdato", "birthdate", "dateofbirth", "dob", "adresse", "address", "telefon", "phone", "epost", "email",
    };

    private static readonly Dictionary<string, PulseAnswer> Answers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["yes"] = PulseAnswer.Yes, ["ja"] = PulseAnswer.Yes, ["no"] = PulseAnswer.No, ["nei"] = PulseAnswer.No,
        ["unknown"] = PulseAnswer.Unknown, ["vet ikke"] = PulseAnswer.Unknown, ["veit ikkje"] = PulseAnswer.Unknown,
        ["n/a"] = PulseAnswer.NotApplicable, ["ikke aktuelt"] = PulseAnswer.NotApplicable, ["ikkje aktuelt"] = PulseAnswer.NotApplicable,
    };

    /// <summary>Reads the forms, listing every problem with its row: the file's (CSV-F…) and the forms' (PRG-R…, PRG-T03, PRG-T05).</summary>
    /// <param name="stream">The file; left open.</param>
    /// <param name="questions">The questions; null for <see cref="PulseQuestions.Default"/>.</param>
    /// <param name="roles">The words for roles; null for <see cref="RoleAliases.WellKnown"/>.</param>
    /// <param name="options">How to read; null for <see cref="ReadOptions.Default"/>.</param>
    public static ReadResult<PulseFile> Read(Stream stream, PulseQuestions? questions = null, RoleAliases? roles = null, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= ReadOptions.Default;
        questions ??= PulseQuestions.Default;
        var problems = new ReadProblems(options.SkipsBadRows);
        var reader = CsvReader.Open(stream, problems, options);
        var rows = new Rows(questions, roles ?? RoleAliases.WellKnown, problems);
        if (CsvHeader.Read(reader, problems) is { } header && rows.Open(header))
        {
            while (reader.Read())
            {
                if (reader.IsBlank) problems.Add(CsvRules.BlankLine, reader.RowNumber, null);
                else if (reader.HasFields(header.Count)) rows.Read(reader);
            }
        }

        return problems.ToResult(() => new PulseFile(new OutpatientPulse(rows.Outpatient, questions), new WardPulse(rows.Ward, questions)));
    }

    private sealed class Rows(PulseQuestions questions, RoleAliases roles, ReadProblems problems)
    {
        private readonly Dictionary<string, int> _rowOf = new(StringComparer.Ordinal);
        private readonly List<(PulseQuestion Question, int Index)> _outpatient = [];
        private readonly List<(PulseQuestion Question, int Index)> _ward = [];
        private int _id;
        private int _form;
        private int _date;
        private int _unit;
        private int _filledBy;
        private bool _isWell;

        public List<OutpatientEntry> Outpatient { get; } = [];

        public List<WardEntry> Ward { get; } = [];

        public bool Open(CsvHeader header)
        {
            _id = header.Require(problems, "id");
            _form = header.Require(problems, "form", "skjema");
            _date = header.Require(problems, "date", "dato");
            _unit = header.Require(problems, "unit", "enhet", "eining");
            _filledBy = header.Require(problems, "filledBy", "utfyltAv");
            foreach (var name in header.Names.Where(WhoColumns.Contains)) problems.Add(ProgrammeRules.ColumnTellsWho, header.Row, name, ("column", name));
            foreach (var question in questions.OfOutpatient) Find(header, question, _outpatient);
            foreach (var question in questions.OfWard) Find(header, question, _ward);
            header.ReportUnknown(problems);
            return _id >= 0 && _form >= 0 && _date >= 0 && _unit >= 0 && _filledBy >= 0;
        }

        public void Read(CsvReader reader)
        {
            _isWell = true;
            var isOutpatient = Is(reader, "Outpatient", "poliklinikk");
            if (!isOutpatient && !Is(reader, "Ward", "sengepost"))
            {
                Tell(reader, ProgrammeRules.UnknownForm, "form");
                return;
            }

            var id = reader.TrimmedText(_id);
            if (id.Length == 0 || PulseHead.LooksLikeIdentity(id)) Tell(reader, ProgrammeRules.IdIsNotOpaque, "id");
            else if (_rowOf.TryGetValue(id, out var first)) Tell(reader, ProgrammeRules.DuplicateEntry, "id", ("first", first));
            else _rowOf.Add(id, reader.RowNumber);
            var unit = reader.TrimmedText(_unit);
            if (unit.Length == 0) Tell(reader, ProgrammeRules.NoUnit, "unit");
            if (!DateField.TryRead(reader.Trimmed(_date), out var day)) Tell(reader, ProgrammeRules.NotADate, "date");
            var filledBy = FilledBy(reader);
            var (own, other) = isOutpatient ? (_outpatient, _ward) : (_ward, _outpatient);
            var answers = PulseAnswersOfOne.None;
            foreach (var (question, index) in own)
            {
                var text = reader.TrimmedText(index);
                if (text.Length > 0) answers = Answered(reader, answers, question, text);
            }

            foreach (var (question, index) in other.Where(o => !own.Exists(q => q.Index == o.Index)))
            {
                if (reader.Trimmed(index).Length > 0) Tell(reader, ProgrammeRules.FieldOfTheOtherForm, question.Id, ("column", question.Id));
            }

            if (!isOutpatient)
            {
                foreach (var (column, days, bedDays) in WardEntry.Breaches(answers.Numbers))
                    Tell(reader, ProgrammeRules.DaysDoNotFit, column, ("column", column), ("days", days), ("bedDays", bedDays));
            }

            if (!_isWell) return;
            var head = new PulseHead(id, WaitingLists.DayNumber.ToDate(day), UnitId.From(unit), filledBy);
            if (isOutpatient) Outpatient.Add(OutpatientEntry.Read(head, answers));
            else Ward.Add(WardEntry.Read(head, answers));
        }

        private static void Find(CsvHeader header, PulseQuestion question, List<(PulseQuestion, int)> columns)
        {
            if (header.Find(question.Id) is >= 0 and var index) columns.Add((question, index));
        }

        private bool Is(CsvReader reader, string name, string norwegian)
            => reader.TrimmedText(_form) is var form && (form.Equals(name, StringComparison.OrdinalIgnoreCase) || form.Equals(norwegian, StringComparison.OrdinalIgnoreCase));

        private List<RoleRef> FilledBy(CsvReader reader)
        {
            var found = new List<RoleRef>();
            foreach (var word in reader.TrimmedText(_filledBy).Split('+').Select(w => w.Trim()).Where(w => w.Length > 0))
            {
                if (roles.TryFind(word, out var role, out _)) found.Add(new RoleRef(role));
                else Tell(reader, ProgrammeRules.UnknownFiller, "filledBy");
            }

            return found;
        }

        private PulseAnswersOfOne Answered(CsvReader reader, PulseAnswersOfOne answers, PulseQuestion question, string text)
        {
            switch (question.Kind)
            {
                case PulseAnswerKind.YesNo when Answers.TryGetValue(text, out var answer):
                    return answers.With(question, answer);
                case PulseAnswerKind.Choice when question.Choices.Any(c => c.Code == text):
                    return answers.With(question, text);
                case PulseAnswerKind.Number:
                    if (FieldNumber.TryWhole(System.Text.Encoding.UTF8.GetBytes(text), out var number)) return answers.With(question, number);
                    Tell(reader, ProgrammeRules.NotAWholeNumber, question.Id, ("column", question.Id));
                    return answers;
                default:
                    var choices = question.Kind == PulseAnswerKind.YesNo ? "yes, no, unknown, n/a" : string.Join(", ", question.Choices.Select(c => c.Code));
                    Tell(reader, ProgrammeRules.UnknownAnswer, question.Id, ("column", question.Id), ("choices", choices));
                    return answers;
            }
        }

        private void Tell(CsvReader reader, RuleDefinition rule, string column, params (string Name, MessageValue Value)[] arguments)
        {
            problems.AddBadRow(rule, reader.RowNumber, column, arguments);
            _isWell = false;
        }
    }
}
