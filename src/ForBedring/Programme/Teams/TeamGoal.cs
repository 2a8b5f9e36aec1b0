using ForBedring.Rules;

namespace ForBedring.Programme.Teams;

/// <summary>For whom a goal is (<i>perspektiv</i>).</summary>
public enum GoalPerspective
{
    /// <summary>For patients (<i>for pasientene</i>).</summary>
    Patient = 1,

    /// <summary>For staff (<i>for medarbeiderne</i>).</summary>
    Staff = 2,
}

/// <summary>A goal of the micro-teams (<i>mål</i>), in words, for patients or for staff. The measurable goal stands in a plan.</summary>
public sealed class TeamGoal
{
    /// <summary>A goal.</summary>
    public TeamGoal(string id, GoalPerspective perspective, LocalisedText text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(text);
        if (perspective is not (GoalPerspective.Patient or GoalPerspective.Staff)) throw new ArgumentOutOfRangeException(nameof(perspective), perspective, "The perspective is not one of GoalPerspective.");
        Id = id;
        Perspective = perspective;
        Text = text;
    }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>For whom it is.</summary>
    public GoalPerspective Perspective { get; }

    /// <summary>The goal.</summary>
    public LocalisedText Text { get; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

/// <summary>A small win (<i>liten seier</i>): the day and what was won. Small wins are celebrated.</summary>
public sealed record Win
{
    /// <summary>A win.</summary>
    public Win(LocalDate date, string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        Date = date;
        Text = text;
    }

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>What was won.</summary>
    public string Text { get; }

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}

/// <summary>A clinical microsystem in five words (<i>klinisk mikrosystem, 5P</i>): purpose, patients, professionals, processes and patterns. Each may be missing.</summary>
public sealed record MicrosystemProfile
{
    /// <summary>A profile.</summary>
    public MicrosystemProfile(string? purpose = null, string? patients = null, string? professionals = null, string? processes = null, string? patterns = null)
    {
        Purpose = purpose;
        Patients = patients;
        Professionals = professionals;
        Processes = processes;
        Patterns = patterns;
    }

    /// <summary>What it is for.</summary>
    public string? Purpose { get; }

    /// <summary>Whom it cares for, as a group.</summary>
    public string? Patients { get; }

    /// <summary>Which professions work there.</summary>
    public string? Professionals { get; }

    /// <summary>How it works.</summary>
    public string? Processes { get; }

    /// <summary>What repeats itself.</summary>
    public string? Patterns { get; }
}
