using ForBedring.Organisation;
using ForBedring.Surveys;

namespace ForBedring.Tests.Surveys;

/// <summary>The slow and obvious way: walk every sheet to the root, with fractions of whole numbers of any size. Shares no code with the library's arithmetic.</summary>
internal static class PlainModel
{
    /// <summary>The sheets of a unit and everything below it, each once.</summary>
    public static IEnumerable<(string? Role, byte[] Codes)> Below(Generators.SurveyCase survey, int unit)
    {
        foreach (var (units, role, codes) in survey.Sheets)
        {
            if (units.Any(u => IsWithin(survey.Tree, u, unit))) yield return (role, codes);
        }
    }

    /// <summary>The index of a respondent in a theme as a fraction of 100, or null (R3, R4).</summary>
    public static (System.Numerics.BigInteger Above, System.Numerics.BigInteger Below)? IndexOf(Instrument instrument, int theme, byte[] codes)
    {
        var first = instrument.Themes.Take(theme).Sum(t => t.Questions.Length);
        var questions = instrument.Themes[theme].Questions;
        System.Numerics.BigInteger above = 0, below = 1;
        var answered = 0;
        for (var i = 0; i < questions.Length; i++)
        {
            var code = codes[first + i];
            if (code is 0 or >= 250) continue;
            var k = questions[i].Scale.Points;
            var position = questions[i].IsReversed ? k - code : code - 1;
            above = (above * (k - 1)) + (position * below);
            below *= k - 1;
            answered++;
        }

        var share = instrument.Scoring.MinimumAnsweredShare;
        if (answered == 0 || (long)answered * share.Denominator < share.Numerator * questions.Length) return null;
        return (100 * above, below * answered);
    }

    public static bool IsWithin(OrgTree tree, int unit, int above)
    {
        for (var at = unit; at >= 0; at = tree.ParentIndexes[at])
        {
            if (at == above) return true;
        }

        return false;
    }
}
