using System.Text;
using ForBedring.Calendar;
using ForBedring.Json;
using ForBedring.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace ForBedring.Tests.Calendar;

public class ImpreciseDateTests
{
    private static readonly DateContext Spring2023 = new(new(2023, 5, 24));

    // seeds/imprecise-dates.json holds every row of the method's table and more.
    public static TheoryData<string, string, string, string, string> Seeds()
    {
        var data = new TheoryData<string, string, string, string, string>();
        var root = System.Text.Json.JsonDocument.Parse(System.IO.File.ReadAllBytes(System.IO.Path.Combine(AppContext.BaseDirectory, "seeds", "imprecise-dates.json"))).RootElement;
        foreach (var row in root.GetProperty("dates").EnumerateArray())
        {
            data.Add(row.GetProperty("text").GetString()!, row.GetProperty("reference").GetString()!, row.GetProperty("seasons").GetString()!, row.GetProperty("years").GetString()!, Flat(row.GetProperty("expected")));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ATextIsReadAsTheTableSays(string text, string reference, string seasons, string years, string expected)
    {
        var context = new DateContext(Date(reference), seasons == "Wide" ? SeasonConvention.Wide : SeasonConvention.Meteorological, years == "Forward" ? YearInference.Forward : YearInference.Backward);

        Assert.Equal(expected, Flat(ImpreciseDate.Parse(text, context)));
    }

    // More forms of the grammar, all read on 2023-05-24 and written as first..last.
    [Theory]
    [InlineData("Frist: 24.05.2023.", "2023-05-24..2023-05-24")]
    [InlineData("(24.05.2023)", "2023-05-24..2023-05-24")]
    [InlineData("«Ultimo\u00A02023»", "2023-12-01..2023-12-31")]
    [InlineData("ultimo\n2023", "2023-12-01..2023-12-31")]
    [InlineData("24.5.23", "2023-05-24..2023-05-24")]
    [InlineData("24.5.", "2023-05-24..2023-05-24")]
    [InlineData("24/5 2023", "2023-05-24..2023-05-24")]
    [InlineData("24/5/2023", "2023-05-24..2023-05-24")]
    [InlineData("24-05-2023", "2023-05-24..2023-05-24")]
    [InlineData("1. mars 24", "2024-03-01..2024-03-01")]
    [InlineData("1 mars 2024", "2024-03-01..2024-03-01")]
    [InlineData("tysdag 5. mars 2024", "2024-03-05..2024-03-05")]
    [InlineData("02.2024", "2024-02-01..2024-02-29")]
    [InlineData("februar i 2024", "2024-02-01..2024-02-29")]
    [InlineData("i mars", "2024-03-01..2024-03-31")]
    [InlineData("mars-24", "2024-03-01..2024-03-31")]
    [InlineData("sept. 2024", "2024-09-01..2024-09-30")]
    [InlineData("jul. 2024", "2024-07-01..2024-07-31")]
    [InlineData("2. kv. 24", "2024-04-01..2024-06-30")]
    [InlineData("kvartal 2 2024", "2024-04-01..2024-06-30")]
    [InlineData("Q2 2024", "2024-04-01..2024-06-30")]
    [InlineData("k2 2024", "2024-04-01..2024-06-30")]
    [InlineData("2024Q2", "2024-04-01..2024-06-30")]
    [InlineData("andre kvartal 2024", "2024-04-01..2024-06-30")]
    [InlineData("tertial 2 2024", "2024-05-01..2024-08-31")]
    [InlineData("2.t 2024", "2024-05-01..2024-08-31")]
    [InlineData("3. tertial", "2023-09-01..2023-12-31")]
    [InlineData("første halvår 2024", "2024-01-01..2024-06-30")]
    [InlineData("2. halvår", "2023-07-01..2023-12-31")]
    [InlineData("u12/2024", "2024-03-18..2024-03-24")]
    [InlineData("uke 12", "2024-03-18..2024-03-24")]
    [InlineData("uke 12-14 2024", "2024-03-18..2024-04-07")]
    [InlineData("uke 53", "2026-12-28..2027-01-03")]
    [InlineData("29. feb", "2024-02-29..2024-02-29")]
    [InlineData("2024", "2024-01-01..2024-12-31")]
    [InlineData("året", "2023-01-01..2023-12-31")]
    [InlineData("årsskiftet 2023/24", "2023-12-31..2024-01-01")]
    [InlineData("årsskiftet", "2023-12-31..2024-01-01")]
    [InlineData("innen årsskiftet", "2023-12-31..2023-12-31")]
    [InlineData("våren 2024", "2024-01-01..2024-06-30")]
    [InlineData("sommaren 2024", "2024-06-01..2024-08-31")]
    [InlineData("tidlig vår 2024", "2024-01-01..2024-03-31")]
    [InlineData("seinhausten 2024", "2024-10-01..2024-12-31")]
    [InlineData("sen sommer 2024", "2024-07-01..2024-08-31")]
    [InlineData("til høsten", "2023-08-01..2023-12-31")]
    [InlineData("vår/sommer 2024", "2024-01-01..2024-08-31")]
    [InlineData("primo 2024", "2024-01-01..2024-01-31")]
    [InlineData("begynnelsen av mars 2024", "2024-03-01..2024-03-10")]
    [InlineData("medio mars 2024", "2024-03-11..2024-03-20")]
    [InlineData("slutten av mars 2024", "2024-03-21..2024-03-31")]
    [InlineData("ultimo feb. 24", "2024-02-21..2024-02-29")]
    [InlineData("medio 1. halvår 2024", "2024-03-01..2024-04-30")]
    [InlineData("medio 1. tertial 2024", "2024-02-01..2024-03-31")]
    [InlineData("medio 1. kvartal 2024", "2024-02-01..2024-02-29")]
    [InlineData("ultimo 2. kvartal 2024", "2024-06-01..2024-06-30")]
    [InlineData("1.-15. mars 2024", "2024-03-01..2024-03-15")]
    [InlineData("1. og 2. kvartal 2024", "2024-01-01..2024-06-30")]
    [InlineData("1. mars - 15. april 2024", "2024-03-01..2024-04-15")]
    [InlineData("1.11-1.2.2024", "2023-11-01..2024-02-01")]
    [InlineData("mars til mai 2024", "2024-03-01..2024-05-31")]
    [InlineData("desember 2023 - februar", "2023-12-01..2024-02-29")]
    [InlineData("fra mars til mai 2024", "2024-03-01..2024-05-31")]
    [InlineData("2023/24", "2023-01-01..2024-12-31")]
    [InlineData("2023-2024", "2023-01-01..2024-12-31")]
    [InlineData("senest 1. mars 2024", "2024-03-01..2024-03-01")]
    [InlineData("senest innen utgangen av mars 2024", "2024-03-31..2024-03-31")]
    [InlineData("t.o.m. mars 2024", "2024-03-31..2024-03-31")]
    [InlineData("til og med 15. mars 2024", "2024-03-15..2024-03-15")]
    [InlineData("ut mars 2024", "2024-03-31..2024-03-31")]
    [InlineData("ila. 1. kvartal 2024", "2024-01-01..2024-03-31")]
    [InlineData("før høsten 2024", "2024-08-31..2024-08-31")]
    [InlineData("før mars 2024", "2024-02-29..2024-02-29")]
    [InlineData("rundt 1. mars 2024", "2024-02-23..2024-03-08")]
    public void FormsOfTheGrammarAreUnderstood(string text, string expected)
    {
        var dated = Assert.IsType<ImpreciseDate.Dated>(ImpreciseDate.Parse(text, Spring2023));

        Assert.Equal(expected, Iso(dated.Earliest) + ".." + Iso(dated.Latest));
        Assert.Equal(text, dated.OriginalText);
        Assert.Equal(DateFlags.None, dated.Flags & DateFlags.UnknownWords);
    }

    [Theory]
    [InlineData("31. februar 2024")]
    [InlineData("32.1.2024")]
    [InlineData("31/4")]
    [InlineData("5. kvartal 2024")]
    [InlineData("mars 2025 - januar 2024")]
    [InlineData("mellom 2022 og 2024")]
    [InlineData("1.13.2024")]
    [InlineData("hei")]
    [InlineData("12345678901234567890")]
    [InlineData("9999-99-99")]
    [InlineData("uke 12 24 36")]
    public void WhatIsImpossibleOrUnknownIsUnresolved(string text) => Assert.IsType<ImpreciseDate.Unresolved>(ImpreciseDate.Parse(text, Spring2023));

    [Theory]
    [InlineData("fra 1. mars 2024", "2024-03-01")]
    [InlineData("fra og med mars 2024", "2024-03-01")]
    [InlineData("etter sommeren 2024", "2024-09-01")]
    [InlineData("etter jul", "2023-12-27")]
    [InlineData("hver 14. dag", null)]
    [InlineData("minst et møte kvartalet", null)]
    [InlineData("Fortløpende.", null)]
    public void WhatHasNoEndIsOpen(string text, string? from)
        => Assert.Equal(from is null ? null : Date(from), Assert.IsType<ImpreciseDate.Open>(ImpreciseDate.Parse(text, Spring2023)).From);

    // The plain way of writing a day is read at once; with a word before it the grammar reads it.
    [Fact]
    public void APlainDayIsReadAsTheGrammarReadsIt()
    {
        var context = new DateContext(new LocalDate(2024, 3, 1));
        foreach (var text in from day in new[] { "1", "01", "29", "31", "00", "32", "\u0661" }
                             from month in new[] { "1", "02", "9", "12", "13", "0" }
                             from year in new[] { "2023", "2024", "0001", "0000", "23" }
                             from form in new[] { "{0}.{1}.{2}", "{2}-{1}-{0}", "{0}.{1}-{2}" }
                             select string.Format(System.Globalization.CultureInfo.InvariantCulture, form, day, month, year))
        {
            var (plain, read) = (ImpreciseDate.Parse(text, context), ImpreciseDate.Parse("frist: " + text, context));
            Assert.Equal(read.GetType(), plain.GetType());
            Assert.Equal(text, plain.OriginalText);
            if (plain is ImpreciseDate.Dated a && read is ImpreciseDate.Dated b) Assert.Equal((b.Earliest, b.Latest, b.Precision, b.Bound, b.Flags, b.Alternative), (a.Earliest, a.Latest, a.Precision, a.Bound, a.Flags, a.Alternative));
        }
    }

    [Fact]
    public void Feb24IsFebruary2024AndNotThe24th()
    {
        var date = ImpreciseDate.Parse("Feb. 24", Spring2023);

        Assert.Equal(Certainty.No, date.Overdue(new(2024, 1, 15)));
        Assert.Equal(Certainty.Possibly, date.Overdue(new(2024, 2, 15)));
        Assert.NotEqual(Certainty.Yes, date.Overdue(new(2024, 2, 29)));
        Assert.Equal(Certainty.Yes, date.Overdue(new(2024, 3, 1)));
        var finding = Assert.Single(date.Findings(FindingPolicy.Default, new("row", "20")));
        Assert.Equal("«Feb. 24» er lest som 2024-02-01–2024-02-29; kan også bety 2024-02-24.", finding.Message.Bokmaal);
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Empty(ImpreciseDate.Parse("Ultimo 2023", Spring2023).Findings(FindingPolicy.Strict, new("row", "1")));
    }

    [Fact]
    public void EachDateRuleIsBrokenByOneTextAndKeptByAnother()
    {
        (RuleDefinition Rule, string Breaks, string Keeps)[] cases =
        [
            (CalendarRules.AmbiguousDate, "Feb. 24", "Feb. 2024"),
            (CalendarRules.UnresolvedDate, "31.02.2024", "29.02.2024"),
            (CalendarRules.OnlyYearUnderstood, "soldagen i 2022", "2022"),
            (CalendarRules.WeekdayMismatch, "fredag 24.05.2023", "onsdag 24.05.2023"),
        ];
        foreach (var (rule, breaks, keeps) in cases)
        {
            Assert.Equal([rule.Code], ImpreciseDate.Parse(breaks, Spring2023).Findings(FindingPolicy.Default, new("x", "1")).Select(f => f.Code));
            Assert.Empty(ImpreciseDate.Parse(keeps, Spring2023).Findings(FindingPolicy.Default, new("x", "1")));
        }
    }

    [Fact]
    public void Ultimo2023IsDueOnSundayOrOnTheFridayBefore()
    {
        var date = (ImpreciseDate.Dated)ImpreciseDate.Parse("Ultimo 2023", Spring2023);
        var workday = DueDayRule.LastWorkday(WorkingDayRule.MondayToFriday);

        Assert.Equal(new LocalDate(2023, 12, 31), date.DueLatest());
        Assert.Equal(new LocalDate(2023, 12, 29), date.DueLatest(workday));
        Assert.Equal(Certainty.Possibly, date.Overdue(new(2023, 12, 30)));
        Assert.Equal(Certainty.Yes, date.Overdue(new(2023, 12, 30), workday));
        Assert.True(date.DueSoon(new(2023, 12, 3)));
        Assert.False(date.DueSoon(new(2023, 12, 2)));
        Assert.False(date.DueSoon(new(2024, 1, 1)));
    }

    [Fact]
    public void InnenADayIsNotPossiblyLateBeforeIt()
    {
        Assert.Equal(Certainty.No, ImpreciseDate.Parse("i løpet av 2024", Spring2023).Overdue(new(2024, 12, 31)));
        Assert.Equal(Certainty.Possibly, ImpreciseDate.Parse("innen mars 2024", Spring2023).Overdue(new(2024, 3, 1)));
        Assert.Equal(Certainty.No, ImpreciseDate.Parse("løpende", Spring2023).Overdue(new(2099, 1, 1)));
        Assert.Equal(Certainty.No, ImpreciseDate.Blank.Overdue(new(2099, 1, 1)));
        Assert.Equal(Certainty.Possibly, ImpreciseDate.Parse("etter ferien", Spring2023).Overdue(new(2020, 1, 1)));
    }

    [Theory]
    [InlineData("mars 2024", "april 2024", Certainty.Yes)]
    [InlineData("april 2024", "mars 2024", Certainty.No)]
    [InlineData("april 2024", "april 2024", Certainty.Possibly)]
    [InlineData("1.4.2024", "1.4.2024", Certainty.No)]
    [InlineData("1.4.2024", "etter 1.4.2024", Certainty.Yes)]
    [InlineData("løpende", "1.4.2024", Certainty.Possibly)]
    [InlineData("", "1.4.2024", Certainty.Possibly)]
    public void BeforeHasThreeAnswers(string first, string second, Certainty expected)
        => Assert.Equal(expected, ImpreciseDate.Before(ImpreciseDate.Parse(first, Spring2023), ImpreciseDate.Parse(second, Spring2023)));

    [Fact]
    public void EveryTextIsReadTheSameTwiceAndKeptCharacterForCharacter() => Property.Holds(Texts, text =>
    {
        foreach (var context in new[] { Spring2023, new(new(2024, 3, 1), SeasonConvention.Meteorological, YearInference.Backward), new(LocalDate.MaxIsoValue), new(LocalDate.MinIsoValue) })
        {
            var date = ImpreciseDate.Parse(text, context);
            Assert.Equal(text, date.OriginalText);
            Assert.Equal(date, ImpreciseDate.Parse(date.OriginalText, context));
            if (date is ImpreciseDate.Dated dated) Assert.True(dated.Earliest <= dated.Latest);
            var last = Certainty.No;
            for (var today = new LocalDate(2020, 1, 1); today.Year < 2030; today = today.PlusDays(97))
            {
                var now = date.Overdue(today);
                Assert.True(now >= last);
                last = now;
            }
        }
    }, cases: 300);

    [Fact]
    public void EveryDayInEveryExactFormIsReadBack() => Property.Holds(
        Gen.Choose(0, 3_652_000).Select(d => new LocalDate(1, 1, 1).PlusDays(d)),
        day =>
        {
            string[] months = ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];
            string[] forms = [$"{day.Day}.{day.Month}.{day.Year:0000}", $"{day.Day:00}.{day.Month:00}.{day.Year:0000}", $"{day.Day}.{day.Month} {day.Year:0000}", $"{day.Day}/{day.Month}-{day.Year:0000}", $"{day.Day}/{day.Month} {day.Year:0000}", $"{day.Day}. {months[day.Month - 1]} {day.Year:0000}", $"{day.Year:0000}-{day.Month:00}-{day.Day:00}"];
            foreach (var form in forms)
            {
                var dated = Assert.IsType<ImpreciseDate.Dated>(ImpreciseDate.Parse(form, Spring2023));
                Assert.Equal((day, day, DatePrecision.Day, DateFlags.None), (dated.Earliest, dated.Latest, dated.Precision, dated.Flags));
            }
        });

    [Fact]
    public void JsonKeepsTextAndIntervalAndTheIntervalWins() => Property.Holds(Texts, text =>
    {
        var date = ImpreciseDate.Parse(text.Replace("\uD800", "").Replace("\uDC00", ""), Spring2023);
        var bytes = JsonText.Write(w =>
        {
            w.WriteStartObject();
            w.WriteDate("d", date);
            w.WriteEndObject();
        });
        var problems = new ReadProblems();
        var other = new DateContext(new(1999, 1, 1), SeasonConvention.Meteorological, YearInference.Backward);
        Assert.Equal(date, ImpreciseDateJson.ReadDate(JsonValue.Parse(bytes, problems)!.Required("d")!, other));
        Assert.False(problems.HasError);
    });

    private static Gen<string> Texts
    {
        get
        {
            string[] pieces = ["innen", "før", "etter", "ca.", "i", "ut", "ultimo", "medio", "mars", "Feb.", "24", "2024", "2024-02", "1.", "12", "uke", "53", "-", "/", "til", "høst", "vinter", "senvinter", "året", "årsskiftet", "kvartal", "2. kvartal", "t1", "h2", "jul", "9999", "0001", "31.12.9999", "1.1.0001", "utgangen av", "løpende", "minst", "en", "gang", "i året", "«", ")", "\u00A0", "x", "\uD800", "😀", "a\u030A"];
            var soup = from n in Gen.Choose(0, 7)
                       from words in Gen.ArrayOf(Gen.Elements(pieces), n)
                       from glue in Gen.Elements(" ", "", "\n")
                       select string.Join(glue, words);
            var noise = from n in Gen.Choose(0, 60)
                        from letters in Gen.ArrayOf(Gen.Choose(0, 0x2FF), n)
                        select new string([.. letters.Select(l => (char)l)]);
            return Gen.OneOf(soup, soup, noise);
        }
    }

    private static string Flat(ImpreciseDate date)
    {
        var bytes = JsonText.Write(w =>
        {
            w.WriteStartObject();
            w.WriteDate("d", date);
            w.WriteEndObject();
        });
        return Flat(System.Text.Json.JsonDocument.Parse(Encoding.UTF8.GetString(bytes)).RootElement.GetProperty("d"));
    }

    private static string Flat(System.Text.Json.JsonElement date)
        => string.Join(" ", date.EnumerateObject().Where(m => m.Name != "text").Select(m => m.Value.ValueKind switch
        {
            System.Text.Json.JsonValueKind.Array => string.Join("+", m.Value.EnumerateArray().Select(v => v.GetString()).OrderBy(v => v, StringComparer.Ordinal)),
            System.Text.Json.JsonValueKind.Object => "or " + string.Join("..", m.Value.EnumerateObject().Select(v => v.Value.GetString())),
            _ => m.Value.GetString(),
        }));

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
