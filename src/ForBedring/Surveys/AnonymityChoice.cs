using ForBedring.Rules;

namespace ForBedring.Surveys;

/// <summary>A choice that weakens or strengthens anonymity (<i>anonymitetsvalg</i>) as it stood when a round opened. Equality is by content.</summary>
public sealed class AnonymityChoice : IEquatable<AnonymityChoice>
{
    /// <summary>A choice.</summary>
    /// <param name="name">Its name in the policy's file, for example <c>unanimity</c>.</param>
    /// <param name="strictness">How strict it is: the higher, the less is told.</param>
    public AnonymityChoice(string name, int strictness)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Strictness = strictness;
    }

    /// <summary>Its name in the policy's file.</summary>
    public string Name { get; }

    /// <summary>How strict it is: the higher, the less is told.</summary>
    public int Strictness { get; }

    /// <inheritdoc/>
    public bool Equals(AnonymityChoice? other) => other is not null && Name == other.Name && Strictness == other.Strictness;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AnonymityChoice);

    /// <inheritdoc/>
    public override int GetHashCode() => Hash.Combine(Name, Strictness);

    /// <summary>The name and the strictness.</summary>
    public override string ToString() => $"{Name} {NumberText.Machine(Strictness)}";
}
