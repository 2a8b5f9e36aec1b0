using ForBedring.Organisation;

namespace ForBedring.Programme.Competence;

/// <summary>That someone has reached a rung (<i>kompetanse</i>): an opaque id, the main unit, the rung and the day. It prints its rung, never the id.</summary>
public sealed class CompetenceRecord
{
    /// <summary>A record.</summary>
    /// <param name="person">An opaque id; never a name or an employee number.</param>
    /// <param name="mainUnit">The person's main unit, in which she counts.</param>
    /// <param name="level">The rung, by its place.</param>
    /// <param name="achieved">The day it was reached.</param>
    /// <param name="leftOn">The last day the person was employed; null while she is.</param>
    public CompetenceRecord(string person, UnitId mainUnit, int level, LocalDate achieved, LocalDate? leftOn = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(person);
        ArgumentNullException.ThrowIfNull(mainUnit);
        ArgumentOutOfRangeException.ThrowIfNegative(level);
        Person = person;
        MainUnit = mainUnit;
        Level = level;
        Achieved = achieved;
        LeftOn = leftOn;
    }

    internal string Person { get; }

    internal UnitId MainUnit { get; }

    internal int Level { get; }

    internal LocalDate Achieved { get; }

    internal LocalDate? LeftOn { get; }

    /// <summary>The kind of record.</summary>
    public override string ToString() => nameof(CompetenceRecord);
}
