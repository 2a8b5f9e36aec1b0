using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ForBedring.Tests.Api;

/// <summary>The public surface of an assembly as lines that read like C#; what the compiler adds to records is left out.</summary>
internal static class ApiText
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(char)] = "char",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static IEnumerable<string> Of(Assembly assembly) => assembly.GetExportedTypes().OrderBy(FullName, StringComparer.Ordinal).SelectMany(Of);

    public static IEnumerable<string> Of(Type type)
    {
        yield return Declaration(type);
        if (typeof(Delegate).IsAssignableFrom(type)) yield break;
        foreach (var line in Members(type).Order(StringComparer.Ordinal)) yield return $"{FullName(type)}: {line}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            foreach (var name in Enum.GetNames(type)) yield return $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)}";
            yield break;
        }

        foreach (var field in type.GetFields(Own).Where(f => f.IsPublic || f.IsFamily))
            yield return field.IsLiteral ? $"const {Name(field.FieldType)} {field.Name} = {Literal(field.GetRawConstantValue())}" : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Name(Nullability.Create(field))} {field.Name}";
        foreach (var constructor in type.GetConstructors(Own).Where(c => !c.IsStatic && IsSeen(c) && !IsGenerated(type, c)))
            yield return $"{Simple(type)}({Parameters(constructor)})";
        foreach (var property in type.GetProperties(Own).Where(p => p.GetMethod is { } get && IsSeen(get) && p.Name != "EqualityContract"))
        {
            var parameters = property.GetIndexParameters();
            var name = parameters.Length == 0 ? property.Name : $"this[{string.Join(", ", parameters.Select(Parameter))}]";
            yield return $"{Modifiers(property.GetMethod!)}{Name(Nullability.Create(property))} {name} {{ get;{(property.SetMethod is { } set && IsSeen(set) ? " set;" : "")} }}";
        }

        foreach (var method in type.GetMethods(Own).Where(m => IsSeen(m) && !IsGenerated(type, m)))
        {
            if (method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal)) continue;
            var generics = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";
            var name = method.Name.StartsWith("op_", StringComparison.Ordinal) ? Operator(method) : $"{Name(Nullability.Create(method.ReturnParameter), method.ReturnParameter)} {method.Name}";
            yield return $"{Modifiers(method)}{name}{generics}({Parameters(method)}){Constraints(method.IsGenericMethodDefinition ? method.GetGenericArguments() : [])}";
        }
    }

    private static string Declaration(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type)) return $"public delegate {Name(type.GetMethod("Invoke")!.ReturnType)} {FullName(type)}({Parameters(type.GetMethod("Invoke")!)})";
        var kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? (type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false) ? "readonly " : "") + (type.IsByRefLike ? "ref struct" : "struct") : IsRecord(type) ? "record" : "class";
        var modifier = type.IsEnum || type.IsValueType || type.IsInterface ? "" : type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        var bases = new List<Type>();
        if (type.BaseType is { } @base && @base != typeof(object) && @base != typeof(ValueType) && @base != typeof(Enum)) bases.Add(@base);
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        if (!type.IsEnum) bases.AddRange(type.GetInterfaces().Except(inherited).Where(i => !IsRecord(type) || !i.Name.StartsWith("IEquatable", StringComparison.Ordinal)).OrderBy(i => Name(i), StringComparer.Ordinal));
        var list = bases.Count == 0 ? "" : " : " + string.Join(", ", bases.Select(b => Name(b)));
        return $"public {modifier}{kind} {FullName(type)}{list}{Constraints(type.IsGenericTypeDefinition ? type.GetGenericArguments() : [])}";
    }

    private static bool IsSeen(MethodBase method) => (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && (!method.IsFamily || !method.DeclaringType!.IsSealed);

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$", Own) is not null;

    // Object's own methods are everywhere; records' are written by the compiler.
    private static bool IsGenerated(Type type, MethodBase method)
        => method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
            || method.Name is "<Clone>$" or "PrintMembers" or "GetHashCode" or "ToString" or "Finalize"
            || (method.Name == "Equals" && method.GetParameters() is [{ ParameterType: var only }] && (only == typeof(object) || (IsRecord(type) && type.IsAssignableTo(only))))
            || (IsRecord(type) && method.IsConstructor && method.GetParameters() is [{ ParameterType: var copied }] && copied == type);

    private static string Modifiers(MethodBase method)
        => (method.IsPublic ? "" : "protected ") + (method.IsStatic ? "static " : method.DeclaringType!.IsInterface ? "" : method.IsAbstract ? "abstract " : "");

    private static string Operator(MethodInfo method) => method.Name switch
    {
        "op_Implicit" => $"implicit operator {Name(method.ReturnType)}",
        "op_Explicit" => $"explicit operator {Name(method.ReturnType)}",
        _ => $"{Name(method.ReturnType)} operator {Symbol(method.Name)}",
    };

    private static string Symbol(string name) => name switch
    {
        "op_Equality" => "==",
        "op_Inequality" => "!=",
        "op_LessThan" => "<",
        "op_LessThanOrEqual" => "<=",
        "op_GreaterThan" => ">",
        "op_GreaterThanOrEqual" => ">=",
        "op_Addition" => "+",
        "op_Subtraction" or "op_UnaryNegation" => "-",
        "op_Multiply" => "*",
        "op_Division" => "/",
        _ => name,
    };

    private static string Parameters(MethodBase method)
        => (method.IsDefined(typeof(ExtensionAttribute), inherit: false) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var direction = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? parameter.IsIn ? "in " : "ref " : parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false) ? "params " : "";
        var value = parameter.HasDefaultValue ? " = " + Literal(parameter.RawDefaultValue, parameter.ParameterType) : "";
        return $"{direction}{Name(Nullability.Create(parameter), parameter)} {parameter.Name}{value}";
    }

    private static string Literal(object? value, Type? type = null) => value switch
    {
        null => type is { IsValueType: true } && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string text => "\"" + text + "\"",
        char letter => "'" + letter + "'",
        bool flag => flag ? "true" : "false",
        _ when type is { IsEnum: true } => $"{type.Name}.{Enum.ToObject(type, value)}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static string Constraints(Type[] parameters)
    {
        var all = from parameter in parameters
                  let attributes = parameter.GenericParameterAttributes
                  let isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint)
                  let words = (isStruct ? ["struct"] : attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? new[] { "class" } : [])
                      .Concat(parameter.GetGenericParameterConstraints().Where(c => c != typeof(ValueType)).Select(c => Name(c)))
                      .Concat(attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct ? ["new()"] : [])
                  where words.Any()
                  select $" where {parameter.Name} : {string.Join(", ", words)}";
        return string.Concat(all);
    }

    private static string Simple(Type type) => type.Name.Split('`')[0];

    private static string FullName(Type type)
    {
        var generics = type.IsGenericTypeDefinition ? type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0).ToArray() : [];
        var own = Simple(type) + (generics.Length == 0 ? "" : $"<{string.Join(", ", generics.Select(g => g.Name))}>");
        return type.DeclaringType is { } outer ? $"{FullName(outer)}.{own}" : $"{type.Namespace}.{own}";
    }

    private static string Name(NullabilityInfo info, ICustomAttributeProvider? provider = null)
    {
        var names = provider?.GetCustomAttributes(typeof(TupleElementNamesAttribute), inherit: false).OfType<TupleElementNamesAttribute>().FirstOrDefault()?.TransformNames;
        return Name(info.Type.IsByRef ? info.Type.GetElementType()! : info.Type, info, names is null ? null : new Queue<string?>(names));
    }

    private static string Name(Type type, NullabilityInfo? info = null, Queue<string?>? tupleNames = null)
    {
        if (type.IsByRef) type = type.GetElementType()!;
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Name(underlying, tupleNames: tupleNames) + "?";
        var question = info is { } i && !type.IsValueType && (i.ReadState == NullabilityState.Nullable || i.WriteState == NullabilityState.Nullable) && (!type.IsGenericParameter || i.ReadState == NullabilityState.Nullable) ? "?" : "";
        if (type.IsArray) return Name(type.GetElementType()!, info?.ElementType, tupleNames) + "[]" + question;
        if (Keywords.TryGetValue(type, out var keyword)) return keyword + question;
        if (!type.IsGenericType) return (type.IsNested && !type.IsGenericParameter ? Name(type.DeclaringType!) + "." : "") + type.Name + question;
        var arguments = type.GetGenericArguments();
        string Argument(int index) => Name(arguments[index], info?.GenericTypeArguments.ElementAtOrDefault(index), tupleNames);
        if (type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true)
        {
            var elements = arguments.Select(_ => tupleNames is { Count: > 0 } ? tupleNames.Dequeue() : null).ToArray();
            return "(" + string.Join(", ", arguments.Select((_, index) => Argument(index) + (elements[index] is { } element ? " " + element : ""))) + ")";
        }

        var outer = type.DeclaringType;
        var inherited = outer?.GetGenericArguments().Length ?? 0;
        var prefix = outer is null ? "" : Simple(outer) + (inherited == 0 ? "" : $"<{string.Join(", ", arguments.Take(inherited).Select((_, index) => Argument(index)))}>") + ".";
        var own = arguments.Length == inherited ? "" : $"<{string.Join(", ", Enumerable.Range(inherited, arguments.Length - inherited).Select(Argument))}>";
        return prefix + Simple(type) + own + question;
    }
}
