using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Wheel;

namespace ForBedring.Json;

/// <summary>Reads the method as data (<i>metodedata</i>), as in <c>seeds/sammen-om-forbedring.json</c>: for a hospital that has its own wordings and months.</summary>
public static class WheelMethodJson
{
    /// <summary>The version of the format: 1.</summary>
    public const int Version = 1;

    /// <summary>The JSON schema of the format (draft 2020-12), as in <c>schemas/wheel-method-1.schema.json</c>.</summary>
    public static string Schema => EmbeddedData.Text("wheel-method-1.schema.json");

    /// <summary>The method from UTF-8 JSON, with every problem and its line.</summary>
    public static ReadResult<WheelMethod> Read(ReadOnlySpan<byte> utf8)
    {
        var problems = new ReadProblems();
        var method = JsonValue.Parse(utf8, problems) is { } root ? Method(root) : null;
        return problems.ToResult(() => method!);
    }

    private static WheelMethod? Method(JsonValue root)
    {
        root.Required("schema")?.Whole(Version, Version);
        var steps = (root.Required("steps")?.Items ?? []).Select((s, i) => Step(s, i + 1)).ToList();
        if (steps.Count != 9) root.Refuse("a method of nine steps");
        var principles = Labels(root, "principles", ["PartyCooperation", "TopLeadershipAnchoring", "BroadMeasureWork"]);
        var tools = (root.Required("tools")?.Items ?? []).Select(Tool).ToList();
        var barriers = Labels(root, "barriers", [.. Enumerable.Range(1, 9).Select(n => ((BarrierKind)n).ToString())]);
        var enablers = Labels(root, "enablers", [.. Enumerable.Range(1, 5).Select(n => ((Enabler)n).ToString())]);
        foreach (var profile in root.Optional("profiles")?.Items ?? []) Profile(profile);
        root.NoOtherMembers();
        return root.Problems.HasError ? null : new(steps.Select(s => s!), principles, tools.Select(t => t!), barriers, enablers, [AdoptionProfile.Full, AdoptionProfile.Light]);
    }

    // The notes on a step (voluntary, the round's dates win, …) tell readers in other languages what the rules here already hold.
    private static StepDefinition? Step(JsonValue value, int number)
    {
        value.Required("number")?.Whole(number, number);
        var step = (WheelStep)Math.Min(number, 9);
        value.Required("id")?.OneOf((step.ToString(), step));
        var label = Text(value, "label");
        var fullName = Text(value, "fullName");
        var level = value.Required("level")?.OneOf(("Strategic", StepLevel.Strategic), ("Unit", StepLevel.Unit), ("Both", StepLevel.Both), ("Individual", StepLevel.Individual)) ?? StepLevel.Unit;
        var must = Roles(value, "must");
        var may = Roles(value, "may");
        var wishes = (value.Required("wantsFirst")?.Items ?? []).Select(w =>
        {
            var wish = new StepWish((WheelStep)(w.Required("step")?.Whole(1, 9) ?? 1), w.Optional("cycleOffset")?.Whole(-1, 0) ?? 0);
            w.NoOtherMembers();
            return wish;
        }).ToList();
        var window = value.Required("window") is { } w ? Window(w) : null;
        var outputs = (value.Required("outputs")?.Items ?? []).Select(JsonText.ReadText).ToList();
        var done = Text(value, "doneWhen");
        foreach (var note in new[] { "voluntary", "roundDatesWin", "needsReleasedRound", "figuresNeedRelease", "cadence" }) _ = value.Optional(note);
        value.NoOtherMembers();
        return window is null ? null : new StepDefinition(step, label, fullName, level, must, may, wishes, window, outputs, done);
    }

    private static StepWindow? Window(JsonValue value)
    {
        var (fromYear, fromMonth) = MonthOf(value, "from");
        var (toYear, toMonth) = MonthOf(value, "to");
        value.NoOtherMembers();
        if ((toYear * 12) + toMonth >= (fromYear * 12) + fromMonth) return new StepWindow(fromYear, fromMonth, toYear, toMonth);
        value.Refuse("a window that does not end before it begins");
        return null;
    }

    private static (int YearOffset, int Month) MonthOf(JsonValue value, string name)
    {
        if (value.Required(name) is not { } end) return (0, 1);
        var month = (end.Required("yearOffset")?.Whole(-1, 0) ?? 0, end.Required("month")?.Whole(1, 12) ?? 1);
        end.NoOtherMembers();
        return month;
    }

    private static Tool? Tool(JsonValue value)
    {
        var id = value.Required("id")?.NonBlankText();
        var label = Text(value, "label");
        var kind = value.Required("kind")?.OneOf(("Guide", ToolKind.Guide), ("Exercise", ToolKind.Exercise), ("Template", ToolKind.Template), ("Film", ToolKind.Film), ("Card", ToolKind.Card), ("Analysis", ToolKind.Analysis)) ?? ToolKind.Guide;
        var steps = (value.Required("steps")?.Items ?? []).Select(s => (WheelStep)s.Whole(1, 9)).ToList();
        var audience = value.Required("audience")?.OneOf(("All", ToolAudience.All), ("Leaders", ToolAudience.Leaders), ("Parties", ToolAudience.Parties)) ?? ToolAudience.All;
        value.NoOtherMembers();
        return string.IsNullOrWhiteSpace(id) ? null : new Tool(ToolId.From(id!), label, kind, steps, audience);
    }

    // Profiles are built in; the file states them so that readers in other languages know them.
    private static void Profile(JsonValue value)
    {
        value.Required("id")?.NonBlankText();
        foreach (var step in value.Required("steps")?.Items ?? []) step.Whole(1, 9);
        foreach (var group in value.Optional("stepsAnyOf")?.Items ?? [])
        {
            foreach (var step in group.Items) step.Whole(1, 9);
        }

        value.Optional("own")?.Boolean();
        value.NoOtherMembers();
    }

    private static List<LocalisedText> Labels(JsonValue root, string name, IReadOnlyList<string> ids)
    {
        var labels = new List<LocalisedText>();
        var items = root.Required(name)?.Items ?? [];
        for (var i = 0; i < items.Count; i++)
        {
            var wanted = i < ids.Count ? ids[i] : ids[ids.Count - 1];
            items[i].Required("id")?.OneOf((wanted, 1));
            labels.Add(Text(items[i], "label"));
            items[i].NoOtherMembers();
        }

        if (items.Count != ids.Count) root.Refuse($"{NumberText.Machine(ids.Count)} {name}");
        return labels;
    }

    private static List<Role> Roles(JsonValue value, string name)
        => [.. (value.Required(name)?.Items ?? []).Select(r => r.OneOf([.. Role.WellKnown.Select(k => (k.Code, k))]))];

    private static LocalisedText Text(JsonValue value, string name) => value.Required(name) is { } text ? JsonText.ReadText(text) : LocalisedText.Same("");
}
