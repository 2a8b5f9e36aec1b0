using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ForBedring.Json;
using ForBedring.Rules;

namespace ForBedring.Tests.Json;

/// <summary>Every document, id and closed choice of the public surface has a JSON form, or stands here with the reason why not.</summary>
public class ConverterCoverageTests
{
    private static readonly Dictionary<string, string> Without = new(StringComparer.Ordinal)
    {
        ["IReadOnlyList`1[UnitReport]"] = "the reports of a release are one file of UnitReportJson, or a list of files of one",
        ["IReadOnlyList`1[ClinicYear]"] = "read with ClinicYearsJson only: a year gets its source from the file",
        ["SourceMapping"] = "only read: a file of the user's, or one of the library's",
        ["MappingSession"] = "read with MappingSessionJson only: it needs its deck",
        ["IReadOnlyList`1[MappingReport]"] = "the reports of a release are one file of MappingReportJson",
        ["IReadOnlyList`1[String]"] = "the cells that a table shows, read beside its problem",
    };

    private static Assembly Library => typeof(RuleCode).Assembly;

    [Fact]
    public void EveryDocumentIdAndChoiceHasAForm()
        => Assert.Empty(Missing(Library.GetExportedTypes()).Except(Without.Keys));

    [Fact]
    public void NothingIsExcusedThatHasAFormOrIsGone()
        => Assert.Empty(Without.Keys.Except(Missing(Library.GetExportedTypes())));

    [Fact]
    public void OneThatIsMissingWouldBeSeen()
        => Assert.Equal(["Colour", "TestId", "TestDocument", "IReadOnlyList`1[TestId]"], Missing([typeof(Colour), typeof(TestId), typeof(TestDocumentJson)]).Select(n => n.Replace("ConverterCoverageTests.", "")));

    [Fact]
    public void EveryFormIsKnownWithAndWithoutReflection()
    {
        var converter = new ForBedringJsonConverter();
        var options = ForBedringJsonContext.Default.Options;
        IJsonTypeInfoResolver resolver = ForBedringJsonContext.Default;
        foreach (var type in JsonForms.All.Types)
        {
            Assert.True(converter.CanConvert(type), type.FullName);
            Assert.Equal(type, converter.CreateConverter(type, options).Type);
            Assert.Equal(type, resolver.GetTypeInfo(type, options)?.Type);
            Assert.NotNull(resolver.GetTypeInfo(type.MakeArrayType(), options));
            if (type.IsValueType) Assert.NotNull(resolver.GetTypeInfo(typeof(Nullable<>).MakeGenericType(type), options));
        }
    }

    [Fact]
    public void WhatIsNotOursIsLeftToOthers()
    {
        IJsonTypeInfoResolver resolver = ForBedringJsonContext.Default;
        foreach (var type in new[] { typeof(string), typeof(int), typeof(int?), typeof(Version), typeof(List<string>), typeof(Dictionary<string, string>), typeof(int[]) })
        {
            Assert.False(new ForBedringJsonConverter().CanConvert(type));
            Assert.Null(resolver.GetTypeInfo(type, new JsonSerializerOptions()));
            Assert.Throws<NotSupportedException>(() => new ForBedringJsonConverter().CreateConverter(type, new JsonSerializerOptions()));
        }

        Assert.Null(ForBedringJsonContext.Default.GetTypeInfo(typeof(Version)));
        Assert.Same(ForBedringJsonContext.Default.GetTypeInfo(typeof(Severity)), ForBedringJsonContext.Default.GetTypeInfo(typeof(Severity)));
        Assert.Equal("\"Error\"", JsonSerializer.Serialize(Severity.Error, typeof(Severity), new ForBedringJsonContext()));
        Assert.Equal("\"Error\"", JsonSerializer.Serialize(Severity.Error, typeof(Severity), new ForBedringJsonContext(new JsonSerializerOptions { WriteIndented = true })));
    }

    [Fact]
    public void EveryChoiceIsWrittenAndReadByEachOfItsNames()
    {
        foreach (var type in Library.GetExportedTypes().Where(t => t.IsEnum && t != typeof(ReportLanguage) && !t.IsDefined(typeof(FlagsAttribute))))
        {
            foreach (var name in Enum.GetNames(type))
            {
                Assert.Equal("\"" + name + "\"", JsonSerializer.Serialize(Enum.Parse(type, name), type, JsonForm.Plain));
                Assert.Equal(Enum.Parse(type, name), JsonSerializer.Deserialize("\"" + name + "\"", type, JsonForm.Plain));
            }
        }
    }

    private static IEnumerable<string> Missing(IEnumerable<Type> types)
    {
        foreach (var type in types)
        {
            if (type.IsEnum && JsonForms.All.Find(type) is null) yield return NameOf(type);
            if (IsId(type) && JsonForms.All.Find(type) is null) yield return NameOf(type);
            if (!type.Name.EndsWith("Json", StringComparison.Ordinal)) continue;
            foreach (var name in type.GetMethods(BindingFlags.Public | BindingFlags.Static).Select(Document).Where(d => d is not null && JsonForms.All.Find(d) is null).Select(d => NameOf(d!)).Distinct()) yield return name;
        }
    }

    // What Read gives, and what Write takes.
    private static Type? Document(MethodInfo method)
    {
        if (method.ReturnType is { IsGenericType: true } result && result.GetGenericTypeDefinition() == typeof(ReadResult<>)) return result.GenericTypeArguments[0];
        return method.Name.StartsWith("Write", StringComparison.Ordinal) ? method.GetParameters().First(p => p.ParameterType != typeof(Stream)).ParameterType : null;
    }

    private static bool IsId(Type type) => type.IsClass && type.GetMethod("From", [typeof(string)]) is { IsStatic: true } from && from.ReturnType == type;

    private static string NameOf(Type type) => type.IsGenericType ? $"{type.Name}[{type.GenericTypeArguments[0].Name}]" : type.Name;

    private enum Colour
    {
        Red = 1,
    }

    private sealed class TestId
    {
        private TestId(string value) => Value = value;

        public string Value { get; }

        public static TestId From(string value) => new(value);
    }

    private sealed class TestDocument;

    private static class TestDocumentJson
    {
        public static ReadResult<TestDocument> Read() => throw new NotSupportedException();

        public static byte[] Write(IReadOnlyList<TestId> ids) => [(byte)ids.Count];
    }
}
