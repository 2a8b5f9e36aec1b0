using System.IO;
using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Workshops;

namespace ForBedring.Reading;

/// <summary>The rows of a workshop's files.</summary>
internal static class MappingRows
{
    private const string YesOrNo = "1, x, ja, yes, 0, nei, no";

    public static SortedDictionary<int, TableRows> Tables(Stream stream, ReadProblems problems, ReadOptions options)
    {
        var tables = new SortedDictionary<int, TableRows>();
        var reader = CsvReader.Open(stream, problems, options);
        if (CsvHeader.Read(reader, problems) is not { } header) return tables;
        var (table, size, card) = (header.Require(problems, "table", "bord"), header.Require(problems, "size", "størrelse", "storleik", "antall"), header.Require(problems, "card", "kort"));
        var (played, kept) = (header.Find("played", "spilt", "spelt"), header.Require(problems, "kept", "beholdt", "teke vare på"));
        header.ReportUnknown(problems);
        if (table < 0 || size < 0 || card < 0 || kept < 0) return tables;
        foreach (var row in Rows(reader, header, problems))
        {
            var number = Whole(reader, table, "table", problems);
            var people = Whole(reader, size, "size", problems);
            var isPlayed = played < 0 || reader.Trimmed(played).Length == 0 ? true : Yes(reader, played, "played", problems);
            var isKept = Yes(reader, kept, "kept", problems);
            if (number is not { } at) continue;
            if (!tables.TryGetValue(at, out var rows)) tables.Add(at, rows = new TableRows(people ?? 1, row));
            else if (people is { } other && other != rows.Size) problems.Add(WorkshopRules.SizeDiffers, row, "size", ("first", rows.Row));
            var id = reader.TrimmedText(card);
            if (!rows.Add(id, row, isPlayed, isKept)) problems.Add(WorkshopRules.StandsTwice, row, "card", ("id", id), ("column", "card"));
        }

        return tables;
    }

    public static List<(int Table, string Question, int Rating, int Row)> Ratings(Stream stream, ReadProblems problems, ReadOptions options)
    {
        var ratings = new List<(int, string, int, int)>();
        var reader = CsvReader.Open(stream, problems, options);
        if (CsvHeader.Read(reader, problems) is not { } header) return ratings;
        var (table, question, rating) = (header.Require(problems, "table", "bord"), header.Require(problems, "question", "spørsmål"), header.Require(problems, "rating", "vurdering", "skår"));
        header.ReportUnknown(problems);
        if (table < 0 || question < 0 || rating < 0) return ratings;
        foreach (var row in Rows(reader, header, problems))
        {
            var (at, value) = (Whole(reader, table, "table", problems), Whole(reader, rating, "rating", problems));
            if (at is { } t && value is { } r) ratings.Add((t, reader.TrimmedText(question), r, row));
        }

        return ratings;
    }

    public static List<SmileyBallot> Ballots(Stream stream, ReadProblems problems, ReadOptions options)
    {
        var ballots = new List<SmileyBallot>();
        var reader = CsvReader.Open(stream, problems, options);
        if (CsvHeader.Read(reader, problems) is not { } header) return ballots;
        var face = header.Find("face", "smilefjes", "fjes");
        if (face >= 0)
        {
            var (question, votes) = (header.Require(problems, "question", "spørsmål"), header.Require(problems, "votes", "antall", "tal"));
            header.ReportUnknown(problems);
            if (question < 0 || votes < 0) return ballots;
            foreach (var row in Rows(reader, header, problems))
            {
                if (Whole(reader, votes, "votes", problems) is { } count) ballots.Add(new SmileyBallot([(reader.TrimmedText(question), reader.TrimmedText(face))], count, row));
            }

            return ballots;
        }

        foreach (var row in Rows(reader, header, problems))
        {
            var votes = Enumerable.Range(0, header.Count).Where(i => reader.Trimmed(i).Length > 0).Select(i => (header.Names[i], reader.TrimmedText(i))).ToImmutableArray();
            ballots.Add(new SmileyBallot(votes, 1, row));
        }

        return ballots;
    }

    public static List<StickyNote> Notes(Stream stream, ReadProblems problems, ReadOptions options)
    {
        var notes = new List<StickyNote>();
        var reader = CsvReader.Open(stream, problems, options);
        if (CsvHeader.Read(reader, problems) is not { } header) return notes;
        var (id, text, area) = (header.Find("id"), header.Find("text", "tekst"), header.Require(problems, "area", "område"));
        header.ReportUnknown(problems);
        if (area < 0) return notes;
        foreach (var row in Rows(reader, header, problems)) notes.Add(new StickyNote(IdOf(reader, id, row), text < 0 ? "" : reader.TrimmedText(text), TextOf(reader, area), row));
        return notes;
    }

