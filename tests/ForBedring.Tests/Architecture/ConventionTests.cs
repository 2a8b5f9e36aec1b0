using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ForBedring.Reports;
using ForBedring.Rules;

namespace ForBedring.Tests.Architecture;

/// <summary>What holds for the whole public surface of both libraries.</summary>
public class ConventionTests
{
    private static readonly Assembly[] Libraries = [typeof(RuleCode).Assembly, typeof(ReportPage).Assembly];

    private static readonly BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static IEnumerable<Type> PublicTypes => Libraries.SelectMany(library => library.GetExportedTypes());

    [Fact]
    public void NothingPublicCanBeSet()
    {
        var setters = from type in PublicTypes
                      from property in type.GetProperties(Own)
                      where property.SetMethod is { } setter && (setter.IsPublic || setter.IsFamily || setter.IsFamilyOrAssembly)
                      select $"{type.FullName}.{property.Name} has a setter or init";
        var fields = from type in PublicTypes
                     where !type.IsEnum
                     from field in type.GetFields(Own)
                     where field.IsPublic && !field.IsLiteral
                     select $"{type.FullName}.{field.Name} is a public field";

        Report.None(setters.Concat(fields), "Something public can be set");
    }

    [Fact]
    public void EveryPublicTypeIsSealedOrClosed()
        => Report.None(PublicTypes.Where(t => !IsClosed(t)).Select(t => t.FullName!), "A public type can be derived from outside");

    [Fact]
    public void EveryPublicTypeIsSealedOrClosed_WouldSeeAnOpenOne()
    {
        Assert.False(IsClosed(typeof(OpenClass)));
        Assert.False(IsClosed(typeof(OpenRecord)));
        Assert.True(IsClosed(typeof(ReadResult<>)));
    }

    [Fact]
    public void NoEnumHasAZeroUnlessItMeansNone()
        => Report.None(
            PublicTypes.Where(t => t.IsEnum).SelectMany(t => Enum.GetNames(t).Where(n => Convert.ToInt64(Enum.Parse(t, n)) == 0 && n is not "None").Select(n => $"{t.FullName}.{n}")),
            "An enum's default means something");

    [Fact]
    public void AMethodNamedToSomethingReturnsIt()
    {
        var wrong = from type in PublicTypes
                    from method in type.GetMethods(Own)
                    where method.IsPublic && !method.IsSpecialName && method.Name.Length > 2 && method.Name.StartsWith("To", StringComparison.Ordinal) && char.IsUpper(method.Name[2])
                    let wanted = method.Name.Substring(2)
                    let given = method.ReturnType.Name.Split('`')[0]
                    where !given.EndsWith(wanted, StringComparison.Ordinal) && !(wanted is "Json" or "Csv" or "Utf8" && given is "Byte[]" or "String") && !(wanted is "Html" or "Svg" or "Markdown" or "Text" && given == "String")
                    select $"{type.FullName}.{method.Name} returns {given}";

        Report.None(wrong, "A method promises another type than it returns");
    }

    [Fact]
    public void EveryDomainTypeIsDocumentedWithItsNorwegianTerm()
    {
        var documentation = XDocument.Load(Path.ChangeExtension(typeof(RuleCode).Assembly.Location, ".xml"));
        var withTerm = documentation.Descendants("member")
            .Where(m => m.Descendants("i").Any())
            .Select(m => m.Attribute("name")!.Value)
            .ToHashSet(StringComparer.Ordinal);

        Report.None(
            typeof(RuleCode).Assembly.GetExportedTypes().Where(t => !t.IsNested && !withTerm.Contains("T:" + t.FullName)).Select(t => t.FullName!),
            "A public type is documented without a Norwegian term in <i>…</i>");
    }

    [Fact]
    public void NoTypeIsNamedAfterAPattern()
        => Report.None(
            PublicTypes.Where(t => new[] { "Manager", "Service", "Helper", "Dto", "VO", "Impl", "Util", "Utils", "Info" }.Any(s => t.Name.Split('`')[0].EndsWith(s, StringComparison.Ordinal))).Select(t => t.FullName!),
            "A type is named after a pattern, not after what it is");

    [Fact]
    public void NothingDependsOnTheMachinesCulture()
    {
        var calls = Libraries.SelectMany(library => AssemblyUses.Of(library.Location).Calls).Where(c => IsCultureSensitive(c.Method)).Select(c => $"{c.User} calls {c.Method}");

        Report.None(calls, "Something depends on the machine's culture");
    }

