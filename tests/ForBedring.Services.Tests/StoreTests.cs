using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Samples.Store;
using ForBedring.Surveys;
using ForBedring.Synthetic;

namespace ForBedring.Services.Tests;

public class StoreTests
{
    [Fact]
    public async Task SqliteKeepsThePromisesOfAStore() => await InSqliteAsync(KeepsItsPromisesAsync);

    [PostgresFact]
    public async Task PostgresKeepsThePromisesOfAStore() => await InPostgresAsync(KeepsItsPromisesAsync);

    [Fact]
    public async Task TwoReleasesAtOnceCannotBothBeWrittenInSqlite() => await InSqliteAsync(TwoReleasesAtOnceAsync);

    [PostgresFact]
    public async Task TwoReleasesAtOnceCannotBothBeWrittenInPostgres() => await InPostgresAsync(TwoReleasesAtOnceAsync);

    [Fact]
    public async Task OfManyWritersAtOnceOneWinsInSqlite() => await InSqliteAsync(OneOfManyWinsAsync);

    [PostgresFact]
    public async Task OfManyWritersAtOnceOneWinsInPostgres() => await InPostgresAsync(OneOfManyWinsAsync);

    private static async Task KeepsItsPromisesAsync(IDocumentStore store)
    {
        var key = $"test/{Guid.NewGuid():N}";

        Assert.Null(await store.ReadAsync(key));
        Assert.True(await store.TryWriteAsync(key, "one"u8.ToArray(), readAt: 0));
        Assert.False(await store.TryWriteAsync(key, "other"u8.ToArray(), readAt: 0));
        Assert.False(await store.TryWriteAsync(key, "other"u8.ToArray(), readAt: 2));
        Assert.Equal("one"u8.ToArray(), (await store.ReadAsync(key))!.Content);
        Assert.True(await store.TryWriteAsync(key, "two"u8.ToArray(), readAt: 1));
        Assert.Equal((2L, "two"), await ContentAsync(store, key));
        Assert.Equal([key], await store.KeysAsync(key));
        Assert.DoesNotContain(key, await store.KeysAsync("other/"));
    }

    private static async Task OneOfManyWinsAsync(IDocumentStore store)
    {
        var key = $"test/{Guid.NewGuid():N}";
        for (long version = 0; version < 5; version++)
        {
            var readAt = version;
            var written = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => store.TryWriteAsync(key, [(byte)i], readAt))));

            Assert.Single(written, w => w);
            Assert.Equal(version + 1, (await store.ReadAsync(key))!.Version);
        }
    }

    private static async Task TwoReleasesAtOnceAsync(IDocumentStore store)
    {
        var (round, scores) = Scores();
        var seen = new List<int>();
        using var bothHaveRead = new Barrier(2);
        SurveyRelease Decide(ReleaseLedger ledger)
        {
            bool isFirst;
            lock (seen)
            {
                isFirst = seen.Count < 2;
                seen.Add(ledger.Entries.Length);
            }

            if (isFirst) Assert.True(bothHaveRead.SignalAndWait(TimeSpan.FromSeconds(30)));
            return DisclosurePolicy.Standard.Apply(new ReleaseOf(scores, Instant.FromUtc(2026, 3, 1, 12, 0), ledger: ledger));
        }

        var ledgers = new LedgerStore(store);
        await Task.WhenAll(Task.Run(() => ledgers.ReleaseAsync(round, Decide)), Task.Run(() => ledgers.ReleaseAsync(round, Decide)));

        // Both decided on an empty ledger; one was refused, and decided again knowing every cell of the other.
        Assert.Equal(3, seen.Count);
        Assert.Equal([0, 0], seen.Take(2));
        Assert.True(seen[2] > 0);
    }

    private static (RoundId Round, SurveyScores Scores) Scores()
    {
        var hospital = SyntheticHospital.Create(sheets: 200, units: 12);
        var round = hospital.Round($"r{Guid.NewGuid():N}");
        var answers = ResponseSet.For(round);
        var codes = new byte[hospital.Instrument.Questions.Length];
        foreach (var sheet in hospital.Sheets())
        {
            hospital.Answer(sheet, codes);
            answers.Add(hospital.Organisation.Units[sheet.Unit].Id.Value, null, hospital.TextsOf(sheet, codes));
        }

        return (round.Id, SurveyScores.Compute(round.Close(), SurveyTally.Of(answers.Build().ValueOrThrow())));
    }

    private static async Task<(long Version, string Text)> ContentAsync(IDocumentStore store, string key)
    {
        var document = await store.ReadAsync(key);
        return (document!.Version, System.Text.Encoding.UTF8.GetString(document.Content));
    }

    private static async Task InSqliteAsync(Func<IDocumentStore, Task> test)
    {
        var folder = Directory.CreateTempSubdirectory("forbedring").FullName;
        await using (var store = await DatabaseStore.InSqliteAsync(Path.Combine(folder, "documents.db"))) await test(store);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task InPostgresAsync(Func<IDocumentStore, Task> test)
    {
        await using var store = await DatabaseStore.InPostgresAsync(PostgresFactAttribute.ConnectionString);
        await test(store);
    }
}
