using ForBedring.Surveys;

namespace ForBedring.Json;

/// <summary>The codes of themes as plans were once written (<i>gamle temakoder</i>), and the codes of the survey catalogue that stand for them now. A plan is written with the new codes.</summary>
internal static class OldThemeCodes
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["Engagement"] = "engagement",
        ["TeamworkClimate"] = "teamwork-climate",
        ["WorkingConditions"] = "working-conditions",
        ["SafetyClimate"] = "safety-climate",
        ["PsychosocialEnvironment"] = "psychosocial-environment",
        ["TopLeaderSafetyRole"] = "top-leader-safety-role",
        ["PhysicalEnvironment"] = "physical-environment",
        ["FollowUp"] = "follow-up",
    };

    /// <summary>The theme of a code as written. Perceived leadership is two themes: without an audience it stays as written.</summary>
    public static ThemeCode Current(string written, Audience? audience)
    {
        if (Codes.TryGetValue(written, out var code)) return ThemeCode.From(code);
        if (written != "PerceivedLeadership") return ThemeCode.From(written);
        return ThemeCode.From(audience == Audience.Employees ? "leadership-employee" : audience == Audience.Leaders ? "leadership-leader" : written);
    }
}
