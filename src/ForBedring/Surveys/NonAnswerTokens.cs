namespace ForBedring.Surveys;

/// <summary>The texts that stand for "don't know" and "not applicable" in the data (<i>koder for ikke svar</i>). An empty cell is always blank.</summary>
/// <remarks>Compared with blanks around them removed, ignoring case. A token that is a number, such as <c>9</c>, also stands for <c>9.0</c>.</remarks>
public sealed class NonAnswerTokens
{
    /// <summary>Tokens of each kind.</summary>
    /// <exception cref="ArgumentException">A token is blank.</exception>
    public NonAnswerTokens(IEnumerable<string> dontKnow, IEnumerable<string> notApplicable)
    {
        DontKnow = Trimmed(dontKnow, nameof(dontKnow));
        NotApplicable = Trimmed(notApplicable, nameof(notApplicable));
    }

    /// <summary>No tokens: only blanks are non-answers.</summary>
    public static NonAnswerTokens None { get; } = new([], []);

    /// <summary>The tokens for "don't know".</summary>
    public ImmutableArray<string> DontKnow { get; }

    /// <summary>The tokens for "not applicable".</summary>
    public ImmutableArray<string> NotApplicable { get; }

    /// <summary>The number of tokens.</summary>
    public override string ToString() => $"{DontKnow.Length + NotApplicable.Length} tokens";

    private static ImmutableArray<string> Trimmed(IEnumerable<string> tokens, string name)
    {
        ArgumentNullException.ThrowIfNull(tokens, name);
        var trimmed = tokens.Select(t => t?.Trim() ?? "").ToImmutableArray();
        return trimmed.Contains("") ? throw new ArgumentException("A token is blank: an empty cell is always blank without a token.", name) : trimmed;
    }
}
