namespace ForBedring.Programme.Areas;

/// <summary>What a case reference points to (<i>type sak</i>), told by its form.</summary>
public enum CaseReferenceKind
{
    /// <summary>Number and year, as in <c>5/2017</c>: a case of the board (<i>styresak</i>).</summary>
    BoardCase = 1,

    /// <summary>Year and number, as in <c>2019/171</c>: a case of the archive (<i>arkivsak</i>).</summary>
    ArchiveCase = 2,

    /// <summary>Another form (<i>ukjent</i>).</summary>
    Unknown = 3,
}

/// <summary>A reference to a case (<i>saksnummer</i>), kept character for character.</summary>
/// <remarks>Board cases and archive cases stand side by side in one text and have year and number in opposite order; the text is never rearranged. Equality is by text, ordinal.</remarks>
public sealed record CaseReference
{
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    /// <summary>A reference as written.</summary>
    /// <exception cref="ArgumentException">The text is blank.</exception>
    public CaseReference(string raw)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(raw);
        Raw = raw;
        Kind = KindOf(raw);
    }

    /// <summary>The text as written.</summary>
    public string Raw { get; }

    /// <summary>What it points to.</summary>
    public CaseReferenceKind Kind { get; }

    /// <summary>The text.</summary>
    public override string ToString() => Raw;

    // 1950/1960 could be either; the year comes first in the archive, where numbers run to many thousands.
    private static CaseReferenceKind KindOf(string raw)
    {
        var parts = raw.Trim().Split('/');
        if (parts.Length != 2 || !TryWhole(parts[0], out var first) || !TryWhole(parts[1], out var second)) return CaseReferenceKind.Unknown;
        if (parts[0].Length == 4 && IsYear(first)) return CaseReferenceKind.ArchiveCase;
        return parts[1].Length == 4 && IsYear(second) ? CaseReferenceKind.BoardCase : CaseReferenceKind.Unknown;
    }

    private static bool IsYear(int number) => number is >= FirstYear and <= LastYear;

    private static bool TryWhole(string text, out int number)
        => int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number) && number > 0;
}
