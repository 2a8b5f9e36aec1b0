using ForBedring.Rules;

namespace ForBedring.Programme.Areas;

/// <summary>A part of a day (<i>dagsdel</i>).</summary>
public enum DayFraction
{
    /// <summary>Half a day (<i>halv dag</i>).</summary>
    Half = 1,

    /// <summary>A whole day (<i>hel dag</i>).</summary>
    Full = 2,

    /// <summary>Half or a whole day, as agreed (<i>halv eller hel dag</i>).</summary>
    HalfOrFull = 3,
}

/// <summary>How long something takes (<i>varighet</i>): a range of minutes, or a part of a day.</summary>
/// <remarks>Exactly one of the two. Equality is by content.</remarks>
public sealed record ActivityLength
{
    private const int MostMinutes = 24 * 60;

    private ActivityLength(int? leastMinutes, int? mostMinutes, DayFraction? day)
    {
        LeastMinutes = leastMinutes;
        MinutesAtMost = mostMinutes;
        Day = day;
    }

    /// <summary>The fewest minutes, 1 to 1,440; null for a part of a day.</summary>
    public int? LeastMinutes { get; }

    /// <summary>The most minutes, included; null for a part of a day.</summary>
    public int? MinutesAtMost { get; }

    /// <summary>The part of a day; null for minutes.</summary>
    public DayFraction? Day { get; }

    /// <summary>From so many to so many minutes, both included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside 1 to 1,440, or the range falls.</exception>
    public static ActivityLength Minutes(int least, int most)
    {
        if (least is < 1 or > MostMinutes) throw new ArgumentOutOfRangeException(nameof(least), least, "Minutes run from 1 to 1,440.");
        if (most < least || most > MostMinutes) throw new ArgumentOutOfRangeException(nameof(most), most, "The most minutes are at least the least, and at most 1,440.");
        return new(least, most, null);
    }

    /// <summary>A part of a day.</summary>
    public static ActivityLength PartOfDay(DayFraction day)
        => day is >= DayFraction.Half and <= DayFraction.HalfOrFull ? new(null, null, day) : throw new ArgumentOutOfRangeException(nameof(day), day, "The part is not one of DayFraction.");

    /// <summary>The length in words.</summary>
    public LocalisedText Describe()
    {
        if (LeastMinutes is { } least)
        {
            var minutes = least == MinutesAtMost ? NumberText.Machine(least) : NumberText.Machine(least) + "–" + NumberText.Machine(MinutesAtMost!.Value);
            return new(minutes + " minutter", minutes + " minutt", minutes + " minutes");
        }

        return Day switch
        {
            DayFraction.Half => new("halv dag", "halv dag", "half a day"),
            DayFraction.Full => new("hel dag", "heil dag", "a whole day"),
            _ => new("halv eller hel dag", "halv eller heil dag", "half or a whole day"),
        };
    }

    /// <summary>The length in bokmål.</summary>
    public override string ToString() => Describe().Bokmaal;
}
