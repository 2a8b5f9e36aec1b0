using System.Text.Json;
using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>JSON that is not what a type of the library must be (<i>lesefeil i JSON</i>), with every problem.</summary>
/// <remarks>
/// The message names codes, lines and paths within the value and quotes nothing that was read, so that it can go to a log; <see cref="JsonException.Path"/> says where
/// the value stands. The texts of <see cref="Problems"/> may quote a value of up to 40 characters: they are for the one who sent it.
/// </remarks>
public sealed class JsonReadException : JsonException
{
    private const int MostNamed = 20;

    internal JsonReadException(string type, ImmutableArray<ReadProblem> problems)
        : base(Describe(type, problems)) => Problems = problems;

    /// <summary>Every problem found, warnings included; lines are counted from where the value begins.</summary>
    public ImmutableArray<ReadProblem> Problems { get; }

    /// <summary>A single value that is not what it must be.</summary>
    internal static JsonReadException Of(string type, string wanted)
        => new(type, [JsonRules.WrongValue.Problem(null, null, ("path", "$"), ("value", "…"), ("wanted", wanted))], wanted);

    private JsonReadException(string type, ImmutableArray<ReadProblem> problems, string wanted)
        : base($"{type}: {JsonRules.WrongValue.Code} {JsonRules.WrongValue.Name}: must be {wanted}.") => Problems = problems;

    private static string Describe(string type, ImmutableArray<ReadProblem> problems)
    {
        var errors = problems.Where(p => p.Severity == Severity.Error).ToList();
        var more = errors.Count > MostNamed ? $" And {NumberText.Machine(errors.Count - MostNamed)} more." : "";
        return $"{type}: " + string.Join(" ", errors.Take(MostNamed).Select(Place)) + more;
    }

    private static string Place(ReadProblem problem)
    {
        var line = problem.Row is { } row ? $" line {NumberText.Machine(row)} of the value" : "";
        var path = problem.Column is { Length: > 0 } column ? $" at {column}" : "";
        return $"{problem.Code} {problem.Rule.Name}{path}{line}.";
    }
}
