namespace ForBedring.Rules;

/// <summary>What a rule rests on (<i>grunnlag</i>): a law, a method, or our own choice. Closed.</summary>
public abstract record Basis
{
    private Basis()
    {
    }

    private protected abstract void Closed();

    /// <summary>A legal basis (<i>rettslig grunnlag</i>) as data. Unverified ones are shown as <i>ikke kontrollert mot lovteksten</i>.</summary>
    public sealed record Legal : Basis
    {
        /// <summary>A legal basis.</summary>
        public Legal(string id, string instrument, string provision, LocalisedText gist, bool isVerified, string? verifiedAgainst = null, LocalDate? verifiedOn = null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(id);
            ArgumentException.ThrowIfNullOrWhiteSpace(instrument);
            ArgumentException.ThrowIfNullOrWhiteSpace(provision);
            ArgumentNullException.ThrowIfNull(gist);
            Id = id;
            Instrument = instrument;
            Provision = provision;
            Gist = gist;
            IsVerified = isVerified;
            VerifiedAgainst = verifiedAgainst;
            VerifiedOn = verifiedOn;
        }

        /// <summary>The id, for example <c>LB01</c>.</summary>
        public string Id { get; }

        /// <summary>The act or regulation.</summary>
        public string Instrument { get; }

        /// <summary>The section.</summary>
        public string Provision { get; }

        /// <summary>The content in our own words.</summary>
        public LocalisedText Gist { get; }

        /// <summary>Whether the gist was checked against the text of the law or the authority's own page.</summary>
        public bool IsVerified { get; }

        /// <summary>What it was checked against; null if it was not.</summary>
        public string? VerifiedAgainst { get; }

        /// <summary>The day of the check; null if unknown.</summary>
        public LocalDate? VerifiedOn { get; }

        /// <summary>The instrument and the provision.</summary>
        public override string ToString() => $"{Instrument} {Provision}";

        private protected override void Closed()
        {
        }
    }

    /// <summary>A basis in a method or paper (<i>metode</i>).</summary>
    public sealed record Method : Basis
    {
        /// <summary>A method and, if it has one, its address.</summary>
        public Method(string source, string? address = null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(source);
            Source = source;
            Address = address;
        }

        /// <summary>The source, for example <c>Sammen om ForBedring, step 5</c>.</summary>
        public string Source { get; }

        /// <summary>Where it can be read; null if it has no address.</summary>
        public string? Address { get; }

        private protected override void Closed()
        {
        }
    }

    /// <summary>Our own choice (<i>eget valg</i>), where no source decides.</summary>
    public sealed record OwnChoice : Basis
    {
        /// <summary>A choice and its reason.</summary>
        public OwnChoice(string reason)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(reason);
            Reason = reason;
        }

        /// <summary>Why we chose so.</summary>
        public string Reason { get; }

        private protected override void Closed()
        {
        }
    }
}
