using System.Reflection;
using ForBedring.Releases;
using ForBedring.Surveys;

namespace ForBedring.Tests.Releases;

/// <summary>P16 and T1, T2: nothing public leads from scores, or from a withheld figure, to a number.</summary>
public class OpaqueTests
{
    public static TheoryData<Type> Opaque => new(
        typeof(SurveyScores), typeof(SurveyTally), typeof(PooledWave), typeof(Disclosed<ScoreFigure>.Withheld), typeof(Disclosed<ScoreFigure>.NoData), typeof(Disclosed<ScoreFigure>.NotAsked), typeof(Disclosed<ScoreFigure>));

    [Theory]
    [MemberData(nameof(Opaque))]
    public void NoPublicMemberGivesANumber(Type type) => Assert.Empty(Figures(type));

    [Fact]
    public void TheSearchForNumbersWouldSeeOne() => Assert.NotEmpty(Figures(typeof(ScoreFigure)));

    [Fact]
    public void OnlyThePolicyAndReadingMakeReports()
    {
        foreach (var type in new[] { typeof(UnitReport), typeof(ReportCell), typeof(ThemeFigures), typeof(QuestionFigures), typeof(ScoreFigure), typeof(Disclosed<ScoreFigure>.Shown), typeof(SurveyRelease), typeof(ReportBasis), typeof(PooledReport), typeof(PooledRelease), typeof(PooledBasis), typeof(PooledYear), typeof(PooledPart) })
        {
            Assert.Empty(type.GetConstructors());
            Assert.DoesNotContain(type.GetMethods(BindingFlags.Public | BindingFlags.Static), m => m.ReturnType == type);
        }
    }

    [Fact]
    public void AWithheldFigureSaysOneThingOnly()
    {
        var withheld = DisclosurePolicy.Standard.Apply(ReleaseTests.W1()).Find("A")!.Total.Themes[0].Mean;
        var other = DisclosurePolicy.Standard.Apply(ReleaseTests.W1()).Find("B")!.Total.Themes[0].Mean;

        Assert.Equal(withheld, other);
        Assert.Equal(withheld.ToString(), other.ToString());
        Assert.DoesNotContain(withheld.ToString()!, char.IsDigit);
        Assert.Equal("Vises ikke av hensyn til anonymitet", WithholdingReason.Anonymity.Text().Bokmaal);
        Assert.Equal("Blir ikkje vist av omsyn til anonymitet", WithholdingReason.Anonymity.Text().Nynorsk);
        Assert.Equal("Not shown, to protect anonymity", WithholdingReason.Anonymity.Text().English);
    }

    [Fact]
    public void MatchTakesTheCaseThatItIs()
    {
        string Of(Disclosed<ScoreFigure> figure) => figure.Match(f => f.ToString(), r => r.ToString(), () => "none", () => "unasked");

        Assert.Equal("\u2265 97.5", Of(Disclosed<ScoreFigure>.Show(new ScoreFigure(97.5m, 10, FigureBound.AtLeast))));
        Assert.Equal("Anonymity", Of(Disclosed<ScoreFigure>.Hidden));
        Assert.Equal("none", Of(Disclosed<ScoreFigure>.None));
        Assert.Equal("unasked", Of(Disclosed<ScoreFigure>.Unasked));
        Assert.Equal(Disclosed<string>.Hidden, Disclosed<ScoreFigure>.Hidden.Select(f => f.ToString()));
    }

    // What a type declares itself, beyond equality and hashing: numbers, or collections that could hold them.
    private static IEnumerable<MemberInfo> Figures(Type type)
        => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(m => m is not MethodInfo { Name: "GetHashCode" or "WriteConfidential" or "ReadConfidential" })
            .Where(m => m switch
            {
                PropertyInfo property => IsNumber(property.PropertyType),
                FieldInfo field => IsNumber(field.FieldType),
                MethodInfo method => IsNumber(method.ReturnType) || method.GetParameters().Any(p => p.IsOut && IsNumber(p.ParameterType.GetElementType()!)),
                _ => false,
            });

    private static bool IsNumber(Type type)
        => type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double) || type == typeof(byte[])
        || (type.IsArray && IsNumber(type.GetElementType()!)) || (type.IsGenericType && type.GetGenericArguments().Any(a => !a.IsGenericParameter && IsNumber(a)) && !typeof(Delegate).IsAssignableFrom(type));
}
