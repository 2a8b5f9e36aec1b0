namespace ForBedring.Samples;

/// <summary>Writes a file so that a reader, or a crash, meets the old content or the new, never a part.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a temporary file with a name of its own in the same folder, flushes it to the disk, and gives it the name in one step.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">What it is to hold.</param>
    /// <param name="before">What it held when it was read; null where there was no file. Another content means that another program has written it since.</param>
    /// <exception cref="IOException">It can't be written, or has been written since it was read; it is as it was.</exception>
    public static void Write(string path, byte[] content, byte[]? before)
    {
        var target = Path.GetFullPath(path);
        if (Directory.Exists(target)) throw new IOException($"{path}: this is a folder, not a file.");
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        var part = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.part");
        try
        {
            using (var stream = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(content, 0, content.Length);
                stream.Flush(flushToDisk: true);
            }

            var now = File.Exists(target) ? File.ReadAllBytes(target) : null;
            if ((now is null) != (before is null) || (now is not null && !now.AsSpan().SequenceEqual(before)))
                throw new IOException($"{path}: another program has written this file since it was read. Nothing is written; run again.");
            File.Move(part, target, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
