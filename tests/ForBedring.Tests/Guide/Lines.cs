namespace Guide;

/// <summary>Stands for the console in the guide's code.</summary>
internal sealed class Lines
{
    public List<string> Written { get; } = [];

    public void WriteLine(string line) => Written.Add(line);

    public void Clear() => Written.Clear();
}
