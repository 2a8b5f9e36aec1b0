namespace ForBedring.Samples;

/// <summary>The options do not fit together.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>An input could not be read; its problems are already on standard error.</summary>
internal sealed class UnreadableInputException() : Exception("An input could not be read.");
