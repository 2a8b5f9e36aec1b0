using ForBedring.Calendar;
using ForBedring.Json;
using ForBedring.Planning;
using ForBedring.Rules;
using NodaTime;
using NodaTime.Text;

namespace ForBedring.Samples.Web;

/// <summary>A plan in; its review, or the plan after one step, out. The service keeps no plan.</summary>
internal static class PlanEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/plans/review", Review)
            .Accepts<object>("application/json")
            .WithSummary("A plan in, its review on a day out.")
            .WithDescription("The body is an improvement plan as JSON; today is the day to review on, yyyy-MM-dd.")
            .Produces(StatusCodes.Status200OK, contentType: "application/json")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        app.MapPost("/plans/measures/{measure}/{step}", Step)
            .Accepts<object>("application/json")
            .WithSummary("A plan in, the plan after one step of one measure out.")
            .WithDescription("Steps: adopt, start, log (note), complete, hold (note), resume, cancel (note), move-deadline (to, note). on is the day of the step, yyyy-MM-dd. A step that a rule refuses gives 409 and says why.")
            .Produces(StatusCodes.Status200OK, contentType: "application/json")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> Review(HttpRequest request, string? today, CancellationToken cancellation)
    {
        var language = Problems.LanguageOf(request);
        if (Day(today) is not { } day) return NoDay("today", language);
        return await WithPlanAsync(request, language, plan => Results.Bytes(PlanJson.WriteReview(plan.Diagnose(day), language), "application/json"), cancellation);
    }

    private static async Task<IResult> Step(HttpRequest request, string measure, string step, string? on, string? note, string? to, CancellationToken cancellation)
    {
        var language = Problems.LanguageOf(request);
        if (Day(on) is not { } day) return NoDay("on", language);
        if (CommandOf(step, note, to, day) is not { } command)
        {
            return Problems.Wrong(new(
                "Steget er ikke kjent. Bruk adopt, start, log, complete, hold, resume, cancel eller move-deadline.",
                "Steget er ikkje kjent. Bruk adopt, start, log, complete, hold, resume, cancel eller move-deadline.",
                "The step is not known. Use adopt, start, log, complete, hold, resume, cancel or move-deadline."), language);
        }

        return await WithPlanAsync(request, language, plan =>
        {
            var id = MeasureId.From(measure);
            var findings = plan.CanApply(id, command, day);
            return findings.HasError ? Problems.Refused(findings, language) : Results.Bytes(PlanJson.Write(plan.Apply(id, command, day)), "application/json");
        }, cancellation);
    }

    private static MeasureCommand? CommandOf(string step, string? note, string? to, LocalDate on) => step switch
    {
        "adopt" => new MeasureCommand.Adopt(),
        "start" => new MeasureCommand.Start(),
        "log" => new MeasureCommand.LogProgress(note ?? ""),
        "complete" => new MeasureCommand.Complete(),
        "hold" => new MeasureCommand.PutOnHold(note, null),
        "resume" => new MeasureCommand.Resume(),
        "cancel" => new MeasureCommand.Cancel(note ?? ""),
        "move-deadline" => new MeasureCommand.MoveDeadline(ImpreciseDate.Parse(to ?? "", new DateContext(on)), note ?? ""),
        _ => null,
    };

    private static async Task<IResult> WithPlanAsync(HttpRequest request, ReportLanguage language, Func<ImprovementPlan, IResult> then, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        var result = PlanJson.Read(body.ToArray());
        return result.TryGetValue(out var plan) ? then(plan) : Problems.Unreadable(result.Groups.Select(g => ("plan", g)), language);
    }

    private static LocalDate? Day(string? text) => text is not null && LocalDatePattern.Iso.Parse(text) is { Success: true } parsed ? parsed.Value : null;

    private static IResult NoDay(string name, ReportLanguage language)
        => Problems.Wrong(new($"Oppgi {name} som yyyy-MM-dd.", $"Oppgi {name} som yyyy-MM-dd.", $"Give {name} as yyyy-MM-dd."), language);
}
