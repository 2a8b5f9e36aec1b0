using ForBedring.Rules;

namespace ForBedring.Surveys;

/// <summary>The answers to one round (<i>besvarelser</i>), checked against its instrument and organisation. Immutable; holds no respondent key.</summary>
/// <remarks>
/// One byte per answer and one sheet per row, so that scoring reads memory from end to end; the rows are not public. Late answers make a
/// new <see cref="Version"/>.
/// </remarks>
public sealed class ResponseSet
{
    internal ResponseSet(SurveyRound round, int version, ImmutableArray<ResponseGroup> groups, ImmutableArray<SheetChunk> chunks, bool isGrouped, bool hasTokens)
    {
        Round = round;
        Version = version;
        Groups = groups;
        Chunks = chunks;
        Stride = SheetChunk.StrideFor(round.Instrument.Questions.Length);
        SheetCount = chunks.Sum(c => c.Count);
        IsGrouped = isGrouped;
        HasTokens = hasTokens;
    }

    /// <summary>The round.</summary>
    public SurveyRound Round { get; }

    /// <summary>The version: 1, and one more for each time late answers were added.</summary>
    public int Version { get; }

    /// <summary>The number of sheets with at least one answer.</summary>
    public int SheetCount { get; }

    internal ImmutableArray<ResponseGroup> Groups { get; }

    internal ImmutableArray<SheetChunk> Chunks { get; }

    internal int Stride { get; }

    /// <summary>Whether the sheets of every group stand together.</summary>
    internal bool IsGrouped { get; }

    /// <summary>Whether any answer is "don't know" or "not applicable".</summary>
    internal bool HasTokens { get; }

    /// <summary>A builder for the answers to a round; one per reader, not for several threads at once.</summary>
    /// <param name="round">The round.</param>
    /// <param name="skipsBadRows">Whether a sheet with an error is left out, its problems listed, instead of making the whole unreadable.</param>
    public static ResponseSetBuilder For(SurveyRound round, bool skipsBadRows = false)
    {
        ArgumentNullException.ThrowIfNull(round);
        return new(round, new ReadProblems(skipsBadRows));
    }

    /// <summary>Whether answers may be added without a new version: not once the round is closed (SRV-R03).</summary>
    public FindingList CanAdd() => Round.CanScore().HasError
        ? FindingList.Empty
        : new([SurveyRules.NoAnswersAfterClose.Find(FindingPolicy.Default, Round.Subject, ("round", Round.Id.Value))]);

    /// <summary>These answers and others of the same open round.</summary>
    /// <exception cref="RuleViolationException">The round is closed (SRV-R03).</exception>
    /// <exception cref="ArgumentException">The others are of another round or instrument.</exception>
    public ResponseSet Add(ResponseSet others)
    {
        CanAdd().ThrowIfRefused();
        return Join(others, Version);
    }

    /// <summary>A new version: these answers and late ones.</summary>
    /// <exception cref="ArgumentException">The late ones are of another round or instrument.</exception>
    public ResponseSet WithLateAnswers(ResponseSet late) => Join(late, Version + 1);

    /// <summary>The number of sheets.</summary>
    public override string ToString() => $"{Round.Id} version {NumberText.Machine(Version)}";

    /// <summary>One question's bytes in sheet order: the exchange form of the answers.</summary>
    internal void CopyColumn(int question, Span<byte> destination)
    {
        var at = 0;
        foreach (var chunk in Chunks)
        {
            for (var sheet = 0; sheet < chunk.Count; sheet++) destination[at++] = chunk.Rows[(sheet * Stride) + question];
        }
    }

    private ResponseSet Join(ResponseSet others, int version)
    {
        ArgumentNullException.ThrowIfNull(others);
        if (others.Round.Id != Round.Id || others.Round.Instrument.Fingerprint != Round.Instrument.Fingerprint || !ReferenceEquals(others.Round.Organisation, Round.Organisation))
            throw new ArgumentException("The answers are of another round, instrument or organisation.", nameof(others));
        var store = new SheetStore(Round.Instrument, Round.Organisation.Count);
        foreach (var set in new[] { this, others })
        {
            foreach (var chunk in set.Chunks)
            {
                for (var sheet = 0; sheet < chunk.Count; sheet++)
                    store.Add(store.IndexOf(set.Groups[chunk.Groups[sheet]]), chunk.Rows.AsSpan(sheet * Stride, Stride));
            }
        }

        return store.ToSet(Round, version);
    }
}
