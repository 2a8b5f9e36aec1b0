using ForBedring.Json;
using ForBedring.Reports;
using ForBedring.Rules;
using ForBedring.Workshops;

namespace ForBedring.Samples.Workshop;

/// <summary>What a run came to; what is not given is null.</summary>
internal sealed record WorkshopResult(MappingReport? Report, FindingList Withheld, MeasureCanvas? Canvas, SickLeave? SickLeave, LocalDate Today)
{
    public ShoeProcess? Process { get; init; }

    public MappingReport? Earlier { get; init; }

    public FindingList ProcessFindings => Process?.Findings(Today, new ShoeSituation(Canvas)) ?? FindingList.Empty;

    public MappingDevelopment? Development => Earlier is null || Report is null ? null : MappingDevelopment.Between(Earlier, Report);
}

/// <summary>Writes a result as text, JSON, page or picture.</summary>
internal static class Output
{
    public static void Write(ProgramRun run, string? path, string format, ReportLanguage language, WorkshopResult result)
    {
        var findings = result.Canvas?.Findings(result.Today, result.Report) ?? FindingList.Empty;
        switch (format)
        {
            case "json" when result.Report is { } report:
                run.Write(path, MappingReportJson.Write([report]));
                break;
            case "json" when result.Canvas is null:
                run.Write(path, ShoeProcessJson.Write(result.Process!));
                break;
            case "json":
                run.Write(path, MeasureCanvasJson.Write(result.Canvas!));
                break;
            case "html" when result.Report is { } report:
                run.Write(path, WorkshopPage.Write(report, WorkshopPageOptions.Default.In(language)
                    .WithSickLeave(result.SickLeave).WithDevelopment(result.Development).WithProcess(result.Process, result.ProcessFindings).WithCanvas(result.Canvas, findings).WithEvidence(ShoeMethodJson.Default.Evidence)));
                break;
            case "svg" when result.Canvas is { } canvas:
                run.Write(path, PriorityDiagramSvg.Draw("priority-diagram", canvas.Priorities(), language).ToSvg());
                break;
            case "html":
                run.StopForUsage("The page is made of a session: give --session FILE.");
                break;
            case "svg":
                run.StopForUsage("The picture shows a canvas's priorities: give --canvas FILE.");
                break;
            default:
                var text = new WorkshopText(language);
                if (result.Report is { } told) text.Report(told, result.Withheld);
                if (result.Development is { } development) text.Development(development);
                if (result.SickLeave is { } sickLeave) text.SickLeave(sickLeave);
                if (result.Process is { } process) text.Process(process, result.ProcessFindings);
                if (result.Canvas is { } duk) text.Canvas(duk, findings);
                run.Write(path, text.ToString());
                break;
        }
    }
}