    [Theory]
    [InlineData("System.String::ToUpper()", true)]
    [InlineData("System.String::ToUpperInvariant()", false)]
    [InlineData("System.String::StartsWith(String)", true)]
    [InlineData("System.String::StartsWith(String, StringComparison)", false)]
    [InlineData("System.Decimal::ToString()", true)]
    [InlineData("System.Int32::ToString(IFormatProvider)", false)]
    [InlineData("System.Int32::Parse(String)", true)]
    [InlineData("System.Globalization.CultureInfo::get_InvariantCulture()", false)]
    [InlineData("System.Runtime.CompilerServices.DefaultInterpolatedStringHandler::AppendFormatted<Decimal>(!!0)", true)]
    [InlineData("System.Runtime.CompilerServices.DefaultInterpolatedStringHandler::AppendFormatted<UnitId>(!!0)", false)]
    [InlineData("System.Globalization.CultureInfo::GetCultureInfo(String)", true)]
    public void CultureSensitiveCallsAreKnown(string method, bool isSensitive) => Assert.Equal(isSensitive, IsCultureSensitive(method));

    [Fact]
    public void AnUnsafeCallWouldBeSeen()
    {
        var calls = AssemblyUses.Of(typeof(ConventionTests).Assembly.Location).Calls;

        Assert.Contains(calls, c => c.User == typeof(ConventionTests).FullName && IsCultureSensitive(c.Method));
    }

    [Fact]
    public void NoRecordPrintsNumbersOrDatesInTheReadersCulture()
        => Report.None(PublicTypes.SelectMany(PrintedInTheReadersCulture), "A record's text depends on the machine's culture: it needs a ToString of its own");

    [Fact]
    public void NoRecordPrintsNumbersOrDatesInTheReadersCulture_WouldSeeOne()
        => Assert.Equal(["AmountRecord.Amount"], PrintedInTheReadersCulture(typeof(AmountRecord)));

    private static IEnumerable<string> PrintedInTheReadersCulture(Type type)
    {
        Type[] printed = [typeof(decimal), typeof(double), typeof(int), typeof(long), typeof(LocalDate), typeof(YearMonth), typeof(DateInterval), typeof(Instant), typeof(LocalDateTime)];
        var print = type.GetMethod(nameof(ToString), Type.EmptyTypes)!;
        if (type.IsAbstract || print.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>(inherit: false) is null) return [];
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => Array.IndexOf(printed, Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType) >= 0)
            .Select(p => $"{type.Name}.{p.Name}");
    }

    private static bool IsClosed(Type type)
    {
        if (type.IsSealed || type.IsEnum || type.IsValueType || typeof(Delegate).IsAssignableFrom(type)) return true;
        if (!type.IsAbstract || type.IsInterface) return false;

        // A class is closed by its constructors. A record can be derived through its protected copy constructor; only an abstract member nobody outside can override closes it.
        if (type.GetMethod("<Clone>$", Own) is null && type.GetConstructors(Own).All(c => c.IsPrivate || c.IsAssembly || c.IsFamilyAndAssembly)) return true;
        return type.GetMethods(Own).Any(m => m.IsAbstract && (m.IsFamilyAndAssembly || m.IsAssembly || m.IsPrivate));
    }

    private static bool IsCultureSensitive(string method)
    {
        var (type, rest) = (method.Split(["::"], 2, StringSplitOptions.None)[0], method.Split(["::"], 2, StringSplitOptions.None)[1]);
        return type switch
        {
            "System.Globalization.CultureInfo" => rest.StartsWith("get_Current", StringComparison.Ordinal) || rest.StartsWith("Get", StringComparison.Ordinal) || rest.StartsWith(".ctor", StringComparison.Ordinal),
            "System.StringComparer" => rest.StartsWith("get_CurrentCulture", StringComparison.Ordinal) || rest.StartsWith("get_InvariantCulture", StringComparison.Ordinal),
            "System.String" => rest is "ToUpper()" or "ToLower()" or "StartsWith(String)" or "EndsWith(String)" or "IndexOf(String)" or "LastIndexOf(String)" or "Compare(String, String)" or "CompareTo(String)"
                || rest.StartsWith("Format(String", StringComparison.Ordinal),
            "System.Int32" or "System.Int64" or "System.Decimal" or "System.Double" or "System.Single" or "System.Int16" => rest is "ToString()" or "ToString(String)" or "Parse(String)" || (rest.StartsWith("TryParse(", StringComparison.Ordinal) && !rest.Contains("IFormatProvider")),
            "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler" => Regex.IsMatch(rest, @"^AppendFormatted<(Nullable`1<)?(Decimal|Double|LocalDate|YearMonth|Instant|DateInterval|LocalDateTime)\b"),
            "System.DateTime" or "System.DateTimeOffset" => rest is "ToString()" or "ToString(String)" or "Parse(String)",
            _ => false,
        };
    }

    private sealed record AmountRecord(decimal Amount, string Name);

    private abstract class OpenClass;

    private abstract record OpenRecord
    {
        private OpenRecord()
        {
        }
    }

    private static class CultureDependent
    {
#pragma warning disable CA1304, CA1311
        public static string Shout(string text) => text.ToUpper();
#pragma warning restore CA1304, CA1311
    }
}
