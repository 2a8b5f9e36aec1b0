namespace ForBedring.Json;

/// <summary>The members of an object that a format knows, and what it knows of the objects inside them.</summary>
internal sealed class KnownMembers
{
    private readonly ImmutableArray<(string Name, KnownMembers? Inside)> _members;
    private readonly ImmutableArray<string> _carried;
    private readonly bool _anyName;
    private readonly Func<JsonValue, KnownMembers>? _choice;

    private KnownMembers(ImmutableArray<(string, KnownMembers?)> members, ImmutableArray<string> carried, bool anyName, Func<JsonValue, KnownMembers>? choice = null)
    {
        _members = members;
        _carried = carried;
        _anyName = anyName;
        _choice = choice;
    }

    /// <summary>An object whose names are data: every name is known.</summary>
    public static KnownMembers Anything { get; } = new([], [], anyName: true);

    /// <summary>The names, for a message.</summary>
    public string Names => string.Join(", ", _members.Select(m => m.Name));

    /// <summary>Members that hold values, or objects that keep their own shape.</summary>
    public static KnownMembers Of(params string[] names) => new([.. names.Select(n => (n, (KnownMembers?)null))], [], anyName: false);

    /// <summary>What is known depends on a member that says the kind: what another kind has, this one does not know.</summary>
    public static KnownMembers ByKind(string member, params (string Kind, KnownMembers Known)[] kinds) => Choosing(value =>
    {
        var kind = value.Members.FirstOrDefault(m => m.Name == member).Value;
        var text = kind?.Kind == System.Text.Json.JsonValueKind.String ? kind.Text() : "";
        return kinds.FirstOrDefault(k => k.Kind == text).Known ?? kinds[0].Known;
    });

    /// <summary>What is known depends on the object.</summary>
    public static KnownMembers Choosing(Func<JsonValue, KnownMembers> choice) => new([], [], anyName: false, choice);

    /// <summary>What is known of one object.</summary>
    public KnownMembers Of(JsonValue value) => _choice is null ? this : _choice(value);

    /// <summary>These and those.</summary>
    public KnownMembers And(KnownMembers others) => new(_members.AddRange(others._members), _carried.AddRange(others._carried), _anyName || others._anyName);

    /// <summary>These, where a member holds an object, or a list of objects, whose shape is kept here.</summary>
    public KnownMembers With(string name, KnownMembers inside) => new([.. _members.Where(m => m.Name != name), (name, inside)], _carried, _anyName);

    /// <summary>These, and members that are carried along as they stand without a word: what another document of ours adds.</summary>
    public KnownMembers Carrying(params string[] names) => new(_members, _carried.AddRange(names), _anyName);

    public bool Knows(string name) => _anyName || _members.Any(m => m.Name == name);

    public bool Carries(string name) => _carried.Contains(name);

    public KnownMembers? Inside(string name) => _members.FirstOrDefault(m => m.Name == name).Inside;
}
