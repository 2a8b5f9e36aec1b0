using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Releases;

/// <summary>Everything ever released about one round's answers (<i>frigivelseslogg</i>): definitions, never figures, each entry bound to the one before. Immutable.</summary>
/// <remarks>There is one ledger for all readers of a round. It can be stored and shown to an auditor. A new release is decided jointly with everything in it; what was released stays released.</remarks>
public sealed class ReleaseLedger
{
    private ReleaseLedger(RoundId round, ImmutableArray<LedgerEntry> entries, ImmutableArray<DisclosurePolicy> policies)
    {
        Round = round;
        Entries = entries;
        Policies = policies;
    }

    /// <summary>The round.</summary>
    public RoundId Round { get; }

    /// <summary>The entries, oldest first.</summary>
    public ImmutableArray<LedgerEntry> Entries { get; }

    /// <summary>The policies that entries name by their fingerprint, in the order they were first used. None that is looser may be used afterwards.</summary>
    public ImmutableArray<DisclosurePolicy> Policies { get; }

    /// <summary>The hash of the last entry; of the round where there is none.</summary>
    public string LastHash => Entries.IsEmpty ? FirstHash(Round) : Entries[Entries.Length - 1].Hash;

    /// <summary>A round's ledger before anything is released.</summary>
    public static ReleaseLedger For(RoundId round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return new(round, [], []);
    }

    /// <summary>A stored ledger, its chain checked (DSC-L05).</summary>
    /// <param name="round">The round.</param>
    /// <param name="entries">The entries, oldest first.</param>
    /// <param name="policies">The policies the entries were released with; null for none known. One that no entry names is left out.</param>
    /// <param name="check">What is known of the ledger from elsewhere (DSC-L21 … DSC-L23); null for nothing.</param>
    /// <param name="seal">The seal it was stored with; null for none.</param>
    public static ReadResult<ReleaseLedger> Read(RoundId round, IEnumerable<LedgerEntry> entries, IEnumerable<DisclosurePolicy>? policies = null, LedgerCheck? check = null, string? seal = null)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(entries);
        var problems = new ReadProblems();
        var given = entries.ToImmutableArray();
        var hash = FirstHash(round);
        for (var i = 0; i < given.Length; i++)
        {
            if (given[i].Hash != given[i].HashAfter(hash)) problems.Add(ReleaseRules.BrokenChain, i + 1, null, ("entry", i + 1));
            hash = given[i].Hash;
        }

        var known = (policies ?? []).ToList();
        var ledger = new ReleaseLedger(round, given, [.. given.Select(e => e.PolicyFingerprint).Distinct().Select(f => known.Find(p => p.Fingerprint == f)).OfType<DisclosurePolicy>()]);
        check?.Check(ledger, seal, problems);
        return problems.ToResult(() => ledger);
    }

    /// <summary>The seal of this ledger: 64 hexadecimal digits that nobody without the key can make, stored beside it and checked by <see cref="LedgerCheck"/>.</summary>
    /// <param name="key">The key, at least 16 bytes; kept where the ledger is not.</param>
    /// <exception cref="ArgumentException">The key is shorter than 16 bytes.</exception>
    public string SealWith(byte[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return LedgerCheck.SealOf(this, key);
    }

    /// <summary>This ledger with a statement that a cell was withdrawn, for information only (DSC-L02): nothing can be recalled.</summary>
    public ReleaseLedger Withdraw(CellDefinition cell, string family, Instant at)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentException.ThrowIfNullOrWhiteSpace(family);
        return Add([LedgerEntry.After(LastHash, cell, family, new(), at, isWithdrawal: true)]);
    }

    /// <summary>The number of entries.</summary>
    public override string ToString() => $"{Round}: {NumberText.Machine(Entries.Length)} entries";

    internal IEnumerable<CellDefinition> Released(string family) => Entries.Where(e => e.Family == family && !e.IsWithdrawal).Select(e => e.Cell).Distinct();

    internal ReleaseLedger Add(IEnumerable<LedgerEntry> entries, DisclosurePolicy? policy = null)
    {
        var all = Entries.AddRange(entries);
        var isNew = policy is not null && all.Length > Entries.Length && !Policies.Any(p => p.Fingerprint == policy.Fingerprint);
        return new(Round, all, isNew ? Policies.Add(policy!) : Policies);
    }

    private static string FirstHash(RoundId round) => Digest.Sha256("ledger\n" + round.Value);
}

/// <summary>One released cell of one family (<i>oppføring</i>): what was released, by which policy, when.</summary>
public sealed class LedgerEntry
{
    internal LedgerEntry(CellDefinition cell, string family, ReleaseSource source, Instant at, bool isWithdrawal, string hash)
    {
        Cell = cell;
        Family = family;
        Source = source;
        At = at;
        IsWithdrawal = isWithdrawal;
        Hash = hash;
    }

    /// <summary>The cell.</summary>
    public CellDefinition Cell { get; }

    /// <summary>The family: <c>index:</c> or <c>distribution:</c> with the theme's code, or <c>participation</c>.</summary>
    public string Family { get; }

    /// <summary>SHA-256 of the tree the cell was cut on.</summary>
    public string TreeFingerprint => Source.Tree;

    /// <summary>SHA-256 of the numbers of people the release of the cell told: nothing withheld goes into it, so that no guess can be tried against it. Empty for comments.</summary>
    public string ResponseFingerprint => Source.Responses;

    /// <summary>SHA-256 of the policy.</summary>
    public string PolicyFingerprint => Source.Policy;

    /// <summary>SHA-256 of the instrument the answers were scored with; empty where it is not known.</summary>
    public string InstrumentFingerprint => Source.Instrument;

    /// <summary>The scoring rules as a text; empty where they are not known.</summary>
    public string Scoring => Source.Scoring;

    /// <summary>The theme's questions that were not published then.</summary>
    public ImmutableArray<QuestionCode> Unpublished => Source.Unpublished;

    /// <summary>When.</summary>
    public Instant At { get; }

    /// <summary>Whether it states a withdrawal instead of a release.</summary>
    public bool IsWithdrawal { get; }

    /// <summary>SHA-256 of this entry and the hash before it.</summary>
    public string Hash { get; }

    /// <summary>The cell and the family.</summary>
    public override string ToString() => $"{Family} {Cell}";

    internal ReleaseSource Source { get; }

    internal static LedgerEntry After(string before, CellDefinition cell, string family, ReleaseSource source, Instant at, bool isWithdrawal = false)
    {
        var entry = new LedgerEntry(cell, family, source, at, isWithdrawal, "");
        return new(cell, family, source, at, isWithdrawal, entry.HashAfter(before));
    }

    internal string HashAfter(string before)
        => Digest.Sha256(string.Join("\n", before, Cell.Key, Family, TreeFingerprint, ResponseFingerprint, PolicyFingerprint, InstrumentFingerprint, Scoring, string.Join(",", Unpublished.Select(q => q.Value)), NumberText.Machine(At.ToUnixTimeTicks()), IsWithdrawal ? "withdrawn" : "released"));
}

/// <summary>What a released cell was made from: the tree and map, the answers, the policy, the questions left out, the instrument and its scoring.</summary>
internal sealed class ReleaseSource(string tree = "", string responses = "", string policy = "", ImmutableArray<QuestionCode>? unpublished = null, string instrument = "", string scoring = "")
{
    public string Instrument { get; } = instrument;

    public string Scoring { get; } = scoring;

    public string Tree { get; } = tree;

    public string Responses { get; } = responses;

    public string Policy { get; } = policy;

    public ImmutableArray<QuestionCode> Unpublished { get; } = unpublished ?? [];
}
