using System.Text.Json;
using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Surveys;
using ForBedring.WaitingLists;
using NodaTime.Text;

namespace ForBedring.Json;

/// <summary>Small values: dates as yyyy-MM-dd, quantities as numbers, shares as two whole numbers, texts in three languages.</summary>
internal static class ValueForms
{
    public static void AddTo(JsonForms forms)
    {
        forms.Value(() => Pattern(LocalDatePattern.Iso, "a date as yyyy-MM-dd"));
        forms.Value(() => Pattern(YearMonthPattern.Iso, "a month as yyyy-MM"));
        forms.Value(() => Pattern(InstantPattern.ExtendedIso, "a moment as yyyy-MM-ddTHH:mm:ssZ"));
        forms.Value(() => new TextConverter<ReportLanguage>(TryLanguage, LanguageName, "nb, nn or en"));
        forms.Class(() => new TextConverter<Fraction>(TryFraction, f => f.ToString(), "a fraction such as \"1/2\" or \"75\""));
        forms.Value(() => new NumberConverter<Days>(n => new(n), d => d.Value));
        forms.Value(() => new NumberConverter<Weeks>(n => new(n), w => w.Value));
        forms.Value(() => new NumberConverter<PatientCount>(n => new(n), p => p.Value));
        forms.Value(() => new NumberConverter<PerWeek>(n => new(n), r => r.Value));
        forms.Value(() => new NumberConverter<PerWorkingDay>(n => new(n), r => r.Value));
        forms.Value(() => new WholeConverter<WorkingDays>(n => new(n), d => d.Value, int.MinValue, int.MaxValue));
        forms.Class(() => Listed(OutcomeCode.From));
        forms.Class(() => Listed(PostponementCode.From));
        forms.Class(() => Listed(ReferralStatus.From));
        forms.Class(() => Listed(RightCode.From));
        forms.Class(() => Listed(WaitEndCode.From));
        forms.Value(() => new ShareConverter());
        forms.Class(() => new FragmentConverter<Portion>(ReadPortion, WritePortion));
        forms.Case<Portion.Of, Portion>();
        forms.Case<Portion.NotApplicable, Portion>();
        forms.Class(() => new FragmentConverter<LocalisedText>(JsonText.ReadText, JsonText.WriteText));
        forms.Class(() => new FragmentConverter<CalendarPeriod>(ReadPeriod, WritePeriod));
        forms.Class(() => new FragmentConverter<Subject>(ReadSubject, WriteSubject));
        forms.Class(() => new FragmentConverter<OrgUnit>(ReadUnit, WriteUnit));
        forms.Class(() => new FragmentConverter<UnitOrGroup>(ReadUnitOrGroup, WriteUnitOrGroup));
        forms.Case<UnitOrGroup.Unit, UnitOrGroup>();
        forms.Case<UnitOrGroup.Group, UnitOrGroup>();
    }

    private static TextConverter<T> Pattern<T>(IPattern<T> pattern, string wanted)
        where T : struct
        => new((string text, out T value) => pattern.Parse(text).TryGetValue(default, out value), pattern.Format, wanted);

    private static WholeConverter<T> Listed<T>(Func<int, T> from)
        where T : ListedCode
        => new(from, c => c.Number, 0, ListedCode.MostNumber);

    private static string LanguageName(ReportLanguage language) => language switch
    {
        ReportLanguage.Bokmaal => "nb",
        ReportLanguage.Nynorsk => "nn",
        ReportLanguage.English => "en",
        _ => throw new JsonException("The value is no member of ReportLanguage."),
    };

    private static bool TryLanguage(string text, out ReportLanguage language)
    {
        language = text switch { "nb" => ReportLanguage.Bokmaal, "nn" => ReportLanguage.Nynorsk, "en" => ReportLanguage.English, _ => default };
        return language != default;
    }

