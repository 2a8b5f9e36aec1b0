using System.Text;
using ForBedring.Rules;

namespace ForBedring.Reading;

/// <summary>The column of a response file that tells rounds apart: <i>år</i>, <i>runde</i>. A file with several rounds is refused, unless the caller says which to read.</summary>
internal sealed class RoundColumn
{
    private const int MostRounds = 6;
    private const int EarliestYear = 2005;
    private const int LatestYear = 2100;

    private static readonly string[] YearNames = ["aar", "år", "year", "årstall", "årstal", "arstall", "undersøkelsesår", "survey year", "survey_year", "surveyyear", "måleår"];

    private static readonly string[] RoundNames =
        ["runde", "round", "wave", "bølge", "bolge", "bølgje", "måling", "maaling", "periode", "period", "undersøkelse", "undersøking", "survey", "survey_round", "surveyround", "survey round", "redcap_event_name"];

    private readonly string? _column;
    private readonly string? _wanted;
    private readonly bool _isYear;
    private readonly List<byte[]> _seen = [];
    private readonly CsvReader? _reader;

    private RoundColumn(CsvReader? reader, string? column, string? wanted, bool isYear)
    {
        _reader = reader;
        _column = column;
        _wanted = wanted;
        _isYear = isYear;
    }

    /// <summary>Watches the column from the next row on, and leaves out the rounds that are not asked for.</summary>
    public static RoundColumn Watch(CsvReader reader, CsvHeader header, ResponseHeader found, ReadProblems problems)
    {
        var mapping = reader.Options.Mapping?.Parts;
        var (column, wanted) = Wanted(reader.Options.Round, mapping);
        var taken = new HashSet<int>(found.Fields) { found.Unit, found.Respondent, found.Role };
        var field = IndexOf(header, (i, name) => column is not null ? name.Equals(column, StringComparison.OrdinalIgnoreCase) : !taken.Contains(i) && (Is(YearNames, name) || Is(RoundNames, name)));
        if (field < 0)
        {
            if (wanted is not null)
            {
                problems.Add(CsvRules.NoRound, header.Row, column, ("round", wanted), ("hint", new LocalisedText(
                    "Si hvilken kolonne runden står i: --round kolonne=verdi.", "Sei kva for ein kolonne runden står i: --round kolonne=verdi.", "Say which column holds the round: --round column=value.")));
            }

            return new(null, null, null, false);
        }

        var watch = new RoundColumn(reader, header.Names[field], wanted, column is null && Is(YearNames, header.Names[field]));
        reader.Watch(field, watch);
        if (wanted is not null) reader.Keep(field, new RowRule(header.Names[field], RowRuleKind.Keep, [wanted]));
        return watch;
    }

    /// <summary>Notes the value of a row.</summary>
    public void See(ReadOnlySpan<byte> value)
    {
        if (value.Length == 0 || _seen.Count > MostRounds) return;
        for (var i = _seen.Count - 1; i >= 0; i--)
        {
            if (value.SequenceEqual(_seen[i])) return;
        }

        _seen.Add(value.ToArray());
    }

    /// <summary>Says what was found when all rows have been read.</summary>
    public void Report(ReadProblems problems)
    {
        if (_reader is null) return;
        var values = _seen.ConvertAll(v => Encoding.UTF8.GetString(v));
        if (_wanted is not null)
        {
            if (values.Contains(_wanted)) return;
            var held = string.Join(", ", values.Take(MostRounds));
            problems.Add(CsvRules.NoRound, null, _column, ("round", _wanted), ("hint", new LocalisedText($"Kolonnen {_column} har {held}.", $"Kolonnen {_column} har {held}.", $"Column {_column} has {held}.")));
            return;
        }

        if (values.Count is < 2 or > MostRounds || (_isYear && !values.TrueForAll(IsYear))) return;
        values.Sort(StringComparer.Ordinal);
        problems.Add(CsvRules.SeveralRounds, null, _column, ("column", _column!), ("n", values.Count), ("values", string.Join(", ", values)), ("first", values[values.Count - 1]));
    }

    // "aar=2025" names the column too.
    private static (string? Column, string? Value) Wanted(string? round, MappingParts? mapping)
    {
        if (round is null) return (mapping?.RoundColumn, mapping?.RoundValue);
        var equals = round.IndexOf('=');
        return equals > 0 ? (round.Substring(0, equals).Trim(), round.Substring(equals + 1).Trim()) : (mapping?.RoundColumn, round);
    }

    private static int IndexOf(CsvHeader header, Func<int, string, bool> fits)
    {
        for (var i = 0; i < header.Count; i++)
        {
            if (fits(i, header.Names[i])) return i;
        }

        return -1;
    }

    private static bool Is(string[] names, string name) => Array.Exists(names, n => n.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsYear(string text) => text.Length == 4 && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is >= EarliestYear and <= LatestYear;
}
