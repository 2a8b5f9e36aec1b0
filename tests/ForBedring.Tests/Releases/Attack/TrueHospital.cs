using ForBedring.Organisation;
using ForBedring.Surveys;
using ForBedring.Synthetic;

namespace ForBedring.Tests.Releases.Attack;

/// <summary>A made-up hospital's answers as they really were.</summary>
internal sealed class TrueHospital
{
    private readonly SyntheticHospital _hospital;

    public TrueHospital(SyntheticHospital hospital, SurveyRound round)
    {
        _hospital = hospital;
        Round = round;
        var codes = new byte[Instrument.Questions.Length];
        Sheets = [.. hospital.Sheets().Select(sheet =>
        {
            hospital.Answer(sheet, codes);
            var texts = hospital.TextsOf(sheet, codes);
            return new TrueSheet(sheet.Number, sheet.Number, [Tree.Units[sheet.Unit].Id.Value], SyntheticHospital.Roles[sheet.Role],
                [.. texts.Select((text, q) => int.TryParse(text, out var answer) ? answer - Instrument.Questions[q].Scale.Lowest : -1)]);
        })];
    }

    /// <summary>The year of the first program in the README: 243 sheets in 27 units, two statements in each theme.</summary>
    public static TrueHospital ExampleYear()
    {
        var hospital = SyntheticHospital.Create(sheets: 243, units: 27, SyntheticInstrument.TwoOfEachTheme(2023), seed: 11);
        return new(hospital, hospital.Planned("2023", 2023).Open().Close());
    }

    public SurveyRound Round { get; }

    public IReadOnlyList<TrueSheet> Sheets { get; }

    public Instrument Instrument => _hospital.Instrument;

    public OrgTree Tree => _hospital.Organisation;

    public SurveyScores Scores => SurveyScores.Compute(Round, SurveyTally.Of(_hospital.Responses(Round)));

    /// <summary>The sheets of a unit and everything below it.</summary>
    public List<TrueSheet> Below(string unit)
    {
        var below = Tree.SubtreeOf(UnitId.From(unit)).Select(u => u.Id.Value).ToHashSet(StringComparer.Ordinal);
        return [.. Sheets.Where(s => s.Units.Any(below.Contains))];
    }
}
