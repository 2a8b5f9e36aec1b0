using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Reading;
using ForBedring.Releases;
using ForBedring.Reports;
using ForBedring.Rules;
using ForBedring.Samples.Store;
using ForBedring.Surveys;
using NodaTime;

namespace ForBedring.Samples.Web;

/// <summary>Answers in, a safe report out.</summary>
internal static class SurveyEndpoints
{
    public static void Map(WebApplication app)
        => app.MapPost("/surveys/report", Report)
            .DisableAntiforgery()
            .WithSummary("Answers in, a report that gives nobody away out.")
            .WithDescription("A multipart form with the files responses (CSV), organisation (CSV) and instrument (JSON). The query names the format: json, csv or html. "
                + "Releases of the same instrument are decided together: the service keeps their ledger. Read problems give 400, refusals 409; a withheld figure is never in an answer.")
            .Produces(StatusCodes.Status200OK, contentType: "application/json", additionalContentTypes: ["text/csv", "text/html"])
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<IResult> Report(HttpRequest request, LedgerStore ledgers, Func<Instant> now, string? format, CancellationToken cancellation)
    {
        var language = Problems.LanguageOf(request);
        if (!request.HasFormContentType) return Problems.Wrong(new("Send et skjema (multipart/form-data).", "Send eit skjema (multipart/form-data).", "Send a form (multipart/form-data)."), language);
        if (format is not (null or "json" or "csv" or "html")) return Problems.Wrong(new("format må være json, csv eller html.", "format må vere json, csv eller html.", "format must be json, csv or html."), language);
        var form = await request.ReadFormAsync(cancellation);
        string[] names = ["responses", "organisation", "instrument"];
        if (names.Where(n => form.Files[n] is null).ToList() is { Count: > 0 } missing)
            return Problems.Wrong(new($"Filer mangler: {string.Join(", ", missing)}.", $"Filer manglar: {string.Join(", ", missing)}.", $"Files are missing: {string.Join(", ", missing)}."), language);

        // Everything is read before anything is refused, so that all problems come at once.
        var problems = new List<(string, ProblemGroup)>();
        using var bytes = new MemoryStream();
        await form.Files["instrument"]!.CopyToAsync(bytes, cancellation);
        var instrument = Read("instrument", InstrumentJson.Read(bytes.ToArray()));
        await using var units = form.Files["organisation"]!.OpenReadStream();
        var organisation = Read("organisation", OrganisationCsv.Read(units, ReadOptions.Default));
        if (instrument is null || organisation is null) return Problems.Unreadable(problems, language);
        var policy = DisclosurePolicy.Standard;
        var round = Read("organisation", SurveyRound.Plan(
            RoundId.From($"{instrument.Code}-{instrument.Year}"), Math.Clamp(instrument.Year, 1900, 9998), instrument, organisation.Tree, organisation.InvitedByUnit,
            new(Math.Clamp(instrument.Year, 1900, 9998), 1, 1), new(Math.Clamp(instrument.Year, 1900, 9998), 12, 31)))?.Open(policy.Minimums, policy.Choices);
        if (round is null) return Problems.Unreadable(problems, language);
        await using var sheets = form.Files["responses"]!.OpenReadStream();
        if (Read("responses", ResponseCsv.Read(sheets, round)) is not { } responses) return Problems.Unreadable(problems, language);

        var scores = SurveyScores.Compute(round.Close(), SurveyTally.Of(responses));
        SurveyRelease release;
        try
        {
            release = await ledgers.ReleaseAsync(round.Id, ledger => policy.Apply(new ReleaseOf(scores, now(), ledger: ledger)), cancellation);
        }
        catch (RuleViolationException e)
        {
            return Problems.Refused(e.Findings, language);
        }

        return format switch
        {
            "csv" => Results.Text(TidyReport.Write(release.Reports), "text/csv; charset=utf-8"),
            "html" => Results.Content(SurveyPage.Write(release.Reports), "text/html; charset=utf-8"),
            _ => Results.Bytes(UnitReportJson.Write(release.Reports), "application/json"),
        };

        T? Read<T>(string source, ReadResult<T> result)
            where T : class
        {
            problems.AddRange(result.Groups.Select(g => (source, g)));
            return result.TryGetValue(out var value) ? value : null;
        }
    }
}
