using ForBedring.Surveys;

namespace ForBedring.Reading;

/// <summary>Where the columns of a response file stand.</summary>
internal sealed class ResponseHeader
{
    private ResponseHeader(CsvHeader header, int unit, int respondent, int role, int[] fields, int[] questions)
    {
        Names = header.Names;
        Unit = unit;
        Respondent = respondent;
        Role = role;
        Fields = fields;
        Questions = questions;
    }

    public ImmutableArray<string> Names { get; }

    public int Count => Names.Length;

    public int Unit { get; }

    /// <summary>−1 where there is none.</summary>
    public int Respondent { get; }

    /// <summary>−1 where there is none.</summary>
    public int Role { get; }

    /// <summary>The fields that hold answers, in file order.</summary>
    public int[] Fields { get; }

    /// <summary>The question of each of <see cref="Fields"/>.</summary>
    public int[] Questions { get; }

    /// <summary>The columns; null, and problems, if one that is read stands twice.</summary>
    public static ResponseHeader? Find(CsvHeader header, ResponseColumns columns, ResponseSetBuilder builder)
    {
        var instrument = builder.Instrument;
        var problems = builder.Problems;
        var fieldOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var questions = new SortedDictionary<int, int>();
        var isTwice = false;
        for (var i = 0; i < header.Count; i++)
        {
            var name = header.Names[i];
            if (header.IsIgnored(i)) continue;
            var question = columns.QuestionOf(name, instrument);
            var meaning = MeaningOf(name, columns, question);
            if (meaning.Length == 0)
            {
                if (name.Length == 0 || fieldOf.TryAdd("other " + name, i)) problems.Add(SurveyRules.UnknownColumn, header.Row, name, ("column", name));
                continue;
            }

            if (!fieldOf.TryAdd(meaning, i))
            {
                problems.Add(SurveyRules.DuplicateColumn, header.Row, name, ("column", name));
                isTwice = true;
            }
            else if (meaning[0] == '#')
            {
                questions.Add(i, question);
            }
        }

        foreach (var question in instrument.Questions.Where(q => !fieldOf.ContainsKey("#" + q.Code.Value)))
            problems.Add(SurveyRules.MissingQuestion, header.Row, question.Code.Value, ("question", question.Code.Value));
        return isTwice ? null : new(header, fieldOf["unit"], fieldOf.GetValueOrDefault("respondent", -1), fieldOf.GetValueOrDefault("role", -1), [.. questions.Keys], [.. questions.Values]);

        string MeaningOf(string name, ResponseColumns named, int question)
        {
            if (Is(named.Unit[0])) return "unit";
            if (Is(named.Respondent[0])) return "respondent";
            if (Is(named.Role[0])) return "role";
            if (question >= 0) return "#" + instrument.Questions[question].Code.Value;
            if (named.Unit.Any(Is)) return "unit";
            if (named.Respondent.Any(Is)) return "respondent";
            return named.Role.Any(Is) ? "role" : "";

            bool Is(string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
        }
    }
}
