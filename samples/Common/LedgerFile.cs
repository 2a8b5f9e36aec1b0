using System.Text.Json;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Releases;

namespace ForBedring.Samples;

/// <summary>The ledger of a round as a file (<i>frigivelseslogg</i>): read before a release, decided with, replaced in one step afterwards.</summary>
/// <example>
/// <code>
/// var file = LedgerFile.Open(run, options.GetValue(ledgerFile), round.Id, target);
/// var release = policy.Apply(new ReleaseOf(scores, now, request, file.Ledger));
/// file.Keep(release.Ledger);
/// </code>
/// </example>
public sealed class LedgerFile
{
    private readonly ProgramRun _run;
    private readonly string? _path;
    private readonly byte[]? _before;
    private readonly byte[]? _key;

    private LedgerFile(ProgramRun run, string? path, byte[]? before, byte[]? key, ReleaseLedger ledger)
    {
        _run = run;
        _path = path;
        _before = before;
        _key = key;
        Ledger = ledger;
    }

    /// <summary>What was released before.</summary>
    public ReleaseLedger Ledger { get; }

    /// <summary>Reads the ledger. A file that is not there yet is the ledger of a round before its first release.</summary>
    /// <param name="run">The run; ends with the exit code for input problems if the ledger is unreadable or was changed.</param>
    /// <param name="path">The file; null where none was given: then a release that already stands where this one is to be written gives a warning.</param>
    /// <param name="round">The round.</param>
    /// <param name="target">The file or folder that the release is to be written to.</param>
    /// <param name="keyPath">A file with the key of the ledger's seal, at least 16 bytes; null for none.</param>
    public static LedgerFile Open(ProgramRun run, string? path, RoundId round, string? target, string? keyPath = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(round);
        var key = keyPath is null ? null : File.ReadAllBytes(keyPath);
        if (path is null)
        {
            if (ReleasesAt(target, round).FirstOrDefault() is { } found)
                run.Note($"{found}: a release of round {round} is already here. Without --ledger this one is decided as if it were the first, and the two together may tell more than either.");
            return new(run, null, null, key, ReleaseLedger.For(round));
        }

        if (!File.Exists(path))
        {
            run.Note($"{path}: there is no such file yet. It is made, as the ledger of the first release of round {round}.");
            return new(run, path, null, key, ReleaseLedger.For(round));
        }

        var bytes = File.ReadAllBytes(path);
        var check = key is null ? null : new LedgerCheck(key: key);
        return new(run, path, bytes, key, run.Required(run.Accept(path, ReleaseLedgerJson.Read(bytes, check))));
    }

    /// <summary>Keeps the ledger with the release added. It is written before any other output, so that nothing is published that it does not know of.</summary>
    public void Keep(ReleaseLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (_path is not null && (_before is null || ledger.LastHash != Ledger.LastHash)) _run.Keep(_path, ReleaseLedgerJson.Write(ledger, _key), _before);
    }

    // The target itself, or a report as JSON beside it or in it that names the round.
    private static IEnumerable<string> ReleasesAt(string? target, RoundId round)
    {
        if (target is null or "-") yield break;
        if (File.Exists(target)) yield return target;
        var folder = Directory.Exists(target) ? target : Path.GetDirectoryName(Path.GetFullPath(target))!;
        if (!Directory.Exists(folder)) yield break;
        foreach (var file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            if (IsReportOf(file, round)) yield return Path.Combine(Directory.Exists(target) ? target : Path.GetDirectoryName(target)!, Path.GetFileName(file));
        }
    }

    private static bool IsReportOf(string file, RoundId round)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("format", out var format) && format.ValueKind == JsonValueKind.String && format.GetString()!.StartsWith("forbedring-report/", StringComparison.Ordinal)
                && root.TryGetProperty("round", out var of) && of.ValueKind == JsonValueKind.Object && of.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() == round.Value;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
