using ForBedring.Rules;

namespace ForBedring.Indicators;

/// <summary>What else is known of two rounds (<i>forhold ved rundene</i>): it becomes the caveats printed with every comparison. Immutable.</summary>
public sealed record RoundCircumstances
{
    /// <summary>The circumstances.</summary>
    /// <param name="unitChanged">Whether the unit is another than last time; then no verdict is given.</param>
    /// <param name="instrumentChanged">Whether the questions are others than last time; then no verdict is given.</param>
    /// <param name="responseRateLast">The response rate last time, in [0, 1]; null where not known.</param>
    /// <param name="responseRateNow">The response rate now, in [0, 1]; null where not known.</param>
    /// <param name="samePeople">Whether many of the same people answered both times, unlinked. Usual in a workplace.</param>
    /// <param name="isCensus">Whether everybody was asked. Usual in a survey of employees.</param>
    public RoundCircumstances(bool unitChanged = false, bool instrumentChanged = false, decimal? responseRateLast = null, decimal? responseRateNow = null, bool samePeople = true, bool isCensus = true)
    {
        if (responseRateLast is < 0 or > 1) throw new ArgumentOutOfRangeException(nameof(responseRateLast), responseRateLast, "A response rate lies in [0, 1].");
        if (responseRateNow is < 0 or > 1) throw new ArgumentOutOfRangeException(nameof(responseRateNow), responseRateNow, "A response rate lies in [0, 1].");
        UnitChanged = unitChanged;
        InstrumentChanged = instrumentChanged;
        ResponseRateLast = responseRateLast;
        ResponseRateNow = responseRateNow;
        SamePeople = samePeople;
        IsCensus = isCensus;
    }

    /// <summary>The same unit and questions, response rates not known.</summary>
    public static RoundCircumstances Usual { get; } = new();

    /// <summary>Whether the unit is another than last time.</summary>
    public bool UnitChanged { get; }

    /// <summary>Whether the questions are others than last time.</summary>
    public bool InstrumentChanged { get; }

    /// <summary>The response rate last time; null where not known.</summary>
    public decimal? ResponseRateLast { get; }

    /// <summary>The response rate now; null where not known.</summary>
    public decimal? ResponseRateNow { get; }

    /// <summary>Whether many of the same people answered both times.</summary>
    public bool SamePeople { get; }

    /// <summary>Whether everybody was asked.</summary>
    public bool IsCensus { get; }

    /// <summary>The caveats of a comparison of so many themes at once (IND-F11 to IND-F17).</summary>
    public FindingList Caveats(int themes)
    {
        var subject = new Subject("comparison", "");
        var found = new List<Finding> { IndicatorRules.ChangeIsNotEffect.Find(FindingPolicy.Default, subject) };
        if (SamePeople) found.Add(IndicatorRules.SamePeopleUnlinked.Find(FindingPolicy.Default, subject));
        if (IsCensus) found.Add(IndicatorRules.CensusNotSample.Find(FindingPolicy.Default, subject));
        if (UnitChanged) found.Add(IndicatorRules.UnitChanged.Find(FindingPolicy.Default, subject));
        if (InstrumentChanged) found.Add(IndicatorRules.InstrumentChanged.Find(FindingPolicy.Default, subject));
        if (themes > 1) found.Add(IndicatorRules.ManyThemes.Find(FindingPolicy.Default, subject, ("themes", themes)));
        if (ResponseRateLast is { } last && ResponseRateNow is { } now && Math.Abs(now - last) >= 0.1m)
            found.Add(IndicatorRules.ResponseRateChanged.Find(FindingPolicy.Default, subject, ("last", NumberText.Machine(last * 100, 1) + " %"), ("now", NumberText.Machine(now * 100, 1) + " %")));
        return new FindingList(found);
    }

    /// <summary>What differs between the rounds.</summary>
    public override string ToString() => string.Join(", ", new[] { UnitChanged ? "unit changed" : "", InstrumentChanged ? "instrument changed" : "", SamePeople ? "same people" : "", IsCensus ? "census" : "" }.Where(t => t.Length > 0).DefaultIfEmpty("as usual"));
}
