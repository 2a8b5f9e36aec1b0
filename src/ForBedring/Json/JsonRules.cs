using ForBedring.Rules;

namespace ForBedring.Json;

/// <summary>The rules of JSON sources (<i>regler for JSON</i>): codes JSN-F….</summary>
public static class JsonRules
{
    /// <summary>JSN-F01: the source is well-formed JSON in UTF-8.</summary>
    public static RuleDefinition Syntax { get; } = RuleDefinition.Create("JSN-F01", "json.syntax", new(
        "Filen er ikke gyldig JSON i UTF-8, fra tegn {position} på linjen.", "Fila er ikkje gyldig JSON i UTF-8, frå teikn {position} på linja.", "The file is not valid JSON in UTF-8, from character {position} of the line."), Severity.Error);

    /// <summary>JSN-F02: a required member is there.</summary>
    public static RuleDefinition MissingMember { get; } = RuleDefinition.Create("JSN-F02", "json.missing-member", new(
        "{path} mangler {member}.", "{path} manglar {member}.", "{path} lacks {member}."), Severity.Error);

    /// <summary>JSN-F03: every member is known. A misspelt option must not pass silently.</summary>
    public static RuleDefinition UnknownMember { get; } = RuleDefinition.Create("JSN-F03", "json.unknown-member", new(
        "{path} er ikke et kjent felt. Kjente felt: {known}.", "{path} er ikkje eit kjent felt. Kjende felt: {known}.", "{path} is not a known member. Known members: {known}."), Severity.Warning);

    /// <summary>JSN-F04: a member has the right type.</summary>
    public static RuleDefinition WrongType { get; } = RuleDefinition.Create("JSN-F04", "json.wrong-type", new(
        "{path} skal være {wanted}.", "{path} skal vere {wanted}.", "{path} must be {wanted}."), Severity.Error);

    /// <summary>JSN-F05: a member has a value that is allowed.</summary>
    public static RuleDefinition WrongValue { get; } = RuleDefinition.Create("JSN-F05", "json.wrong-value", new(
        "{path} er «{value}», men skal være {wanted}.", "{path} er «{value}», men skal vere {wanted}.", "{path} is “{value}” but must be {wanted}."), Severity.Error);

    /// <summary>JSN-F06: a member stands once.</summary>
    public static RuleDefinition DuplicateMember { get; } = RuleDefinition.Create("JSN-F06", "json.duplicate-member", new(
        "{path} står flere ganger.", "{path} står fleire gonger.", "{path} stands several times."), Severity.Error);

    /// <summary>JSN-F07: the source is JSON and not another kind of file.</summary>
    public static RuleDefinition NotJson { get; } = RuleDefinition.Create("JSN-F07", "json.not-json", new(
        "Filen er {form}, ikke JSON. Er to filer byttet om?", "Fila er {form}, ikkje JSON. Er to filer bytte om?", "The file is {form}, not JSON. Have two files been swapped?"), Severity.Error);
}
