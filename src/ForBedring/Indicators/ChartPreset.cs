namespace ForBedring.Indicators;

/// <summary>A named set of chart rules (<i>regelsett</i>): the σ constant, the screening, and which signals are looked for. The two are never mixed.</summary>
/// <remarks>Immutable. 3/1.128 = 2.6596 and 2.66 differ in the fourth digit, enough to move a point across a limit.</remarks>
public sealed class ChartPreset
{
    private ChartPreset(string name, bool isNhs, MovingRangeScreening screening, int firmBaseline)
    {
        Name = name;
        IsMakingDataCount = isNhs;
        Screening = screening;
        FirmBaseline = firmBaseline;
    }

    /// <summary>Anhøj's rules: runs and points beyond limits, constant 3/1.128, screening on.</summary>
    public static ChartPreset Anhoej { get; } = new("anhoej", isNhs: false, MovingRangeScreening.On, firmBaseline: 16);

    /// <summary>The XmR chart of NHS Making Data Count: four point rules and two icons, constant 2.66, screening off as in the spreadsheet tool. I charts only.</summary>
    public static ChartPreset NhsMakingDataCount { get; } = new("nhs", isNhs: true, MovingRangeScreening.Off, firmBaseline: 13);

    /// <summary>The name: <c>anhoej</c> or <c>nhs</c>.</summary>
    public string Name { get; }

    /// <summary>Whether it is that of NHS Making Data Count.</summary>
    public bool IsMakingDataCount { get; }

    /// <summary>Whether moving ranges are screened.</summary>
    public MovingRangeScreening Screening { get; }

    /// <summary>How many present baseline points firm limits need; with fewer they are trial limits (IND-F04). 16, and 13 for NHS Making Data Count.</summary>
    public int FirmBaseline { get; }

    /// <summary>The same rules with the screening said otherwise.</summary>
    public ChartPreset With(MovingRangeScreening screening) => screening is MovingRangeScreening.On or MovingRangeScreening.Off
        ? new(Name, IsMakingDataCount, screening, FirmBaseline)
        : throw new ArgumentOutOfRangeException(nameof(screening), screening, "Screening is on or off.");

    /// <summary>Whether the rules are made for a kind of chart.</summary>
    public bool Allows(ChartKind kind) => !IsMakingDataCount || kind == ChartKind.Individuals;

    /// <summary>Three standard deviations from a mean moving range.</summary>
    internal decimal ThreeSigma(decimal meanMovingRange) => IsMakingDataCount ? 2.66m * meanMovingRange : 3 * meanMovingRange / 1.128m;

    /// <summary>The name and the screening.</summary>
    public override string ToString() => $"{Name}, screening {Screening}";
}