    private static bool TryFraction(string text, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out Fraction fraction)
    {
        fraction = Fraction.TryParse(text);
        return fraction is not null;
    }

    private static Portion? ReadPortion(JsonValue value)
    {
        if (value.Optional("reason") is { } reason) return new Portion.NotApplicable(JsonText.ReadText(reason));
        var (part, whole) = (value.Required("numerator")?.Long(0), value.Required("denominator")?.Long(1));
        if (part is not { } numerator || whole is not { } denominator) return null;
        if (numerator <= denominator) return new Portion.Of(numerator, denominator);
        value.Refuse("a part that is no larger than its whole");
        return null;
    }

    private static void WritePortion(Utf8JsonWriter writer, Portion portion)
    {
        writer.WriteStartObject();
        switch (portion)
        {
            case Portion.Of of:
                writer.WriteNumber("numerator", of.Numerator);
                writer.WriteNumber("denominator", of.Denominator);
                break;
            case Portion.NotApplicable none:
                writer.WriteText("reason", none.Reason);
                break;
        }

        writer.WriteEndObject();
    }

    private static CalendarPeriod? ReadPeriod(JsonValue value)
    {
        if (value.Required("first")?.Date() is not { } first || value.Required("last")?.Date() is not { } last) return null;
        if (first <= last) return CalendarPeriod.Between(first, last);
        value.Refuse("a period whose last day is not before its first");
        return null;
    }

    private static void WritePeriod(Utf8JsonWriter writer, CalendarPeriod period)
    {
        writer.WriteStartObject();
        writer.WriteString("first", LocalDatePattern.Iso.Format(period.First));
        writer.WriteString("last", LocalDatePattern.Iso.Format(period.Last));
        writer.WriteEndObject();
    }

    private static Subject? ReadSubject(JsonValue value)
    {
        var (kind, id, path) = (Word(value.Required("kind")), Word(value.Required("id")), Word(value.Optional("path")));
        return kind is null || id is null ? null : new Subject(kind, id, path);
    }

    internal static void WriteSubject(Utf8JsonWriter writer, Subject subject)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", subject.Kind);
        writer.WriteString("id", subject.Id);
        if (subject.Path is { } path) writer.WriteString("path", path);
        writer.WriteEndObject();
    }

    private static OrgUnit? ReadUnit(JsonValue value)
    {
        var (id, name) = (Word(value.Required("id")), value.Optional("name")?.Text());
        var level = value.Required("level")?.OneOf(PlanJsonNames.Range(6, n => (OrgLevel)n));
        var parent = Word(value.Optional("parent"));
        return id is null || level is not { } of ? null : new OrgUnit(UnitId.From(id), string.IsNullOrWhiteSpace(name) ? id : name!, of, parent is null ? null : UnitId.From(parent));
    }

    private static void WriteUnit(Utf8JsonWriter writer, OrgUnit unit)
    {
        writer.WriteStartObject();
        writer.WriteString("id", unit.Id.Value);
        if (unit.Parent is { } parent) writer.WriteString("parent", parent.Value);
        writer.WriteString("level", unit.Level.ToString());
        writer.WriteString("name", unit.Name);
        writer.WriteEndObject();
    }

    private static UnitOrGroup? ReadUnitOrGroup(JsonValue value)
    {
        var (unit, group) = (Word(value.Optional("unit")), Word(value.Optional("group")));
        if (unit is null != group is null) return unit is not null ? UnitOrGroup.Of(UnitId.From(unit)) : UnitOrGroup.Of(GroupId.From(group!));
        value.Refuse("a unit or a group");
        return null;
    }

    private static void WriteUnitOrGroup(Utf8JsonWriter writer, UnitOrGroup referent)
    {
        writer.WriteStartObject();
        writer.WriteString(referent is UnitOrGroup.Group ? "group" : "unit", referent.Id);
        writer.WriteEndObject();
    }

    private static string? Word(JsonValue? value) => value?.NonBlankText() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
