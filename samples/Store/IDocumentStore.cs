namespace ForBedring.Samples.Store;

/// <summary>Documents that several programs read and replace, such as the ledger of a round or a plan. A write is refused if somebody else has written since the document was read.</summary>
public interface IDocumentStore
{
    /// <summary>A document and its version; null where there is none.</summary>
    /// <param name="key">The name of the document, as in <c>ledger/2026</c>.</param>
    /// <param name="cancellation">Stops the reading.</param>
    Task<StoredDocument?> ReadAsync(string key, CancellationToken cancellation = default);

    /// <summary>Writes a document if it still has the version it was read at; false, with nothing written, if it has not.</summary>
    /// <param name="key">The name of the document.</param>
    /// <param name="content">The whole content, UTF-8 JSON.</param>
    /// <param name="readAt">The version it was read at; 0 where there was no document.</param>
    /// <param name="cancellation">Stops the writing.</param>
    Task<bool> TryWriteAsync(string key, byte[] content, long readAt, CancellationToken cancellation = default);

    /// <summary>The names of all documents that begin with a text, in ordinal order.</summary>
    /// <param name="prefix">How the names begin.</param>
    /// <param name="cancellation">Stops the reading.</param>
    Task<IReadOnlyList<string>> KeysAsync(string prefix, CancellationToken cancellation = default);
}

/// <summary>A document as it is stored.</summary>
/// <param name="Content">The whole content.</param>
/// <param name="Version">1 for the first version, and one more for each that replaced it.</param>
public sealed record StoredDocument(byte[] Content, long Version);
