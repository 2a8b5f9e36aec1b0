using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>Why a list grew or shrank, month by month (<i>dekomponering</i>): each term of the flow, and how it differs from the same month a year before.</summary>
/// <remarks>Exact: a month's terms sum to its growth, and the differences of the terms sum to the difference in growth.</remarks>
public sealed class ListDecomposition
{
    private ListDecomposition(WaitingGroup group, ImmutableArray<DecomposedMonth> months)
    {
        Group = group;
        Months = months;
    }

    /// <summary>The group.</summary>
    public WaitingGroup Group { get; }

    /// <summary>The months.</summary>
    public ImmutableArray<DecomposedMonth> Months { get; }

    /// <summary>How much the list grew over all months.</summary>
    public long Growth => Months.Sum(m => m.Terms.Growth);

    /// <summary>The terms over all months.</summary>
    public FlowTerms Total => Months.Aggregate(FlowTerms.None, (sum, m) => sum.Plus(m.Terms));

    /// <summary>The decomposition of a group's list.</summary>
    public static ListDecomposition Of(MonthlyFigures figures, WaitingGroup group)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var terms = figures.Months.Select(m => FlowTerms.Of(figures.FlowOf(group, m))).ToList();
        return new(group, [.. figures.Months.Select((m, i) => new DecomposedMonth(m, figures.FlowOf(group, m).Opening, terms[i], i < 12 ? null : terms[i].Minus(terms[i - 12])))]);
    }

    /// <summary>The group and its growth.</summary>
    public override string ToString() => $"{Group}: {NumberText.Machine(Growth)}";
}

/// <summary>One month of a decomposition (<i>måned</i>).</summary>
public sealed class DecomposedMonth
{
    internal DecomposedMonth(YearMonth month, long opening, FlowTerms terms, FlowTerms? againstYearBefore)
    {
        Month = month;
        Opening = opening;
        Terms = terms;
        AgainstYearBefore = againstYearBefore;
    }

    /// <summary>The month.</summary>
    public YearMonth Month { get; }

    /// <summary>On the list at the end of the month before.</summary>
    public long Opening { get; }

    /// <summary>The month's terms.</summary>
    public FlowTerms Terms { get; }

    /// <summary>The terms minus those of the same month a year before; null where that month is not known.</summary>
    public FlowTerms? AgainstYearBefore { get; }

    /// <summary>The month and its growth.</summary>
    public override string ToString() => $"{NodaTime.Text.YearMonthPattern.Iso.Format(Month)}: {NumberText.Machine(Terms.Growth)}";
}

/// <summary>What adds to a list and what takes from it (<i>ledd i flyten</i>), each as what it does to the list: entries positive, exits negative.</summary>
public sealed record FlowTerms
{
    private FlowTerms(long entered, long started, long otherExits, long withoutCode, long cleanUp, long assessedOut)
    {
        Entered = entered;
        Started = started;
        OtherExits = otherExits;
        WithoutCode = withoutCode;
        CleanUp = cleanUp;
        AssessedOut = assessedOut;
    }

    /// <summary>Nothing.</summary>
    public static FlowTerms None { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>By those who came.</summary>
    public long Entered { get; }

    /// <summary>By those who started.</summary>
    public long Started { get; }

    /// <summary>By those who left for other reasons.</summary>
    public long OtherExits { get; }

    /// <summary>By those who left without a code.</summary>
    public long WithoutCode { get; }

    /// <summary>By clean-up.</summary>
    public long CleanUp { get; }

    /// <summary>By the assessment.</summary>
    public long AssessedOut { get; }

    /// <summary>The sum.</summary>
    public long Growth => Entered + Started + OtherExits + WithoutCode + CleanUp + AssessedOut;

    /// <summary>The sum as text.</summary>
    public override string ToString() => NumberText.Machine(Growth);

    internal static FlowTerms Of(ListFlow flow)
        => new(flow.Entered, -flow.Started, -(flow.ExitsByCode.Values.Sum() - flow.Started), -flow.ExitsWithoutCode, -flow.CleanUp, -flow.AssessedOut);

    internal FlowTerms Plus(FlowTerms other)
        => new(Entered + other.Entered, Started + other.Started, OtherExits + other.OtherExits, WithoutCode + other.WithoutCode, CleanUp + other.CleanUp, AssessedOut + other.AssessedOut);

    internal FlowTerms Minus(FlowTerms other)
        => new(Entered - other.Entered, Started - other.Started, OtherExits - other.OtherExits, WithoutCode - other.WithoutCode, CleanUp - other.CleanUp, AssessedOut - other.AssessedOut);
}
