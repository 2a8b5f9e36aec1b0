using System.CommandLine;
using ForBedring.Samples;

namespace ForBedring.Tool;

/// <summary>A command that no sample program has.</summary>
/// <param name="Command">Its options.</param>
/// <param name="Story">What it does.</param>
/// <param name="Writes">Whether it writes anything that errors keep back.</param>
internal sealed record OwnCommand(Command Command, Action<ParseResult, ProgramRun> Story, bool Writes = true);
