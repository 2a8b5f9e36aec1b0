using FsCheck;
using FsCheck.Fluent;

namespace ForBedring.Tests.Generators;

/// <summary>Text files of rows, well-formed and not.</summary>
internal static class CsvGen
{
    private static readonly string[] Pieces = ["a", "1", "å", "€", " ", ";", ";", ";", "\"", "\"\"", "\n", "\n", "\r\n", "\r", ",", "0123456789abcdefghijklmnopqrstuvwxyz"];

    /// <summary>Any mixture of letters, delimiters, quotes and line breaks.</summary>
    public static Gen<string> AnyText(int most) => from pieces in Gen.Elements(Pieces).ListOf() from more in Gen.Elements(Pieces).ListOf(most) select string.Concat(pieces) + string.Concat(more);

    /// <summary>Rows of one width whose fields hold anything that Windows-1252 can hold.</summary>
    public static Gen<string[][]> Table
        => from width in Gen.Choose(2, 6)
           from height in Gen.Choose(1, 12)
           from rows in Field.ArrayOf(width).ArrayOf(height)
           select (string[][])[[.. Enumerable.Range(0, width).Select(i => $"k{i}")], .. rows];

    /// <summary>Any bytes, now and then with a byte order mark.</summary>
    public static Gen<byte[]> AnyBytes
        => from mark in Gen.Elements<byte[]>([], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF])
           from bytes in Gen.Frequency((3, Gen.Choose(0, 255)), (2, Gen.Elements(10, 13, 34, 59, 44, 0xC3, 0xA5, 0xE2))).ListOf(400)
           select (byte[])[.. mark, .. bytes.Select(b => (byte)b)];

    private static Gen<string> Field => Gen.Elements("", "1", "4,0", "bl\u00E5", "x;y", "a,b", "t\tt", "p|p", "\"", "sa \"hei\"", "linje\nto", "linje\r\nto", "\u20AC 5", "lang lang lang lang lang lang lang lang tekst", " ");
}
