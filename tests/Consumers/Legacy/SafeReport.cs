using System.Collections.Generic;
using System.IO;
using System.Linq;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Reading;
using ForBedring.Releases;
using ForBedring.Surveys;
using NodaTime;

namespace Legacy
{
    /// <summary>From three files to lines that may be shown, in C# 7.3: nothing here needs a newer language.</summary>
    public static class SafeReport
    {
        public static IList<string> Lines(Stream organisationFile, Stream instrumentFile, Stream answerFile, string theme)
        {
            var organisation = OrganisationCsv.Read(organisationFile, ReadOptions.SkipBadRows).ValueOrThrow();
            var instrument = InstrumentJson.Read(instrumentFile).ValueOrThrow();
            var policy = DisclosurePolicy.Standard;
            var round = SurveyRound.Plan(RoundId.From("2026"), 2026, instrument, organisation.Tree, organisation.InvitedByUnit, new LocalDate(2026, 2, 1), new LocalDate(2026, 2, 28))
                .ValueOrThrow()
                .Open(policy.Minimums, policy.Choices)
                .Close();
            var answers = ResponseCsv.Read(answerFile, round).ValueOrThrow();
            var release = policy.Apply(new ReleaseOf(SurveyScores.Compute(round, SurveyTally.Of(answers)), Instant.FromUtc(2026, 3, 1, 12, 0)));
            return release.Reports
                .Select(report => report.Name + ": " + report.Find(ThemeCode.From(theme)).Mean.Match(
                    figure => figure.ToString(),
                    reason => "withheld",
                    () => "no data",
                    () => "not asked"))
                .ToList();
        }
    }
}
