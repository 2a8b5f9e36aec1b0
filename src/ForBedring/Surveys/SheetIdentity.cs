namespace ForBedring.Surveys;

/// <summary>Which sheet it is, in every version of the answers (<i>ark</i>): where it was first stored. A replaced sheet is another one.</summary>
internal readonly struct SheetIdentity(object? store, int place) : IEquatable<SheetIdentity>
{
    private readonly object? _store = store;
    private readonly int _place = place;

    public bool Equals(SheetIdentity other) => ReferenceEquals(_store, other._store) && _place == other._place;

    public override bool Equals(object? obj) => obj is SheetIdentity other && Equals(other);

    public override int GetHashCode() => unchecked((System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(_store) * 397) ^ _place);

    public override string ToString() => "sheet";
}
