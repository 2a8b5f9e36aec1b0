using System.Text;

namespace ForBedring.Surveys;

/// <summary>Who gave a sheet, as an opaque key (<i>person</i>): 128 bits made of the respondent's key, which cannot be read back from it. The default is an unknown person.</summary>
/// <remarks>Kept in memory only, for counting people. It goes into no report, ledger or partial aggregate.</remarks>
internal readonly struct PersonKey(ulong high, ulong low) : IEquatable<PersonKey>
{
    private readonly ulong _high = high;
    private readonly ulong _low = low;

    /// <summary>Whether the sheet came with a respondent's key.</summary>
    public bool IsKnown => (_high | _low) != 0;

    /// <summary>The key of a respondent's key, as the bytes of its text; empty for an unknown person.</summary>
    public static PersonKey Of(ReadOnlySpan<byte> respondent)
    {
        if (respondent.IsEmpty) return default;
        unchecked
        {
            ulong high = 14695981039346656037UL, low = 0x9E3779B97F4A7C15UL;
            foreach (var b in respondent)
            {
                high = (high ^ b) * 1099511628211UL;
                low = ((low << 7) | (low >> 57)) + b;
                low *= 0xBF58476D1CE4E5B9UL;
            }

            return new(high | 1, low ^ (low >> 31));
        }
    }

    /// <summary>The key of a respondent's key; blank for an unknown person.</summary>
    public static PersonKey Of(string? respondent) => string.IsNullOrWhiteSpace(respondent) ? default : Of(Encoding.UTF8.GetBytes(respondent!.Trim()));

    public bool Equals(PersonKey other) => _high == other._high && _low == other._low;

    public override bool Equals(object? obj) => obj is PersonKey other && Equals(other);

    public override int GetHashCode() => unchecked((int)(_high ^ (_high >> 32) ^ _low));

    public override string ToString() => "person";
}
