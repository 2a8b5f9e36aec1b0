using System.Globalization;
using System.Text;
using ForBedring.Organisation;
using ForBedring.Surveys;

namespace ForBedring.Synthetic;

/// <summary>A made-up hospital (<i>syntetisk sykehus</i>): clinics and wards with names, or below a large one units in five levels; some of 1 to 4 people, and answers with real spread between units. The same on every run.</summary>
/// <remarks>
/// Nothing in it is real. An answer is the result of a level for the unit and theme, a level for the person, and chance; about 2 % are blank and 2 % "don't know"
/// or "not applicable". Sheets are made by number, so that ten million need no memory.
/// </remarks>
public sealed class SyntheticHospital
{
    private readonly ulong _seed;
    private readonly int[] _firstSheet;
    private readonly byte[] _unitLevels;
    private readonly byte[][] _answerTables;
    private readonly int[] _arrival;

    private SyntheticHospital(Instrument instrument, OrgTree organisation, int[] headcounts, int[] sheets, ulong seed, bool grouped)
    {
        Instrument = instrument;
        Organisation = organisation;
        Headcounts = [.. headcounts];
        _seed = seed;
        _firstSheet = new int[sheets.Length + 1];
        for (var u = 0; u < sheets.Length; u++) _firstSheet[u + 1] = _firstSheet[u] + sheets[u];
        SheetCount = _firstSheet[^1];
        _unitLevels = SyntheticAnswers.LevelsOf(organisation, instrument.Themes.Length, new SplitMix64(seed + 1));
        _answerTables = [.. instrument.Questions.Select(q => SyntheticAnswers.TableFor(q.Scale.Points, q.IsReversed))];
        _arrival = Arrival(sheets, new SplitMix64(seed + 2), grouped);
    }

    /// <summary>The roles, the leaders first.</summary>
    public static ImmutableArray<string> Roles { get; } = ["Leder", "Sykepleier", "Lege", "Helsefagarbeider", "Bioingeniør", "Administrasjon", "Fysioterapeut", "Miljøterapeut"];

    /// <summary>The instrument.</summary>
    public Instrument Instrument { get; }

    /// <summary>The units.</summary>
    public OrgTree Organisation { get; }

    /// <summary>People invited directly to each unit; −1 where nobody belongs directly to it and the number is left open.</summary>
    public ImmutableArray<int> Headcounts { get; }

    /// <summary>How many sheets there are.</summary>
    public int SheetCount { get; }

