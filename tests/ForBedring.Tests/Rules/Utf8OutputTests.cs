using System.Text;
using ForBedring.Rules;
using FsCheck.Fluent;

namespace ForBedring.Tests.Rules;

public class Utf8OutputTests
{
    [Fact]
    public void NumbersAreThoseOfMachineText()
        => Property.Holds(
            from high in Gen.Choose(0, int.MaxValue)
            from low in Gen.Choose(0, int.MaxValue)
            from top in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(0, int.MaxValue)))
            from scale in Gen.Choose(0, 28)
            from negative in Gen.Elements(true, false)
            select new decimal(low, high, top, negative, (byte)scale),
            value => Assert.Equal(NumberText.Machine(value), Written(o => o.Write(value))),
            cases: 2000);

    [Theory]
    [InlineData("0")]
    [InlineData("-0.00000000001")]
    [InlineData("0.00000000005")]
    [InlineData("100.00")]
    [InlineData("62.5")]
    [InlineData("-0.05")]
    public void NumbersAtTheEdgesToo(string text)
    {
        var value = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(NumberText.Machine(value), Written(o => o.Write(value)));
    }

    [Fact]
    public void WholeNumbersToo()
    {
        foreach (var value in new[] { 0, 1, -1, 10, int.MaxValue, long.MaxValue, long.MinValue, -100 }) Assert.Equal(NumberText.Machine(value), Written(o => o.Write(value)));
    }

    // Pieces of any length, across the ends of the buffer, with characters of one to four bytes.
    [Fact]
    public void TextsAreThoseOfOneEncoding()
        => Property.Holds(Gen.Elements("x", "å", "€", "\U0001F600", "\uD800", new string('y', 5000), new string('ø', 40_000) + "\U0001F600").ArrayOf(), texts =>
            Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(string.Join("|", texts.Select(t => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(t)))))), Written(o =>
            {
                for (var i = 0; i < texts.Length; i++) (i > 0 ? o.Write((byte)'|') : o).Write(texts[i]);
            })));

    private static string Written(Action<Utf8Output> write)
    {
        using var stream = new MemoryStream();
        var output = new Utf8Output(stream);
        write(output);
        output.Flush();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
