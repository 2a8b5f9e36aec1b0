using System.Globalization;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Samples;

/// <summary>What programs of a survey make of their input files.</summary>
public static class SurveyInputs
{
    /// <summary>The disclosure policy: from its file, from one number, or the standard one; null if it is unreadable.</summary>
    /// <param name="run">The run.</param>
    /// <param name="file">A file forbedring-disclosure-policy/1; null for none.</param>
    /// <param name="threshold">One threshold for everything, at least 3; null for none.</param>
    public static DisclosurePolicy? PolicyOf(ProgramRun run, string? file, int? threshold = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (file is not null) return run.ReadWhole(file, utf8 => DisclosurePolicyJson.Read(utf8));
        if (threshold is not { } n) return DisclosurePolicy.Standard;
        if (n < 3) throw new RuleViolationException(new([ReleaseRules.PolicyFloor.Find(FindingPolicy.Default, new Subject("policy", "--threshold"), ("family", "index"))]));
        return run.Accept("--threshold", DisclosurePolicy.AtThreshold(n));
    }

    /// <summary>The round of the files: they say who was asked, and it is taken as closed when they are read.</summary>
    public static SurveyRound RoundOf(Instrument instrument, StaffedOrganisation organisation, DisclosurePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(instrument);
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(policy);
        var invited = organisation.Tree.Units.Zip(organisation.Invited, (unit, people) => (unit.Id, people)).Where(u => u.people is not null).Select(u => KeyValuePair.Create(u.Id, u.people!.Value));
        var id = RoundId.From(instrument.Year.ToString(CultureInfo.InvariantCulture));
        return SurveyRound.Plan(id, instrument.Year, instrument, organisation.Tree, invited, new(instrument.Year, 1, 1), new(instrument.Year, 12, 31)).ValueOrThrow().Open(policy.Minimums, policy.Choices);
    }
}
