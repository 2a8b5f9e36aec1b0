using ForBedring.Indicators;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;
using ForBedring.Surveys;
using ForBedring.Wheel;

namespace ForBedring.Json;

/// <summary>Codes and ids: texts, also as keys.</summary>
internal static class IdForms
{
    public static void AddTo(JsonForms forms)
    {
        forms.Class(() => Id(RuleCode.From, c => c.Value, "a rule code such as JSN-F01"));
        forms.Class(() => Id(UnitId.From, id => id.Value));
        forms.Class(() => Id(GroupId.From, id => id.Value));
        forms.Class(() => Id(RoundId.From, id => id.Value));
        forms.Class(() => Id(IndicatorId.From, id => id.Value));
        forms.Class(() => Id(ThemeCode.From, code => code.Value));
        forms.Class(() => Id(QuestionCode.From, code => code.Value));
        forms.Class(() => Id(PlanId.From, id => id.Value));
        forms.Class(() => Id(AreaId.From, id => id.Value));
        forms.Class(() => Id(CauseId.From, id => id.Value));
        forms.Class(() => Id(GoalId.From, id => id.Value));
        forms.Class(() => Id(MeasureId.From, id => id.Value));
        forms.Class(() => Id(SharedMeasureId.From, id => id.Value));
        forms.Class(() => Id(ToolId.From, id => id.Value));
        forms.Class(() => Id(Audience.From, a => a.Name));
        forms.Case<Audience.Everybody, Audience>();
        forms.Case<Audience.EmployeesOnly, Audience>();
        forms.Case<Audience.LeadersOnly, Audience>();
        forms.Case<Audience.RoleGroup, Audience>();
    }

    internal static TextConverter<T> Id<T>(Func<string, T> from, Func<T, string> to, string wanted = "a text that is not blank")
        where T : class
    {
        return new(TryFrom, to, wanted);

        bool TryFrom(string text, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
        {
            value = null;
            if (string.IsNullOrWhiteSpace(text)) return false;
            try
            {
                value = from(text);
                return true;
            }
            catch (ArgumentException)
            {
                return false;
            }
        }
    }
}
