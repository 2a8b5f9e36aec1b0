using ForBedring.Rules;

namespace ForBedring.Tests.Architecture;

/// <summary>Folder = namespace = chapter; a chapter uses only the chapters above it. Reading and Json, last, see all.</summary>
public class OneWayTests
{
    private static readonly ImmutableArray<string> Chapters =
        ["Rules", "Calendar", "Organisation", "Indicators", "Surveys", "Protection", "Releases", "Comparisons", "Workshops", "WaitingLists", "Planning", "Programme", "Wheel"];

    private static readonly ImmutableArray<string> Doors = ["Reading", "Json"];

    [Fact]
    public void DataFlowsOneWay()
    {
        var uses = AssemblyUses.Of(typeof(RuleCode).Assembly.Location).Uses;

        Assert.True(uses.Length > 100);
        Report.None(Backflows(uses, "ForBedring", Chapters, Doors), "A chapter uses one below it");
    }

    [Fact]
    public void EveryTypeLivesInAChapter()
    {
        var strays = typeof(RuleCode).Assembly.GetExportedTypes()
            .Where(t => ChapterOf(t.FullName!, "ForBedring") is not { } chapter || !(Chapters.Contains(chapter) || Doors.Contains(chapter)))
            .Select(t => t.FullName!);

        Report.None(strays, "A public type lives in no chapter");
    }

    [Fact]
    public void DataFlowsOneWay_WouldSeeABackflow()
    {
        var uses = AssemblyUses.Of(typeof(OneWayTests).Assembly.Location).Uses;
        var seen = Backflows(uses, "ForBedring.Tests.Architecture.Backflow", ["High", "Low"], []).ToList();

        Assert.Equal(
            ["InABody", "InAField", "InAGenericArgument", "InALambda", "InASignature", "InAnInterface"],
            seen.Select(s => s.Split(' ')[0].Split('.')[^1]).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Backflows(IEnumerable<TypeUse> uses, string root, ImmutableArray<string> chapters, ImmutableArray<string> doors)
        => from use in uses
           let user = ChapterOf(use.User, root)
           let used = ChapterOf(use.Used, root)
           where used is not null && user != used && !(user is not null && doors.Contains(user))
           where user is null ? use.User.StartsWith(root + ".", StringComparison.Ordinal) : doors.Contains(used) || chapters.IndexOf(used) > chapters.IndexOf(user)
           select $"{use.User} uses {use.Used}";

    private static string? ChapterOf(string type, string root)
    {
        if (!type.StartsWith(root + ".", StringComparison.Ordinal)) return null;
        var parts = type.Substring(root.Length + 1).Split('.');
        return parts.Length < 2 ? null : parts[0];
    }
}
