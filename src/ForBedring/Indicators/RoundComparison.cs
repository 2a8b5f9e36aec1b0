namespace ForBedring.Indicators;

/// <summary>What is compared between two rounds (<i>sammenligning av to runder</i>): the figures of one theme, and whether it was chosen because it was extreme.</summary>
public sealed class RoundComparison
{
    /// <summary>A comparison.</summary>
    /// <param name="theme">The theme or indicator, as a code.</param>
    /// <param name="last">The earlier figure.</param>
    /// <param name="now">The later figure.</param>
    /// <param name="expectedWithoutAction">What the later figure was expected to be with no action, where the theme was chosen because it ranked lowest or highest; null where it was not.</param>
    /// <exception cref="ArgumentException">One figure is a mean and the other a share, or the code is blank.</exception>
    public RoundComparison(string theme, SurveyFigure last, SurveyFigure now, double? expectedWithoutAction = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(theme);
        ArgumentNullException.ThrowIfNull(last);
        ArgumentNullException.ThrowIfNull(now);
        if (last is not SurveyFigure.Withheld && now is not SurveyFigure.Withheld && last.GetType() != now.GetType())
            throw new ArgumentException("A mean is compared with a mean and a share with a share.", nameof(now));
        Theme = theme;
        Last = last;
        Now = now;
        ExpectedWithoutAction = expectedWithoutAction;
    }

    /// <summary>The theme or indicator.</summary>
    public string Theme { get; }

    /// <summary>The earlier figure.</summary>
    public SurveyFigure Last { get; }

    /// <summary>The later figure.</summary>
    public SurveyFigure Now { get; }

    /// <summary>What was expected with no action; null where the theme was not chosen as extreme.</summary>
    public double? ExpectedWithoutAction { get; }
}
