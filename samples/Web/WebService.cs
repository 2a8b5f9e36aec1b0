using ForBedring.Json;
using ForBedring.Samples.Store;
using NodaTime;

namespace ForBedring.Samples.Web;

/// <summary>The service: what it serves, and the limits of what it takes.</summary>
public static class WebService
{
    /// <summary>The largest request that is read, in bytes.</summary>
    public const long LargestRequest = 32 * 1024 * 1024;

    /// <summary>Builds the service.</summary>
    /// <param name="args">Arguments of ASP.NET Core, such as <c>--urls</c>.</param>
    /// <param name="documents">Where the ledgers are kept.</param>
    /// <param name="now">The clock.</param>
    public static WebApplication Create(string[] args, IDocumentStore documents, Func<Instant> now)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddForBedring(documents, now);
        builder.Services.AddOpenApi();
        builder.WebHost.ConfigureKestrel(k => k.Limits.MaxRequestBodySize = LargestRequest);
        var app = builder.Build();
        app.MapOpenApi();
        app.MapGet("/", () => Results.Content(StartPage.Html, "text/html; charset=utf-8")).ExcludeFromDescription();
        SurveyEndpoints.Map(app);
        PlanEndpoints.Map(app);
        return app;
    }

    /// <summary>Registers what the endpoints need: the library's types in JSON, the ledgers and the clock.</summary>
    public static IServiceCollection AddForBedring(this IServiceCollection services, IDocumentStore documents, Func<Instant> now)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.ConfigureHttpJsonOptions(o => o.SerializerOptions.AddForBedring());
        services.AddSingleton(new LedgerStore(documents));
        services.AddSingleton(now);
        services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(o => o.MultipartBodyLengthLimit = LargestRequest);
        return services;
    }
}