    /// <summary>A hospital with about this many sheets and units.</summary>
    /// <param name="sheets">How many sheets: at least 1.</param>
    /// <param name="units">How many units: at least 5.</param>
    /// <param name="instrument">The instrument; null for <see cref="SyntheticInstrument.NineThemes"/>.</param>
    /// <param name="seed">Another seed gives another hospital.</param>
    /// <param name="grouped">Whether sheets arrive unit by unit instead of mixed.</param>
    public static SyntheticHospital Create(int sheets = 1500, int units = 80, Instrument? instrument = null, ulong seed = 2026, bool grouped = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sheets);
        ArgumentOutOfRangeException.ThrowIfLessThan(units, 5);
        var random = new SplitMix64(seed);
        var tree = SyntheticOrganisation.Of(units, random);
        var answered = SyntheticOrganisation.SheetsPerUnit(tree, sheets, random);
        var headcounts = answered.Select((n, u) => n == 0 && tree.ChildIndexes(u).Length > 0 ? -1 : n + random.Below((n / 2) + 2)).ToArray();
        return new(instrument ?? SyntheticInstrument.NineThemes, tree, headcounts, answered, seed, grouped);
    }

    /// <summary>A round of the hospital, planned; not opened.</summary>
    public SurveyRound Planned(string id, int year)
        => SurveyRound.Plan(RoundId.From(id), year, Instrument, Organisation, Headcounts.Select((n, u) => new KeyValuePair<UnitId, int>(Organisation.Units[u].Id, n)).Where(p => p.Value >= 0), new LocalDate(year, 2, 2), new LocalDate(year, 2, 20)).ValueOrThrow();

    /// <summary>A planned round of the hospital, opened; not closed.</summary>
    public SurveyRound Round(string id = "2026", int year = 2026) => Planned(id, year).Open();

    /// <summary>The sheets in the order they arrive.</summary>
    public IEnumerable<SyntheticSheet> Sheets()
    {
        for (var i = 0; i < SheetCount; i++) yield return Sheet(i);
    }

    /// <summary>The sheet that arrives as number <paramref name="number"/>.</summary>
    public SyntheticSheet Sheet(int number)
    {
        var unit = _arrival[number];
        var bits = SplitMix64.At(_seed + 3, (ulong)number);
        var isInner = Organisation.ChildIndexes(unit).Length > 0;
        return new(number, unit, isInner || bits % 23 == 0 ? 0 : 1 + (int)(bits / 23 % (ulong)(Roles.Length - 1)));
    }

    /// <summary>The answers of a sheet: 0 is blank, 1 … k the position + 1, 254 "don't know", 255 "not applicable". Audiences are not looked at.</summary>
    public void Answer(SyntheticSheet sheet, Span<byte> answers)
    {
        unchecked
        {
            var themes = Instrument.Themes;
            var stream = SplitMix64.At(_seed + 4, (ulong)sheet.Number);
            var person = (int)((stream & 31) + ((stream >> 5) & 31)) - 31;
            var bits = 0UL;
            var question = 0;
            for (var t = 0; t < themes.Length; t++)
            {
                var level = Math.Clamp(_unitLevels[(sheet.Unit * themes.Length) + t] + person, 0, SyntheticAnswers.Levels - 1);
                for (var i = 0; i < themes[t].Questions.Length; i++, question++)
                {
                    bits = (question & 3) == 0 ? SplitMix64.At(stream, (ulong)question + 1) : bits >> 16;
                    answers[question] = ((bits >> 8) & 255) switch
                    {
                        < 6 => 0,
                        < 9 => 254,
                        < 11 => 255,
                        _ => _answerTables[question][(level * 256) + (int)(bits & 255)],
                    };
                }
            }
        }
    }

    /// <summary>The answers of a sheet as a file would hold them, question by question; empty where the theme is not asked.</summary>
    public string[] TextsOf(SyntheticSheet sheet, ReadOnlySpan<byte> answers)
    {
        var texts = new string[answers.Length];
        for (var q = 0; q < texts.Length; q++) texts[q] = IsAsked(sheet, q) ? TextOf(answers[q], q) : "";
        return texts;
    }

    /// <summary>The answers as a checked set of a round of this hospital.</summary>
    public ResponseSet Responses(SurveyRound round)
    {
        var builder = ResponseSet.For(round);
        var codes = new byte[Instrument.Questions.Length];
        foreach (var sheet in Sheets())
        {
            Answer(sheet, codes);
            builder.Add(Organisation.Units[sheet.Unit].Id.Value, Roles[sheet.Role], TextsOf(sheet, codes).AsSpan());
        }

        return builder.Build().ValueOrThrow();
    }

    /// <summary>The response file: <c>respondent,unit,role,q01,…</c> in UTF-8.</summary>
    /// <param name="stream">Where it goes; left open.</param>
    /// <param name="withRespondentAndRole">Whether the first and third column are there.</param>
    public void WriteResponses(Stream stream, bool withRespondentAndRole = true)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        text.Write(withRespondentAndRole ? "respondent,unit,role" : "unit");
        foreach (var question in Instrument.Questions) text.Write("," + question.Code);
        text.Write('\n');
        var codes = new byte[Instrument.Questions.Length];
        foreach (var sheet in Sheets())
        {
            if (withRespondentAndRole) text.Write("r" + sheet.Number.ToString(CultureInfo.InvariantCulture) + ",");
            text.Write(Organisation.Units[sheet.Unit].Id.Value);
            if (withRespondentAndRole) text.Write("," + Roles[sheet.Role]);
            Answer(sheet, codes);
            for (var q = 0; q < codes.Length; q++)
            {
                text.Write(',');
                if (IsAsked(sheet, q)) text.Write(TextOf(codes[q], q));
            }

            text.Write('\n');
        }
    }

    /// <summary>The organisation file: <c>id,parent,name,level,headcount</c>.</summary>
    public string OrganisationCsv()
    {
        var text = new StringBuilder("id,parent,name,level,headcount\n");
        for (var u = 0; u < Organisation.Count; u++)
        {
            var unit = Organisation.Units[u];
            text.Append(unit.Id).Append(',').Append(unit.Parent).Append(',').Append(unit.Name).Append(',').Append(unit.Level).Append(',');
            if (Headcounts[u] >= 0) text.Append(Headcounts[u].ToString(CultureInfo.InvariantCulture));
            text.Append('\n');
        }

        return text.ToString();
    }

    private bool IsAsked(SyntheticSheet sheet, int question)
    {
        foreach (var theme in Instrument.Themes)
        {
            if (question < theme.Questions.Length) return Instrument.IsAsked(theme, Roles[sheet.Role]);
            question -= theme.Questions.Length;
        }

        return true;
    }

    private string TextOf(byte code, int question) => code switch
    {
        0 => "",
        254 => "vet ikke",
        255 => "ikke aktuelt",
        _ => Digits[code - 1 + Instrument.Questions[question].Scale.Lowest],
    };

    private static readonly string[] Digits = [.. Enumerable.Range(0, 12).Select(i => i.ToString(CultureInfo.InvariantCulture))];

    private static int[] Arrival(int[] sheets, SplitMix64 random, bool grouped)
    {
        var arrival = new int[sheets.Sum()];
        var at = 0;
        for (var u = 0; u < sheets.Length; u++)
        {
            for (var i = 0; i < sheets[u]; i++) arrival[at++] = u;
        }

        for (var i = grouped ? 0 : arrival.Length - 1; i > 0; i--)
        {
            var other = random.Below(i + 1);
            (arrival[i], arrival[other]) = (arrival[other], arrival[i]);
        }

        return arrival;
    }
}
