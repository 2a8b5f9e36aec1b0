using System.Reflection;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;
using ForBedring.Synthetic;

namespace ForBedring.Benchmarks.Growing;

/// <summary>Values of any public type, told apart by a number: what a caller could have, so that a member can be called without knowing it.</summary>
internal sealed class MadeUp(int many)
{
    private const int MostDepth = 6;
    private static readonly LocalDate Day = new(2020, 1, 1);
    private static readonly Lazy<SurveyRelease> Release = new(() =>
    {
        var hospital = SyntheticHospital.Create(300, 20);
        var round = hospital.Round();
        return DisclosurePolicy.Standard.Apply(new ReleaseOf(SurveyScores.Compute(round.Close(), SurveyTally.Of(hospital.Responses(round))), Instant.FromUtc(2026, 3, 1, 12, 0)));
    });

    private int _depth;

    /// <summary>The type of the items of a collection; null for what is none, and for spans and streams.</summary>
    public static Type? ItemOf(Type type)
    {
        if (type == typeof(string) || type.IsByRef) return null;
        if (type.IsArray) return type.GetElementType();
        if (!type.IsGenericType) return null;
        var form = type.GetGenericTypeDefinition();
        return form == typeof(IEnumerable<>) || form == typeof(IReadOnlyList<>) || form == typeof(IReadOnlyCollection<>) || form == typeof(ImmutableArray<>) ? type.GetGenericArguments()[0] : null;
    }

    /// <summary>A collection of different items.</summary>
    public object Many(Type type, int count)
    {
        var item = ItemOf(type)!;
        var items = Array.CreateInstance(item, count);
        for (var i = 0; i < count; i++) items.SetValue(One(item, i), i);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return typeof(ImmutableArray).GetMethods().Single(m => m.Name == "Create" && m.GetParameters() is [{ ParameterType.IsArray: true }]).MakeGenericMethod(item).Invoke(null, [items])!;
        return items;
    }

    /// <summary>A value for a parameter: its default where it has one.</summary>
    public object? Argument(ParameterInfo parameter)
    {
        if (parameter.HasDefaultValue) return parameter.DefaultValue is null && parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : Typed(parameter);
        return One(parameter.ParameterType, 0);
    }

