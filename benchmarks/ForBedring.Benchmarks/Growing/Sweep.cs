using System.Collections;
using System.Reflection;

namespace ForBedring.Benchmarks.Growing;

/// <summary>Every public member of the libraries that takes a collection, with calls on made-up items.</summary>
internal sealed class Sweep
{
    private const int Smallest = 100;

    /// <summary>The members by name, each with a case for every collection it takes.</summary>
    public IEnumerable<(string Name, List<GrowthCase> Cases)> Members()
        => new[] { typeof(Surveys.SurveyData).Assembly.GetReferencedAssemblies() }.SelectMany(a => a)
            .Where(a => a.Name is "ForBedring" or "ForBedring.Reports").OrderBy(a => a.Name, StringComparer.Ordinal)
            .SelectMany(a => Assembly.Load(a).GetExportedTypes()).OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Where(t => !typeof(Delegate).IsAssignableFrom(t) && !t.IsEnum)
            .SelectMany(t => t.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly).OfType<MethodBase>())
            .Where(m => !(m is MethodInfo { IsSpecialName: true }) && m.GetParameters().Any(IsCollection))
            .GroupBy(NameOf)
            .Select(g => (g.Key, g.SelectMany(CasesOf).ToList()));

    /// <summary>Whether a case takes a few items without complaint.</summary>
    public static bool CanCall(GrowthCase one)
    {
        try
        {
            one.Prepare(2)();
            one.Prepare(one.Smallest)();
            return true;
        }
        catch (Exception e) when (e is TargetInvocationException or ArgumentException or MissingMethodException or InvalidOperationException or NotSupportedException or InvalidCastException or RankException)
        {
            return false;
        }
    }

    private static string NameOf(MethodBase member)
    {
        var type = member.DeclaringType!;
        var name = type.IsNested ? type.DeclaringType!.Name + "." + type.Name : type.Name;
        return (member.IsConstructor ? name : name + "." + member.Name).Replace("`1", "", StringComparison.Ordinal);
    }

    private static IEnumerable<GrowthCase> CasesOf(MethodBase member)
        => member.GetParameters().Where(IsCollection).Select(p => new GrowthCase(NameOf(member) + ":" + p.Name, Smallest, n => Call(member, p, n)));

    private static Action Call(MethodBase member, ParameterInfo grown, int n)
    {
        if (member.ContainsGenericParameters) throw new NotSupportedException();
        var made = new MadeUp(n);
        var arguments = member.GetParameters().Select(p => p == grown ? made.Many(p.ParameterType, n) : made.Argument(p)).ToArray();
        if (member is ConstructorInfo constructor) return () => constructor.Invoke(arguments);
        var target = member.IsStatic ? null : made.One(member.DeclaringType!, 0);
        return () =>
        {
            // What is made one at a time is made to the end.
            if (member.Invoke(target, arguments) is not IEnumerable items) return;
            foreach (var _ in items)
            {
            }
        };
    }

    private static bool IsCollection(ParameterInfo parameter) => MadeUp.ItemOf(parameter.ParameterType) is { } item && item != typeof(byte);
}
