using System.Globalization;
using ForBedring.Rules;
using ForBedring.WaitingLists;
using NodaTime.Text;

namespace ForBedring.Samples.WaitingList;

/// <summary>The story's words in three languages, and numbers as people write them.</summary>
internal sealed class StoryText(ReportLanguage language)
{
    private static readonly LocalisedText[] Headers =
    [
        new("kvartal", "kvartal", "quarter"), new("mottatt", "motteke", "received"), new("avvist", "avvist", "rejected"), new("vurdert i tide", "vurdert i tide", "on time"),
        new("påbegynt", "påbyrja", "started"), new("median", "median", "median"), new("ventende", "ventande", "waiting"), new("hittil", "hittil", "so far"), new("fristbrudd", "fristbrot", "breaches"),
    ];

    public string Title => Say(
        "En oppdiktet klinikk på størrelse med Barne- og ungdomsklinikken: 2356 henvisninger mottatt i 2023, 544 av dem avvist.",
        "Ein oppdikta klinikk på storleik med Barne- og ungdomsklinikken: 2356 tilvisingar mottekne i 2023, 544 av dei avviste.",
        "An invented clinic of the size of the child and youth clinic: 2,356 referrals received in 2023, 544 of them rejected.");

    public string NoEvidence => Say("En framskriving er aldri bevis for effekt.", "Ei framskriving er aldri prov på effekt.", "A projection is never evidence of effect.");

    public string QuarterHeader => Row([.. Headers.Select(h => h.In(language))]);

    public string Row(params string[] cells) => string.Concat(cells.Select((c, i) => i == 0 ? c.PadRight(9) : c.PadLeft(Math.Max(9, Headers[i].In(language).Length + 2)))).TrimEnd();

    public string Flow(int year, long opening, ImmutableArray<FlowTerms> terms)
    {
        var (entered, started, cleanUp, growth) = (terms.Sum(t => t.Entered), -terms.Sum(t => t.Started), -terms.Sum(t => t.CleanUp), terms.Sum(t => t.Growth));
        var (other, closing) = (entered - started - cleanUp - growth, opening + growth);
        return Say(
            $"{year}: {opening} på listen + {entered} nye − {started} påbegynt − {other} andre − {cleanUp} ryddet = {closing}",
            $"{year}: {opening} på lista + {entered} nye − {started} påbyrja − {other} andre − {cleanUp} rydda = {closing}",
            $"{year}: {opening} on the list + {entered} new − {started} started − {other} others − {cleanUp} cleaned up = {closing}");
    }

    public string Extremes(DecomposedMonth most, DecomposedMonth least)
    {
        string Term(DecomposedMonth m) => $"{YearMonthPattern.Iso.Format(m.Month)} ({Signed(m.Terms.Growth)}: {Signed(m.Terms.Entered)} {Signed(m.Terms.Started)} {Signed(m.Terms.Growth - m.Terms.Entered - m.Terms.Started)})";
        return Say(
            $"Listen vokste mest i {Term(most)} og minst i {Term(least)}: nye, påbegynt, andre ut.",
            $"Lista voks mest i {Term(most)} og minst i {Term(least)}: nye, påbyrja, andre ut.",
            $"The list grew most in {Term(most)} and least in {Term(least)}: new, started, others out.");
    }

    public string Survival(SurvivalQuantile median, decimal after90) => Say(
        $"Halvparten har startet innen {Number(median.Days)} dager (95 %: {Number(median.Lower)}–{Number(median.Upper)}); {Decimal(after90 * 100)} % venter fortsatt etter 90 dager (Kaplan–Meier).",
        $"Halvparten har starta innan {Number(median.Days)} dagar (95 %: {Number(median.Lower)}–{Number(median.Upper)}); {Decimal(after90 * 100)} % ventar framleis etter 90 dagar (Kaplan–Meier).",
        $"Half have started within {Number(median.Days)} days (95 %: {Number(median.Lower)}–{Number(median.Upper)}); {Decimal(after90 * 100)} % still wait after 90 days (Kaplan–Meier).");

    public string Forecast(int capacity, ImmutableArray<BreachForecast> orders) => Say(
        $"{capacity} per virkedag: {orders[0].BreachesWhenScheduled} fristbrudd etter ansiennitet, {orders[1].BreachesWhenScheduled} etter frist, minst {orders[2].BreachesWhenScheduled} ({orders[0].BreachedAlready} er allerede over).",
        $"{capacity} per vyrkedag: {orders[0].BreachesWhenScheduled} fristbrot etter ansiennitet, {orders[1].BreachesWhenScheduled} etter frist, minst {orders[2].BreachesWhenScheduled} ({orders[0].BreachedAlready} er alt over).",
        $"{capacity} per working day: {orders[0].BreachesWhenScheduled} breaches by seniority, {orders[1].BreachesWhenScheduled} by deadline, {orders[2].BreachesWhenScheduled} at the fewest ({orders[0].BreachedAlready} are late already).");

    public string Minimum(MinimumCapacity minimum) => Say(
        $"Ingen nye fristbrudd krever {Decimal(minimum.PerWorkingDay.Value)} per virkedag; {minimum.Unavoidable.Length} er ikke til å unngå.",
        $"Ingen nye fristbrot krev {Decimal(minimum.PerWorkingDay.Value)} per vyrkedag; {minimum.Unavoidable.Length} er ikkje til å unngå.",
        $"No new breach needs {Decimal(minimum.PerWorkingDay.Value)} per working day; {minimum.Unavoidable.Length} cannot be avoided.");

    public string WhatIf(Scenario scenario)
    {
        var last = scenario.Months[^1];
        var what = scenario.Assumptions.Length == 1 ? Say("Som nå.", "Som no.", "As now.") : string.Join(" ", scenario.Assumptions.Skip(1).Select(a => a.In(language)));
        return Say($"Juni 2025: {Decimal(last.Stock)} på listen ({Decimal(last.Lower)}–{Decimal(last.Upper)}). {what}", $"Juni 2025: {Decimal(last.Stock)} på lista ({Decimal(last.Lower)}–{Decimal(last.Upper)}). {what}", $"June 2025: {Decimal(last.Stock)} on the list ({Decimal(last.Lower)}–{Decimal(last.Upper)}). {what}");
    }

    public string Whole(long value) => value.ToString(CultureInfo.InvariantCulture);

    public string Percent(Share share) => share.Value.TryGetValue(out var value) ? Decimal(value * 100) + " %" : "–";

    public string Days(Figure figure) => figure.TryGetValue(out var value) ? Decimal(value) : "–";

    private static string Signed(long value) => (value < 0 ? "−" : "+") + Math.Abs(value).ToString(CultureInfo.InvariantCulture);

    private string Number(decimal? value) => value is { } number ? Decimal(number) : "–";

    private string Decimal(decimal value)
    {
        var text = Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture);
        return language == ReportLanguage.English ? text : text.Replace('.', ',');
    }

    private string Say(string bokmaal, string nynorsk, string english) => new LocalisedText(bokmaal, nynorsk, english).In(language);
}
