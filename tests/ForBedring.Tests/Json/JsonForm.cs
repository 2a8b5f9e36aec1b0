using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ForBedring.Json;

namespace ForBedring.Tests.Json;

/// <summary>Serializer options that tests share.</summary>
internal static class JsonForm
{
    /// <summary>What a program writes that knows nothing of our files: one line, letters escaped.</summary>
    public static JsonSerializerOptions Plain { get; } = new JsonSerializerOptions().AddForBedring();

    /// <summary>What ASP.NET uses: camel case, names in any case, and numbers in texts allowed for numbers of the program's own.</summary>
    public static JsonSerializerOptions Web { get; } = new JsonSerializerOptions(JsonSerializerDefaults.Web).AddForBedring();

    /// <summary>The form of our files, put together here from what the design says of it.</summary>
    public static JsonSerializerOptions File { get; } = new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }.AddForBedring();

    /// <summary>Options that may not reflect: what they do not know, they cannot write.</summary>
    public static JsonSerializerOptions NoReflection => new() { TypeInfoResolver = ForBedringJsonContext.Default };

    public static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);

    /// <summary>JSON without white space between its tokens and with one spelling of every text; numbers digit for digit.</summary>
    public static string Tokens(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement);
    }
}
