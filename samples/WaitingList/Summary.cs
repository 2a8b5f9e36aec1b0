using ForBedring.Rules;
using ForBedring.WaitingLists;

namespace ForBedring.Samples.WaitingList;

/// <summary>What is told on standard error.</summary>
internal static class Summary
{
    public static LocalisedText InternalUse { get; } = new(
        "Tallene er ikke skjult og er bare til internt bruk. Bruk --disclosure før publisering.",
        "Tala er ikkje skjulte og er berre til internt bruk. Bruk --disclosure før publisering.",
        "The figures are not suppressed and are for internal use only. Use --disclosure before publishing.");

    /// <summary>Sums up the warnings of a file that was read; a file with errors is passed on with its errors only.</summary>
    public static ReadResult<ReferralList> OfWarnings(ProgramRun run, string file, ReadResult<ReferralList> read)
        => read.Match<ReadResult<ReferralList>>(
            (list, problems) =>
            {
                foreach (var finding in list.FindingCounts)
                {
                    var first = problems.FirstOrDefault(p => p.Code == finding.Rule.Code);
                    var place = first?.Row is { } row ? $"{file}({row})" : file;
                    run.Note($"{place}: {finding.Rule.Code} {finding.Rule.Name} × {finding.Count}{(first is null ? "" : " " + first.Message.In(run.Language))}");
                }

                return new ReadResult<ReferralList>.Accepted(list, [.. problems.Where(p => !p.Code.Value.StartsWith("WTL-", StringComparison.Ordinal))]);
            },
            problems => new ReadResult<ReferralList>.Unreadable([.. problems.Where(p => p.Severity == Severity.Error)]));
}
