using ForBedring.Rules;

namespace ForBedring.WaitingLists;

/// <summary>Why each excluded referral is excluded in the register-like profile (<i>slettekoder</i>, WTL-R04): one code and one reason per record.</summary>
public sealed class ExclusionReport
{
    private static readonly LocalisedText[] Reasons =
    [
        new("avvist", "avvist", "rejected"),
        new("rettighetsvurdering ikke aktuelt", "rettsvurdering ikkje aktuelt", "rights assessment not applicable"),
        new("kontroll", "kontroll", "control"),
        new("avsluttet uten sluttkode", "avslutta utan sluttkode", "end without code"),
        new("øyeblikkelig hjelp", "augeblikkeleg hjelp", "emergency"),
        new("ventetid på 0 eller 1 dag", "ventetid på 0 eller 1 dag", "wait of 0 or 1 day"),
        new("avsluttet på vurderingsdagen", "avslutta på vurderingsdagen", "ended on the day of assessment"),
    ];

    private ExclusionReport(ImmutableArray<Exclusion> exclusions, int referrals)
    {
        Exclusions = exclusions;
        Referrals = referrals;
    }

    /// <summary>The excluded referrals, in the order of the list.</summary>
    public ImmutableArray<Exclusion> Exclusions { get; }

    /// <summary>How many referrals were judged.</summary>
    public int Referrals { get; }

    /// <summary>How many are excluded by each code.</summary>
    public ImmutableSortedDictionary<int, long> CountByCode => Exclusions.GroupBy(e => e.Code).ToImmutableSortedDictionary(g => g.Key, g => (long)g.Count());

    /// <summary>The report of a list.</summary>
    public static ExclusionReport Of(ReferralList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var found = ImmutableArray.CreateBuilder<Exclusion>();
        for (var i = 0; i < list.Count; i++)
        {
            if (Judge(list.Rows[i]) is var (code, reason)) found.Add(new(list.IdAt(i), code, reason));
        }

        return new(found.ToImmutable(), list.Count);
    }

    /// <summary>The exclusion code and reason of one referral; null where it counts.</summary>
    public static Exclusion? Of(Referral referral)
    {
        ArgumentNullException.ThrowIfNull(referral);
        return Judge(ReferralRow.Of(referral)) is var (code, reason) ? new(referral.Id, code, reason) : null;
    }

    /// <summary>The number of exclusions.</summary>
    public override string ToString() => $"{NumberText.Machine(Exclusions.Length)} of {NumberText.Machine(Referrals)} excluded";

    private static (int Code, LocalisedText Reason)? Judge(in ReferralRow row)
        => Populations.ExclusionRule(row) is > 0 and var rule ? (Populations.ExclusionCode(row), Reasons[rule - 1]) : null;
}

/// <summary>One excluded referral, its code and the reason (<i>slettekode</i>).</summary>
public sealed class Exclusion
{
    internal Exclusion(string id, int code, LocalisedText reason)
    {
        Id = id;
        Code = code;
        Reason = reason;
    }

    /// <summary>The referral's id.</summary>
    public string Id { get; }

    /// <summary>The register's exclusion code: 1, 12, 21, 22, 31 or 33.</summary>
    public int Code { get; }

    /// <summary>The reason.</summary>
    public LocalisedText Reason { get; }

    /// <summary>The id, the code and the reason.</summary>
    public override string ToString() => $"{Id}: {NumberText.Machine(Code)} {Reason.Bokmaal}";
}
