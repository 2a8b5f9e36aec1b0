using System.Text;
using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Rules;
using ForBedring.Workshops;

namespace ForBedring.Json;

/// <summary>The format of a unit's run of <i>Der skoen trykker</i> (<i>prosess</i>), <c>forbedring-shoe-process/1</c>, in and out: phases, conditions, working group, risks, targets and stop points. It holds no answers.</summary>
/// <remarks>A date in words is read against <c>writtenOn</c>. What is written is always in one form: reading it and writing it again gives the same bytes.</remarks>
public static class ShoeProcessJson
{
    /// <summary>The format's name.</summary>
    public const string Format = "forbedring-shoe-process/1";

    private static readonly JsonPart<EntryCriterion> Criterion = new JsonObjectPart<EntryCriterion>(
            b => new(b.Get<string>("id"), b.Get<LocalisedText>("text"), b.Has("state") ? b.Get<CriterionState>("state") : CriterionState.NotAssessed, b.Find<string>("note")))
        .Required("id", JsonParts.Word, c => c.Id)
        .Required("text", JsonParts.Text, c => c.Text)
        .OptionalValue("state", JsonParts.OneOf(("NotAssessed", CriterionState.NotAssessed), ("Met", CriterionState.Met), ("NotMet", CriterionState.NotMet)), c => c.State)
        .Optional("note", JsonParts.Word, c => string.IsNullOrWhiteSpace(c.Note) ? null : c.Note);

    private static readonly JsonPart<PhaseRecord> Phase = new JsonObjectPart<PhaseRecord>(b => new((ShoePhase)b.Get<int>("phase"), b.Get<ImpreciseDate>("started"), b.Find<ImpreciseDate>("completed")))
        .Required("phase", JsonParts.Whole(1, 7), p => (int)p.Phase)
        .Required("started", JsonParts.When, p => p.Started)
        .Optional("completed", JsonParts.When, p => p.Completed);

    private static readonly JsonPart<RiskAssessment> Risk = new JsonObjectPart<RiskAssessment>(b => new(b.Get<string>("risks"), b.Get<string>("prevention"), b.Get<string>("ifItGoesWrong")))
        .Required("risks", JsonParts.Word, r => r.Risks)
        .Required("prevention", JsonParts.Word, r => r.Prevention)
        .Required("ifItGoesWrong", JsonParts.Word, r => r.IfItGoesWrong);

    private static readonly JsonPart<Goal> Target = new JsonObjectPart<Goal>(
            b => new(b.Get<Direction>("direction"), b.Get<decimal>("share"), b.Has("comparator") ? b.Get<GoalComparator>("comparator") : null, b.Has("tolerance") ? b.Get<decimal>("tolerance") : null),
            b => b.Get<decimal>("share") is < 0 or > 1 ? "a target whose share is from 0 to 1"
                : b.Has("tolerance") && b.Get<decimal>("tolerance") < 0 ? "a tolerance of 0 or more"
                : !b.Has("tolerance") && (b.Get<Direction>("direction") == Direction.Hold || (b.Has("comparator") && b.Get<GoalComparator>("comparator") == GoalComparator.Within)) ? "a target with a tolerance" : null)
        .Required("direction", JsonParts.OneOf(("Increase", Direction.Increase), ("Decrease", Direction.Decrease), ("Hold", Direction.Hold)), g => g.Direction)
        .Required("share", JsonParts.Number, g => g.Target)
        .OptionalValue("comparator", JsonParts.OneOf(("GreaterThan", GoalComparator.GreaterThan), ("AtLeast", GoalComparator.AtLeast), ("LessThan", GoalComparator.LessThan), ("AtMost", GoalComparator.AtMost), ("Within", GoalComparator.Within)), g => g.Comparator)
        .OptionalValue("tolerance", JsonParts.Number, g => g.Tolerance);

