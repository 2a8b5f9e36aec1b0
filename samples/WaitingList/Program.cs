// Referrals in, tidy monthly figures out: who came, who waits, who started, and whether the deadline was kept.
// Without arguments: the story of an invented clinic of the size of the child and youth clinic.
using System.CommandLine;
using System.Text;
using ForBedring.Calendar;
using ForBedring.Json;
using ForBedring.Reading;
using ForBedring.Samples;
using ForBedring.Samples.WaitingList;
using ForBedring.WaitingLists;

var referralFile = CliOptions.File("--referrals", $"Referrals as CSV, one row per referral period; - for standard input. Columns: {string.Join(", ", ReferralCsv.Columns)}; and perhaps {string.Join(", ", ReferralCsv.OptionalColumns)}.");
var fromMonth = CliOptions.Month("--from", "The first month.");
var toMonth = CliOptions.Month("--to", "The last month.");
var profileName = CliOptions.OneOf("--profile", "Who counts.", "simple", "npr");
var formatName = CliOptions.OneOf("--format", "The form of the output.", "csv", "json");
var extractDay = CliOptions.Date("--extract", "The day the file was taken out of its system: ends after it are left out. Without it, ends after the last month are only counted.");
var outFile = CliOptions.Out();
var percentileName = CliOptions.OneOf("--percentile", "How percentiles are read.", "nearest", "type7");
var weekName = CliOptions.OneOf("--working-days", "Which weekdays are working days.", "mon-fri", "mon-sat");
var closeEves = new Option<bool>("--close-eves") { Description = "24 and 31 December are no working days." };
var disclosureName = CliOptions.OneOf("--disclosure", "How figures are suppressed for publication.", "none", "npr", "indicator");
var ledgerFile = CliOptions.File("--ledger", "With --disclosure: what was published of the list before (JSON). Read, decided with, and written back. Made where there is none.");
var withDetail = new Option<bool>("--detail") { Description = "Adds the terms of the flow." };
var language = CliOptions.Language();
var command = new RootCommand("Waiting-list figures month by month, by Norwegian rules.")
{
    referralFile, fromMonth, toMonth, profileName, formatName, outFile, percentileName, weekName, closeEves, disclosureName, withDetail, language, extractDay, ledgerFile,
};
var aboutReferrals = ReadingChoices.Of("the referrals").WithDates();
aboutReferrals.AddTo(command);

return Cli.Run(command, args, (options, run) =>
{
    run.Language = options.GetValue(language);
    if (options.GetValue(referralFile) is not { } file)
    {
        if (options.GetValue(fromMonth) is not null || options.GetValue(toMonth) is not null || options.GetValue(outFile) is not null) run.StopForUsage("--referrals is needed with the other options.");
        ClinicStory.Tell(run);
        return;
    }

    if (options.GetValue(fromMonth) is not { } from || options.GetValue(toMonth) is not { } to)
    {
        run.StopForUsage("--from and --to are needed with --referrals.");
        return;
    }

    if (to < from) run.StopForUsage("--to is before --from.");
    if (from.Year < NorwegianHolidays.FirstYear || to.Year > NorwegianHolidays.LastYear) run.StopForUsage("Months are from 1948-01 to 2199-12.");

    var week = options.GetValue(weekName) == "mon-sat" ? WorkingDayRule.MondayToSaturday : WorkingDayRule.MondayToFriday;
    var definitions = WaitingDefinitions.For(options.GetValue(profileName) == "npr" ? ListProfile.NprLike : ListProfile.Simple)
        .With(options.GetValue(closeEves) ? week.ClosedEachYearOn(new AnnualDate(12, 24), new AnnualDate(12, 31)) : week)
        .With(options.GetValue(percentileName) == "type7" ? PercentileConvention.Type7 : PercentileConvention.NearestRank);

    // The same trouble in many rows is one line: a large file may have much of it.
    var reading = aboutReferrals.Options(options, run);
    var lastDay = to.OnDayOfMonth(1).PlusMonths(1).PlusDays(-1);
    var referrals = run.Required(run.Read(file, (stream, how) => ReferralCsv.Read(stream, how, options.GetValue(extractDay), lastDay), reading));
    var figures = MonthlyFigures.Of(referrals, from, to, definitions, Environment.ProcessorCount);
    var detail = options.GetValue(withDetail);
    var policy = options.GetValue(disclosureName) switch
    {
        "npr" => WaitingDisclosure.NprOpen,
        "indicator" => WaitingDisclosure.Indicator,
        _ => null,
    };
    if (policy is null && options.GetValue(ledgerFile) is not null) run.StopForUsage("--ledger is for what is published: give --disclosure too.");
    if (policy is null) run.Note(Summary.InternalUse.In(run.Language));
    var published = policy is null ? null : Published(run, policy, figures, detail, options);
    if (options.GetValue(formatName) == "json")
    {
        run.Write(options.GetValue(outFile), published is null ? WaitingFiguresJson.Write(figures, detail) : WaitingFiguresJson.Write(published, detail));
        return;
    }

    var csv = new StringBuilder(string.Join(',', TidyRow.Columns)).Append('\n');
    foreach (var row in published is null ? TidyRows.Of(figures, detail) : TidyRows.Of(published, detail)) csv.Append(row.ToString()).Append('\n');
    run.Write(options.GetValue(outFile), csv.ToString());
}, ExitCodes.InputOneUsageTwo);

// Decided together with what was published before, and noted with it.
PublishedFigures Published(ProgramRun run, WaitingDisclosure policy, MonthlyFigures figures, bool detail, ParseResult options)
{
    var ledger = KeptFile.Open(run, options.GetValue(ledgerFile), options.GetValue(outFile));
    var before = ledger.Content is { } content ? run.Required(run.Accept(ledger.Path!, EarlierPublicationJson.Read(content))) : null;
    var published = policy.Apply(figures, detail, before is null ? null : [before]);
    var now = EarlierPublication.Of(published);
    ledger.Keep(EarlierPublicationJson.Write(before is null ? now : before.And(now)));
    foreach (var finding in published.Findings) run.Note($"{finding.Code} {finding.Rule.Name} {finding.Message.In(run.Language)}");
    return published;
}
