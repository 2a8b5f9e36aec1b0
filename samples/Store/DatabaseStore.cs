using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ForBedring.Samples.Store;

/// <summary>Documents in one table of a database. The statements are the same for SQLite and PostgreSQL; only the type of the content differs.</summary>
public sealed class DatabaseStore : IDocumentStore, IAsyncDisposable
{
    private readonly DbDataSource _source;

    private DatabaseStore(DbDataSource source) => _source = source;

    /// <summary>A store in a file of SQLite; the table is made if it is not there.</summary>
    public static Task<DatabaseStore> InSqliteAsync(string path, CancellationToken cancellation = default)
        => OpenAsync(SqliteFactory.Instance.CreateDataSource(new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ConnectionString), "BLOB", cancellation);

    /// <summary>A store in PostgreSQL; the table is made if it is not there.</summary>
    public static Task<DatabaseStore> InPostgresAsync(string connectionString, CancellationToken cancellation = default)
        => OpenAsync(NpgsqlDataSource.Create(connectionString), "BYTEA", cancellation);

    /// <inheritdoc/>
    public async Task<StoredDocument?> ReadAsync(string key, CancellationToken cancellation = default)
    {
        await using var command = Command("SELECT content, version FROM forbedring_documents WHERE name = @name", ("@name", key));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation) ? new((byte[])reader.GetValue(0), reader.GetInt64(1)) : null;
    }

    /// <inheritdoc/>
    public async Task<bool> TryWriteAsync(string key, byte[] content, long readAt, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(readAt);
        await using var command = readAt == 0
            ? Command("INSERT INTO forbedring_documents (name, version, content) VALUES (@name, 1, @content) ON CONFLICT (name) DO NOTHING", ("@name", key), ("@content", content))
            : Command("UPDATE forbedring_documents SET version = version + 1, content = @content WHERE name = @name AND version = @readAt", ("@name", key), ("@content", content), ("@readAt", readAt));
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> KeysAsync(string prefix, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        await using var command = Command("SELECT name FROM forbedring_documents");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var names = new List<string>();
        while (await reader.ReadAsync(cancellation)) names.Add(reader.GetString(0));
        return [.. names.Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private static async Task<DatabaseStore> OpenAsync(DbDataSource source, string contentType, CancellationToken cancellation)
    {
        var store = new DatabaseStore(source);
        await using var command = store.Command($"CREATE TABLE IF NOT EXISTS forbedring_documents (name TEXT PRIMARY KEY, version BIGINT NOT NULL, content {contentType} NOT NULL)");
        await command.ExecuteNonQueryAsync(cancellation);
        return store;
    }

    private DbCommand Command(string sql, params (string Name, object Value)[] parameters)
    {
        var command = _source.CreateCommand(sql);
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
