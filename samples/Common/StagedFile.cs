namespace ForBedring.Samples;

/// <summary>New content of a file, written whole beside it and waiting to take its place.</summary>
internal sealed class StagedFile : IDisposable
{
    private readonly string _named;
    private readonly string _target;
    private readonly string _part;

    private StagedFile(string named, string target, string part)
    {
        _named = named;
        _target = target;
        _part = part;
    }

    /// <summary>Writes the content to a new file with a name of its own in the target's folder and flushes it to the disk. The target is as it was.</summary>
    /// <param name="path">The file to replace or make. A link is followed; the folder is made if it is not there.</param>
    /// <param name="content">The whole content.</param>
    /// <exception cref="IOException">The target is a folder, a device or a pipe, or the content can't be written.</exception>
    public static StagedFile Write(string path, byte[] content)
    {
        var target = TargetOf(path);
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        var part = Path.Combine(folder, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}.part");
        try
        {
            using (var stream = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                if (!OperatingSystem.IsWindows() && File.Exists(target)) File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
                stream.Write(content, 0, content.Length);
                stream.Flush(flushToDisk: true);
            }

            return new(path, target, part);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    /// <summary>Gives the new content the target's name, in one step.</summary>
    /// <exception cref="IOException">It can't take the name; the target is as it was.</exception>
    public void TakeItsPlace() => File.Move(_part, _target, overwrite: true);

    /// <summary>Whether the target still holds what it held when it was read.</summary>
    /// <param name="before">What it held; null where there was no file.</param>
    /// <exception cref="IOException">Another program has written it.</exception>
    public void StopUnlessUnchanged(byte[]? before)
    {
        var now = File.Exists(_target) ? File.ReadAllBytes(_target) : null;
        if (now is null != before is null || (now is not null && !now.AsSpan().SequenceEqual(before)))
            throw new IOException($"{_named}: another program has written this file since it was read. Nothing is written; run again.");
    }

    /// <summary>Removes the new content if it has not taken its place.</summary>
    public void Dispose() => File.Delete(_part);

    private static string TargetOf(string path)
    {
        var target = Path.GetFullPath(path);
        if (new FileInfo(target).LinkTarget is not null) target = File.ResolveLinkTarget(target, returnFinalTarget: true)!.FullName;
        if (Directory.Exists(target)) throw new IOException($"{path}: this is a folder, not a file.");
        if (SpecialFiles.IsSpecial(target)) throw new IOException($"{path}: this is a device or a pipe, not a file. Use - for standard output.");
        return target;
    }
}
