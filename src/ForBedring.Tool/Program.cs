using ForBedring.Tool;

// forbedring COMMAND …: every program of the library under one name, with the same exit codes, languages and messages.
using var output = Console.OpenStandardOutput();
using var error = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true, NewLine = "\n" };
return CommandTree.Run(args, output, error);
