using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Programme.Pulse;
using ForBedring.Rules;

namespace ForBedring.Tests.Programme;

/// <summary>What several tests of the programme start from.</summary>
internal static class Given
{
    public static readonly LocalDate Day = new(2024, 3, 4);
    public static readonly UnitId Clinic = UnitId.From("POL");
    public static readonly RoleRef[] Together = [new(Role.SectionLeader), new(Role.Nurse)];

    public static PulseQuestion.Common Belongs => PulseQuestions.Default.CommonOf("BelongsHere");

    public static byte[] Seed(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", name));

    public static LocalisedText Text(string text) => LocalisedText.Same(text);

    /// <summary>Outpatient forms with so many answers of each kind about belonging here.</summary>
    public static IEnumerable<OutpatientEntry> Outpatients(int yes, int no, int unknown, UnitId? unit = null, LocalDate? day = null, string prefix = "o", RoleRef[]? filledBy = null)
        => Enumerable.Repeat(PulseAnswer.Yes, yes).Concat(Enumerable.Repeat(PulseAnswer.No, no)).Concat(Enumerable.Repeat(PulseAnswer.Unknown, unknown))
            .Select((answer, i) => OutpatientEntry.Create($"{prefix}{(unit ?? Clinic).Value}{CalendarText.Iso(day ?? Day)}x{i}", day ?? Day, unit ?? Clinic, filledBy ?? Together).With(Belongs, answer));

    /// <summary>Ward forms with bed days and unnecessary ones.</summary>
    public static IEnumerable<WardEntry> Wards(IEnumerable<(int BedDays, int Unnecessary)> days, UnitId? unit = null)
        => days.Select((d, i) => WardEntry.Create($"w{(unit ?? Clinic).Value}-{i}", Day, unit ?? Clinic, Together)
            .With(PulseQuestions.Default.WardOf(PulseQuestions.BedDays), d.BedDays).With(PulseQuestions.Default.WardOf(PulseQuestions.UnnecessaryBedDays), d.Unnecessary));
}
