using System.IO;
using ForBedring.Rules;
using ForBedring.WaitingLists;

namespace ForBedring.Reading;

/// <summary>Referrals from a text file (<i>henvisningsfil</i>): one row per referral period, columns in any order, straight into columns of numbers.</summary>
/// <remarks>
/// Columns that must stand in the header: <c>id,unit,sector,age,received,seniority,assessed,right,outcome,deadline,waitEnd,waitEndCode,postponementCode,postponementDate,closed</c>.
/// Optional: <c>patientKey, specialty, forwarded, helfo, exitReason, cleanUpDecision, team, unitName</c> and, for planned contacts,
/// <c>listKind, plannedBy, appointmentKind, appointmentOn, appointmentMonth, doneOn, needDrivenUntil</c>. Dates are <c>yyyy-MM-dd</c> only:
/// a date in another form is told of and never guessed, unless the options name the form (<see cref="ReadOptions.WithDates"/>). Empty, NULL, NA and a lone dash are absent;
/// fill-in dates such as 9999-12-31 count as absent with a finding (WTL-Q22). Every finding (WTL-Q…) has its row.
/// </remarks>
public static class ReferralCsv
{
    /// <summary>The columns that must stand in the header, in their usual order.</summary>
    public static ImmutableArray<string> Columns { get; } =
        ["id", "unit", "sector", "age", "received", "seniority", "assessed", "right", "outcome", "deadline", "waitEnd", "waitEndCode", "postponementCode", "postponementDate", "closed"];

    /// <summary>The columns that may stand in the header.</summary>
    public static ImmutableArray<string> OptionalColumns { get; } =
    [
        "patientKey", "specialty", "forwarded", "helfo", "exitReason", "cleanUpDecision", "team", "listKind", "plannedBy",
        "appointmentKind", "appointmentOn", "appointmentMonth", "doneOn", "needDrivenUntil", "unitName",
    ];

    /// <summary>Reads referrals, listing every finding with its row. An error rejects its row, and the file unless bad rows are skipped; a warning keeps the row.</summary>
    /// <param name="stream">The file; left open.</param>
    /// <param name="options">How to read; null for <see cref="ReadOptions.Default"/>.</param>
    /// <param name="extractDate">The day the file was taken out of its system; null where unknown, and then no date is called too late (WTL-Q19) and no end is left out (WTL-Q24).</param>
    /// <param name="lastDay">The last day figures are asked for; where the extract date is unknown, ends after this day are counted (WTL-Q25). Null to count none.</param>
    public static ReadResult<ReferralList> Read(Stream stream, ReadOptions? options = null, LocalDate? extractDate = null, LocalDate? lastDay = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= ReadOptions.Default;
        var problems = new ReadProblems(options.SkipsBadRows);
        var builder = new ReferralListBuilder(extractDate);
        var reader = CsvReader.Open(stream, problems, options);
        if (CsvHeader.Find(reader, problems, Sought) is not { } header || ReferralRowReader.TryOpen(reader, header, builder, problems) is not { } rows) return Unreadable();
        rows.ReadAll();
        if (extractDate is null && lastDay is { } last) builder.ReportEndsAfter(last);
        if (problems.HasError || (builder.Findings.HasError && !options.SkipsBadRows)) return Unreadable();
        var list = builder.ToList(rows.Recorded);
        return new ReadResult<ReferralList>.Accepted(list, builder.Findings.ToProblems(problems.ToImmutableArray()), builder.Findings.Groups(problems));

        ReadResult<ReferralList> Unreadable() => new ReadResult<ReferralList>.Unreadable(builder.Findings.ToProblems(problems.ToImmutableArray()), builder.Findings.Groups(problems));
    }

    /// <summary>What a header must hold.</summary>
    internal static HeaderSought Sought { get; } = new(SourceKind.Referrals, Columns.Select(c => new[] { c }), OptionalColumns);
}
