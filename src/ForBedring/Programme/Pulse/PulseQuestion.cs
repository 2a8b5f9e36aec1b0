using ForBedring.Rules;

namespace ForBedring.Programme.Pulse;

/// <summary>An answer to a yes-or-no question about a patient (<i>svar</i>).</summary>
public enum PulseAnswer
{
    /// <summary>Yes (<i>ja</i>).</summary>
    Yes = 1,

    /// <summary>No (<i>nei</i>).</summary>
    No = 2,

    /// <summary>Nobody knows (<i>vet ikke</i>).</summary>
    Unknown = 3,

    /// <summary>Not applicable (<i>ikke aktuelt</i>).</summary>
    NotApplicable = 4,
}

/// <summary>What sort of answer a question of the pulse has (<i>svartype</i>).</summary>
public enum PulseAnswerKind
{
    /// <summary>Yes, no, unknown or not applicable.</summary>
    YesNo = 1,

    /// <summary>One of several coded choices.</summary>
    Choice = 2,

    /// <summary>A whole number, 0 or more.</summary>
    Number = 3,
}

/// <summary>One choice of a question (<i>svaralternativ</i>): a code and a text.</summary>
public sealed record PulseChoice
{
    /// <summary>A choice.</summary>
    public PulseChoice(string code, LocalisedText text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        ArgumentNullException.ThrowIfNull(text);
        Code = code;
        Text = text;
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>The text.</summary>
    public LocalisedText Text { get; }
}

/// <summary>A question of <i>Ta pulsen</i> (<i>spørsmål</i>): common to both forms, of the outpatient form, or of the ward form. Closed.</summary>
/// <remarks>The form is part of the type, so that a field of one form cannot be given to the other (PRG-T05). The questions are data: the real form is not public.</remarks>
public abstract class PulseQuestion
{
    private PulseQuestion(string id, LocalisedText text, PulseAnswerKind kind, IEnumerable<PulseChoice>? choices)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(text);
        if (kind is < PulseAnswerKind.YesNo or > PulseAnswerKind.Number) throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind is not one of PulseAnswerKind.");
        Id = id;
        Text = text;
        Kind = kind;
        Choices = choices is null ? [] : [.. choices];
        if ((kind == PulseAnswerKind.Choice) != (Choices.Length > 0)) throw new ArgumentException("A choice has choices, and nothing else has.", nameof(choices));
        if (Choices.Select(c => c.Code).Distinct(StringComparer.Ordinal).Count() != Choices.Length) throw new ArgumentException("A choice stands twice.", nameof(choices));
    }

    /// <summary>The id, and the name of its column in a file.</summary>
    public string Id { get; }

    /// <summary>The question in our own words, or the user's.</summary>
    public LocalisedText Text { get; }

    /// <summary>What sort of answer it has.</summary>
    public PulseAnswerKind Kind { get; }

    /// <summary>The choices; empty where it is no choice.</summary>
    public ImmutableArray<PulseChoice> Choices { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    private protected abstract void Closed();

    /// <summary>A question of both forms (<i>felles spørsmål</i>).</summary>
    public sealed class Common : PulseQuestion
    {
        /// <summary>A question of both forms.</summary>
        public Common(string id, LocalisedText text, PulseAnswerKind kind = PulseAnswerKind.YesNo, IEnumerable<PulseChoice>? choices = null)
            : base(id, text, kind, choices)
        {
        }

        private protected override void Closed()
        {
        }
    }

    /// <summary>A question of the outpatient form (<i>poliklinikk</i>).</summary>
    public sealed class Outpatient : PulseQuestion
    {
        /// <summary>A question of the outpatient form.</summary>
        public Outpatient(string id, LocalisedText text, PulseAnswerKind kind = PulseAnswerKind.YesNo, IEnumerable<PulseChoice>? choices = null)
            : base(id, text, kind, choices)
        {
        }

        private protected override void Closed()
        {
        }
    }

    /// <summary>A question of the ward form (<i>sengepost</i>).</summary>
    public sealed class Ward : PulseQuestion
    {
        /// <summary>A question of the ward form.</summary>
        public Ward(string id, LocalisedText text, PulseAnswerKind kind = PulseAnswerKind.YesNo, IEnumerable<PulseChoice>? choices = null)
            : base(id, text, kind, choices)
        {
        }

        private protected override void Closed()
        {
        }
    }
}
