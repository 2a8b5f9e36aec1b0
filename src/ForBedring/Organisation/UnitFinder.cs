namespace ForBedring.Organisation;

/// <summary>Finds the unit a text means: by its code, else by its name or path where only one unit has it, else by a number that lost zeros or gained <c>.0</c> where only one fits.</summary>
internal sealed class UnitFinder
{
    private static readonly char[] Steps = ['>', '»', '→', '/', '\\'];

    private readonly OrgUnit[] _units;
    private readonly Func<UnitId, int> _indexOf;
    private readonly Lazy<Dictionary<string, List<int>>> _byName;
    private readonly Lazy<Dictionary<string, List<int>>> _byNumber;

    public UnitFinder(IEnumerable<OrgUnit> units, Func<UnitId, int> indexOf)
    {
        _units = [.. units];
        _indexOf = indexOf;
        _byName = new(() => Group(u => Plain(u.Name)));
        _byNumber = new(() => Group(u => NumberIn(u.Id.Value)));
    }

    public UnitFinder(OrgTree tree)
        : this(tree.Units, tree.IndexOf)
    {
    }

    /// <summary>How a text was understood.</summary>
    public enum Way
    {
        /// <summary>It is a unit's code.</summary>
        Code = 1,

        /// <summary>It is the name or the path of one unit.</summary>
        Name,

        /// <summary>It is a unit's number with other zeros or a decimal part of zeros.</summary>
        Number,

        /// <summary>It fits several units.</summary>
        Several,

        /// <summary>It fits none.</summary>
        None,
    }

    /// <summary>The unit a text means.</summary>
    /// <param name="text">The text, trimmed.</param>
    /// <param name="index">The unit's index; −1 where there is none or several.</param>
    /// <param name="candidates">The units that fit, where they are several.</param>
    public Way Find(string text, out int index, out IReadOnlyList<OrgUnit> candidates)
    {
        candidates = [];
        index = _indexOf(UnitId.From(text));
        if (index >= 0) return Way.Code;
        var named = Named(text);
        if (named.Count == 0 && NumberIn(text) is { } number && _byNumber.Value.TryGetValue(number, out var numbered))
        {
            if (numbered.Count == 1) index = numbered[0];
            else candidates = [.. numbered.Select(i => _units[i])];
            return numbered.Count == 1 ? Way.Number : Way.Several;
        }

        if (named.Count == 1) index = named[0];
        else candidates = [.. named.Select(i => _units[i])];
        return named.Count == 0 ? Way.None : named.Count == 1 ? Way.Name : Way.Several;
    }

    /// <summary>What a unit is called where its name alone is not enough: code, name and the names above it.</summary>
    public string Describe(OrgUnit unit)
    {
        var path = PathOf(unit);
        return unit.Id.Value == path ? unit.Id.Value : $"{unit.Id.Value} ({path})";
    }

    private string PathOf(OrgUnit unit)
    {
        var names = new List<string> { unit.Name };
        var above = unit.Parent;
        for (var steps = 0; above is not null && _indexOf(above) is >= 0 and var at && steps < 20; steps++)
        {
            names.Insert(0, _units[at].Name);
            above = _units[at].Parent;
        }

        return string.Join(" > ", names);
    }

    // The units whose name is the last step of the text, and whose units above are called as the steps before it.
    private List<int> Named(string text)
    {
        if (_byName.Value.TryGetValue(Plain(text), out var whole)) return whole;
        if (text.IndexOfAny(Steps) < 0) return [];
        var steps = text.Split(Steps, StringSplitOptions.RemoveEmptyEntries).Select(Plain).Where(s => s.Length > 0).ToList();
        if (steps.Count < 2 || !_byName.Value.TryGetValue(steps[steps.Count - 1], out var last)) return [];
        return [.. last.Where(i => LiesBelow(_units[i], steps, steps.Count - 2))];
    }

    private bool LiesBelow(OrgUnit unit, List<string> steps, int step)
    {
        for (; step >= 0; step--)
        {
            if (unit.Parent is null || _indexOf(unit.Parent) is not (>= 0 and var at)) return false;
            unit = _units[at];
            if (Plain(unit.Name) != steps[step]) return false;
        }

        return true;
    }

    private Dictionary<string, List<int>> Group(Func<OrgUnit, string?> key)
    {
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _units.Length; i++)
        {
            if (key(_units[i]) is not { } text) continue;
            if (!groups.TryGetValue(text, out var list)) groups.Add(text, list = []);
            list.Add(i);
        }

        return groups;
    }

    /// <summary>A name without regard to case and to how wide its blanks are.</summary>
    internal static string Plain(string name) => string.Join(" ", name.Split([' ', '\u00A0', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    /// <summary>A code of digits without zeros in front and without <c>.0</c> behind; null where the code is no such number.</summary>
    internal static string? NumberIn(string code)
    {
        var text = code.Trim().Replace("\u00A0", "");
        var point = text.IndexOfAny(['.', ',']);
        if (point >= 0 && text.Substring(point + 1).Trim('0').Length == 0 && point < text.Length - 1) text = text.Substring(0, point);
        if (text.Length == 0 || !text.All(char.IsAsciiDigit)) return null;
        var digits = text.TrimStart('0');
        return digits.Length == 0 ? "0" : digits;
    }
}
