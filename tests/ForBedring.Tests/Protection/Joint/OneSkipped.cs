using ForBedring.Protection;

namespace ForBedring.Tests.Protection.Joint;

/// <summary>A unit of nine where one person skipped one of three questions: three times the index minus the question sums is that person's own index.</summary>
internal static class OneSkipped
{
    public static JointSystem Build(bool pooled, bool byRank = false, int skipped = 1)
    {
        var builder = new JointSystemBuilder(5, 5);
        var full = builder.AddPeople(9 - skipped);
        var partly = builder.AddPeople(skipped);
        int[] all = [builder.AddColumn(full), builder.AddColumn(full), builder.AddColumn(full)];
        int[] some = [builder.AddColumn(partly), builder.AddColumn(partly)];
        JointFunctional[] questions = [JointFunctional.Sum([all[0], some[0]]), JointFunctional.Sum([all[1], some[1]]), JointFunctional.Sum([all[2]])];
        if (pooled)
        {
            builder.AddCell("unit", questions);
            return builder.Build();
        }

        var index = JointFunctional.Of([.. all.Select(c => (c, 2L)), .. some.Select(c => (c, 3L))]);
        if (byRank)
        {
            builder.AddCell("unit questions", questions);
            builder.AddCell("unit index", [index], rank: 1);
        }
        else
        {
            builder.AddCell("unit", [.. questions, index]);
        }

        return builder.Build();
    }
}
