using ForBedring.Surveys;
using ForBedring.Synthetic;

namespace ForBedring.Benchmarks.Surveys;

/// <summary>Workload S: sheets of a made-up country of 5,000 units in five levels, 45 statements answered 1 to 5 or missing, nine themes.</summary>
internal sealed class SurveyData
{
    public const int Units = 5000;

    public SurveyData(int sheets, bool grouped, Instrument? instrument = null)
    {
        Hospital = SyntheticHospital.Create(sheets, Units, instrument, grouped: grouped);
        Round = Hospital.Round().Close();
        var store = new SheetStore(Hospital.Instrument, Hospital.Organisation.Count);
        var groups = Enumerable.Range(0, Hospital.Organisation.Count).Select(u => store.IndexOf(new ResponseGroup([u], null))).ToArray();
        var codes = new byte[Hospital.Instrument.Questions.Length];
        for (var i = 0; i < sheets; i++)
        {
            var sheet = Hospital.Sheet(i);
            Hospital.Answer(sheet, codes);
            for (var q = 0; q < codes.Length; q++)
            {
                if (codes[q] > 250) codes[q] = 0;
            }

            store.Add(groups[sheet.Unit], codes);
        }

        Set = store.ToSet(Round, 1);
    }

    public SyntheticHospital Hospital { get; }

    public SurveyRound Round { get; }

    public ResponseSet Set { get; }

    /// <summary>The same answers as a developer without this library would hold them: a byte per answer, sheet by sheet, and a unit per sheet.</summary>
    public (byte[] Answers, int[] Units) AsArrays()
    {
        var questions = Hospital.Instrument.Questions.Length;
        var answers = new byte[(long)Set.SheetCount * questions];
        var units = new int[Set.SheetCount];
        var at = 0;
        foreach (var chunk in Set.Chunks)
        {
            for (var i = 0; i < chunk.Count; i++, at++)
            {
                chunk.Rows.AsSpan(i * Set.Stride, questions).CopyTo(answers.AsSpan(at * questions));
                units[at] = chunk.Groups[i];
            }
        }

        return (answers, units);
    }
}