    private static readonly JsonPart<StopPoint> Stop = new JsonObjectPart<StopPoint>(b => new(b.Get<ImpreciseDate>("on"), b.Get<WorkMode>("mode"), b.Find<string>("note")))
        .Required("on", JsonParts.When, s => s.On)
        .Required("mode", JsonParts.OneOf(("Repair", WorkMode.Repair), ("Maintenance", WorkMode.Maintenance), ("Prevention", WorkMode.Prevention)), s => s.Mode)
        .Optional("note", JsonParts.Word, s => string.IsNullOrWhiteSpace(s.Note) ? null : s.Note);

    private static readonly JsonObjectPart<ShoeProcess> Document = new JsonObjectPart<ShoeProcess>(DocumentOf, b => ProgrammeJson.IsUnique(b.List<PhaseRecord>("phases").Select(p => NumberText.Machine((int)p.Phase))) ? null : "a process whose phases stand once")
        .Required("format", JsonParts.Format(Format), _ => Format)
        .Required("id", JsonParts.Word, p => p.Id)
        .Required("unit", JsonParts.Unit, p => p.Unit)
        .OptionalValue("writtenOn", JsonParts.Day, _ => (LocalDate?)null)
        .List("criteria", Criterion, p => p.Criteria)
        .List("phases", Phase, p => p.Phases)
        .List("workingGroup", JsonParts.Role, p => p.WorkingGroup)
        .List("guides", JsonParts.Role, p => p.Guides)
        .Optional("riskOfWorkplace", Risk, p => p.RiskOfWorkplace)
        .Optional("riskOfProcess", Risk, p => p.RiskOfProcess)
        .Optional("sickLeaveTarget", Target, p => p.SickLeaveTarget)
        .List("stopPoints", Stop, p => p.StopPoints)
        .OptionalValue("cycleYear", JsonParts.Whole(1900, 2999), p => p.CycleYear)
        .Optional("planId", JsonParts.Word, p => p.PlanId);

    /// <summary>The JSON schema of the format (draft 2020-12), as in <c>schemas/shoe-process-1.schema.json</c>.</summary>
    public static string Schema => JsonParts.SchemaOf(Document, "shoe-process", "A unit's run of Der skoen trykker, version 1");

    /// <summary>A process from UTF-8 JSON, with every problem and its line.</summary>
    /// <param name="utf8">The document.</param>
    public static ReadResult<ShoeProcess> Read(byte[] utf8) => JsonParts.ReadDocument(Document, utf8);

    /// <summary>A process from JSON text.</summary>
    /// <param name="json">The document.</param>
    public static ReadResult<ShoeProcess> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>A process as UTF-8 JSON, indented by two, ending in a line feed.</summary>
    /// <param name="process">The process.</param>
    public static byte[] Write(ShoeProcess process)
    {
        ArgumentNullException.ThrowIfNull(process);
        return JsonParts.WriteDocument(Document, process);
    }

    private static ShoeProcess DocumentOf(JsonBag b) => b.List<PhaseRecord>("phases").Aggregate(ShoeProcess.Create(b.Get<string>("id"), b.Get<UnitId>("unit")), (p, phase) => p.WithPhase(phase))
        .WithCriteria(b.List<EntryCriterion>("criteria"))
        .WithWorkingGroup(Roles(b, "workingGroup"), Roles(b, "guides"))
        .WithRisks(b.Find<RiskAssessment>("riskOfWorkplace"), b.Find<RiskAssessment>("riskOfProcess"))
        .WithSickLeaveTarget(b.Find<Goal>("sickLeaveTarget"))
        .WithStopPoints(b.List<StopPoint>("stopPoints"))
        .WithWheel(b.Has("cycleYear") ? b.Get<int>("cycleYear") : null, b.Find<string>("planId"));

    private static IEnumerable<Role> Roles(JsonBag b, string name) => b.List<Role>(name).Select(r => ShoeMethodJson.RoleOf(r.Code));
}
