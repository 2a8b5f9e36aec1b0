using System.Globalization;
using System.Text;
using ForBedring.Rules;

namespace ForBedring.Surveys;

/// <summary>An instrument as one line of JSON without white space, members in fixed order and defaults written out: the form that is fingerprinted and compared.</summary>
internal static class CanonicalInstrument
{
    public static string Write(Instrument instrument, bool withTexts, bool withEdition = true)
    {
        var json = new StringBuilder(4096);
        json.Append("{\"format\":\"forbedring-instrument/1\",\"code\":").Text(instrument.Code);
        if (withEdition) json.Append(",\"year\":").Append(NumberText.Machine(instrument.Year)).Append(",\"version\":").Text(instrument.Version);
        json.Append(",\"scales\":{");
        json.Each(instrument.Scales, s => json.Text(s.Name).Append(":{\"lowest\":").Append(NumberText.Machine(s.Lowest)).Append(",\"points\":").Append(NumberText.Machine(s.Points)).Texts(s, withTexts).Append('}'));
        json.Append("},\"nonAnswers\":{\"dontKnow\":[");
        json.Each(instrument.NonAnswers.DontKnow, t => json.Text(t));
        json.Append("],\"notApplicable\":[");
        json.Each(instrument.NonAnswers.NotApplicable, t => json.Text(t));
        json.Append("]},\"audiences\":{");
        json.Each(instrument.RoleSets, s =>
        {
            json.Text(s.Name).Append(":{\"roles\":[");
            json.Each(s.Roles, r => json.Text(r));
            json.Append("]}");
        });
        json.Append("},\"themes\":[");
        json.Each(instrument.Themes, t => Write(json, t, withTexts));
        json.Append("],\"scoring\":{\"minimumAnsweredShare\":").Text(instrument.Scoring.MinimumAnsweredShare.ToString())
            .Append(",\"positiveFrom\":").Text(instrument.Scoring.PositiveFrom.ToString())
            .Append(",\"matureFrom\":").Text(instrument.Scoring.MatureFrom.ToString())
            .Append(",\"unitScore\":").Text(NameOf(instrument.Scoring.UnitScore)).Append("}}");
        return json.ToString();
    }

    /// <summary>The name of a method in files, for example <c>meanOfRespondents</c>.</summary>
    public static string NameOf(UnitScoreMethod method) => method switch
    {
        UnitScoreMethod.MeanOfRespondents => "meanOfRespondents",
        UnitScoreMethod.MeanOfQuestionMeans => "meanOfQuestionMeans",
        _ => "pooledAnswers",
    };

    private static void Write(StringBuilder json, Theme theme, bool withTexts)
    {
        json.Append("{\"code\":").Text(theme.Code.Value).Append(",\"audience\":").Text(theme.Audience.Name).Append(",\"maturity\":").Append(theme.HasMaturity ? "true" : "false");
        if (withTexts) json.Append(",\"label\":").Texts(theme.Label);
        json.Append(",\"questions\":[");
        json.Each(theme.Questions, q =>
        {
            json.Append("{\"code\":").Text(q.Code.Value).Append(",\"scale\":").Text(q.Scale.Name)
                .Append(",\"reversed\":").Append(q.IsReversed ? "true" : "false")
                .Append(",\"sensitive\":").Append(q.IsSensitive ? "true" : "false");
            if (withTexts && q.Text is { } text) json.Append(",\"text\":").Texts(text);
            if (q.Block is { } block) json.Append(",\"block\":").Text(block);
            json.Append('}');
        });
        json.Append("]}");
    }

    // What files call the answers says nothing about what is measured; whether a blank is an answer does.
    private static StringBuilder Texts(this StringBuilder json, AnswerScale scale, bool withTexts)
    {
        if (withTexts && !scale.Texts.IsEmpty)
        {
            json.Append(",\"answers\":[");
            json.Each([.. scale.Texts.All()], t => json.Append('[').Text(t.Text).Append(',').Append(NumberText.Machine(t.Code)).Append(']'));
            json.Append(']');
        }

        return scale.BlankIsNotTicked ? json.Append(",\"blankIsNotTicked\":true") : json;
    }

    private static void Each<T>(this StringBuilder json, ImmutableArray<T> items, Action<T> write)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0) json.Append(',');
            write(items[i]);
        }
    }

    private static StringBuilder Texts(this StringBuilder json, LocalisedText text)
        => json.Append("{\"nb\":").Text(text.Bokmaal).Append(",\"nn\":").Text(text.Nynorsk).Append(",\"en\":").Text(text.English).Append('}');

    // The least that JSON demands: quotation mark, reverse solidus and control characters.
    private static StringBuilder Text(this StringBuilder json, string text)
    {
        json.Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\') json.Append('\\').Append(c);
            else if (c < ' ') json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else json.Append(c);
        }

        return json.Append('"');
    }
}
