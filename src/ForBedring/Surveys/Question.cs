using ForBedring.Rules;

namespace ForBedring.Surveys;

/// <summary>A question or statement of an instrument (<i>spørsmål, påstand</i>). Texts are the user's; the library ships none.</summary>
public sealed class Question
{
    /// <summary>A question.</summary>
    /// <param name="code">Its code, unique in the instrument.</param>
    /// <param name="scale">The scale it is answered on.</param>
    /// <param name="isReversed">Whether full agreement is the worst answer.</param>
    /// <param name="isSensitive">Whether it asks about bullying, harassment, violence, discrimination or the like.</param>
    /// <param name="text">Its text; null where it is not known.</param>
    /// <param name="block">The block of questions that people answer or leave together; null for none.</param>
    public Question(QuestionCode code, AnswerScale scale, bool isReversed = false, bool isSensitive = false, LocalisedText? text = null, string? block = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(scale);
        Code = code;
        Scale = scale;
        IsReversed = isReversed;
        IsSensitive = isSensitive;
        Text = text;
        Block = string.IsNullOrWhiteSpace(block) ? null : block!.Trim();
    }

    /// <summary>The code.</summary>
    public QuestionCode Code { get; }

    /// <summary>The scale.</summary>
    public AnswerScale Scale { get; }

    /// <summary>Whether full agreement is the worst answer (<i>snudd</i>): positions are turned before they are scored, never in the histogram.</summary>
    public bool IsReversed { get; }

    /// <summary>Whether the question is sensitive (<i>sensitiv</i>), which raises the anonymity minimum of its whole theme.</summary>
    public bool IsSensitive { get; }

    /// <summary>The text; null where it is not known.</summary>
    public LocalisedText? Text { get; }

    /// <summary>The block (<i>blokk</i>) whose questions people answer or leave together; null for none. A blank is "not ticked" only for people who answered something in the block.</summary>
    public string? Block { get; }

    /// <summary>The code.</summary>
    public override string ToString() => Code.Value;
}
