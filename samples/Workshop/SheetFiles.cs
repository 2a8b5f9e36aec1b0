using ForBedring.Reading;
using ForBedring.Workshops;

namespace ForBedring.Samples.Workshop;

/// <summary>A workshop's files: cards, ratings, smileys, notes and free text, each with its own list of problems.</summary>
internal static class SheetFiles
{
    public static MappingSession? Read(ProgramRun run, SessionHeading heading, CardDeck deck, IReadOnlyList<string?> paths, ReadOptions how)
    {
        var streams = paths.Select(p => p is null ? null : run.ReadBytes(p) is { } bytes ? new MemoryStream(bytes) : null).ToList();
        if (Enumerable.Range(0, paths.Count).Any(i => paths[i] is not null && streams[i] is null)) return null;
        var reading = MappingCsv.Read(heading, deck, new MappingFiles(streams[0]!, streams[1], streams[2], streams[3], streams[4]), how);
        var problems = new[] { reading.InCards, reading.InRatings, reading.InSmileys, reading.InNotes, reading.InFreeText };
        for (var i = 0; i < paths.Count; i++)
        {
            if (paths[i] is { } path) run.Tell(path, problems[i]);
        }

        return reading.Session;
    }
}
