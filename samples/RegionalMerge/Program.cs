// Regions count their own answers and send only the counts; the country adds them up and makes one safe report.
// The answers never leave a region, and the sum is the same to the last bit as if everything had been counted in one place.
// Without files: three made-up regions. With --responses: one region's counts. With --partial: the report of all.
using System.CommandLine;
using ForBedring.Releases;
using ForBedring.Samples;
using ForBedring.Surveys;
using ForBedring.Synthetic;

var folder = new Option<string?>("--folder") { Description = "Where the regions' partial files go; left out, they stay in memory.", HelpName = "FOLDER" };
var ledgerFile = CliOptions.Ledger();
var own = new OwnRegions(ledgerFile);
var command = new RootCommand("Counts the answers of a region into a partial file (--responses), or adds partial files to one safe report (--partial). Without either, shows both on three made-up regions.") { folder, ledgerFile };
own.AddTo(command);

return Cli.Run(command, args, (options, run) =>
{
    if (own.Run(options, run)) return;
    var country = SyntheticHospital.Create(sheets: 3000, units: 120);
    var round = country.Round();
    var regions = Enumerable.Range(0, 3).Select(_ => ResponseSet.For(round)).ToArray();
    var whole = ResponseSet.For(round);
    var codes = new byte[country.Instrument.Questions.Length];
    foreach (var sheet in country.Sheets())
    {
        country.Answer(sheet, codes);
        var unit = country.Organisation.Units[sheet.Unit].Id.Value;
        var answers = country.TextsOf(sheet, codes);
        regions[sheet.Number % 3].Add(unit, null, answers);
        whole.Add(unit, null, answers);
    }

    // Each region: count, and write what may be added. The file is not protected: it goes to whoever is responsible for the whole.
    var files = regions.Select(region => Written(SurveyTally.Of(region.Build().ValueOrThrow()))).ToArray();
    for (var i = 0; i < files.Length && options.GetValue(folder) is { } path; i++) run.Write(Path.Combine(path, $"region-{i + 1}.fbt"), files[i]);

    // The country: read, check and add, in any order.
    var merged = files.Reverse().Select(file => SurveyTally.ReadConfidential(new MemoryStream(file), round).ValueOrThrow()).Aggregate(SurveyTally.Merge);
    var inOnePlace = Written(SurveyTally.Of(whole.Build().ValueOrThrow()));
    run.Print($"regions: 3, bytes each: {string.Join(", ", files.Select(f => f.Length))}");
    run.Print($"the merged counts are the counts of the whole: {(Written(merged).AsSpan().SequenceEqual(inOnePlace) ? "yes" : "no")}");

    // A file that was changed on the way, or belongs to another round, is one problem and no exception.
    files[0][200] ^= 1;
    foreach (var problem in SurveyTally.ReadConfidential(new MemoryStream(files[0]), round).Problems) run.Print(problem.Describe("region-1.fbt"));
    foreach (var problem in SurveyTally.ReadConfidential(new MemoryStream(files[1]), country.Round("2027", 2027)).Problems) run.Print(problem.Describe("region-2.fbt"));

    // Only now, and only through a policy, does anything become readable.
    var ledger = LedgerFile.Open(run, options.GetValue(ledgerFile), round.Id, options.GetValue(folder));
    var release = DisclosurePolicy.Standard.Apply(new ReleaseOf(SurveyScores.Compute(round.Close(), merged), round.ClosesOn.AtMidnight().InUtc().ToInstant(), ledger: ledger.Ledger));
    ledger.Keep(release.Ledger);
    foreach (var report in release.Reports.Take(12))
    {
        var theme = report.Total.Themes[0];
        var score = theme.Mean.Match(f => NumberAsText(f.Value), _ => "not shown", () => "no answers", () => "not asked");
        run.Print($"{report.Id,-5} {theme.Code} {score}");
    }
});

static byte[] Written(SurveyTally tally)
{
    using var stream = new MemoryStream();
    tally.WriteConfidential(stream);
    return stream.ToArray();
}

static string NumberAsText(decimal value) => Math.Round(value, 0, MidpointRounding.AwayFromZero).ToString(System.Globalization.CultureInfo.InvariantCulture);
