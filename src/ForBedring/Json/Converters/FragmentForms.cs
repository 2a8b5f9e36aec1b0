using System.Text.Json;
using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Protection;
using ForBedring.Surveys;

namespace ForBedring.Json;

/// <summary>Parts of the formats that also make sense on their own, in the form they have there.</summary>
internal static class FragmentForms
{
    public static void AddTo(JsonForms forms)
    {
        forms.Class(() => new FragmentConverter<ImpreciseDate>(ReadDate, ImpreciseDateJson.WriteDate));
        forms.Case<ImpreciseDate.Dated, ImpreciseDate>();
        forms.Case<ImpreciseDate.Open, ImpreciseDate>();
        forms.Case<ImpreciseDate.Unspecified, ImpreciseDate>();
        forms.Case<ImpreciseDate.Unresolved, ImpreciseDate>();
        forms.Class(() => new FragmentConverter<Recurrence>(PlanJsonReader.RecurrenceOf, (w, r) => PlanJsonWriter.Recurrence(r).Write(w, null)));
        forms.Class(() => new FragmentConverter<RoleRef>(PlanJsonReader.RoleOf, (w, r) => PlanJsonWriter.Role(r).Write(w, null)));
        forms.Class(() => new FragmentConverter<ResponsibleParty>(PlanJsonReader.PartyOf, (w, p) => PlanJsonWriter.Party(p).Write(w, null)));
        forms.Class(() => new RoleConverter());
        forms.Class(() => new FragmentConverter<OrgPlacement>(PlanJsonReader.Placement, (w, p) => PlanJsonWriter.Placement(p).Write(w, null)));
        forms.Class(() => new FragmentConverter<RepresentativeCoverage>(CoverageJson.Read, (w, c) => CoverageJson.Write(c).Write(w, null)));
        forms.Case<RepresentativeCoverage.Own, RepresentativeCoverage>();
        forms.Case<RepresentativeCoverage.SharedAcross, RepresentativeCoverage>();
        forms.Case<RepresentativeCoverage.FromHigherLevel, RepresentativeCoverage>();
        forms.Case<RepresentativeCoverage.Vacant, RepresentativeCoverage>();
        forms.Case<RepresentativeCoverage.NotRequired, RepresentativeCoverage>();
        forms.Case<RepresentativeCoverage.NotRecorded, RepresentativeCoverage>();
        forms.Class(() => new FragmentConverter<Evaluation>(v => EvaluationJson.Read(v, PlanJsonReader.RoleOf), (w, e) => EvaluationJson.Write(e).Write(w, null)));
        forms.Class(() => new FragmentConverter<Evidence>(EvaluationJson.ReadEvidence, (w, e) => EvaluationJson.WriteEvidence(e).Write(w, null)));
        forms.Case<Evidence.Note, Evidence>();
        forms.Case<Evidence.Feedback, Evidence>();
        forms.Case<Evidence.Figures, Evidence>();
        forms.Class(() => new FragmentConverter<GoalFigure>(EvaluationJson.ReadFigure, (w, f) => EvaluationJson.WriteFigure(f).Write(w, null)));
        forms.Case<GoalFigure.Amount, GoalFigure>();
        forms.Case<GoalFigure.Ratio, GoalFigure>();
        forms.Class(() => new FragmentConverter<ScoringRules>(InstrumentJson.ReadScoring, InstrumentJson.WriteScoring));
        forms.Class(() => new FragmentConverter<FamilyThreshold>(DisclosurePolicyJson.ReadThreshold, DisclosurePolicyJson.WriteThreshold));
    }

    // A text alone would have to be read against a day that the value does not have.
    private static ImpreciseDate? ReadDate(JsonValue value)
    {
        if (value.Kind == JsonValueKind.Object) return ImpreciseDateJson.ReadDate(value, new DateContext(new LocalDate(2000, 1, 1)));
        value.Refuse("a date as text and interval");
        return null;
    }
}
