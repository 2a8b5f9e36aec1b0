using ForBedring.Rules;

namespace ForBedring.Workshops;

/// <summary>An area that the answers point to (<i>bevarings- eller forbedringsområde</i>): what to keep, what to improve, or both.</summary>
/// <remarks>It rests on shown figures only. A withheld figure counts as a source that says nothing.</remarks>
public sealed class AreaSignal
{
    internal AreaSignal(DeckArea area, SignalProfile preserve, SignalProfile improve)
    {
        Area = area;
        PreserveProfile = preserve;
        ImproveProfile = improve;
    }

    /// <summary>The area. Its id is what proposals point to.</summary>
    public DeckArea Area { get; }

    /// <summary>Whether at least one source says that it is worth keeping.</summary>
    public bool Preserve => PreserveProfile.Agreeing > 0;

    /// <summary>Whether at least one source says that it must be better.</summary>
    public bool Improve => ImproveProfile.Agreeing > 0;

    /// <summary>How strongly each source says that it is worth keeping.</summary>
    public SignalProfile PreserveProfile { get; }

    /// <summary>How strongly each source says that it must be better.</summary>
    public SignalProfile ImproveProfile { get; }

    /// <summary>The area's id.</summary>
    public override string ToString() => Area.Id;
}

/// <summary>How strongly each source points to an area (<i>styrke per kilde</i>), 0 to 1; null where the source says nothing or is withheld.</summary>
/// <remarks>Sources count different things, so they are never averaged together.</remarks>
public sealed class SignalProfile
{
    private const decimal Half = 0.5m;

    private readonly bool _notesAgree;

    internal SignalProfile(decimal? cards, decimal? ratings, decimal? smileys, decimal? notes, decimal? freeText, bool notesAgree)
    {
        Cards = cards;
        Ratings = ratings;
        Smileys = smileys;
        Notes = notes;
        FreeText = freeText;
        _notesAgree = notesAgree;
    }

    /// <summary>The mean share of tables that kept the area's cards.</summary>
    public decimal? Cards { get; }

    /// <summary>How far the tables' ratings are from the other end of the scale, as a share of its length.</summary>
    public decimal? Ratings { get; }

    /// <summary>The mean share of people who chose a face on this side.</summary>
    public decimal? Smileys { get; }

    /// <summary>The area's share of the sorted sticky notes.</summary>
    public decimal? Notes { get; }

    /// <summary>The area's share of the sorted free texts of this kind.</summary>
    public decimal? FreeText { get; }

    /// <summary>How many sources agree: cards and ratings from one half, smileys and free text from one third, notes where the area is among the five main ones.</summary>
    public int Agreeing => (Cards >= Half ? 1 : 0) + (Ratings >= Half ? 1 : 0) + (Smileys * 3 >= 1 ? 1 : 0) + (_notesAgree ? 1 : 0) + (FreeText * 3 >= 1 ? 1 : 0);

    /// <summary>How many sources agree.</summary>
    public override string ToString() => $"{NumberText.Machine(Agreeing)} sources";

    /// <summary>More agreeing sources first, then the stronger source in the order cards, ratings, smileys, notes, free text.</summary>
    internal static IComparer<SignalProfile> StrongestFirst { get; } = Comparer<SignalProfile>.Create((a, b) =>
    {
        var order = b.Agreeing.CompareTo(a.Agreeing);
        for (var i = 0; order == 0 && i < 5; i++) order = Nullable.Compare(b.Strength(i), a.Strength(i));
        return order;
    });

    private decimal? Strength(int source) => source switch { 0 => Cards, 1 => Ratings, 2 => Smileys, 3 => Notes, _ => FreeText };
}