    /// <summary>A value of a type.</summary>
    /// <exception cref="NotSupportedException">Nothing public makes one from simple values.</exception>
    public object One(Type type, int number)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) type = inner;
        if (Simple(type, number) is { } simple) return simple;
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0)!;
        if (ItemOf(type) is not null) return Many(type, 1);
        if (type.IsGenericType && type.GetGenericTypeDefinition() is var form && (form == typeof(KeyValuePair<,>) || form.FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal)))
            return Activator.CreateInstance(type, [.. type.GetGenericArguments().Select(a => One(a, number))])!;
        if (++_depth > MostDepth)
        {
            _depth--;
            throw new NotSupportedException(type.Name);
        }

        try
        {
            return Known(type, number) ?? Built(type, number) ?? throw new NotSupportedException(type.Name);
        }
        finally
        {
            _depth--;
        }
    }

    private static object? Typed(ParameterInfo parameter)
        => parameter.DefaultValue is { } value && Nullable.GetUnderlyingType(parameter.ParameterType) is { IsEnum: true } e ? Enum.ToObject(e, value) : parameter.DefaultValue;

    private static object? Simple(Type type, int number)
    {
        if (type == typeof(string)) return Gate.Text($"k{number}");
        if (type == typeof(int)) return number;
        if (type == typeof(long)) return (long)number;
        if (type == typeof(decimal)) return (decimal)number;
        if (type == typeof(double)) return 1.0 / (number + 2);
        if (type == typeof(bool)) return number % 2 == 0;
        if (type == typeof(LocalDate)) return Day.PlusDays(number);
        if (type == typeof(YearMonth)) return Day.PlusMonths(number).ToYearMonth();
        if (type == typeof(DateInterval)) return new DateInterval(Day, Day.PlusDays(number));
        if (type == typeof(Instant)) return Instant.FromUtc(2026, 3, 1, 12, 0).Plus(Duration.FromSeconds(number));
        return type == typeof(byte[]) ? new byte[16] : null;
    }

    private object? Known(Type type, int number)
    {
        if (type == typeof(LocalisedText)) return LocalisedText.Same(Gate.Text($"k{number}"));
        if (type == typeof(OrgTree)) return OrgTree.Read(Enumerable.Range(0, many).Select(i => new OrgUnit(UnitId.From(Gate.Text($"k{i}")), Gate.Text($"Unit {i}"), i == 0 ? OrgLevel.Enterprise : OrgLevel.Clinic, i == 0 ? null : UnitId.From("k0")))).ValueOrThrow();
        if (type == typeof(Finding)) return OrganisationRules.UnknownParty.Find(FindingPolicy.Default, new Subject("unit", Gate.Text($"k{number}")), ("part", "k"));
        if (type == typeof(ReadProblem)) return SurveyRules.UnknownColumn.Problem(number, Gate.Text($"k{number}"), ("column", "k"));
        if (type == typeof(Question)) return new Question(QuestionCode.From(Gate.Text($"k{number}")), new AnswerScale("agree5", 1, 5));
        if (type == typeof(Theme)) return new Theme(ThemeCode.From(Gate.Text($"t{number}")), [new Question(QuestionCode.From(Gate.Text($"k{number}")), new AnswerScale("agree5", 1, 5))]);
        if (type == typeof(Role)) return Role.LeaderGroup;
        if (type == typeof(RoundId)) return RoundId.From("2026");
        if (type == typeof(UnitReport)) return Release.Value.Reports[number % Release.Value.Reports.Length];
        if (type == typeof(ReportCell)) return Release.Value.Reports[number % Release.Value.Reports.Length].Total;
        if (type == typeof(UnitPlan)) return new UnitPlan(UnitId.From(Gate.Text($"k{number}")), PlanOf(number));
        return type == typeof(ImprovementPlan) ? PlanOf(number) : null;
    }

    private static ImprovementPlan PlanOf(int number)
        => ImprovementPlan.Draft(PlanId.From(Gate.Text($"k{number}")), "Plan", new OrgPlacement(OrgLevel.Clinic, UnitId.From(Gate.Text($"k{number}"))), 2026, Day)
            .With(new PlanTheme(1, "Tema", areas: [ImprovementArea.Create(AreaId.From("a"), "Rad").With(ImprovementMeasure.Propose(MeasureId.From("m"), "Tiltak"))]));

    // A factory that takes a text, a constructor or factory with the fewest parameters, or a value that the type itself offers.
    private object? Built(Type type, int number)
    {
        var candidates = Concrete(type).SelectMany(t => t.GetConstructors().Cast<MethodBase>()
            .Concat(t.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => !m.IsSpecialName && !m.ContainsGenericParameters && type.IsAssignableFrom(m.ReturnType))));
        foreach (var candidate in candidates.OrderBy(c => c.GetParameters().Count(p => !p.HasDefaultValue) == 0).ThenBy(c => c.GetParameters().Count(p => !p.HasDefaultValue)))
        {
            try
            {
                var arguments = candidate.GetParameters().Select(p => p.HasDefaultValue ? Argument(p) : One(p.ParameterType, number)).ToArray();
                var made = candidate is ConstructorInfo constructor ? constructor.Invoke(arguments) : candidate.Invoke(null, arguments);
                if (made is not null) return made;
            }
            catch (Exception e) when (e is NotSupportedException or TargetInvocationException or ArgumentException)
            {
                // The next way may do.
            }
        }

        return Concrete(type).SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Static)).FirstOrDefault(p => type.IsAssignableFrom(p.PropertyType))?.GetValue(null);
    }

    private static IEnumerable<Type> Concrete(Type type)
        => type.IsAbstract ? type.GetNestedTypes().Where(n => type.IsAssignableFrom(n)).Prepend(type) : [type];
}
