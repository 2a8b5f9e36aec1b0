using ForBedring.Organisation;
using ForBedring.Surveys;

namespace ForBedring.Planning;

/// <summary>Where an area came from (<i>opphav</i>): a survey, a workshop or another source. Closed. A reference, never a figure.</summary>
public abstract record AreaOrigin
{
    private AreaOrigin()
    {
    }

    private protected abstract void Closed();

    /// <summary>A theme of a survey round, as reported for a unit or a reporting group.</summary>
    public sealed record Survey : AreaOrigin
    {
        /// <summary>A theme of a round, as reported for a unit or a reporting group.</summary>
        public Survey(RoundId round, ThemeCode theme, UnitOrGroup referent)
        {
            ArgumentNullException.ThrowIfNull(round);
            ArgumentNullException.ThrowIfNull(theme);
            ArgumentNullException.ThrowIfNull(referent);
            Round = round;
            Theme = theme;
            Referent = referent;
        }

        /// <summary>The round.</summary>
        public RoundId Round { get; }

        /// <summary>The theme.</summary>
        public ThemeCode Theme { get; }

        /// <summary>The unit or reporting group that the report describes.</summary>
        public UnitOrGroup Referent { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>A signal of a workshop (<i>Der skoen trykker</i>).</summary>
    public sealed record Workshop : AreaOrigin
    {
        /// <summary>A workshop signal.</summary>
        public Workshop(string signal)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(signal);
            Signal = signal;
        }

        /// <summary>The id of the signal.</summary>
        public string Signal { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>Another source: a pulse check, a cause map, an audit (<i>annen kilde</i>).</summary>
    public sealed record External : AreaOrigin
    {
        /// <summary>A source and a reference in it.</summary>
        public External(string kind, string reference)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(kind);
            ArgumentNullException.ThrowIfNull(reference);
            Kind = kind;
            Reference = reference;
        }

        /// <summary>The kind of source.</summary>
        public string Kind { get; }

        /// <summary>The reference.</summary>
        public string Reference { get; }

        private protected override void Closed()
        {
        }
    }
}
