using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Wheel;
using FsCheck;
using FsCheck.Fluent;

namespace ForBedring.Tests.Generators;

/// <summary>Step records of a cycle of 2024, in any state and order.</summary>
internal static class WheelGen
{
    private static readonly DateContext Context = new(new(2023, 9, 1));

    private static readonly Role[] Roles = [Role.Leader, Role.SectionLeader, Role.LeaderGroup, Role.UnionRepresentative, Role.SafetyRepresentative, Role.Employee, Role.HumanResources];

    /// <summary>One record for each of the nine steps.</summary>
    public static Gen<StepRecord[]> Records
    {
        get
        {
            var date = Gen.Elements("oktober 2023", "januar 2024", "12.3.2024", "mars 2024", "april 2024", "våren 2024", "juni 2024", "2024", "15.8.2024", "", "løpende", "etter ferien");
            var record = from state in Gen.Choose(0, 7)
                         from started in date
                         from completed in date
                         from roles in Gen.SubListOf(Roles)
                         select (state, started, completed, roles: roles.ToArray());
            return from given in Gen.ArrayOf(record, 9)
                   select given.Select((g, i) => Record((WheelStep)(i + 1), g.state, Date(g.started), Date(g.completed), g.roles)).ToArray();
        }
    }

    private static StepRecord Record(WheelStep step, int state, ImpreciseDate started, ImpreciseDate completed, Role[] roles)
    {
        var empty = StepRecord.Of(step).WithParties(roles).WithBody(new(Role.LeaderGroup));
        return state switch
        {
            0 => empty.Plan(started),
            1 => empty.Start(started),
            2 or 3 => empty.Start(started).Complete(completed),
            4 => empty.Skip(SkipReason.NotPrioritised),
            5 => empty.MergeInto(step == WheelStep.SecureFollowUp ? WheelStep.DevelopMeasures : step + 1),
            6 => empty.SetAside(NotApplicableReason.Other, "ikke her"),
            _ => StepRecord.Of(step),
        };
    }

    private static ImpreciseDate Date(string text) => ImpreciseDate.Parse(text, Context);
}
