using ForBedring.Organisation;
using ForBedring.Surveys;
using ForBedring.Synthetic;

namespace ForBedring.Samples.Quickstart;

/// <summary>A hospital of 27 units and about 250 people that does not exist, with some units of one to four. The same on every run.</summary>
internal static class MadeUpHospital
{
    private const int Year = 2023;

    // Level, name, people who answered there themselves. A line belongs to the nearest line above it with a higher level.
    private static readonly (OrgLevel Level, string Name, int Answered)[] Lines =
    [
        (OrgLevel.Enterprise, "Sykehuset", 0),
        (OrgLevel.Clinic, "Medisinsk klinikk", 3),
        (OrgLevel.Section, "Hjertesengepost", 17), (OrgLevel.Section, "Hjertepoliklinikk", 9), (OrgLevel.Section, "Hjertelaboratorium", 4), (OrgLevel.Section, "Lungesengepost", 13), (OrgLevel.Section, "Lungepoliklinikk", 7),
        (OrgLevel.Clinic, "Kirurgisk klinikk", 2),
        (OrgLevel.Section, "Operasjon", 24), (OrgLevel.Section, "Kirurgisk sengepost", 19), (OrgLevel.Section, "Kirurgisk poliklinikk", 3), (OrgLevel.Section, "Dagkirurgi", 9),
        (OrgLevel.Clinic, "Barne- og ungdomsklinikk", 6),
        (OrgLevel.Section, "Barnesengepost", 18), (OrgLevel.Section, "Barnepoliklinikk", 12), (OrgLevel.Section, "Nyfødtintensiv", 16), (OrgLevel.Section, "Klinisk ernæring", 2),
        (OrgLevel.Clinic, "Psykisk helsevern", 5),
        (OrgLevel.Section, "Akuttpost", 14), (OrgLevel.Section, "Døgnpost", 11), (OrgLevel.Section, "Allmennpoliklinikk", 15), (OrgLevel.Section, "Ambulant team", 4),
        (OrgLevel.Clinic, "Stab og drift", 1),
        (OrgLevel.Section, "HR", 6), (OrgLevel.Section, "Kvalitet", 3), (OrgLevel.Section, "Renhold", 12), (OrgLevel.Section, "Kjøkken", 8),
    ];

    /// <summary>The round, closed: the catalogue's ten themes with two statements each, answered 1 to 5.</summary>
    public static SurveyRound Round()
    {
        var tree = OrgTree.Read(Units()).ValueOrThrow();
        var invited = Lines.Select((line, i) => KeyValuePair.Create(tree.Units[i].Id, line.Answered + (line.Answered / 4)));
        return MadeUpYear.Closed(SurveyRound.Plan(RoundId.From("2023"), Year, Instrument(), tree, invited, new LocalDate(Year, 2, 1), new LocalDate(Year, 2, 20)).ValueOrThrow());
    }

    /// <summary>The answers: a level for the unit and theme, a level for the person, and chance. One leader in each unit.</summary>
    public static ResponseSet Answers(SurveyRound round)
    {
        var random = new SplitMix64(2023);
        var responses = ResponseSet.For(round);
        for (var unit = 0; unit < Lines.Length; unit++)
        {
            var levels = round.Instrument.Themes.Select(theme => 2.6 + (0.9 * Hash(theme.Code.Value)) + (0.45 * random.Bell())).ToList();
            for (var person = 0; person < Lines[unit].Answered; person++)
            {
                var mood = 0.5 * random.Bell();
                var answers = round.Instrument.Themes.SelectMany((theme, t) => theme.Questions.Select(_ => Answer(levels[t] + mood + (0.8 * random.Bell()), random))).ToArray();
                responses.Add(round.Organisation.Units[unit].Id.Value, person == 0 ? "Leder" : "Medarbeider", Asked(round.Instrument, person == 0 ? "Leder" : "Medarbeider", answers));
            }
        }

        return responses.Build().ValueOrThrow();
    }

    private static IEnumerable<OrgUnit> Units()
    {
        UnitId? top = null;
        UnitId? clinic = null;
        for (var i = 0; i < Lines.Length; i++)
        {
            var id = UnitId.From(Lines[i].Level switch { OrgLevel.Enterprise => "S", OrgLevel.Clinic => $"K{i:00}", _ => $"E{i:00}" });
            yield return new OrgUnit(id, Lines[i].Name, Lines[i].Level, Lines[i].Level switch { OrgLevel.Enterprise => null, OrgLevel.Clinic => top, _ => clinic });
            if (Lines[i].Level == OrgLevel.Enterprise) top = id;
            if (Lines[i].Level == OrgLevel.Clinic) clinic = id;
        }
    }

    private static Instrument Instrument()
    {
        var agree = new AnswerScale("agree5", 1, 5);
        var themes = ForBedringThemes.All.Select((theme, i) => new Theme(theme.Code, [new Question(QuestionCode.From($"q{(2 * i) + 1:00}"), agree), new Question(QuestionCode.From($"q{(2 * i) + 2:00}"), agree, isReversed: i % 4 == 3)]));
        return Surveys.Instrument.Create("made-up", Year, "2023.1", themes, roleSets: [new RoleSet("leaders", ["Leder"])]).ValueOrThrow();
    }

    // A share between 0 and 1 that belongs to a theme: themes differ in level everywhere.
    private static double Hash(string theme) => theme.Sum(letter => letter) % 17 / 16.0;

    private static string Answer(double level, SplitMix64 random)
        => random.Below(40) == 0 ? "" : Math.Clamp((int)Math.Round(level, MidpointRounding.AwayFromZero), 1, 5) switch { 1 => "1", 2 => "2", 3 => "3", 4 => "4", _ => "5" };

    // Leaders are not asked about their employees' view of leaders, and the other way round.
    private static string[] Asked(Instrument instrument, string role, string[] answers)
    {
        var at = 0;
        foreach (var theme in instrument.Themes)
        {
            for (var i = 0; i < theme.Questions.Length; i++, at++)
            {
                if (!instrument.IsAsked(theme, role)) answers[at] = "";
            }
        }

        return answers;
    }
}
