using System.IO;
using ForBedring.Rules;
using ForBedring.Surveys.Aggregation;

namespace ForBedring.Surveys;

public sealed partial class SurveyTally
{
    /// <summary>Writes the counts as a partial aggregate (<i>deltelling</i>, format FBT1), to be added to others made elsewhere.</summary>
    /// <remarks>
    /// <b>The content is not protected</b>: it holds counts of groups of any size and is personal data until disclosure control has been applied to the whole. It is the only way
    /// out of the opaque state. It holds no respondents and no answer patterns: someone with sheets in several parts cannot be recognised, and each sheet
    /// of a merged whole counts as a person. Any engine that can add 64-bit whole numbers column by column, group by group, can combine the rows.
    /// </remarks>
    /// <param name="stream">Where it goes; left open.</param>
    public void WriteConfidential(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var bytes = PartialAggregate.Write(this);
        stream.Write(bytes, 0, bytes.Length);
    }

    /// <summary>Reads a partial aggregate of a round. One that is cut off, changed, newer or of another base is one problem, not an exception (SRV-T01 … SRV-T03).</summary>
    /// <param name="stream">Where it comes from; left open.</param>
    /// <param name="round">The round it must belong to.</param>
    public static ReadResult<SurveyTally> ReadConfidential(Stream stream, SurveyRound round)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(round);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return PartialAggregate.Read(copy.ToArray(), new TallyBase(round));
    }

    internal static SurveyTally Trusted(TallyBase tallyBase, ImmutableArray<ResponseGroup> groups, TallyRows rows) => new(tallyBase, groups, rows, null);
}
