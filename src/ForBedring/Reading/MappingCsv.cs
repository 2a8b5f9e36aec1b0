using System.IO;
using ForBedring.Rules;
using ForBedring.Workshops;

namespace ForBedring.Reading;

/// <summary>A workshop's sheets from text files (<i>ark fra en kartlegging</i>), as a process guide types them into a spreadsheet.</summary>
/// <remarks>
/// <para>Tables and cards: <c>table,size,card,played,kept</c>, one row a table and card. Ratings: <c>table,question,rating</c>. Smileys: one row a person and one column a question,
/// or counted on posters as <c>question,face,votes</c>. Sticky notes: <c>id,text,area</c>. Free text: <c>id,kind,text,area,review,paraphrase,reviewer</c>.</para>
/// <para>Yes is <c>1</c>, <c>x</c>, <c>ja</c> or <c>yes</c>; no is <c>0</c>, <c>nei</c>, <c>no</c> or empty. Column names may be Norwegian.</para>
/// </remarks>
public static class MappingCsv
{
    /// <summary>A session from its files, listing every problem with its row, file by file.</summary>
    /// <param name="heading">Which workshop it is.</param>
    /// <param name="deck">What was asked.</param>
    /// <param name="files">The files.</param>
    /// <param name="options">How to read; null for <see cref="ReadOptions.Default"/>.</param>
    public static MappingReading Read(SessionHeading heading, CardDeck deck, MappingFiles files, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(heading);
        ArgumentNullException.ThrowIfNull(deck);
        ArgumentNullException.ThrowIfNull(files);
        options ??= ReadOptions.Default;
        var problems = new SheetProblems(new ReadProblems(), new ReadProblems(), new ReadProblems(), new ReadProblems(), new ReadProblems());
        var tables = MappingRows.Tables(files.Cards, problems.Tables, options);
        var rated = (files.Ratings is null ? [] : MappingRows.Ratings(files.Ratings, problems.Ratings, options)).ToLookup(r => r.Table);
        foreach (var r in rated.Where(r => !tables.ContainsKey(r.Key)).SelectMany(r => r))
            problems.Ratings.Add(WorkshopRules.UnknownId, r.Row, "table", ("id", r.Table), ("column", "table"));
        var ballots = files.Smileys is null ? [] : MappingRows.Ballots(files.Smileys, problems.Smileys, options);
        var notes = files.Notes is null ? [] : MappingRows.Notes(files.Notes, problems.Notes, options);
        var freeText = files.FreeText is null ? [] : MappingRows.FreeText(files.FreeText, problems.FreeText, options);
        var sheets = tables.Select(t => t.Value.ToSheet(t.Key, [.. rated[t.Key].Select(r => (r.Question, r.Rating, (int?)r.Row))]));
        var session = MappingSession.Create(heading, deck, new MappingSheets(sheets, ballots, notes, freeText), problems);
        return new MappingReading(session, problems);
    }
}

/// <summary>The files of a workshop (<i>filene fra en kartlegging</i>); only the cards are needed.</summary>
public sealed class MappingFiles
{
    /// <summary>The files of a workshop. Streams are left open.</summary>
    /// <param name="cards">Tables and cards.</param>
    /// <param name="ratings">The tables' ratings; null for none.</param>
    /// <param name="smileys">Smileys; null for none.</param>
    /// <param name="notes">Sticky notes; null for none.</param>
    /// <param name="freeText">Free text; null for none.</param>
    public MappingFiles(Stream cards, Stream? ratings = null, Stream? smileys = null, Stream? notes = null, Stream? freeText = null)
    {
        ArgumentNullException.ThrowIfNull(cards);
        Cards = cards;
        Ratings = ratings;
        Smileys = smileys;
        Notes = notes;
        FreeText = freeText;
    }

    internal Stream Cards { get; }

    internal Stream? Ratings { get; }

    internal Stream? Smileys { get; }

    internal Stream? Notes { get; }

    internal Stream? FreeText { get; }
}

/// <summary>What came of reading a workshop's files (<i>leseresultat</i>): the session, or nothing, and every problem under its file.</summary>
public sealed class MappingReading
{
    internal MappingReading(MappingSession? session, SheetProblems problems)
    {
        Session = session;
        InCards = problems.Tables.ToImmutableArray();
        InRatings = problems.Ratings.ToImmutableArray();
        InSmileys = problems.Smileys.ToImmutableArray();
        InNotes = problems.Notes.ToImmutableArray();
        InFreeText = problems.FreeText.ToImmutableArray();
    }

    /// <summary>The session; null where a file has an error.</summary>
    public MappingSession? Session { get; }

    /// <summary>The problems of the file of tables and cards.</summary>
    public ImmutableArray<ReadProblem> InCards { get; }

    /// <summary>The problems of the file of ratings.</summary>
    public ImmutableArray<ReadProblem> InRatings { get; }

    /// <summary>The problems of the file of smileys.</summary>
    public ImmutableArray<ReadProblem> InSmileys { get; }

    /// <summary>The problems of the file of sticky notes.</summary>
    public ImmutableArray<ReadProblem> InNotes { get; }

    /// <summary>The problems of the file of free text.</summary>
    public ImmutableArray<ReadProblem> InFreeText { get; }

    /// <summary>Whether there is a session.</summary>
    public override string ToString() => Session is null ? "unreadable" : Session.ToString();
}
