namespace ForBedring.Rules;

/// <summary>Dates written out for people: 31. mars 2024, 31 March 2024.</summary>
internal static class DateTexts
{
    private static readonly string[] Norwegian = ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];
    private static readonly string[] English = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>A day in three languages.</summary>
    public static LocalisedText Long(LocalDate date)
    {
        var (day, year) = (NumberText.Machine(date.Day), NumberText.Machine(date.Year));
        var norwegian = $"{day}. {Norwegian[date.Month - 1]} {year}";
        return new(norwegian, norwegian, $"{day} {English[date.Month - 1]} {year}");
    }

    /// <summary>A month in three languages: mars 2024, March 2024.</summary>
    public static LocalisedText Month(int year, int month)
    {
        var norwegian = $"{Norwegian[month - 1]} {NumberText.Machine(year)}";
        return new(norwegian, norwegian, $"{English[month - 1]} {NumberText.Machine(year)}");
    }
}
