// A web service in front of the library: dotnet run --project samples/Web, then open the address it prints.
using ForBedring.Samples.Store;
using ForBedring.Samples.Web;

var file = Path.Combine(Directory.CreateTempSubdirectory("forbedring").FullName, "documents.db");
await using var store = await DatabaseStore.InSqliteAsync(file);
await WebService.Create(args, store, () => NodaTime.SystemClock.Instance.GetCurrentInstant()).RunAsync();
