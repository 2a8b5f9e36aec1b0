using System.Security.Cryptography;
using System.Text;
using ForBedring.Rules;

namespace ForBedring.Releases;

/// <summary>What is known of a stored ledger from elsewhere (<i>kontroll av frigivelsesloggen</i>): its last hash, its number of entries, the key of its seal. Immutable.</summary>
/// <remarks>
/// The chain of hashes has no secret. It shows that an entry was changed, removed, added or moved unless every later hash was computed anew; whoever
/// computes them anew, or cuts entries off the end, leaves a chain that is whole. The last hash and the number of entries, kept in another place than
/// the ledger, show both. A seal is the HMAC-SHA-256 of the round, the number and the last hash: it shows both to those who have the key, and nobody
/// without the key can make one. That a whole older ledger was put back together with its own seal only the last hash or the number shows.
/// </remarks>
public sealed class LedgerCheck
{
    private readonly byte[]? _key;

    /// <summary>What is known.</summary>
    /// <param name="lastHash">The hash that the ledger ended with; null where it is not known.</param>
    /// <param name="entries">How many entries the ledger had: 0 or more; null where it is not known.</param>
    /// <param name="key">The key of the seal, at least 16 bytes: a ledger without a seal by it is refused. Null for none: a seal is not looked at.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    /// <exception cref="ArgumentException">The key is shorter than 16 bytes.</exception>
    public LedgerCheck(string? lastHash = null, int? entries = null, byte[]? key = null)
    {
        if (entries is { } number) ArgumentOutOfRangeException.ThrowIfNegative(number, nameof(entries));
        if (key is not null) Checked(key, nameof(key));
        LastHash = lastHash;
        Entries = entries;
        _key = key is null ? null : (byte[])key.Clone();
    }

    /// <summary>The hash that the ledger ended with; null where it is not known.</summary>
    public string? LastHash { get; }

    /// <summary>How many entries the ledger had; null where it is not known.</summary>
    public int? Entries { get; }

    /// <summary>Whether a seal is asked for.</summary>
    public bool HasKey => _key is not null;

    /// <summary>The number of entries and the start of the hash; never the key.</summary>
    public override string ToString() => $"{(Entries is { } entries ? NumberText.Machine(entries) : "?")} entries, {(LastHash is { } hash ? hash.Substring(0, Math.Min(8, hash.Length)) : "?")}";

    internal void Check(ReleaseLedger ledger, string? seal, ReadProblems problems)
    {
        if (Entries is { } entries && entries != ledger.Entries.Length)
            problems.Add(ReleaseRules.OtherLength, null, "entries", ("found", ledger.Entries.Length), ("expected", entries));
        if (LastHash is { } hash && !string.Equals(hash, ledger.LastHash, StringComparison.OrdinalIgnoreCase)) problems.Add(ReleaseRules.OtherLastHash, null, "entries");
        if (_key is not null && !IsSame(seal ?? "", SealOf(ledger, _key))) problems.Add(ReleaseRules.NoSeal, null, "seal");
    }

    internal static string SealOf(ReleaseLedger ledger, byte[] key)
    {
        using var code = new HMACSHA256(Checked(key, nameof(key)));
        return Digest.Hex(code.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\n", "ledger seal", ledger.Round.Value, NumberText.Machine(ledger.Entries.Length), ledger.LastHash))));
    }

    private static byte[] Checked(byte[] key, string name) => key.Length >= 16 ? key : throw new ArgumentException("The key of a seal is at least 16 bytes.", name);

    // As long for every wrong text, so that a seal cannot be guessed sign by sign.
    private static bool IsSame(string given, string wanted)
    {
        var difference = given.Length ^ wanted.Length;
        for (var i = 0; i < wanted.Length; i++) difference |= wanted[i] ^ (i < given.Length ? given[i] : '\0');
        return difference == 0;
    }
}
