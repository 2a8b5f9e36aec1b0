using System.Text;
using ForBedring.Rules;
using static ForBedring.Office.Tests.Forms;

namespace ForBedring.Office.Tests;

/// <summary>Files that are not what they should be give a problem that says what to do, never an exception.</summary>
public class HostileFileTests
{
    private static readonly string Body = HeadParagraphs() + Table(Rows.Select(r => Row(r.Select(c => Cell(c)))));

    [Fact]
    public void AMacroIsRefused()
    {
        Refused(DocumentRules.HasMacro, Docx(Body, parts => parts["word/vbaProject.bin"] = "x"));
        Refused(DocumentRules.HasMacro, Docx(Body, mainType: "application/vnd.ms-word.document.macroEnabled.main+xml"));
    }

    [Fact]
    public void WhatLiesOutsideIsToldAndNotFetched()
    {
        const string Link = "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{0}\" Target=\"https://example.org/x\" TargetMode=\"External\"/>";
        var image = PlanDocx.Read(Docx(Body, documentRels: string.Format(System.Globalization.CultureInfo.InvariantCulture, Link, "image")));
        var link = PlanDocx.Read(Docx(Body, documentRels: string.Format(System.Globalization.CultureInfo.InvariantCulture, Link, "hyperlink")));

        Assert.Contains(image.Problems, p => p.Rule == DocumentRules.ExternalContent);
        Assert.Contains(link.Problems, p => p.Rule == DocumentRules.Hyperlinks);
        Assert.Equal(40, image.ValueOrThrow().Measures.Count());
    }

    [Fact]
    public void AnEmbeddedDocumentIsTold() => Assert.Contains(PlanDocx.Read(Docx("<w:altChunk r:id=\"rId9\"/>" + Body)).Problems, p => p.Rule == DocumentRules.PartNotRead);

    [Fact]
    public void ABombIsNotUnpacked()
    {
        Refused(DocumentRules.TooLarge, Docx(Body + new string(' ', 20_000_000)));
        Refused(DocumentRules.TooLarge, Docx(Body + new string(' ', 3_000_000)));
        Refused(null, Lying(Docx(Body + new string(' ', 3_000_000)).ToArray()));
        Refused(DocumentRules.TooLarge, Zip(Enumerable.Range(0, 6000).Select(i => new KeyValuePair<string, byte[]>("p" + i, []))));
        Refused(DocumentRules.TooLarge, Docx(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 5000)) + Body + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 5000))));
    }

    [Fact]
    public void TenThousandColumnsAreTooMany()
        => Refused(DocumentRules.TooLarge, Docx(HeadParagraphs() + Table([Row(Rows[1].Concat(Enumerable.Range(8, 9_993).Select(i => "K" + i)).Select(c => Cell(c)))], 10_000)));

    [Fact]
    public void AnotherKindOfFileIsNamed()
    {
        Refused(DocumentRules.Encrypted, new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1000], .. Encoding.Unicode.GetBytes("EncryptedPackage")]));
        Refused(DocumentRules.WrongKind, new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1000]]));
        Refused(DocumentRules.WrongKind, new MemoryStream("%PDF-1.7"u8.ToArray()));
        Refused(DocumentRules.WrongKind, new MemoryStream(Encoding.UTF8.GetBytes(Pasted)));
        Refused(DocumentRules.WrongKind, Docx(Body, mainType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"));
        Refused(DocumentRules.WrongKind, Zip([new("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()), new("content.xml", "<x/>"u8.ToArray())]));
        Refused(DocumentRules.WrongKind, Zip([new("a.txt", [1])]));
        Refused(DocumentRules.Damaged, new MemoryStream());
    }

    [Fact]
    public void CutAnywhereItIsDamagedOrRead()
    {
        var whole = Docx(Body).ToArray();
        for (var length = 0; length < whole.Length; length += 97)
            Assert.False(PlanDocx.Read(new MemoryStream(whole, 0, length)).IsAccepted);
    }

    [Fact]
    public void WithAnyByteChangedNothingIsThrown()
    {
        var whole = Docx(Body).ToArray();
        for (var at = 0; at < whole.Length; at += 13)
        {
            var changed = (byte[])whole.Clone();
            changed[at] ^= 0x55;
            PlanDocx.Read(new MemoryStream(changed));
        }
    }

    [Theory]
    [InlineData("word/document.xml", "<w:document")]
    [InlineData("word/document.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"x\"><w:body>&e;</w:body></w:document>")]
    [InlineData("word/document.xml", "")]
    [InlineData("word/styles.xml", "<a><b></a>")]
    [InlineData("[Content_Types].xml", "<a>")]
    [InlineData("_rels/.rels", "<a>")]
    public void BrokenXmlIsDamage(string part, string xml) => Refused(null, Docx(Body, parts => parts[part] = xml));

    [Theory]
    [InlineData("<w:numId w:val=\"1\"/>", "<w:numId w:val=\"99999999999\"/>")]
    [InlineData("<w:gridSpan w:val=\"7\"/>", "<w:gridSpan w:val=\"2147483647\"/>")]
    [InlineData("<w:gridSpan w:val=\"7\"/>", "<w:gridSpan w:val=\"-3\"/>")]
    [InlineData("<w:gridSpan w:val=\"7\"/>", "<w:gridSpan/>")]
    public void OddNumbersAreNoTrouble(string usual, string odd)
    {
        var body = HeadParagraphs() + Table(Rows.Select(r => IsTheme(r) ? Row([Cell(r[0], "<w:gridSpan w:val=\"7\"/>")]) : Row(r.Select(c => ListCell(c)))));

        Assert.Equal(10, PlanDocx.Read(Docx(body.Replace(usual, odd))).ValueOrThrow().Themes.Length);
    }

    private static void Refused(RuleDefinition? rule, Stream stream)
    {
        var read = PlanDocx.Read(stream);

        Assert.False(read.IsAccepted);
        if (rule is not null) Assert.True(read.Problems.Any(p => p.Rule == rule), string.Join("\n", read.Problems));
        Assert.All(read.Problems, p => Assert.DoesNotContain("{", p.Message.Bokmaal, StringComparison.Ordinal));
    }

    // The sizes that the file's list of contents tells are made small: what is unpacked is counted anyway.
    private static MemoryStream Lying(byte[] zip)
    {
        for (var at = 0; at + 46 < zip.Length; at++)
        {
            if (BitConverter.ToUInt32(zip, at) != 0x02014B50) continue;
            var size = BitConverter.ToUInt32(zip, at + 24);
            if (size > 1_000_000) BitConverter.GetBytes(500_000u).CopyTo(zip, at + 24);
        }

        return new MemoryStream(zip);
    }
}
