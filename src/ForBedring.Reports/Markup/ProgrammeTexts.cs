using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Programme.Networks;
using ForBedring.Programme.Users;
using ForBedring.Releases;
using ForBedring.Rules;

namespace ForBedring.Reports.Markup;

/// <summary>The words and rounded figures of programme pages in one language.</summary>
internal sealed class ProgrammeTexts(ReportLanguage language)
{
    public ReportLanguage Language => language;

    /// <summary>One of three texts.</summary>
    public string Say(string bokmaal, string nynorsk, string english) => language switch
    {
        ReportLanguage.Nynorsk => nynorsk,
        ReportLanguage.English => english,
        _ => bokmaal,
    };

    public string Patients => Say("pasienter", "pasientar", "patients");

    public string People => Say("personer", "personar", "people");

    public string Days => Say("liggedøgn", "liggedøgn", "bed days");

    /// <summary>Why a figure is not shown.</summary>
    public string Hidden => Say("skjult av hensyn til personvernet", "skjult av omsyn til personvernet", "hidden to protect privacy");

    public string NoData => Say("ingen svar", "ingen svar", "no answers");

    public string Unknown => Say("ikke kjent", "ikkje kjent", "not known");

    /// <summary>A part of a whole with the unit of count and a percent of one decimal.</summary>
    public string Share(long part, long whole, string unit)
        => $"{PersonText.Number(part, language)} {Say("av", "av", "of")} {PersonText.Number(whole, language)} {unit} ({PersonText.Number(100m * part / whole, 1, language)}{Say(" %", " %", "%")})";

    /// <summary>A portion with the unit of count.</summary>
    public string Share(Portion portion, string unit) => portion.Match((part, whole) => Share(part, whole, unit), _ => Say("ikke aktuelt", "ikkje aktuelt", "not applicable"));

    /// <summary>A figure that may be withheld.</summary>
    public string Figure<T>(Disclosed<T> figure, Func<T, string> shown)
        where T : notnull
        => figure.Match(shown, _ => Hidden, () => NoData, () => Say("ikke stilt", "ikkje stilt", "not asked"));

    public string Number(long number) => PersonText.Number(number, language);

    public string Count(int? number) => number is { } n ? Number(n) : "–";

    public string Seats(IEnumerable<KeyValuePair<Role, int>> seats) => string.Join(", ", seats.Select(s => $"{Number(s.Value)} {s.Key.Label.In(language)}"));

    public string Of(NetworkRoundStatus status) => status switch
    {
        NetworkRoundStatus.Ambition => Say("ambisjon", "ambisjon", "ambition"),
        NetworkRoundStatus.Planned => Say("planlagt", "planlagt", "planned"),
        NetworkRoundStatus.Ongoing => Say("pågår", "pågår", "ongoing"),
        NetworkRoundStatus.Completed => Say("gjennomført", "gjennomført", "completed"),
        _ => Say("evaluert", "evaluert", "evaluated"),
    };

    public string Of(RequestStatus status) => status switch
    {
        RequestStatus.Received => Say("mottatt", "motteken", "received"),
        RequestStatus.Matched => Say("koblet", "kopla", "matched"),
        RequestStatus.Declined => Say("avslått", "avslått", "declined"),
        RequestStatus.CarriedOut => Say("gjennomført", "gjennomført", "carried out"),
        _ => Say("avlyst", "avlyst", "cancelled"),
    };

    public string Of(GoalOutcome outcome) => outcome switch
    {
        GoalOutcome.Reached => Say("nådd", "nådd", "reached"),
        GoalOutcome.NotReached => Say("ikke nådd", "ikkje nådd", "not reached"),
        _ => Say("ikke avgjort", "ikkje avgjort", "not determined"),
    };

    public string Of(Severity severity) => severity switch
    {
        Severity.Error => Say("feil", "feil", "error"),
        Severity.Warning => Say("advarsel", "åtvaring", "warning"),
        _ => Say("til orientering", "til orientering", "information"),
    };
}
