using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;

namespace ForBedring.Tests.Planning;

/// <summary>A draft is the one way from another part of the work into a plan, and it keeps where it came from.</summary>
public class AreaDraftTests
{
    private static readonly LocalisedText Heading = new("Rydding", "Rydding", "Clean-up");
    private static readonly AreaOrigin Map = new AreaOrigin.External("CauseMap", "ListCleanUp");

    [Fact]
    public void ARowHasTheDraftsTextsInThePlansLanguageAndItsOrigin()
    {
        var draft = AreaDraft.Create(Heading, AreaKind.Improve, Map)
            .WithProblem(new("Listen er lang", "Lista er lang", "The list is long"))
            .WithExtreme(true)
            .AddCause(new("Ingen rydder", "Ingen ryddar", "Nobody cleans up"), CauseMethod.CauseMap)
            .AddMeasure(new("Gå gjennom listen", "Gå gjennom lista", "Go through the list"));

        var row = draft.ToImprovementArea(AreaId.From("R7"), ReportLanguage.Nynorsk);

        Assert.Equal(("R7", "Rydding", "Lista er lang", AreaKind.Improve, true), (row.Id.Value, row.Heading, row.Problem, row.Kind, row.IsSelectedAsExtreme));
        Assert.Equal(Map, Assert.Single(row.Origins));
        Assert.Equal([("R7-C1", "Ingen ryddar", CauseMethod.CauseMap)], row.Causes.Select(c => (c.Id.Value, c.Text, c.Method)));
        Assert.Equal([("R7-M1", "Gå gjennom lista", MeasureState.Proposed, MeasureOrigin.Direct)], row.Measures.Select(m => (m.Id.Value, m.Text, m.State, m.Origin)));
    }

    [Fact]
    public void TheOriginIsStillThereWhenThePlanIsWrittenAndReadAgain()
    {
        var plan = ImprovementPlan.Draft(PlanId.From("P"), "Plan", new OrgPlacement(OrgLevel.Clinic, UnitId.From("BUK")), 2024, new LocalDate(2024, 1, 15))
            .With(new PlanTheme(1, "Ventelister"))
            .With(1, AreaDraft.Create(Heading, AreaKind.Improve, Map).ToImprovementArea(AreaId.From("R1"), ReportLanguage.Bokmaal));

        Assert.Equal(Map, Assert.Single(PlanJson.Read(PlanJson.Write(plan)).ValueOrThrow().FindArea(AreaId.From("R1")).Origins));
    }

    [Fact]
    public void EachVerbGivesANewDraftAndABlankTextIsRefused()
    {
        var draft = AreaDraft.Create(Heading, AreaKind.Keep, Map);
        _ = draft.AddCause(Heading).WithProblem(Heading);

        Assert.Empty(draft.Causes);
        Assert.Null(draft.Problem);
        Assert.Throws<ArgumentException>(() => AreaDraft.Create(new("x", "x", " "), AreaKind.Keep, Map));
        Assert.Throws<ArgumentException>(() => draft.AddMeasure(new("x", "", "x")));
    }

    [Theory]
    [InlineData("overleger", "Consultant", Quantity.Some)]
    [InlineData("Sjukepleiar", "Nurse", Quantity.One)]
    [InlineData("seksjonsleder poliklinikk", "OutpatientSectionLeader", Quantity.One)]
    [InlineData("helsesekretær", "Secretary", Quantity.One)]
    public void TheRolesOfAClinicAreKnownByTheirNorwegianNames(string word, string code, Quantity quantity)
    {
        Assert.True(PlanAliases.Default.Roles.TryFind(word, out var role, out var found));
        Assert.Equal((code, quantity), (role.Code, found));
    }
}
