using ForBedring.Comparisons;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;

namespace ForBedring.Reports.Markup;

/// <summary>The words and rounded figures of survey pages in one language.</summary>
internal sealed class SurveyTexts(ReportLanguage language)
{
    public ReportLanguage Language => language;

    public string Title => Text("Resultater", "Resultat", "Results");

    public string Lead => Text(
        "Skår fra 0 (dårligst) til 100 (best). Tall som kunne røpet enkeltpersoner, vises ikke.",
        "Skår frå 0 (dårlegast) til 100 (best). Tal som kunne røpt enkeltpersonar, blir ikkje viste.",
        "Scores from 0 (worst) to 100 (best). Figures that could give people away are not shown.");

    public string Instrument => Text("Skjema", "Skjema", "Instrument");

    public string Policy => Text("Anonymitetsregel", "Anonymitetsregel", "Disclosure policy");

    public string Fingerprint => Text("Skjemaets fingeravtrykk", "Fingeravtrykket til skjemaet", "Instrument fingerprint");

    public string Overview => Text("Alle enheter og temaer", "Alle einingar og tema", "All units and themes");

    public string OverviewCaption => Text("Skår per enhet og tema", "Skår per eining og tema", "Score by unit and theme");

    public string Unit => Text("Enhet", "Eining", "Unit");

    public string Theme => Text("Tema og spørsmål", "Tema og spørsmål", "Theme and question");

    public string Mean => Text("Skår", "Skår", "Score");

    public string Spread => Text("Spredning", "Spreiing", "Spread (SD)");

    public string Positive => Text("Positive", "Positive", "Positive");

    public string Distribution => Text("Fordeling, laveste svar først", "Fordeling, lågaste svar først", "Distribution, lowest answer first");

    public string Change => Text("Endring fra forrige", "Endring frå førre", "Change since last");

    public string Composite => Text("Snitt av spørsmålenes positive", "Snitt av positive per spørsmål", "Mean of the questions' positive");

    public string NetPromoter => Text("Anbefalingstall (9–10 minus 0–6)", "Tilrådingstal (9–10 minus 0–6)", "Net promoter (9–10 less 0–6)");

    public string Standing => Text("Blant referansene", "Blant referansane", "Among the references");

    public string Answered => Text("Besvart", "Svara", "Answered");

    public string ResponseRate => Text("Svarprosent", "Svarprosent", "Response rate");

    public string NoRole => Text("uten rolle", "utan rolle", "no role");

    public string Withheld => Text("Vises ikke", "Blir ikkje vist", "Not shown");

    public string NoData => Text("Ingen svar", "Ingen svar", "No answers");

    public string NotAsked => Text("Ikke stilt", "Ikkje stilt", "Not asked");

    public string Closing => Text(
        "Hver figur er regnet eksakt og rundet én gang. Endringer er regnet før runding: 61,4 → 62,5 vises som 61 → 63, +1.",
        "Kvart tal er rekna eksakt og runda éin gong. Endringar er rekna før runding: 61,4 → 62,5 blir vist som 61 → 63, +1.",
        "Every figure is computed exactly and rounded once. Changes are computed before rounding: 61.4 → 62.5 is shown as 61 → 63, +1.");

    public string ReportedIn(string group) => Text($"Enheten inngår i rapporteringsgruppen {group}.", $"Eininga inngår i rapporteringsgruppa {group}.", $"The unit is part of reporting group {group}.");

    public string Members(string units) => Text($"Rapporteringsgruppe: {units}.", $"Rapporteringsgruppe: {units}.", $"Reporting group: {units}.");

    public string Maturity(bool isMature) => isMature ? Text("modent", "modent", "mature") : Text("ikke modent", "ikkje modent", "not mature");

    /// <summary>A shown figure, with ≥ or ≤ before a bound.</summary>
    public string Figure(ScoreFigure figure, int decimals) => Sign(figure.Bound) + NumberText.Person(figure.Value, decimals, language);

    public string Points(Disclosed<ScoreFigure> figure, int decimals) => Word(figure, f => Figure(f, decimals));

    public string Percent(Disclosed<ScoreFigure> figure, int decimals) => Word(figure, f => Figure(f, decimals) + " %");

