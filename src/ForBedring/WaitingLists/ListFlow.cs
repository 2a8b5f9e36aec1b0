using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>How a list went from one day to another, to the person (<i>flyt</i>, W12). Clean-up is a term of its own, never mistaken for treatment.</summary>
/// <remarks>opening + entered − started − other exits − no code − clean-up − assessed out = closing, exactly, for every unit, period and profile.</remarks>
public sealed class ListFlow
{
    internal ListFlow(DateInterval interval, long opening, long entered, ImmutableSortedDictionary<WaitEndCode, long> exitsByCode, long noCode, long cleanUp, long assessedOut, long sameDay, bool isCleanUpRecorded)
    {
        Interval = interval;
        Opening = opening;
        Entered = entered;
        ExitsByCode = exitsByCode;
        ExitsWithoutCode = noCode;
        CleanUp = cleanUp;
        AssessedOut = assessedOut;
        SameDay = sameDay;
        IsCleanUpRecorded = isCleanUpRecorded;
        if (Closing < 0) throw new InvalidOperationException("The flow does not balance: more left the list than were on it.");
    }

    /// <summary>The period, both days included.</summary>
    public DateInterval Interval { get; }

    /// <summary>On the list at the end of the day before.</summary>
    public long Opening { get; }

    /// <summary>Came onto the list in the period (<i>nye på listen</i>).</summary>
    public long Entered { get; }

    /// <summary>Left because care started, code 1 (<i>påbegynt</i>); same-day starts are never on the list.</summary>
    public long Started => ExitsByCode.GetValueOrDefault(WaitEndCode.CareStarted);

    /// <summary>Left, by end code; care started included, clean-up not.</summary>
    public IReadOnlyDictionary<WaitEndCode, long> ExitsByCode { get; }

    /// <summary>Left with an end day but no code, or by closing while unassessed (<i>uten kode</i>).</summary>
    public long ExitsWithoutCode { get; }

    /// <summary>Left in a clean-up of the list, whatever the code (<i>rydding</i>).</summary>
    public long CleanUp { get; }

    /// <summary>Left because the assessment gave no right; only with the unassessed on the list (<i>avvist ved vurdering</i>).</summary>
    public long AssessedOut { get; }

    /// <summary>Came and left the same day; outside the balance (<i>samme dag</i>).</summary>
    public long SameDay { get; }

    /// <summary>Whether the source tells clean-up from other exits.</summary>
    public bool IsCleanUpRecorded { get; }

    /// <summary>Everyone who left.</summary>
    public long Exited => ExitsByCode.Values.Sum() + ExitsWithoutCode + CleanUp + AssessedOut;

    /// <summary>On the list at the end of the period.</summary>
    public long Closing => Opening + Entered - Exited;

    /// <summary>How much the list grew; negative where it shrank.</summary>
    public long Growth => Entered - Exited;

    /// <summary>The balance as text.</summary>
    public override string ToString() => $"{NumberText.Machine(Opening)} + {NumberText.Machine(Entered)} - {NumberText.Machine(Exited)} = {NumberText.Machine(Closing)}";

    internal static ListFlow From(DateInterval interval, long[] row, ImmutableArray<short> exitCodes, bool isCleanUpRecorded)
    {
        var exits = ImmutableSortedDictionary.CreateBuilder<WaitEndCode, long>();
        for (var i = 0; i < exitCodes.Length; i++)
        {
            if (row[Tally.Exits + i] > 0) exits.Add(WaitEndCode.From(exitCodes[i]), row[Tally.Exits + i]);
        }

        return new(interval, row[Tally.FlowOpening], row[Tally.FlowEntered], exits.ToImmutable(), row[Tally.FlowNoCode], row[Tally.FlowCleanUp], row[Tally.FlowAssessedOut], row[Tally.FlowSameDay], isCleanUpRecorded);
    }
}
