using System.Globalization;
using ForBedring.Rules;

namespace ForBedring.Reports.Markup;

/// <summary>Dates and numbers as people read them, in three languages; nothing comes from the machine's culture data.</summary>
internal static class PersonText
{
    private static readonly string[] NorwegianMonths = ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];
    private static readonly string[] EnglishMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>A day: <c>1. mars 2024</c>, or <c>1 March 2024</c>.</summary>
    public static string Date(LocalDate date, ReportLanguage language) => language == ReportLanguage.English
        ? $"{Number(date.Day, language)} {EnglishMonths[date.Month - 1]} {date.Year.ToString(CultureInfo.InvariantCulture)}"
        : $"{Number(date.Day, language)}. {NorwegianMonths[date.Month - 1]} {date.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A month: <c>februar 2024</c>, or <c>February 2024</c>.</summary>
    public static string Month(LocalDate date, ReportLanguage language)
        => $"{(language == ReportLanguage.English ? EnglishMonths : NorwegianMonths)[date.Month - 1]} {date.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A whole number, in groups of three from 10 000 up with a no-break space (Norwegian) or a comma (English).</summary>
    public static string Number(long number, ReportLanguage language)
    {
        var digits = Math.Abs(number).ToString(CultureInfo.InvariantCulture);
        if (digits.Length > 4)
        {
            var separator = language == ReportLanguage.English ? "," : "\u00A0";
            for (var i = digits.Length - 3; i > 0; i -= 3) digits = digits.Insert(i, separator);
        }

        return number < 0 ? "\u2212" + digits : digits;
    }

    /// <summary>A decimal number with a fixed number of decimals, half away from zero; comma in Norwegian, U+2212 for minus.</summary>
    public static string Number(decimal number, int decimals, ReportLanguage language) => NumberText.Person(number, decimals, language);
}
