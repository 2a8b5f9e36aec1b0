using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>What a clinic's slides tell of one year (<i>status for et år</i>): labelled figures, the one certain step, and figures whose label is lost.</summary>
public sealed class ClinicYear
{
    /// <summary>A year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="received">Referrals received; null where the source has no labelled figure.</param>
    /// <param name="rejected">Referrals rejected; null where the source has no labelled figure.</param>
    /// <param name="unlabelled">Figures without label.</param>
    public ClinicYear(int year, LabelledFigure? received, LabelledFigure? rejected, IEnumerable<UnlabelledFigure> unlabelled)
    {
        ArgumentNullException.ThrowIfNull(unlabelled);
        Year = year;
        Received = received;
        Rejected = rejected;
        Unlabelled = [.. unlabelled];
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>Referrals received; null where the source has no labelled figure.</summary>
    public LabelledFigure? Received { get; }

    /// <summary>Referrals rejected; null where the source has no labelled figure.</summary>
    public LabelledFigure? Rejected { get; }

    /// <summary>Received minus rejected: the only certain step. Null where one of the two is not labelled.</summary>
    public decimal? NotRejected => Received?.Value - Rejected?.Value;

    /// <summary>Rejected of received; no data where one of the two is not labelled.</summary>
    public Figure RejectedShare => Received is { Value: > 0 } received && Rejected is { } rejected ? Figure.From(rejected.Value / received.Value, (long)received.Value) : Figure.NoData.Instance;

    /// <summary>Figures whose label is lost: printable, never computed with.</summary>
    public ImmutableArray<UnlabelledFigure> Unlabelled { get; }

    /// <summary>The year.</summary>
    public override string ToString() => NumberText.Machine(Year);
}