    /// <summary>A change rounded once, always with its sign.</summary>
    public string ChangeOf(Disclosed<ScoreFigure> change) => Word(change, f =>
    {
        var text = NumberText.Person(f.Value, 0, language);
        return Sign(f.Bound) + (Math.Round(f.Value, 0, MidpointRounding.AwayFromZero) > 0 ? "+" + text : text);
    });

    /// <summary>The net promoter figure with its sign, and the three shares it is made of.</summary>
    public string PromoterOf(Disclosed<NetPromoterFigure> promoter) => Word(promoter, f =>
    {
        var shares = string.Join(" · ", new[] { f.Promoters, f.Passives, f.Detractors }.Select(s => NumberText.Person(s, 1, language) + " %"));
        return $"{(f.Score > 0 ? "+" : "")}{NumberText.Person(f.Score, 1, language)} ({shares})";
    });

    /// <summary>Where an item's figures lie among published percentiles; empty where nothing is published about it.</summary>
    public string StandingOf(PercentileReferences percentiles, ReportCell cell, string item)
        => string.Join("; ", PercentileReferences.Measures
            .Select(m => (Measure: m, Standing: percentiles.Standing(cell, item, m)))
            .Where(s => s.Standing is not null)
            .Select(s => $"{NameOf(s.Measure)}: {Word(s.Standing!, Between)}"));

    public string PercentilesFrom(PercentileReferences percentiles)
    {
        var units = percentiles.Units is { } n ? Text($", {PersonText.Number(n, language)} enheter", $", {PersonText.Number(n, language)} einingar", $", {PersonText.Number(n, language)} units") : "";
        return Text("Referanser: ", "Referansar: ", "References: ") + $"{percentiles.Source}, {percentiles.Period}{units}.";
    }

    private string NameOf(PercentileMeasure measure) => measure switch
    {
        PercentileMeasure.Mean => Mean,
        PercentileMeasure.PercentPositive => Positive,
        PercentileMeasure.Composite => Composite,
        _ => Text("Anbefalingstall", "Tilrådingstal", "Net promoter"),
    };

    private string Between(PercentileStanding standing)
    {
        var (from, to) = (standing.Reached is { } r ? Nth(r) : null, standing.Below is { } b ? Nth(b) : null);
        return (from, to) switch
        {
            ({ }, { }) => Text($"fra {from} til under {to} persentil", $"frå {from} til under {to} persentil", $"from the {from} to below the {to} percentile"),
            ({ }, null) => Text($"{from} persentil eller høyere", $"{from} persentil eller høgare", $"the {from} percentile or higher"),
            (null, { }) => Text($"under {to} persentil", $"under {to} persentil", $"below the {to} percentile"),
            _ => Text("ukjent", "ukjend", "not known"),
        };
    }

    private string Nth(int number)
    {
        var digits = NumberText.Machine(number);
        return digits + Text(".", ".", number % 100 is 11 or 12 or 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });
    }

    public string Responses(ReportCell cell)
        => Word(cell.Responses, r => r.Invited is { } invited ? $"{PersonText.Number(r.Answered, language)}/{PersonText.Number(invited, language)}" : PersonText.Number(r.Answered, language));

    /// <summary>Whole percents that add to 100, lowest answer first.</summary>
    public string Shares(Disclosed<AnswerDistribution> distribution)
        => Word(distribution, d => string.Join(" · ", WholePercents.Of([.. d.Shares.Select(s => (long)Math.Round(s * d.Respondents, 0, MidpointRounding.AwayFromZero))]).Select(p => NumberText.Machine(p))));

    private static string Sign(FigureBound bound) => bound switch { FigureBound.AtLeast => "\u2265 ", FigureBound.AtMost => "\u2264 ", _ => "" };

    private string Word<T>(Disclosed<T> figure, Func<T, string> shown)
        where T : notnull
        => figure.Match(shown, _ => Withheld, () => NoData, () => NotAsked);

    private string Text(string bokmaal, string nynorsk, string english) => language switch
    {
        ReportLanguage.Nynorsk => nynorsk,
        ReportLanguage.English => english,
        _ => bokmaal,
    };
}
