using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Releases;

namespace ForBedring.Samples.Store;

/// <summary>The ledgers of rounds in a store. A release is decided with everything released before it, and shown to nobody unless its ledger could be written.</summary>
public sealed class LedgerStore(IDocumentStore documents)
{
    private const int Attempts = 20;

    /// <summary>Decides a release and writes its ledger. If another release of the round was written in the meantime, it is decided again with that one known.</summary>
    /// <param name="round">The round.</param>
    /// <param name="decide">Decides the release with a ledger, as <c>ledger => policy.Apply(new ReleaseOf(scores, now, request, ledger))</c>.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidOperationException">The stored ledger cannot be read, or others kept writing.</exception>
    public async Task<SurveyRelease> ReleaseAsync(RoundId round, Func<ReleaseLedger, SurveyRelease> decide, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(decide);
        var key = $"ledger/{round}";
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stored = await documents.ReadAsync(key, cancellation);
            var release = decide(stored is null ? ReleaseLedger.For(round) : ReleaseLedgerJson.Read(stored.Content).ValueOrThrow());
            if (await documents.TryWriteAsync(key, ReleaseLedgerJson.Write(release.Ledger), stored?.Version ?? 0, cancellation)) return release;
        }

        throw new InvalidOperationException($"Round {round}: other releases were written {Attempts} times while this one was decided. Try again.");
    }
}
