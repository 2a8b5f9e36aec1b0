using ForBedring.Rules;

namespace ForBedring.Programme.Users;

/// <summary>An amount of money (<i>beløp</i>): a decimal number and a currency. Amounts of two currencies are never added (PRG-B03).</summary>
/// <remarks>Equality is by content.</remarks>
public sealed record Money
{
    /// <summary>An amount.</summary>
    /// <param name="amount">The amount, not negative.</param>
    /// <param name="currency">Three capital letters, as in <c>NOK</c>.</param>
    /// <exception cref="ArgumentException">The currency is not three capital letters.</exception>
    public Money(decimal amount, string currency)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        ArgumentNullException.ThrowIfNull(currency);
        if (!IsCurrency(currency)) throw new ArgumentException("A currency is three capital letters, as in NOK.", nameof(currency));
        Amount = amount;
        Currency = currency;
    }

    /// <summary>The amount, not negative, not rounded.</summary>
    public decimal Amount { get; }

    /// <summary>The currency.</summary>
    public string Currency { get; }

    /// <summary>What speaks against adding: another currency (PRG-B03).</summary>
    public FindingList CanPlus(Money other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Currency == other.Currency
            ? FindingList.Empty
            : new([ProgrammeRules.CurrenciesMixed.Find(FindingPolicy.Default, new Subject("money", ""), ("one", Currency), ("other", other.Currency))]);
    }

    /// <summary>The two amounts added.</summary>
    /// <exception cref="RuleViolationException">The currencies differ (PRG-B03).</exception>
    public Money Plus(Money other)
    {
        CanPlus(other).ThrowIfRefused();
        return new(Amount + other.Amount, Currency);
    }

    /// <summary>The amount and the currency, as in <c>900 NOK</c>.</summary>
    public override string ToString() => NumberText.Machine(Amount) + " " + Currency;

    internal static bool IsCurrency(string currency) => currency.Length == 3 && currency.All(c => c is >= 'A' and <= 'Z');
}

/// <summary>What an hour of a kind of work is paid in a period (<i>honorarsats</i>).</summary>
public sealed class RemunerationRate
{
    /// <summary>A rate.</summary>
    /// <param name="kind">The kind of work, for example <c>Meeting</c>.</param>
    /// <param name="perHour">What an hour is paid.</param>
    /// <param name="from">The first day it holds.</param>
    /// <param name="until">The last day, included; null where it has no end.</param>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public RemunerationRate(string kind, Money perHour, LocalDate from, LocalDate? until = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(kind);
        ArgumentNullException.ThrowIfNull(perHour);
        if (until < from) throw new ArgumentException("The last day is before the first.", nameof(until));
        Kind = kind;
        PerHour = perHour;
        From = from;
        Until = until;
    }

    /// <summary>The kind of work.</summary>
    public string Kind { get; }

    /// <summary>What an hour is paid.</summary>
    public Money PerHour { get; }

    /// <summary>The first day it holds.</summary>
    public LocalDate From { get; }

    /// <summary>The last day, included; null where it has no end.</summary>
    public LocalDate? Until { get; }

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(LocalDate date) => From <= date && !(date > Until);
}

/// <summary>How users are paid (<i>retningslinjer for honorering</i>): rates by kind of work and period, in one currency.</summary>
public sealed class RemunerationPolicy
{
    private RemunerationPolicy(ImmutableArray<RemunerationRate> rates) => Rates = rates;

    /// <summary>The rates.</summary>
    public ImmutableArray<RemunerationRate> Rates { get; }

    /// <summary>What speaks against rates: two currencies (PRG-B03).</summary>
    public static FindingList CanCreate(IEnumerable<RemunerationRate> rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        var all = rates.ToList();
        return new(all.Skip(1).SelectMany(r => all[0].PerHour.CanPlus(r.PerHour)).Distinct());
    }

    /// <summary>A policy.</summary>
    /// <exception cref="RuleViolationException">The rates are in two currencies (PRG-B03).</exception>
    /// <exception cref="ArgumentException">Two rates of one kind hold on the same day.</exception>
    public static RemunerationPolicy Create(IEnumerable<RemunerationRate> rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        var all = rates.ToList();
        CanCreate(all).ThrowIfRefused();
        foreach (var kind in all.GroupBy(r => r.Kind, StringComparer.Ordinal))
        {
            var ordered = kind.OrderBy(r => r.From).ToList();
            for (var i = 1; i < ordered.Count; i++)
            {
                if (ordered[i - 1].HoldsOn(ordered[i].From)) throw new ArgumentException($"Two rates of {kind.Key} hold on the same day.", nameof(rates));
            }
        }

        return new([.. all]);
    }

    /// <summary>The rate of a kind on a day; null where none holds (PRG-B04).</summary>
    public RemunerationRate? RateOn(string kind, LocalDate date) => Rates.FirstOrDefault(r => r.Kind == kind && r.HoldsOn(date));
}
