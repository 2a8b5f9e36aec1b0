using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ForBedring.Json;
using ForBedring.Samples.Store;
using ForBedring.Samples.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace ForBedring.Services.Tests;

/// <summary>The web service over loopback.</summary>
#pragma warning disable CA1001 // xunit disposes it: see DisposeAsync
public sealed class WebTests : IAsyncLifetime
{
    private const string Instrument = """
        {"format":"forbedring-instrument/1","code":"web","year":2026,"version":"1","scales":{"a":{"lowest":1,"points":5}},
        "themes":[{"code":"safety-climate","questions":[{"code":"q1","scale":"a"},{"code":"q2","scale":"a"}]}]}
        """;

    private const string Organisation = "id,parent,name,level,headcount\nK,,Clinic,klinikk,\nA,K,A,seksjon,12\nB,K,B,seksjon,11\nC,K,C,seksjon,4\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("forbedring").FullName;
    private DatabaseStore _store = null!;
    private WebApplication _app = null!;
    private HttpClient _client = null!;

    private static string Answers { get; } = "unit,q1,q2\n" + string.Concat("AAAAAAAAAAAABBBBBBBBBBBCCC".Select((unit, i) => $"{unit},{1 + (i * 7 % 5)},{1 + (i * 3 % 5)}\n"));

    public async Task InitializeAsync()
    {
        _store = await DatabaseStore.InSqliteAsync(Path.Combine(_folder, "documents.db"));
        _app = WebService.Create(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None"], _store, () => Instant.FromUtc(2026, 3, 1, 12, 0));
        await _app.StartAsync();
        _client = new() { BaseAddress = new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await _store.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task AnswersBecomeASafeReport()
    {
        using var response = await _client.PostAsync("/surveys/report?format=csv", Form(Answers));
        var rows = (await response.Content.ReadAsStringAsync()).Split('\n').Where(r => r.Contains("safety-climate,mean,", StringComparison.Ordinal)).ToList();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(rows, r => r.StartsWith("K,", StringComparison.Ordinal) && r.EndsWith("shown", StringComparison.Ordinal));
        Assert.Contains(rows, r => r == "C,total,safety-climate,mean,,,withheld");
    }

    [Fact]
    public async Task ReadProblemsAre400WithEveryProblemInTheReadersLanguage()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/surveys/report") { Content = Form("unit,q1,q2\nA,9,1\nX,1,1\n") };
        request.Headers.AcceptLanguage.ParseAdd("nn-NO,nn;q=0.9,en;q=0.5");
        using var response = await _client.SendAsync(request);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Filene kan ikkje lesast", problem.RootElement.GetProperty("title").GetString());
        Assert.Contains(problem.RootElement.GetProperty("problems").EnumerateArray(), p => p.GetProperty("row").GetInt32() == 2);
        Assert.Contains(problem.RootElement.GetProperty("problems").EnumerateArray(), p => p.GetProperty("row").GetInt32() == 3);
    }

    [Theory]
    [InlineData("/surveys/report?format=pdf")]
    [InlineData("/plans/review")]
    [InlineData("/plans/review?today=tomorrow")]
    [InlineData("/plans/measures/M1/fly?on=2026-01-01")]
    public async Task AWrongRequestIs400(string path)
    {
        using var response = await _client.PostAsync(path, new StringContent("{}", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task APlanIsReviewedAndARefusedStepIs409()
    {
        var plan = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "seeds", "betanien-plan-2023.json"));
        using var review = await _client.PostAsync("/plans/review?today=2024-01-15", new StringContent(plan, Encoding.UTF8, "application/json"));
        var measure = PlanJson.Read(plan).ValueOrThrow().Measures.First().Id.Value;
        using var refused = await _client.PostAsync($"/plans/measures/{measure}/resume?on=2024-01-15", new StringContent(plan, Encoding.UTF8, "application/json"));
        using var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, review.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.NotEmpty(problem.RootElement.GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public async Task TheDescriptionNamesEveryPath()
    {
        using var description = JsonDocument.Parse(await _client.GetStringAsync("/openapi/v1.json"));
        var paths = description.RootElement.GetProperty("paths").EnumerateObject().Select(p => p.Name).Order();

        Assert.Equal(["/plans/measures/{measure}/{step}", "/plans/review", "/surveys/report"], paths);
    }

    [Fact]
    public async Task ThePageHasALabelForEveryField()
    {
        var html = await _client.GetStringAsync("/");

        Assert.All(["responses", "organisation", "instrument"], name => Assert.Contains($"<label for=\"{name}\">", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AThousandRequestsDoNotMakeTheMemoryGrow()
    {
        for (var i = 0; i < 200; i++) await OneAsync(i);
        var before = Live();
        for (var i = 0; i < 1000; i++) await OneAsync(i);

        Assert.InRange(Live() - before, long.MinValue, 16 * 1024 * 1024);

        static long Live()
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return GC.GetTotalMemory(forceFullCollection: true);
        }

        async Task OneAsync(int i)
        {
            using var response = await _client.PostAsync("/surveys/report?format=csv", Form(i % 2 == 0 ? Answers : "unit,q1\nX,8\n"));
            Assert.Equal(i % 2 == 0 ? HttpStatusCode.OK : HttpStatusCode.BadRequest, response.StatusCode);
            await response.Content.ReadAsByteArrayAsync();
        }
    }

    private static MultipartFormDataContent Form(string answers) => new()
    {
        { Part(answers), "responses", "answers.csv" },
        { Part(Organisation), "organisation", "organisation.csv" },
        { Part(Instrument), "instrument", "instrument.json" },
    };

    private static ByteArrayContent Part(string text)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return content;
    }
}
