using System.Text.Json;

namespace ForBedring.Json;

/// <summary>Makes a serializer know the library's types (<i>innstillinger for JSON</i>).</summary>
public static class ForBedringJsonOptions
{
    /// <summary>Adds <see cref="ForBedringJsonConverter"/> to options, once, and gives them back. Converters that are already there go first.</summary>
    /// <exception cref="InvalidOperationException">The options are in use and can no longer be changed.</exception>
    public static JsonSerializerOptions AddForBedring(this JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!options.Converters.Any(c => c is ForBedringJsonConverter)) options.Converters.Add(new ForBedringJsonConverter());
        return options;
    }
}
