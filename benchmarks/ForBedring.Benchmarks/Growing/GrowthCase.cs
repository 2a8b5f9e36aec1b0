namespace ForBedring.Benchmarks.Growing;

/// <summary>An operation and how its input of n items is made. Making the input is not measured.</summary>
/// <param name="Name">The type and the member, as in <c>ReadingSeries.Create</c>; a word behind a colon tells two inputs of one member apart.</param>
/// <param name="Smallest">The smallest n; ten and a hundred times as many follow.</param>
/// <param name="Prepare">Makes the input and gives the work.</param>
internal sealed record GrowthCase(string Name, int Smallest, Func<int, Action> Prepare)
{
    /// <summary>The member without the word behind the colon.</summary>
    public string Member => Name.Split(':')[0];
}
