using System.Text.Json;
using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Protection;
using ForBedring.Rules;
using ForBedring.Surveys;
using ForBedring.WaitingLists;
using ForBedring.Wheel;

namespace ForBedring.Tests.Json;

/// <summary>Ids, dates, quantities, closed choices and parts of documents: one form, read strictly.</summary>
public class ValueConverterTests
{
    private static void Travels<T>(T value, string json)
        where T : notnull
    {
        foreach (var options in new[] { JsonForm.Plain, JsonForm.Web, JsonForm.NoReflection })
        {
            Assert.Equal(JsonForm.Tokens(json), JsonForm.Tokens(JsonSerializer.Serialize(value, options)));
            Assert.Equal(value, JsonSerializer.Deserialize<T>(json, options));
            Assert.Equal([value], JsonSerializer.Deserialize<T[]>("[" + json + "]", options)!);
            Assert.Equal("[" + JsonForm.Tokens(json) + "]", JsonForm.Tokens(JsonSerializer.Serialize(new List<T> { value }, options)));
            Assert.Equal([value], JsonSerializer.Deserialize<IReadOnlyList<T>>("[" + json + "]", options)!);
        }
    }

    private static void IsRefused<T>(params string[] texts)
    {
        foreach (var options in new[] { JsonForm.Plain, JsonForm.Web, JsonForm.NoReflection })
        {
            foreach (var json in texts)
            {
                var refused = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<T>(json, options));
                Assert.True(refused is JsonReadException, json);
                Assert.DoesNotContain("Kari", refused.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Ids()
    {
        Travels(UnitId.From("BUP Øst"), "\"BUP Øst\"");
        Travels(GroupId.From("G"), "\"G\"");
        Travels(RoundId.From("2026"), "\"2026\"");
        Travels(ThemeCode.From("safety-climate"), "\"safety-climate\"");
        Travels(QuestionCode.From("s1"), "\"s1\"");
        Travels(IndicatorId.From("I"), "\"I\"");
        Travels(PlanId.From("P"), "\"P\"");
        Travels(AreaId.From("1"), "\"1\"");
        Travels(CauseId.From("1.c1"), "\"1.c1\"");
        Travels(GoalId.From("1.g1"), "\"1.g1\"");
        Travels(MeasureId.From("1.1"), "\"1.1\"");
        Travels(SharedMeasureId.From("S"), "\"S\"");
        Travels(ToolId.From("T"), "\"T\"");
        Travels(RuleCode.From("JSN-F05"), "\"JSN-F05\"");
        IsRefused<UnitId>("\"\"", "\" \"", "1", "[]", "{}", "true");
        IsRefused<RuleCode>("\"Kari\"");
    }

    [Fact]
    public void IdsAndChoicesAreKeys()
    {
        var waits = new Dictionary<UnitId, Days> { [UnitId.From("A")] = new(12.5m), [UnitId.From("B")] = new(3) };
        var levels = new Dictionary<OrgLevel, Role> { [OrgLevel.Clinic] = Role.ClinicHead };
        var representatives = new Dictionary<Role, RepresentativeCoverage> { [Role.SafetyRepresentative] = new RepresentativeCoverage.Own(2) };

        Assert.Equal("""{"A":12.5,"B":3}""", JsonSerializer.Serialize(waits, JsonForm.Plain));
        Assert.Equal(waits, JsonSerializer.Deserialize<Dictionary<UnitId, Days>>("""{"A":12.5,"B":3}""", JsonForm.Plain));
        Assert.Equal("""{"Clinic":"ClinicHead"}""", JsonSerializer.Serialize(levels, JsonForm.Plain));
        Assert.Equal(levels, JsonSerializer.Deserialize<Dictionary<OrgLevel, Role>>("""{"Clinic":"ClinicHead"}""", JsonForm.Plain));
        Assert.Equal("""{"SafetyRepresentative":{"kind":"Own","count":2}}""", JsonSerializer.Serialize(representatives, JsonForm.Plain));
        Assert.Throws<JsonReadException>(() => JsonSerializer.Deserialize<Dictionary<OrgLevel, int>>("""{"1":1}""", JsonForm.Plain));
        Assert.Throws<JsonReadException>(() => JsonSerializer.Deserialize<Dictionary<UnitId, int>>("""{" ":1}""", JsonForm.Plain));
    }

    [Fact]
    public void DatesAndPeriods()
    {
        Travels(new LocalDate(2026, 2, 3), "\"2026-02-03\"");
        Travels(new YearMonth(2026, 2), "\"2026-02\"");
        Travels(Instant.FromUtc(2026, 3, 1, 12, 0), "\"2026-03-01T12:00:00Z\"");
        Travels(CalendarPeriod.Quarter(2026, 1), """{"first":"2026-01-01","last":"2026-03-31"}""");
        IsRefused<LocalDate>("\"03.02.2026\"", "\"2026-2-3\"", "\"2026-02-30\"", "\"2026-02-03T00:00:00\"", "20260203", "\"\"");
        IsRefused<YearMonth>("\"2026-13\"", "202602");
        IsRefused<Instant>("\"2026-03-01\"", "0");
        IsRefused<CalendarPeriod>("""{"first":"2026-03-01","last":"2026-01-31"}""", """{"first":"2026-03-01"}""", """{"first":"2026-01-01","last":"2026-01-31","x":1}""");
    }

    [Fact]
    public void ImpreciseDatesKeepTextAndInterval()
    {
        var context = new DateContext(new LocalDate(2023, 5, 24));
        foreach (var text in new[] { "Ultimo 2023", "24.12", "våren", "fortløpende", "snarest", "", "når det passer Kari", "2023-06-01", "innen 1. halvår 2024" })
        {
            var date = ImpreciseDate.Parse(text, context);
            foreach (var options in new[] { JsonForm.Plain, JsonForm.NoReflection })
                Assert.Equal(date, JsonSerializer.Deserialize<ImpreciseDate>(JsonSerializer.Serialize(date, options), options));
        }

        var dated = Assert.IsType<ImpreciseDate.Dated>(ImpreciseDate.Parse("Ultimo 2023", context));
        Assert.Equal(dated, JsonSerializer.Deserialize<ImpreciseDate.Dated>(JsonSerializer.Serialize(dated, JsonForm.Plain), JsonForm.Plain));
        Assert.Equal(JsonSerializer.Serialize<ImpreciseDate>(dated, JsonForm.Plain), JsonSerializer.Serialize<object>(dated, JsonForm.Plain));
        IsRefused<ImpreciseDate>("\"når det passer Kari\"", "{}", """{"text":"x","kind":"Dated"}""", """{"text":"Kari","kind":"Unresolved","from":"2024-01-01"}""");
        IsRefused<ImpreciseDate.Dated>("""{"text":"Kari","kind":"Unresolved"}""");
    }

    [Fact]
    public void QuantitiesAreNumbersDigitForDigit()
    {
        Travels(new Days(0.1m), "0.1");
        Travels(new Days(1.000000000000000000000000001m), "1.000000000000000000000000001");
        Travels(new Weeks(2.5m), "2.5");
        Travels(new PatientCount(12), "12");
        Travels(new PerWeek(7.25m), "7.25");
        Travels(new PerWorkingDay(1.45m), "1.45");
        Travels(new WorkingDays(10), "10");
        Travels(OutcomeCode.Treatment, "2");
        Travels(RightCode.HasRight, "3");
        Travels(ReferralStatus.From(99), "99");
        IsRefused<Days>("\"5\"", "\"NaN\"", "1e400", "true", "[]", "\"Infinity\"");
        IsRefused<WorkingDays>("1.5", "\"5\"", "2147483648");
        IsRefused<OutcomeCode>("-1", "32767", "\"2\"");
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Days>("NaN", JsonForm.Web));
    }

    [Fact]
    public void NumbersInTextsAreRefusedEvenWhereTheOptionsAllowThem()
    {
        var lax = new JsonSerializerOptions { NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowReadingFromString | System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals }.AddForBedring();

        foreach (var text in new[] { "\"5\"", "\"NaN\"" }) Assert.Throws<JsonReadException>(() => JsonSerializer.Deserialize<Days>(text, lax));
        Assert.Throws<JsonReadException>(() => JsonSerializer.Deserialize<Share>("""{"numerator":"1","denominator":2}""", lax));
        Assert.Throws<JsonReadException>(() => JsonSerializer.Deserialize<FamilyThreshold>("""{"minimum":"5"}""", lax));
    }

    [Fact]
    public void SharesAreTwoWholeNumbers()
    {
        Travels(new Share(1, 3), """{"numerator":1,"denominator":3}""");
        Travels(default(Share), """{"numerator":0,"denominator":0}""");
        Travels(Portion.From(7, 12), """{"numerator":7,"denominator":12}""");
        Travels(Portion.From(0, 0), """{"reason":{"nb":"0/0","nn":"0/0","en":"0/0"}}""");
        Travels(Fraction.From(1, 2), "\"1/2\"");
        Travels(Fraction.From(75), "\"75\"");
        Assert.Equal(Fraction.From(125, 2), JsonSerializer.Deserialize<Fraction>("\"62.5\"", JsonForm.Plain));
        IsRefused<Share>("""{"numerator":4,"denominator":3}""", """{"numerator":-1,"denominator":3}""", """{"numerator":1.5,"denominator":3}""", """{"numerator":1}""", "0.5", """{"numerator":1,"denominator":3,"value":0.3}""");
        IsRefused<Portion>("""{"numerator":4,"denominator":3}""", """{"numerator":0,"denominator":0}""", "1");
        IsRefused<Fraction>("0.5", "\"1/0\"", "\"1,5\"", "\"Kari\"");
    }

    [Fact]
    public void ChoicesAreTheirNames()
    {
        Travels(Severity.Warning, "\"Warning\"");
        Travels(OrgLevel.Clinic, "\"Clinic\"");
        Travels(ForBedring.Wheel.Maturity.Low, "\"Low\"");
        Travels(ReportLanguage.Nynorsk, "\"nn\"");
        Travels(DateFlags.None, "[]");
        Travels(DateFlags.DayOrYear | DateFlags.Approximate, """["DayOrYear","Approximate"]""");
        Travels(Audience.Leaders, "\"leaders\"");
        Travels(Audience.Named("doctors"), "\"doctors\"");
        IsRefused<Severity>("1", "\"warning\"", "\"1\"", "\"Kari\"", "\"\"", "\"Warning, Error\"");
        IsRefused<ReportLanguage>("\"Bokmaal\"", "1");
        IsRefused<DateFlags>("1", "\"Approximate\"", """["None"]""", "[1]", """["Approximate","Kari"]""");
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize((Severity)99, JsonForm.Plain));
        Assert.Throws<JsonException>(() => JsonSerializer.Serialize((DateFlags)(1 << 20), JsonForm.Plain));
    }

    [Fact]
    public void WhatMayBeLeftOutMayBeNull()
    {
        foreach (var options in new[] { JsonForm.Plain, JsonForm.NoReflection })
        {
            Assert.Null(JsonSerializer.Deserialize<Severity?>("null", options));
            Assert.Equal("\"Error\"", JsonSerializer.Serialize<Severity?>(Severity.Error, options));
            Assert.Equal("null", JsonSerializer.Serialize<LocalDate?>(null, options));
            Assert.Equal(new Share(1, 2), JsonSerializer.Deserialize<Share?>("""{"numerator":1,"denominator":2}""", options));
            Assert.Null(JsonSerializer.Deserialize<UnitId>("null", options));
        }
    }

    [Fact]
    public void PartsOfDocumentsHaveTheFormTheyHaveThere()
    {
        var ownRole = new Role("Smittevern", new LocalisedText("smittevern", "smittevern", "infection control"), isCollective: true);
        Travels(new LocalisedText("a", "b", "c"), """{"nb":"a","nn":"b","en":"c"}""");
        Travels(new Subject("area", "1", "themes[0]"), """{"kind":"area","id":"1","path":"themes[0]"}""");
        Travels(Role.HumanResources, "\"HumanResources\"");
        Travels(Role.Of("Portør"), "\"Portør\"");
        Travels(ownRole, """{"role":"Smittevern","label":{"nb":"smittevern","nn":"smittevern","en":"infection control"},"collective":true}""");
        Assert.True(JsonSerializer.Deserialize<Role>(JsonSerializer.Serialize(ownRole, JsonForm.Plain), JsonForm.Plain) is { IsCollective: true, Label.English: "infection control" });
        Travels(new RoleRef(Role.Leader, UnitId.From("A"), Quantity.Some), """{"role":"Leader","unit":"A","quantity":"Some"}""");
        Travels(new ResponsibleParty(new RoleRef(Role.Leader), PartyRelation.Joint), """{"relation":"Joint","role":"Leader"}""");
        Travels(UnitOrGroup.Of(UnitId.From("A")), """{"unit":"A"}""");
        Travels(UnitOrGroup.Of(GroupId.From("G")), """{"group":"G"}""");
        Travels(new OrgPlacement(OrgLevel.Team, UnitId.From("A")), """{"level":"Team","unit":"A"}""");
        Travels<RepresentativeCoverage>(new RepresentativeCoverage.Vacant("permisjon"), """{"kind":"Vacant","reason":"permisjon"}""");
        Travels(new Recurrence(2, PeriodUnit.Month, new LocalDate(2024, 1, 1), isApproximate: true), """{"atLeast":2,"per":"Month","from":"2024-01-01","approximate":true}""");
        Travels(GoalFigure.FromRate(3, 7, 100), """{"numerator":3,"denominator":7,"per":100}""");
        Travels<Evidence>(new Evidence.Note("samtale"), """{"kind":"Note","text":"samtale"}""");
        Travels(new FamilyThreshold(5, 7), """{"minimum":5,"difference":7}""");
        Travels(ScoringRules.Default, """{"minimumAnsweredShare":"1/2","positiveFrom":"75","matureFrom":"60","unitScore":"pooledAnswers"}""");
        IsRefused<RoleRef>("""{"role":"Kari Hansen"}""", """{"role":""}""", """{"role":"Leader","hvem":"Kari"}""", "\"Leader\"");
        IsRefused<Role>("\"Kari Hansen\"", """{"role":"Kari Hansen"}""", "1", """{"role":"Kari Hansen","label":{"nb":"x"}}""");
        IsRefused<UnitOrGroup>("{}", """{"unit":"A","group":"G"}""");
        IsRefused<OrgPlacement>("""{"level":"team","unit":"A"}""");
        IsRefused<FamilyThreshold>("""{"minimum":0}""", """{"minimum":5,"diference":7}""");
    }

    [Fact]
    public void UnitsOfATreeTravel()
    {
        var unit = new OrgUnit(UnitId.From("A"), "Post A", OrgLevel.Section, UnitId.From("D"));
        var read = JsonSerializer.Deserialize<OrgUnit>(JsonSerializer.Serialize(unit, JsonForm.Plain), JsonForm.Plain)!;

        Assert.Equal((unit.Id, unit.Name, unit.Level, unit.Parent), (read.Id, read.Name, read.Level, read.Parent));
        Assert.Equal("""{"id":"A","parent":"D","level":"Section","name":"Post A"}""", JsonSerializer.Serialize(unit, JsonForm.Plain));
        Assert.Equal("D", JsonSerializer.Deserialize<OrgUnit>("""{"id":"D","level":"Clinic"}""", JsonForm.Plain)!.Name);
    }
}
