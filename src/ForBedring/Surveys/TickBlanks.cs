namespace ForBedring.Surveys;

/// <summary>Reads a blank as "not ticked" in questions of the kind "tick all that apply", for everybody whose sheet is there, or for those who answered something in the question's block.</summary>
internal sealed class TickBlanks
{
    private const byte NotTicked = 1;
    private readonly (int Question, int[] Block)[] _questions;

    private TickBlanks((int Question, int[] Block)[] questions) => _questions = questions;

    /// <summary>The questions read so; null where the instrument has none.</summary>
    public static TickBlanks? Of(Instrument instrument)
    {
        var questions = new List<(int, int[])>();
        for (var q = 0; q < instrument.Questions.Length; q++)
        {
            if (!instrument.Questions[q].Scale.BlankIsNotTicked) continue;
            var block = instrument.Questions[q].Block;
            questions.Add((q, block is null ? [] : [.. Enumerable.Range(0, instrument.Questions.Length).Where(i => instrument.Questions[i].Block == block)]));
        }

        return questions.Count == 0 ? null : new([.. questions]);
    }

    /// <summary>Turns the blanks of a sheet; true if any was turned.</summary>
    public bool Turn(Span<byte> codes)
    {
        var turned = false;
        foreach (var (question, block) in _questions)
        {
            if (codes[question] != AnswerCode.Blank || !HasAnswered(block, codes)) continue;
            codes[question] = NotTicked;
            turned = true;
        }

        return turned;
    }

    // What was turned before is an answer too, which changes nothing: it was turned because the block was answered.
    private static bool HasAnswered(int[] block, ReadOnlySpan<byte> codes)
    {
        if (block.Length == 0) return true;
        foreach (var question in block)
        {
            if (codes[question] is not (AnswerCode.Blank or AnswerCode.NotAsked)) return true;
        }

        return false;
    }
}
