using System.Text;
using ForBedring.Json;
using ForBedring.Releases;
using ForBedring.Rules;

namespace ForBedring.Samples.Quickstart;

/// <summary>What the year is written to: all files, or none.</summary>
internal static class YearFiles
{
    public static void Write(Year year, ProgramRun run, string folder, ReportLanguage language)
    {
        var files = new List<(string Name, byte[] Content)>();
        if (year.Release is { } release)
        {
            files.Add(("report.json", UnitReportJson.Write(release.Reports)));
            files.Add(("report.csv", Encoding.UTF8.GetBytes(TidyReport.Write(release.Reports))));
        }

        if (year.Plan is not null) files.Add(("plan.json", PlanJson.Write(year.Plan)));
        files.Add(("year.html", Encoding.UTF8.GetBytes(YearPage.Write(year, language))));
        foreach (var (name, content) in files) run.Write(Path.Combine(folder, name), content);
        run.Print("Wrote " + string.Join(", ", files.Select(f => Path.Combine(folder, f.Name).Replace('\\', '/'))));
    }
}
