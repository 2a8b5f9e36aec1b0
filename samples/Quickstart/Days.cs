using ForBedring.Rules;

namespace ForBedring.Samples.Quickstart;

/// <summary>Days as people read them.</summary>
internal static class Days
{
    private static readonly string[] Norwegian = ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];
    private static readonly string[] English = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static string For(LocalDate day, ReportLanguage language)
        => language == ReportLanguage.English ? $"{day.Day} {English[day.Month - 1]} {day.Year}" : $"{day.Day}. {Norwegian[day.Month - 1]} {day.Year}";

    /// <summary>A score with one decimal.</summary>
    public static string Number(decimal number, ReportLanguage language)
    {
        var text = Math.Round(number, 1, MidpointRounding.AwayFromZero).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
        return language == ReportLanguage.English ? text : text.Replace('.', ',');
    }
}
