using System.Text;

namespace ForBedring.Tool.Tests;

/// <summary>A folder of its own for a test, and the tool run on files in it.</summary>
internal sealed class Folder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("forbedring").FullName;

    public string Path(string name) => System.IO.Path.Combine(Root, name);

    public void Write(string name, string text) => File.WriteAllText(Path(name), text);

    /// <summary>Runs the tool; arguments that begin with @ are files of the folder.</summary>
    public static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandTree.Run(args, output, error);
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
