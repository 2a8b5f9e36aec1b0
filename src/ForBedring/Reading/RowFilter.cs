using System.Text;
using ForBedring.Rules;

namespace ForBedring.Reading;

/// <summary>Leaves out rows by what stands in some of their columns: header rows repeated below the first, previews, unfinished answers, other rounds.</summary>
internal sealed class RowFilter
{
    private readonly List<(int Field, RowRule Rule)> _rules = [];
    private int _headerRows;

    private (int Field, RoundColumn Round)? _watched;

    /// <summary>How many rows were left out, header rows apart.</summary>
    public long LeftOut { get; private set; }

    /// <summary>How many header rows below the first were left out.</summary>
    public long HeaderRows { get; private set; }

    /// <summary>Whether the caller has been told how many.</summary>
    public bool IsTold { get; set; }

    /// <summary>Whether there is anything to leave out.</summary>
    public bool IsEmpty => _rules.Count == 0 && _headerRows == 0;

    /// <summary>What the rules say, for a message.</summary>
    public LocalisedText Described
    {
        get
        {
            var texts = _rules.Where(r => !r.Rule.IsForHeaderRows).Select(r => r.Rule.Described).ToList();
            return new(string.Join("; ", texts.Select(t => t.Bokmaal)), string.Join("; ", texts.Select(t => t.Nynorsk)), string.Join("; ", texts.Select(t => t.English)));
        }
    }

    /// <summary>Leaves out the next rows, whatever they hold.</summary>
    public void SkipHeaderRows(int count) => _headerRows = count;

    /// <summary>Adds a rule for a field.</summary>
    public void Add(int field, RowRule rule) => _rules.Add((field, rule));

    /// <summary>Notes the values of a field, of rows that are left out too.</summary>
    public void Watch(int field, RoundColumn round) => _watched = (field, round);

    /// <summary>Whether the current row is kept; one that is left out is counted.</summary>
    public bool Keeps(CsvReader reader)
    {
        if (_headerRows > 0)
        {
            _headerRows--;
            HeaderRows++;
            return false;
        }

        if (reader.IsBlank) return true;
        if (_rules.Exists(r => r.Rule.IsForHeaderRows && !Fits(r, reader)))
        {
            HeaderRows++;
            return false;
        }

        if (_watched is { } watched && watched.Field < reader.FieldCount) watched.Round.See(reader.Trimmed(watched.Field));
        foreach (var rule in _rules)
        {
            if (rule.Rule.IsForHeaderRows || Fits(rule, reader)) continue;
            LeftOut++;
            return false;
        }

        return true;
    }

    private static bool Fits((int Field, RowRule Rule) rule, CsvReader reader) => rule.Field >= reader.FieldCount || rule.Rule.Keeps(reader.Trimmed(rule.Field));
}

/// <summary>One rule of a mapping about which rows are read: by the text of one column.</summary>
internal sealed class RowRule
{
    private readonly byte[][] _texts;

    public RowRule(string column, RowRuleKind kind, IEnumerable<string> texts, bool isForHeaderRows = false)
    {
        Column = column;
        Kind = kind;
        Texts = [.. texts];
        IsForHeaderRows = isForHeaderRows;
        _texts = [.. Texts.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>The column's name in the file.</summary>
    public string Column { get; }

    public RowRuleKind Kind { get; }

    public ImmutableArray<string> Texts { get; }

    /// <summary>Whether it takes out header rows that stand below the first, which are no answers.</summary>
    public bool IsForHeaderRows { get; }

    public LocalisedText Described => Kind switch
    {
        RowRuleKind.Keep => new($"{Column} er {Listed("eller")}", $"{Column} er {Listed("eller")}", $"{Column} is {Listed("or")}"),
        RowRuleKind.Filled => new($"{Column} er utfylt", $"{Column} er utfylt", $"{Column} is filled in"),
        RowRuleKind.DropStarting => new($"{Column} er ikke en overskrift", $"{Column} er ikkje ei overskrift", $"{Column} is no heading"),
        _ => new($"{Column} er ikke {Listed("eller")}", $"{Column} er ikkje {Listed("eller")}", $"{Column} is not {Listed("or")}"),
    };

    public bool Keeps(ReadOnlySpan<byte> text)
    {
        if (Kind == RowRuleKind.Filled) return text.Length > 0 && !EmptyWord.Is(text);
        foreach (var one in _texts)
        {
            if (Kind == RowRuleKind.DropStarting ? text.StartsWith(one) : text.SequenceEqual(one)) return Kind == RowRuleKind.Keep;
        }

        return Kind != RowRuleKind.Keep;
    }

    private string Listed(string or) => Texts.Length <= 1 ? string.Join("", Texts) : string.Join(", ", Texts.Take(Texts.Length - 1)) + " " + or + " " + Texts[Texts.Length - 1];
}

/// <summary>How a rule reads its column.</summary>
internal enum RowRuleKind
{
    /// <summary>Rows with one of the texts are kept, the others left out.</summary>
    Keep = 1,

    /// <summary>Rows with one of the texts are left out.</summary>
    Drop = 2,

    /// <summary>Rows whose text begins with one of the texts are left out.</summary>
    DropStarting = 3,

    /// <summary>Rows with any text are kept.</summary>
    Filled = 4,
}
