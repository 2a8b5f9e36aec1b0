namespace ForBedring.Samples;

/// <summary>Writes files so that a reader, another program or a crash meets the old content of each or the new, never a part.</summary>
internal static class OutputFiles
{
    /// <summary>Writes all files under other names first; only when all are on the disk does each take its name, in one step.</summary>
    /// <exception cref="IOException">A file can't be written; none has changed. Or, rarely, a finished file can't take its name: the message says which.</exception>
    public static void WriteAll(IEnumerable<(string Path, byte[] Content)> files)
    {
        var staged = new List<StagedFile>();
        try
        {
            foreach (var (path, content) in files) staged.Add(StagedFile.Write(path, content));
            foreach (var file in staged) file.TakeItsPlace();
        }
        finally
        {
            foreach (var file in staged) file.Dispose();
        }
    }

    /// <summary>Replaces a file that was read before, unless another program has written it since.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">What it is to hold.</param>
    /// <param name="before">What it held when it was read; null where there was no file.</param>
    /// <exception cref="IOException">It can't be written, or has been written since it was read; it is as it was.</exception>
    public static void Replace(string path, byte[] content, byte[]? before)
    {
        using var file = StagedFile.Write(path, content);
        file.StopUnlessUnchanged(before);
        file.TakeItsPlace();
    }
}
