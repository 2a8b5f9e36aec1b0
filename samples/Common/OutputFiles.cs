namespace ForBedring.Samples;

/// <summary>Writes several files so that either all are there, whole, or none has changed.</summary>
internal static class OutputFiles
{
    /// <summary>Writes each file beside its target under another name first; only when all are written do they take their names.</summary>
    /// <exception cref="IOException">A file can't be written; none has changed.</exception>
    public static void WriteAll(IReadOnlyList<(string Path, byte[] Content)> files)
    {
        var moves = new List<(string From, string To)>();
        var replaced = new List<(string Backup, string Target)>();
        var created = new List<string>();
        try
        {
            foreach (var (path, content) in files)
            {
                var target = Path.GetFullPath(path);
                if (Directory.Exists(target)) throw new IOException($"{path}: this is a folder, not a file.");
                if (Path.GetDirectoryName(target) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
                var part = target + ".part";
                moves.Add((part, target));
                File.WriteAllBytes(part, content);
            }

            foreach (var (part, target) in moves)
            {
                if (File.Exists(target))
                {
                    File.Move(target, target + ".old", overwrite: true);
                    replaced.Add((target + ".old", target));
                }
                else
                {
                    created.Add(target);
                }

                File.Move(part, target);
            }

            foreach (var (backup, _) in replaced) File.Delete(backup);
        }
        catch
        {
            foreach (var target in created) File.Delete(target);
            foreach (var (backup, target) in replaced) File.Move(backup, target, overwrite: true);
            foreach (var (part, _) in moves) File.Delete(part);
            throw;
        }
    }
}
