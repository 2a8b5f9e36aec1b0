using ForBedring.Rules;

namespace ForBedring.Protection;

/// <summary>A small group that shown cells give away (<i>lekkasje</i>), with the calculation that does it. For the data controller only: it holds counts.</summary>
public sealed class DisclosureLeak
{
    private readonly (long Least, long? Greatest, LocalisedText Text)? _count;

    internal DisclosureLeak(LeakKind kind, string? cellId, ImmutableArray<DisclosureTerm> terms, ImmutableArray<string> groups, string about, long respondents, bool isDifference, (long Least, long? Greatest, LocalisedText Text)? count = null)
    {
        _count = count;
        Kind = kind;
        CellId = cellId;
        Terms = terms;
        Groups = groups;
        About = about;
        Respondents = respondents;
        IsDifference = isDifference;
    }

    /// <summary>The kind.</summary>
    public LeakKind Kind { get; }

    /// <summary>The cell that is too small or can be derived; null where the people are no cell.</summary>
    public string? CellId { get; }

    /// <summary>The calculation: added cells first, then subtracted ones.</summary>
    public ImmutableArray<DisclosureTerm> Terms { get; }

    /// <summary>The ids of the groups the people are in.</summary>
    public ImmutableArray<string> Groups { get; }

    /// <summary>The people in words: the cell or cells they make up, and otherwise their groups.</summary>
    public string About { get; }

    /// <summary>How many people.</summary>
    public long Respondents { get; }

    /// <summary>Whether a difference between people comes out rather than their sum.</summary>
    public bool IsDifference { get; }

    /// <summary>The least a withheld count can be, where counts are the secret; else null.</summary>
    public long? Least => _count?.Least;

    /// <summary>The greatest a withheld count can be, where counts are the secret and it has a limit; else null.</summary>
    public long? Greatest => _count?.Greatest;

    /// <summary>The calculation as text, for example <c>D − B − C = 4 people (A)</c>.</summary>
    public string Describe(ReportLanguage language = ReportLanguage.English) => Text().In(language);

    /// <summary>The kind only; the text is in <see cref="Describe"/>.</summary>
    public override string ToString() => Kind.ToString();

    internal LocalisedText Text()
    {
        if (_count is { } count) return count.Text;
        var sum = DisclosureTerm.Sum(Terms);
        var n = NumberText.Machine(Respondents);
        var about = About.Length == 0 ? "" : $" ({About})";
        return Respondents == 1
            ? new($"{sum} = 1 person{about}", $"{sum} = 1 person{about}", $"{sum} = 1 person{about}")
            : new($"{sum} = {n} personer{about}", $"{sum} = {n} personar{about}", $"{sum} = {n} people{about}");
    }
}
