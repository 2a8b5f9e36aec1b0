using System.CommandLine;
using ForBedring.Json;
using ForBedring.Reading;

namespace ForBedring.Samples;

/// <summary>What a user says about a text file: its mapping, how its dates are written, which round to read. The programs share these options.</summary>
public sealed class ReadingChoices
{
    private readonly Option<string?> _mapping;
    private readonly Option<string?>? _dates;
    private readonly Option<string?>? _round;

    private ReadingChoices(Option<string?> mapping, Option<string?>? dates, Option<string?>? round)
    {
        _mapping = mapping;
        _dates = dates;
        _round = round;
    }

    /// <summary>The option <c>--mapping</c>, or another name where a program reads several files.</summary>
    /// <param name="of">What the file holds, for the help text.</param>
    /// <param name="name">The option's name.</param>
    public static ReadingChoices Of(string of, string name = "--mapping") => new(
        new(name)
        {
            Description = $"What the columns, rows and texts of {of} mean: a file forbedring-mapping/1, or one of {string.Join(", ", MappingJson.Names)}.",
            HelpName = "FILE|NAME",
        },
        dates: null,
        round: null);

    /// <summary>The same with <c>--dates</c>.</summary>
    public ReadingChoices WithDates() => new(
        _mapping,
        new Option<string?>("--dates") { Description = "How dates are written beside yyyy-MM-dd: dd.MM.yyyy, or excel for the day numbers of a spreadsheet.", HelpName = "dd.MM.yyyy|excel" }.AcceptOnlyFromAmong("yyyy-MM-dd", "dd.MM.yyyy", "excel"),
        _round);

    /// <summary>The same with <c>--round</c>.</summary>
    public ReadingChoices WithRound() => new(
        _mapping,
        _dates,
        new("--round") { Description = "Which round to read where the file holds several: its value in the column of the round, or column=value.", HelpName = "VALUE" });

    /// <summary>Adds the options to a program.</summary>
    public void AddTo(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        command.Add(_mapping);
        if (_dates is not null) command.Add(_dates);
        if (_round is not null) command.Add(_round);
    }

    /// <summary>How to read, as the user said.</summary>
    public ReadOptions Options(ParseResult options, ProgramRun run)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(run);
        var reading = ReadOptions.Default;
        if (options.GetValue(_mapping) is { } named) reading = reading.WithMapping(MappingJson.Named(named) ?? run.ReadWhole(named, utf8 => MappingJson.Read(utf8)));
        if (_dates is not null)
        {
            reading = options.GetValue(_dates) switch
            {
                "dd.MM.yyyy" => reading.WithDates(DateForm.DayMonthYear),
                "excel" => reading.WithDates(DateForm.ExcelSerial),
                _ => reading,
            };
        }

        return _round is null ? reading : reading.WithRound(options.GetValue(_round));
    }
}
