#if NET
using System.Diagnostics;
using System.Text;

namespace ForBedring.Tests.Samples;

/// <summary>Runs a sample as its users do: as a program of its own, in a folder of its own.</summary>
internal static class SampleProgram
{
    /// <summary>What came of a run.</summary>
    internal sealed record Ran(int ExitCode, string Output, string Errors, string Folder)
    {
        public string[] Written => Directory.Exists(Path.Combine(Folder, "out")) ? [.. Directory.GetFiles(Path.Combine(Folder, "out")).Select(f => Path.GetFileName(f)!).OrderBy(f => f, StringComparer.Ordinal)] : [];

        public string Read(string file) => File.ReadAllText(Path.Combine(Folder, "out", file));
    }

    /// <summary>A run of a sample with files laid out beside it.</summary>
    public static Ran Run(string sample, (string Name, byte[] Content)[] files, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("forbedring-").FullName;
        foreach (var (name, content) in files) File.WriteAllBytes(Path.Combine(folder, name), content);
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(PathOf(sample));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(120_000), $"{sample} did not end.");
        return new Ran(process.ExitCode, output, errors.Result, folder);
    }

    /// <summary>Text as the bytes of a file.</summary>
    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string PathOf(string sample)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return Path.Combine(Repository.Root, "samples", sample, "bin", configuration, "net10.0", sample + ".dll");
    }
}
#endif
