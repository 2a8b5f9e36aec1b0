using System.Linq;
using ForBedring.Organisation;
using ForBedring.Rules;

namespace Legacy
{
    /// <summary>What an older vendor system would write, in C# 7.3.</summary>
    public static class Organisation
    {
        public static string Describe()
        {
            var units = new[]
            {
                new OrgUnit(UnitId.From("H"), "Hospital", OrgLevel.Enterprise, null),
                new OrgUnit(UnitId.From("A"), "Ward A", OrgLevel.Section, UnitId.From("X")),
            };
            return OrgTree.Read(units).Match(
                (tree, problems) => tree.Count + " units",
                problems => string.Join("\n", problems.Select(p => p.Describe("organisation", ReportLanguage.Bokmaal))));
        }
    }
}
