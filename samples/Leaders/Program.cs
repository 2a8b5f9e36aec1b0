// One page for leaders: each clinic and the whole on a day; a page for the working environment committee; and a poster for a unit's duty room.
// Without arguments: a made-up hospital in December 2024, for the leader group.
using System.CommandLine;
using ForBedring.Json;
using ForBedring.Planning;
using ForBedring.Reading;
using ForBedring.Releases;
using ForBedring.Reports;
using ForBedring.Samples;
using ForBedring.Samples.Leaders;
using ForBedring.Wheel;

var organisationFile = CliOptions.File("--organisation", "The units as CSV: code, name, level, parent. Needed with --cycles.");
var cyclesOption = new Option<string[]>("--cycles") { Description = "The units' wheel cycles as JSON, with their plans; one file each.", HelpName = "FILE…", AllowMultipleArgumentsPerToken = true };
var reportFile = CliOptions.File("--report", "Safe reports as JSON, for the response rate; left out of the page where not given.");
var todayOption = CliOptions.Date("--today", "The day to tell of; needed with files of your own.");
var pageOption = CliOptions.OneOf("--page", "Whom the page is for.", "leaders", "committee", "poster");
var unitOption = new Option<string?>("--unit") { Description = "The unit whose plan is put on the poster.", HelpName = "UNIT" };
var language = CliOptions.Language();
var outFile = CliOptions.Out();
var command = new RootCommand("Shows where all units are in the year, for leaders, the working environment committee and the duty room.") { organisationFile, cyclesOption, reportFile, todayOption, pageOption, unitOption, language, outFile };

return Cli.Run(command, args, (options, run) =>
{
    run.Language = options.GetValue(language);
    var (organisationPath, cyclePaths) = (options.GetValue(organisationFile), options.GetValue(cyclesOption) ?? []);
    var isOwn = organisationPath is not null || cyclePaths.Length > 0;
    if (isOwn && (organisationPath is null || cyclePaths.Length == 0 || options.GetValue(todayOption) is null)) run.StopForUsage("Give --organisation, --cycles and --today with files of your own.");
    var hospital = isOwn ? null : MadeUpHospital.Create();
    var tree = isOwn ? run.Read(organisationPath!, OrganisationCsv.Read)?.Tree : hospital!.Tree;
    var cycles = isOwn ? [.. cyclePaths.Select(p => run.ReadWhole(p, utf8 => WheelCycleJson.Read(utf8))).OfType<WheelDocument>()] : hospital!.Cycles;
    IReadOnlyList<UnitReport> reports = options.GetValue(reportFile) is { } reportPath ? run.ReadWhole(reportPath, utf8 => UnitReportJson.Read(utf8)) ?? [] : hospital?.Reports ?? [];
    run.StopIfUnreadable();

    var today = options.GetValue(todayOption) ?? MadeUpHospital.Today;
    var units = cycles.Where(c => c.Situation.IsObliged).Select(c => new UnitPlan(c.Cycle.Unit, c.Situation.Plan)).ToList();
    switch (options.GetValue(pageOption))
    {
        case "committee":
            var status = CommitteeStatusView.Of(units, cycles[0].Cycle.CycleYear, today, run.Language);
            var coverage = CoverageView.Of(units, tree!, cycles[0].Cycle.CycleYear, today, run.Language);
            run.Write(options.GetValue(outFile), CommitteePage.Write(status, coverage, hospital?.Cascades ?? [], u => tree!.Find(u).Name));
            break;
        case "poster":
            var unit = options.GetValue(unitOption) ?? (isOwn ? null : "E01");
            var plan = cycles.FirstOrDefault(c => c.Cycle.Unit.Value == unit)?.Situation.Plan;
            if (plan is null) run.StopForUsage("Give --unit with a unit that has a plan.");
            run.Write(options.GetValue(outFile), PosterPage.Write(DutyRoomPosterView.Of(plan!, today, run.Language, plan!.Label.Rank)));
            break;
        default:
            run.Write(options.GetValue(outFile), LeadersPage.Write(LeadersView.Of(tree!, cycles, today, reports), run.Language));
            break;
    }
});
