using ForBedring.Rules;
using ForBedring.WaitingLists;

namespace ForBedring.Samples.WaitingList;

/// <summary>The story's words in three languages, and numbers as people write them.</summary>
internal sealed class StoryText(ReportLanguage language)
{
    private static readonly LocalisedText TitleText = new(
        "En oppdiktet klinikk på størrelse med Barne- og ungdomsklinikken: 2356 henvisninger mottatt i 2023, 544 av dem avvist.",
        "Ein oppdikta klinikk på storleik med Barne- og ungdomsklinikken: 2356 tilvisingar mottekne i 2023, 544 av dei avviste.",
        "An invented clinic of the size of the child and youth clinic: 2,356 referrals received in 2023, 544 of them rejected.");

    private static readonly LocalisedText[] Headers =
    [
        new("kvartal", "kvartal", "quarter"), new("mottatt", "motteke", "received"), new("avvist", "avvist", "rejected"), new("vurdert i tide", "vurdert i tide", "on time"),
        new("påbegynt", "påbyrja", "started"), new("median", "median", "median"), new("ventende", "ventande", "waiting"), new("hittil", "hittil", "so far"), new("fristbrudd", "fristbrot", "breaches"),
    ];

    private static readonly LocalisedText FlowText = new(
        "{year}: {opening} på listen + {entered} nye − {started} påbegynt − {other} andre − {cleanUp} ryddet = {closing}",
        "{year}: {opening} på lista + {entered} nye − {started} påbyrja − {other} andre − {cleanUp} rydda = {closing}",
        "{year}: {opening} on the list + {entered} new − {started} started − {other} others − {cleanUp} cleaned up = {closing}");

    public string Title => TitleText.In(language);

    public string QuarterHeader => Row([.. Headers.Select(h => h.In(language))]);

    public string Row(params string[] cells) => string.Concat(cells.Select((c, i) => i == 0 ? c.PadRight(9) : c.PadLeft(Math.Max(9, Headers[i].In(language).Length + 2)))).TrimEnd();

    public string Whole(long value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public string Percent(Share share) => share.Value.TryGetValue(out var value) ? Decimal(value * 100) + " %" : "–";

    public string Days(Figure figure) => figure.TryGetValue(out var value) ? Decimal(value) : "–";

    public string Decimal(decimal value)
    {
        var text = Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
        return language == ReportLanguage.English ? text : text.Replace('.', ',');
    }

    public string Flow(int year, ListFlow flow) => FlowText.With(new Dictionary<string, string>
    {
        ["year"] = Whole(year),
        ["opening"] = Whole(flow.Opening),
        ["entered"] = Whole(flow.Entered),
        ["started"] = Whole(flow.Started),
        ["other"] = Whole(flow.Exited - flow.Started - flow.CleanUp),
        ["cleanUp"] = Whole(flow.CleanUp),
        ["closing"] = Whole(flow.Closing),
    }).In(language);
}
