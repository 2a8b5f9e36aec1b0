// Two programs release the same round at the same time. Both read the same ledger; only one can write it, and the other decides again knowing the first.
using ForBedring.Releases;
using ForBedring.Samples.Store;
using ForBedring.Surveys;
using ForBedring.Synthetic;
using NodaTime;

var hospital = SyntheticHospital.Create(sheets: 600, units: 30);
var round = hospital.Round();
var answers = ResponseSet.For(round);
var codes = new byte[hospital.Instrument.Questions.Length];
foreach (var sheet in hospital.Sheets())
{
    hospital.Answer(sheet, codes);
    answers.Add(hospital.Organisation.Units[sheet.Unit].Id.Value, null, hospital.TextsOf(sheet, codes));
}

var scores = SurveyScores.Compute(round.Close(), SurveyTally.Of(answers.Build().ValueOrThrow()));
var now = Instant.FromUtc(2026, 3, 1, 12, 0);
var file = Path.Combine(Directory.CreateTempSubdirectory("forbedring").FullName, "ledgers.db");
await using var store = args is ["--postgres", var connection] ? await DatabaseStore.InPostgresAsync(connection) : await DatabaseStore.InSqliteAsync(file);
var ledgers = new LedgerStore(store);
var decided = 0;
var bothHaveRead = new Barrier(2);
SurveyRelease Decide(ReleaseLedger ledger)
{
    // Both read before either writes, the first time each.
    if (Interlocked.Increment(ref decided) <= 2) bothHaveRead.SignalAndWait();
    return DisclosurePolicy.Standard.Apply(new ReleaseOf(scores, now, ledger: ledger));
}

var releases = await Task.WhenAll(Task.Run(() => ledgers.ReleaseAsync(round.Id, Decide)), Task.Run(() => ledgers.ReleaseAsync(round.Id, Decide)));
var last = await store.ReadAsync($"ledger/{round.Id}");
Console.WriteLine($"releases written: {releases.Length}");
Console.WriteLine($"decided: {decided} times, once more because the other was written first");
Console.WriteLine($"versions of the ledger: {last!.Version}");