    public static List<FreeTextStatement> FreeText(Stream stream, ReadProblems problems, ReadOptions options)
    {
        var statements = new List<FreeTextStatement>();
        var reader = CsvReader.Open(stream, problems, options);
        if (CsvHeader.Read(reader, problems) is not { } header) return statements;
        var (id, kind, text, area) = (header.Find("id"), header.Require(problems, "kind", "type"), header.Require(problems, "text", "tekst"), header.Find("area", "område"));
        var (review, paraphrase, reviewer) = (header.Find("review", "gjennomgang"), header.Find("paraphrase", "omskrevet", "omskriven"), header.Find("reviewer", "gjennomgått av", "gjennomgått-av"));
        header.ReportUnknown(problems);
        if (kind < 0 || text < 0) return statements;
        foreach (var row in Rows(reader, header, problems))
        {
            FreeTextKind? about = reader.TrimmedText(kind).ToLowerInvariant() switch
            {
                "improve" or "forbedre" or "forbetre" => FreeTextKind.Improve,
                "preserve" or "bevare" => FreeTextKind.Preserve,
                _ => null,
            };
            if (about is null) problems.Add(WorkshopRules.BadField, row, "kind", ("column", "kind"), ("wanted", "improve, forbedre, forbetre, preserve, bevare"));
            var given = ReviewOf(reader, row, review, paraphrase, reviewer, problems);
            statements.Add(new FreeTextStatement(IdOf(reader, id, row), about ?? FreeTextKind.Improve, reader.TrimmedText(text), area < 0 ? null : TextOf(reader, area), given, row));
        }

        return statements;
    }

    private static FreeTextReview? ReviewOf(CsvReader reader, int row, int review, int paraphrase, int reviewer, ReadProblems problems)
    {
        var word = review < 0 ? "" : reader.TrimmedText(review).ToLowerInvariant();
        if (word is "" or "no" or "nei" or "notreviewed") return null;
        var role = reviewer < 0 ? "" : reader.TrimmedText(reviewer);
        Role? by = null;
        if (role.Length > 0 && RoleAliases.WellKnown.TryFind(role, out var known, out _)) by = known;
        else if (role.Length > 0 && !role.Any(char.IsWhiteSpace)) by = Role.Of(role);
        if (by is null)
        {
            problems.Add(WorkshopRules.BadField, row, "reviewer", ("column", "reviewer"), ("wanted", "ProcessGuidePerson, SafetyRepresentative …"));
            return null;
        }

        var words = paraphrase < 0 ? null : TextOf(reader, paraphrase);
        if (word is "paraphrased" or "omskrevet" or "omskriven" && words is not null) return new FreeTextReview.Paraphrased(words, by);
        if (word is "verbatim" or "ordrett") return new FreeTextReview.Verbatim(by);
        problems.Add(WorkshopRules.BadField, row, "review", ("column", "review"), ("wanted", "paraphrased (omskrevet), verbatim (ordrett)"));
        return null;
    }

    private static IEnumerable<int> Rows(CsvReader reader, CsvHeader header, ReadProblems problems)
    {
        while (reader.Read())
        {
            if (reader.IsBlank) problems.Add(CsvRules.BlankLine, reader.RowNumber, null);
            else if (reader.HasFields(header.Count)) yield return reader.RowNumber;
        }
    }

    private static int? Whole(CsvReader reader, int index, string column, ReadProblems problems)
    {
        if (FieldNumber.TryWhole(reader.Trimmed(index), out var number)) return number;
        problems.Add(WorkshopRules.BadField, reader.RowNumber, column, ("column", column), ("wanted", "0, 1, 2 …"));
        return null;
    }

    private static bool Yes(CsvReader reader, int index, string column, ReadProblems problems)
    {
        switch (reader.TrimmedText(index).ToLowerInvariant())
        {
            case "1" or "x" or "ja" or "yes" or "true": return true;
            case "0" or "" or "nei" or "no" or "false" or "-": return false;
            default:
                problems.Add(WorkshopRules.BadField, reader.RowNumber, column, ("column", column), ("wanted", YesOrNo));
                return false;
        }
    }

    private static string? TextOf(CsvReader reader, int index) => reader.Trimmed(index).Length == 0 ? null : reader.TrimmedText(index);

    private static string IdOf(CsvReader reader, int index, int row) => (index < 0 ? null : TextOf(reader, index)) ?? "row " + NumberText.Machine(row);
}

/// <summary>The rows of one table.</summary>
internal sealed class TableRows(int size, int row)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<(string Card, int? Row)> _played = [];
    private readonly List<(string Card, int? Row)> _kept = [];

    public int Size { get; } = size;

    public int Row { get; } = row;

    public bool Add(string card, int at, bool isPlayed, bool isKept)
    {
        if (!_seen.Add(card)) return false;
        if (isPlayed) _played.Add((card, at));
        if (isKept) _kept.Add((card, at));
        return true;
    }

    public TableSheet ToSheet(int table, ImmutableArray<(string, int, int?)> ratings) => new(table, Size, Row, [.. _played], [.. _kept], ratings);
}
