using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>One projected month (<i>framskrevet måned</i>).</summary>
public sealed class ProjectedMonth
{
    internal ProjectedMonth(YearMonth month, decimal entries, decimal exits, decimal cleanUp, decimal stock, decimal lower, decimal upper)
    {
        Month = month;
        Entries = new(entries);
        Exits = new(exits);
        CleanUp = new(cleanUp);
        Stock = stock;
        Lower = lower;
        Upper = upper;
    }

    /// <summary>The month.</summary>
    public YearMonth Month { get; }

    /// <summary>Expected to come onto the list.</summary>
    public PatientCount Entries { get; }

    /// <summary>Expected to leave it, clean-up not counted.</summary>
    public PatientCount Exits { get; }

    /// <summary>Taken off by clean-up.</summary>
    public PatientCount CleanUp { get; }

    /// <summary>The list at the end of the month.</summary>
    public decimal Stock { get; }

    /// <summary>The lower end of the 95 % band, never below 0.</summary>
    public decimal Lower { get; }

    /// <summary>The upper end of the 95 % band.</summary>
    public decimal Upper { get; }

    /// <summary>The month and the size.</summary>
    public override string ToString() => $"{NodaTime.Text.YearMonthPattern.Iso.Format(Month)}: {NumberText.Machine(Stock, 1)}";
}
