namespace ForBedring.Planning;

/// <summary>Why something is a problem (<i>årsak</i>). Causes may have causes; never in a circle.</summary>
public sealed class Cause
{
    /// <summary>A cause.</summary>
    /// <param name="id">The id.</param>
    /// <param name="text">The cause in words; not blank.</param>
    /// <param name="method">How it was found.</param>
    /// <param name="parent">The cause that this one explains; null for the problem itself.</param>
    public Cause(CauseId id, string text, CauseMethod method = CauseMethod.Stated, CauseId? parent = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        if (method is < CauseMethod.Stated or > CauseMethod.CauseMap) throw new ArgumentOutOfRangeException(nameof(method), method, "The method is not one of CauseMethod.");
        Id = id;
        Text = text;
        Method = method;
        Parent = parent;
    }

    /// <summary>The id.</summary>
    public CauseId Id { get; }

    /// <summary>The cause in words.</summary>
    public string Text { get; }

    /// <summary>How it was found.</summary>
    public CauseMethod Method { get; }

    /// <summary>The cause that this one explains; null for the problem itself.</summary>
    public CauseId? Parent { get; }

    internal SourceShape? Shape { get; init; }
}
