namespace ForBedring.Releases;

/// <summary>A figure that disclosure control has decided on (<i>vist eller skjult tall</i>): shown, withheld, without data, or not asked. Closed.</summary>
/// <remarks>
/// Withheld is a result, not an error: it is never null, NaN, −1 or an exception. A withheld figure holds a reason and no number, so there is
/// nothing to leak through <see cref="object.ToString"/>, equality, JSON or a debugger. No data (<i>ingen svar</i>), not asked (<i>ikke spurt</i>)
/// and withheld (<i>skjult</i>) are three different things.
/// </remarks>
/// <typeparam name="T">What is shown where it may be shown.</typeparam>
public abstract record Disclosed<T>
    where T : notnull
{
    private Disclosed()
    {
    }

    /// <summary>Whether the figure is shown.</summary>
    public bool IsShown => this is Shown;

    private protected abstract void Closed();

    /// <summary>The value and whether it is shown.</summary>
    public bool TryGetShown([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? value)
    {
        value = this is Shown shown ? shown.Value : default;
        return this is Shown;
    }

    /// <summary>One answer for each case.</summary>
    public TResult Match<TResult>(Func<T, TResult> shown, Func<WithholdingReason, TResult> withheld, Func<TResult> noData, Func<TResult> notAsked)
    {
        ArgumentNullException.ThrowIfNull(shown);
        ArgumentNullException.ThrowIfNull(withheld);
        ArgumentNullException.ThrowIfNull(noData);
        ArgumentNullException.ThrowIfNull(notAsked);
        return this switch
        {
            Shown s => shown(s.Value),
            Withheld w => withheld(w.Reason),
            NoData => noData(),
            NotAsked => notAsked(),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The same decision about something made of the value; the other cases stay what they are.</summary>
    public Disclosed<TOther> Select<TOther>(Func<T, TOther> of)
        where TOther : notnull
    {
        ArgumentNullException.ThrowIfNull(of);
        return Match(
            value => Disclosed<TOther>.Show(of(value)),
            reason => Disclosed<TOther>.Withhold(reason),
            () => Disclosed<TOther>.None,
            () => Disclosed<TOther>.Unasked);
    }

    internal static Disclosed<T> None { get; } = new NoData();

    internal static Disclosed<T> Unasked { get; } = new NotAsked();

    internal static Disclosed<T> Hidden { get; } = new Withheld(WithholdingReason.Anonymity);

    internal static Disclosed<T> Show(T value) => new Shown(value);

    internal static Disclosed<T> Withhold(WithholdingReason reason) => new Withheld(reason);

    /// <summary>A figure that is shown (<i>vist</i>).</summary>
    public sealed record Shown : Disclosed<T>
    {
        internal Shown(T value)
        {
            ArgumentNullException.ThrowIfNull(value);
            Value = value;
        }

        /// <summary>The figure.</summary>
        public T Value { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>A figure that is withheld (<i>skjult</i>). It holds a reason and no number.</summary>
    public sealed record Withheld : Disclosed<T>
    {
        internal Withheld(WithholdingReason reason) => Reason = reason;

        /// <summary>Why, as a reader may know it.</summary>
        public WithholdingReason Reason { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>Nobody answered (<i>ingen svar</i>).</summary>
    public sealed record NoData : Disclosed<T>
    {
        internal NoData()
        {
        }

        private protected override void Closed()
        {
        }
    }

    /// <summary>The question was not put here (<i>ikke spurt</i>): outside the theme's audience.</summary>
    public sealed record NotAsked : Disclosed<T>
    {
        internal NotAsked()
        {
        }

        private protected override void Closed()
        {
        }
    }
}
