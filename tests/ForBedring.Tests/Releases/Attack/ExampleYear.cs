using ForBedring.Organisation;
using ForBedring.Surveys;
using ForBedring.Synthetic;

namespace ForBedring.Tests.Releases.Attack;

/// <summary>The made-up year of the first program in the README: 243 sheets in 27 units, two statements in each theme.</summary>
internal sealed class ExampleYear
{
    public ExampleYear()
    {
        Hospital = SyntheticHospital.Create(sheets: 243, units: 27, SyntheticInstrument.TwoOfEachTheme(2023), seed: 11);
        Round = Hospital.Planned("2023", 2023).Open().Close();
        var codes = new byte[Hospital.Instrument.Questions.Length];
        Sheets = [.. Hospital.Sheets().Select(sheet =>
        {
            Hospital.Answer(sheet, codes);
            var texts = Hospital.TextsOf(sheet, codes);
            return new TrueSheet(sheet.Number, sheet.Number, [Hospital.Organisation.Units[sheet.Unit].Id.Value], SyntheticHospital.Roles[sheet.Role],
                [.. texts.Select((text, q) => int.TryParse(text, out var answer) ? answer - Hospital.Instrument.Questions[q].Scale.Lowest : -1)]);
        })];
    }

    public SyntheticHospital Hospital { get; }

    public SurveyRound Round { get; }

    public IReadOnlyList<TrueSheet> Sheets { get; }

    public Instrument Instrument => Hospital.Instrument;

    public OrgTree Tree => Hospital.Organisation;

    public SurveyScores Scores => SurveyScores.Compute(Round, SurveyTally.Of(Hospital.Responses(Round)));

    /// <summary>The sheets of a unit and everything below it.</summary>
    public List<TrueSheet> Below(string unit) => [.. Sheets.Where(s => s.Units.Any(u => u == unit || Tree.AncestorsOf(UnitId.From(u)).Any(a => a.Id.Value == unit)))];
}
