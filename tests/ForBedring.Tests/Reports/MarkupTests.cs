using System.Xml.Linq;
using ForBedring.Reports;
using ForBedring.Reports.Markup;
using ForBedring.Rules;
using ForBedring.WaitingLists;
using FsCheck.Fluent;

namespace ForBedring.Tests.Reports;

public class MarkupTests
{
    [Fact]
    public void WhateverAUnitIsCalledItStaysText()
    {
        var hostile = "<script>alert(1)</script> & \"x\" ]]> \u0000 \u202E \uD800 </td>";
        var page = ReportPage.Create(ReportLanguage.Bokmaal, hostile, hostile)
            .WithFact(hostile, hostile)
            .WithSection("a", hostile, HtmlFragment.Join(HtmlFragment.Paragraph(hostile), HtmlFragment.Bullets([hostile]), HtmlFragment.Heading(hostile), HtmlFragment.Note(hostile, hostile, isRefusal: true), HtmlFragment.Table(hostile, [hostile], [[hostile]]), HtmlFragment.Figure(ReferralFlowSvg.Draw("f", ReportLanguage.English, hostile, 2, 1, [new UnlabelledFigure(1, hostile, hostile)]), hostile), new HtmlTable(hostile, hostile).Column(hostile).Row(hostile).ToFragment()))
            .WithClosing(hostile)
            .ToHtml();

        Assert.DoesNotContain("<script", page);
        var body = XDocument.Parse(page.Replace("<!DOCTYPE html>", "")).Root!;
        Assert.Equal(2, body.Elements().Count());
        Assert.DoesNotContain('\u202E', page);
        Assert.DoesNotContain('\u0000', page);
    }

    [Fact]
    public void AnyTextComesBackOutOfAPictureAsItWentIn()
        => Property.Holds(FsCheck.Fluent.ArbMap.Default.GeneratorFor<string>().Where(s => s is not null), text =>
        {
            var picture = new SvgWriter("p", 10, 10, "t", "d").Text(1, 1, text, "fb-small").ToPicture().ToSvg();
            var read = XDocument.Parse(picture, LoadOptions.PreserveWhitespace).Descendants().Single(e => e.Name.LocalName == "text").Value;
            Assert.Equal(Readable(text), read);
        });

    [Theory]
    [InlineData("script")]
    [InlineData("iframe")]
    [InlineData("foreignObject")]
    [InlineData("p onclick")]
    public void AnElementThatCouldRunOrLoadSomethingIsRefused(string name)
        => Assert.Throws<ArgumentException>(() => new MarkupWriter().Leaf(name, "x"));

    [Theory]
    [InlineData("onload", "x()")]
    [InlineData("style", "background:url(http://example.org)")]
    [InlineData("src", "http://example.org")]
    [InlineData("href", "http://example.org")]
    [InlineData("href", "javascript:x()")]
    [InlineData("fill", "url(http://example.org)")]
    [InlineData("a b", "x")]
    public void AnAttributeThatCouldRunOrLoadSomethingIsRefused(string name, string value)
        => Assert.Throws<ArgumentException>(() => new MarkupWriter().Leaf("p", "x", (name, value)));

    [Fact]
    public void AnElementLeftOpenIsNotAPage()
    {
        var writer = new MarkupWriter();
        writer.Element("p");

        Assert.Throws<InvalidOperationException>(() => writer.ToFragment());
    }

    [Theory]
    [InlineData(ReportLanguage.Bokmaal, "nb")]
    [InlineData(ReportLanguage.Nynorsk, "nn")]
    [InlineData(ReportLanguage.English, "en")]
    public void APageSaysItsLanguageAndHasLandmarksAndHeads(ReportLanguage language, string tag)
    {
        var page = XDocument.Parse(ReportPage.Create(language, "T").WithSection("a", "A", HtmlFragment.Empty).WithSection("b", "B", new HtmlTable("C").Column("x").Column("y").Row("1", "2").ToFragment()).WithClosing("z").ToHtml().Replace("<!DOCTYPE html>", ""));

        Assert.Equal(tag, page.Root!.Attribute("lang")!.Value);
        foreach (var landmark in new[] { "header", "nav", "main", "footer" }) Assert.Single(page.Descendants(landmark));
        Assert.All(page.Descendants("section"), s => Assert.Equal(s.Element("h2")!.Attribute("id")!.Value, s.Attribute("aria-labelledby")!.Value));
        Assert.All(page.Descendants("table"), t => Assert.NotNull(t.Element("caption")));
        Assert.All(page.Descendants("th"), h => Assert.NotNull(h.Attribute("scope")));
        Assert.All(page.Descendants("a"), a => Assert.Contains(page.Descendants(), e => "#" + e.Attribute("id")?.Value == a.Attribute("href")!.Value));
    }

