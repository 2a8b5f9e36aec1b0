using ForBedring.Calendar;
using ForBedring.Programme.Areas;
using ForBedring.Programme.Competence;
using ForBedring.Programme.Joy;
using ForBedring.Programme.Networks;
using ForBedring.Programme.Pulse;
using ForBedring.Rules;

namespace ForBedring.Programme;

/// <summary>A year of the improvement programme as one document (<i>program for et år</i>): focus areas, learning networks, packages, questions, the user bank's parts and the competence ladder.</summary>
/// <remarks>Immutable; each verb gives a new document. <c>Add</c> appends, <c>With</c> replaces.</remarks>
public sealed class ProgrammeDocument
{
    private ProgrammeDocument(ProgrammeYear year, LocalDate writtenOn, LocalisedText origin)
    {
        Year = year;
        WrittenOn = writtenOn;
        Origin = origin;
    }

    /// <summary>The year and its areas.</summary>
    public ProgrammeYear Year { get; }

    /// <summary>The day it was written, which its dates are read against.</summary>
    public LocalDate WrittenOn { get; }

    /// <summary>Where it comes from, in words.</summary>
    public LocalisedText Origin { get; }

    /// <summary>The cases the whole programme rests on.</summary>
    public ImmutableArray<CaseReference> Cases { get; private set; } = [];

    /// <summary>The learning networks.</summary>
    public ImmutableArray<LearningNetwork> Networks { get; private set; } = [];

    /// <summary>The packages units can order.</summary>
    public ImmutableArray<OfferedPackage> Packages { get; private set; } = [];

    /// <summary>The questions of an IGP session.</summary>
    public ImmutableArray<IgpQuestion> IgpQuestions { get; private set; } = [];

    /// <summary>The parts of the user bank, in words.</summary>
    public ImmutableArray<LocalisedText> UserBankParts { get; private set; } = [];

    /// <summary>When the user bank was established, as written.</summary>
    public ImpreciseDate UserBankEstablished { get; private set; } = ImpreciseDate.Blank;

    /// <summary>The competence ladder.</summary>
    public CompetenceLadder Ladder { get; private set; } = new([]);

    /// <summary>The targets for a critical mass; the figures are always data.</summary>
    public ImmutableArray<CriticalMassTarget> CriticalMass { get; private set; } = [];

    /// <summary>The questions of the pulse check.</summary>
    public PulseQuestions PulseQuestions { get; private set; } = PulseQuestions.Default;

    /// <summary>Which parts are from a source, which are our choice, and which are made up.</summary>
    public ImmutableArray<FactMark> Marks { get; private set; } = [];

    /// <summary>A document with the year alone.</summary>
    public static ProgrammeDocument Create(ProgrammeYear year, LocalDate writtenOn, LocalisedText origin)
    {
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(origin);
        return new(year, writtenOn, origin);
    }

    /// <summary>The document with one more case that the whole programme rests on.</summary>
    public ProgrammeDocument Add(CaseReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return Copy(d => d.Cases = d.Cases.Add(reference));
    }

    /// <summary>The document with one more network.</summary>
    public ProgrammeDocument Add(LearningNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Copy(d => d.Networks = d.Networks.Add(network));
    }

    /// <summary>The document with one more package.</summary>
    public ProgrammeDocument Add(OfferedPackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        return Copy(d => d.Packages = d.Packages.Add(package));
    }

    /// <summary>The document with one more target for a critical mass.</summary>
    public ProgrammeDocument Add(CriticalMassTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return Copy(d => d.CriticalMass = d.CriticalMass.Add(target));
    }

    /// <summary>The document with one more mark.</summary>
    public ProgrammeDocument Add(FactMark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return Copy(d => d.Marks = d.Marks.Add(mark));
    }

    /// <summary>The document with the questions of an IGP session.</summary>
    public ProgrammeDocument WithIgpQuestions(IEnumerable<IgpQuestion> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        return Copy(d => d.IgpQuestions = [.. questions]);
    }

    /// <summary>The document with what the user bank consists of and when it was established.</summary>
    public ProgrammeDocument WithUserBank(IEnumerable<LocalisedText> parts, ImpreciseDate established)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(established);
        return Copy(d => (d.UserBankParts, d.UserBankEstablished) = ([.. parts], established));
    }

    /// <summary>The document with the competence ladder.</summary>
    public ProgrammeDocument WithLadder(CompetenceLadder ladder)
    {
        ArgumentNullException.ThrowIfNull(ladder);
        return Copy(d => d.Ladder = ladder);
    }

    /// <summary>The document with the questions of the pulse check.</summary>
    public ProgrammeDocument WithPulseQuestions(PulseQuestions questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        return Copy(d => d.PulseQuestions = questions);
    }

    /// <summary>What the areas and the teams of the networks lack.</summary>
    public FindingList Findings(FindingPolicy policy) => Year.Findings(policy).And(Networks.SelectMany(n => n.Findings(policy)));

    /// <summary>The year.</summary>
    public override string ToString() => Year.ToString();

    private ProgrammeDocument Copy(Action<ProgrammeDocument> change)
    {
        var copy = (ProgrammeDocument)MemberwiseClone();
        change(copy);
        return copy;
    }
}
