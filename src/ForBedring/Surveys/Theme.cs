using ForBedring.Rules;

namespace ForBedring.Surveys;

/// <summary>A theme of an instrument (<i>tema</i>): questions that make one index together.</summary>
public sealed class Theme
{
    /// <summary>A theme.</summary>
    /// <param name="code">Its code; label, audience and maturity of a code in <see cref="ForBedringThemes"/> come from there unless given.</param>
    /// <param name="questions">Its questions in order. A theme without any is refused by the instrument (SRV-I02).</param>
    /// <param name="audience">Whom it is asked of; null for the catalogue's, else everybody.</param>
    /// <param name="hasMaturity">Whether a mature climate is defined for it; null for the catalogue's, else false.</param>
    /// <param name="label">Its label; null for the catalogue's, else the code.</param>
    public Theme(ThemeCode code, IEnumerable<Question> questions, Audience? audience = null, bool? hasMaturity = null, LocalisedText? label = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(questions);
        var known = ForBedringThemes.Find(code);
        Code = code;
        Questions = [.. questions];
        Audience = audience ?? known?.Audience ?? Audience.All;
        HasMaturity = hasMaturity ?? known?.HasMaturity ?? false;
        Label = label ?? known?.Label ?? LocalisedText.Same(code.Value);
    }

    /// <summary>The code.</summary>
    public ThemeCode Code { get; }

    /// <summary>The label.</summary>
    public LocalisedText Label { get; }

    /// <summary>Whom the theme is asked of.</summary>
    public Audience Audience { get; }

    /// <summary>Whether a mature climate (<i>modent klima</i>) is defined for the theme.</summary>
    public bool HasMaturity { get; }

    /// <summary>The questions in order.</summary>
    public ImmutableArray<Question> Questions { get; }

    /// <summary>Whether any question is sensitive, which makes the whole theme so.</summary>
    public bool IsSensitive => Questions.Any(q => q.IsSensitive);

    /// <summary>The scale all questions share (same lowest code and points); null where they differ, and then the theme has no raw mean.</summary>
    public AnswerScale? CommonScale => Questions.Length > 0 && Questions.All(q => q.Scale.HasSameCodesAs(Questions[0].Scale)) ? Questions[0].Scale : null;

    /// <summary>The code.</summary>
    public override string ToString() => Code.Value;
}