    [Fact]
    public void APageFetchesNothing()
    {
        var page = ReportPage.Create(ReportLanguage.English, "T").WithSection("a", "A", new SvgWriter("p", 10, 10, "t", "d").ToPicture().ToFragment()).ToHtml();

        Assert.DoesNotContain("http:", page);
        Assert.DoesNotContain("https:", page);
        Assert.DoesNotContain("url(", page.Replace("url(#", ""));
        Assert.Contains("default-src 'none'", page);
    }

    [Fact]
    public void TheSineIsTheSineAtEveryDegree()
    {
        for (var degrees = -720; degrees <= 720; degrees++)
            Assert.Equal(Math.Sin(degrees * Math.PI / 180), (double)SvgNumber.Sine(degrees), 12);
        Assert.Equal(0.5m, Math.Round(SvgNumber.Sine(30), 20));
    }

    [Theory]
    [InlineData("1.005", "1.01")]
    [InlineData("-0.001", "0")]
    [InlineData("2.50", "2.5")]
    [InlineData("-3", "-3")]
    public void ALengthHasAtMostTwoDecimals(string length, string expected)
        => Assert.Equal(expected, SvgNumber.Text(decimal.Parse(length, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(9999, ReportLanguage.English, "9999")]
    [InlineData(10000, ReportLanguage.English, "10,000")]
    [InlineData(-1234567, ReportLanguage.Bokmaal, "\u22121\u00A0234\u00A0567")]
    public void ALargeNumberIsReadInGroupsOfThree(long number, ReportLanguage language, string expected)
        => Assert.Equal(expected, PersonText.Number(number, language));

    [Theory]
    [InlineData("paper", "ink", 7.0)]
    [InlineData("paper", "soft", 4.5)]
    [InlineData("panel", "ink", 7.0)]
    [InlineData("panel", "soft", 4.5)]
    [InlineData("paper", "accent", 4.5)]
    [InlineData("paper", "good", 4.5)]
    [InlineData("paper", "warn", 4.5)]
    [InlineData("paper", "bad", 4.5)]
    [InlineData("accent", "on-accent", 4.5)]
    [InlineData("now", "on-accent", 4.5)]
    [InlineData("done", "ink", 4.5)]
    [InlineData("next", "ink", 4.5)]
    [InlineData("heat-1", "ink", 4.5)]
    [InlineData("heat-2", "ink", 4.5)]
    [InlineData("heat-3", "ink", 4.5)]
    [InlineData("heat-4", "ink", 4.5)]
    [InlineData("heat-5", "ink", 4.5)]
    public void TextStandsOutFromItsGroundInLightDarkAndPrint(string ground, string text, double least)
    {
        var roots = Palette.Variables.Split(new[] { ":root{" }, StringSplitOptions.None).Skip(1).Select(r => r.Substring(0, r.IndexOf('}')).Split(';').ToDictionary(v => v.Split(':')[0].TrimStart('-'), v => v.Split(':')[1])).ToList();

        Assert.Equal(3, roots.Count);
        Assert.All(roots, colours => Assert.True(Contrast(colours[ground], colours[text]) >= least, $"{ground} {colours[ground]} and {text} {colours[text]}: {Contrast(colours[ground], colours[text]):F2}"));
    }

    private static string Readable(string text)
    {
        var kept = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')) continue;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) kept.Append(c).Append(text[++i]);
            else if (c == '\r') kept.Append('\n');
            else if ((c < ' ' && c is not '\n' and not '\t') || (c >= '\u007F' && c <= '\u009F') || char.IsSurrogate(c) || c >= '\uFFFE') kept.Append('\uFFFD');
            else kept.Append(c);
        }

        return kept.ToString();
    }

    // WCAG 2.2: relative luminance and contrast ratio.
    private static double Contrast(string a, string b)
    {
        var (light, dark) = (Math.Max(Luminance(a), Luminance(b)), Math.Min(Luminance(a), Luminance(b)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(string colour)
    {
        var hex = colour.TrimStart('#');
        if (hex.Length == 3) hex = string.Concat(hex.Select(c => new string(c, 2)));
        double Part(int at)
        {
            var value = Convert.ToInt32(hex.Substring(at, 2), 16) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(0)) + (0.7152 * Part(2)) + (0.0722 * Part(4));
    }
}
