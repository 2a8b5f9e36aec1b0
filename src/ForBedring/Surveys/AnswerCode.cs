namespace ForBedring.Surveys;

/// <summary>The byte an answer is kept as: 0 blank, 1 … k the position + 1, and three codes above every position.</summary>
internal static class AnswerCode
{
    public const byte Blank = 0;
    public const byte NotAsked = 250;
    public const byte DontKnow = 254;
    public const byte NotApplicable = 255;

    /// <summary>Whether a byte is an answer.</summary>
    public static bool IsAnswer(byte code) => code is > 0 and < NotAsked;
}
