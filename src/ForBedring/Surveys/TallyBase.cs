using System.Text;
using ForBedring.Organisation;
using ForBedring.Rules;

namespace ForBedring.Surveys;

/// <summary>What two tallies must share to be added (A4): instrument, round, organisation and scoring rules, each by its fingerprint.</summary>
internal sealed class TallyBase
{
    private readonly (string Part, string Fingerprint)[] _parts;

    public TallyBase(SurveyRound round)
    {
        Round = round;
        _parts =
        [
            ("instrument", round.Instrument.Fingerprint),
            ("round", Digest.Sha256(round.Id.Value + "\n" + NumberText.Machine(round.Year))),
            ("organisation", FingerprintOf(round.Organisation)),
            ("scoring", Digest.Sha256(round.Instrument.Scoring.ToString())),
        ];
    }

    public SurveyRound Round { get; }

    /// <summary>The four fingerprints as 64 hexadecimal digits each: instrument, round, organisation, scoring.</summary>
    public IEnumerable<string> Fingerprints => _parts.Select(p => p.Fingerprint);

    /// <summary>Nothing if the other base is the same, else SRV-T01 for each part that differs.</summary>
    public FindingList Compare(TallyBase other) => Compare(other._parts.Select(p => p.Fingerprint));

    public FindingList Compare(IEnumerable<string> fingerprints)
        => new(_parts.Zip(fingerprints, (mine, other) => (mine.Part, IsSame: mine.Fingerprint == other)).Where(p => !p.IsSame).Select(p => Differ(p.Part)));

    private Finding Differ(string part) => SurveyRules.DifferentBase.Find(FindingPolicy.Default, Round.Subject, ("part", part));

    /// <summary>SHA-256 of a tree's codes and parents.</summary>
    internal static string FingerprintOf(OrgTree tree)
    {
        var text = new StringBuilder(tree.Count * 16);
        foreach (var unit in tree.Units) text.Append(unit.Id.Value).Append('\t').Append(unit.Parent?.Value).Append('\n');
        return Digest.Sha256(text.ToString());
    }
}
