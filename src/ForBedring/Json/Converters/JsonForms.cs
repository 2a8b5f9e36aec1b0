using System.Text.Json.Serialization;

namespace ForBedring.Json;

/// <summary>Every type with a JSON form, by type, and the types that are refused one. A form is made when it is first asked for.</summary>
internal sealed class JsonForms
{
    private static readonly Lazy<JsonForms> Shared = new(() =>
    {
        var forms = new JsonForms();
        DocumentForms.AddTo(forms);
        IdForms.AddTo(forms);
        ValueForms.AddTo(forms);
        FragmentForms.AddTo(forms);
        FigureForms.AddTo(forms);
        EnumForms.AddTo(forms);
        return forms;
    });

    private readonly Dictionary<Type, Lazy<JsonForm>> _forms = [];
    private readonly Dictionary<Type, string> _refused = [];

    /// <summary>The library's forms.</summary>
    public static JsonForms All => Shared.Value;

    /// <summary>The types with a form.</summary>
    public IEnumerable<Type> Types => _forms.Keys;

    /// <summary>The types that get none, with the reason.</summary>
    public IReadOnlyDictionary<Type, string> Refused => _refused;

    /// <summary>A type's form; null where it has none.</summary>
    public JsonForm? Find(Type type) => _forms.TryGetValue(type, out var form) ? form.Value : null;

    /// <summary>Why a type is refused; null where it is not. Disclosed figures of a type nobody listed are refused, so that none is written property by property.</summary>
    public string? WhyRefused(Type type)
    {
        if (_refused.TryGetValue(type, out var reason)) return reason;
        return IsDisclosed(type) && !_forms.ContainsKey(type) ? FigureForms.UnlistedReason : null;
    }

    /// <summary>A class with its converter.</summary>
    public void Class<T>(Func<JsonConverter<T>> converter)
        where T : class
        => _forms.Add(typeof(T), new(() => new JsonForm<T>(converter())));

    /// <summary>A value type with its converter.</summary>
    public void Value<T>(Func<JsonConverter<T>> converter)
        where T : struct
        => _forms.Add(typeof(T), new(() => new JsonValueForm<T>(converter())));

    /// <summary>A closed choice by its members' names.</summary>
    public void Enum<T>()
        where T : struct, Enum
        => _forms.Add(typeof(T), new(static () => new JsonValueForm<T>(new EnumConverter<T>())));

    /// <summary>One case of a closed type, in the form of the whole.</summary>
    public void Case<TCase, TWhole>()
        where TCase : class, TWhole
        where TWhole : class
        => _forms.Add(typeof(TCase), new(() => new JsonForm<TCase>(new CaseConverter<TCase, TWhole>((JsonConverter<TWhole>)_forms[typeof(TWhole)].Value.Converter))));

    /// <summary>A type that must not be written or read.</summary>
    public void Refuse<T>(string reason) => _refused.Add(typeof(T), reason);

    private static bool IsDisclosed(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Releases.Disclosed<>)) return true;
        }

        return false;
    }
}
