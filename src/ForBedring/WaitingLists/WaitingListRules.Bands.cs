using ForBedring.Rules;

namespace ForBedring.WaitingLists;

public static partial class WaitingListRules
{
    /// <summary>WTL-B01: a file of banded waits has a column for each band, such as 0-1, 1-2, 52+.</summary>
    public static RuleDefinition NoBands { get; } = RuleDefinition.Create("WTL-B01", "bands.no-bands", new(
        "Filen har ingen kolonner med ventetidsgrupper, som 0-1, 1-2 og 52+.",
        "Fila har ingen kolonnar med ventetidsgrupper, som 0-1, 1-2 og 52+.",
        "The file has no columns of bands, such as 0-1, 1-2 and 52+."), Severity.Error);

    /// <summary>WTL-B02: a count of a band is a whole number that is not negative; an empty field is none.</summary>
    public static RuleDefinition BadBandCount { get; } = RuleDefinition.Create("WTL-B02", "bands.bad-count", new(
        "Kolonnen {column} skal ha et helt antall som ikke er negativt, eller være tom.",
        "Kolonnen {column} skal ha eit heilt tal som ikkje er negativt, eller vere tom.",
        "The column {column} must hold a whole number that is not negative, or be empty."), Severity.Error);

    /// <summary>WTL-B03: the column of totals agrees with the sum of the bands.</summary>
    public static RuleDefinition BandTotalDiffers { get; } = RuleDefinition.Create("WTL-B03", "bands.total-differs", new(
        "{row}: totalen er {total}, men gruppene har {sum} til sammen. Gruppene er brukt.",
        "{row}: totalen er {total}, men gruppene har {sum} til saman. Gruppene er brukte.",
        "{row}: the total is {total}, but the bands add up to {sum}. The bands are used."), Severity.Warning);

    /// <summary>WTL-B04: a row of totals is not added to the rows it is the sum of.</summary>
    public static RuleDefinition TotalsRowLeftOut { get; } = RuleDefinition.Create("WTL-B04", "bands.totals-row-left-out", new(
        "Raden {row} er en sum av de andre og er ikke lagt til.",
        "Rada {row} er ein sum av dei andre og er ikkje lagd til.",
        "The row {row} is a sum of the others and is not added."), Severity.Info);

    /// <summary>WTL-B05: bands do not overlap.</summary>
    public static RuleDefinition BandsOverlap { get; } = RuleDefinition.Create("WTL-B05", "bands.overlap", new(
        "Gruppene {band} og {other} overlapper.",
        "Gruppene {band} og {other} overlappar.",
        "The bands {band} and {other} overlap."), Severity.Error);
}
