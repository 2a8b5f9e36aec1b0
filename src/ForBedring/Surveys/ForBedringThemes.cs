using ForBedring.Rules;

namespace ForBedring.Surveys;

/// <summary>The ten headings of the ForBedring report (<i>temaene i ForBedring</i>), by code.</summary>
/// <remarks>The headings are those of a published hospital plan; codes and English labels are our choice. A user may add themes and override labels and audiences.</remarks>
public static class ForBedringThemes
{
    /// <summary>The catalogue in the order of the report.</summary>
    public static ImmutableArray<CatalogueTheme> All { get; } =
    [
        new("engagement", new("Engasjement", "Engasjement", "Engagement"), Audience.All, false),
        new("teamwork-climate", new("Teamarbeidsklima", "Teamarbeidsklima", "Teamwork climate"), Audience.All, true, "samarbeidsklima"),
        new("working-conditions", new("Arbeidsforhold", "Arbeidstilhøve", "Working conditions"), Audience.All, false, "arbeidsforhold, ressurser og belastning"),
        new("safety-climate", new("Sikkerhetsklima", "Tryggleiksklima", "Safety climate"), Audience.All, true),
        new("psychosocial-environment", new("Psykososialt arbeidsmiljø", "Psykososialt arbeidsmiljø", "Psychosocial environment"), Audience.All, false),
        new("leadership-employee", new("Opplevd lederatferd (medarbeider)", "Opplevd leiaråtferd (medarbeidar)", "Perceived leadership (employees)"), Audience.Employees, false),
        new("leadership-leader", new("Opplevd lederatferd (leder)", "Opplevd leiaråtferd (leiar)", "Perceived leadership (leaders)"), Audience.Leaders, false),
        new("top-leader-safety-role", new("Toppleders rolle i pasientsikkerhetsarbeidet", "Toppleiaren si rolle i pasienttryggleiksarbeidet", "Top leader's role in patient safety"), Audience.All, false),
        new("physical-environment", new("Fysisk miljø", "Fysisk miljø", "Physical environment"), Audience.All, false),
        new("follow-up", new("Oppfølging", "Oppfølging", "Follow-up"), Audience.All, false),
    ];

    /// <summary>The catalogue's theme of a code; null where it has none.</summary>
    public static CatalogueTheme? Find(ThemeCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return All.FirstOrDefault(t => t.Code == code);
    }

    /// <summary>The theme a text means: a code, a label in any language, or an alias, ignoring case and blanks around it; null where it means none or more than one.</summary>
    /// <remarks><i>Lederatferd</i> alone may be that of employees or that of leaders and is never guessed: <see cref="Check"/> says so.</remarks>
    public static CatalogueTheme? Recognise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var wanted = text.Trim();
        return All.FirstOrDefault(t => Names(t).Any(name => name.Equals(wanted, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>A warning (SRV-I11) if a text may mean more than one theme; otherwise nothing.</summary>
    public static FindingList Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsAmbiguous(text.Trim())
            ? new([SurveyRules.AmbiguousTheme.Find(FindingPolicy.Default, new Subject("theme", text.Trim()), ("text", text.Trim()), ("codes", "leadership-employee, leadership-leader"))])
            : FindingList.Empty;
    }

    private static bool IsAmbiguous(string text)
        => new[] { "lederatferd", "leiaråtferd", "opplevd lederatferd", "opplevd leiaråtferd" }.Any(t => t.Equals(text, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Names(CatalogueTheme theme)
        => theme.Aliases.Concat([theme.Code.Value, theme.Label.Bokmaal, theme.Label.Nynorsk, theme.Label.English]);
}
