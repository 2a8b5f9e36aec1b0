using System.Collections.Generic;
using System.Text.Json;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Rules;

namespace Legacy
{
    /// <summary>What a vendor sends: a plan and ids inside an object of the vendor's own, in C# 7.3.</summary>
    public sealed class Wire
    {
        private static readonly JsonSerializerOptions Options = new JsonSerializerOptions().AddForBedring();

        public UnitId Unit { get; set; }

        public ImprovementPlan Plan { get; set; }

        public Dictionary<UnitId, Severity> Worst { get; set; }

        public string Send()
        {
            return JsonSerializer.Serialize(this, Options);
        }

        public static Wire Receive(string json, out IReadOnlyList<ReadProblem> problems)
        {
            try
            {
                problems = new ReadProblem[0];
                return JsonSerializer.Deserialize<Wire>(json, Options);
            }
            catch (JsonReadException refused)
            {
                problems = refused.Problems;
                return null;
            }
        }
    }
}
