using ForBedring.Reports;
using ForBedring.Rules;
using ForBedring.WaitingLists;

namespace ForBedring.Tests.Architecture;

/// <summary>Every public value type keeps the contract; a new one without an entry here is named by the first test.</summary>
public class ValueTypeTests
{
    private static readonly Dictionary<Type, Action> Contracts = new()
    {
        [typeof(MessageValue)] = () => ValueTypeContract.Check(MessageValue.From("a"), MessageValue.From("a"), MessageValue.From("b")),
        [typeof(Days)] = () => ValueTypeContract.Check(new Days(2), new Days(2m), new Days(2.5m), new Days(3)),
        [typeof(Weeks)] = () => ValueTypeContract.Check(new Weeks(2), new Weeks(2m), new Weeks(2.5m), new Weeks(3)),
        [typeof(WorkingDays)] = () => ValueTypeContract.Check(new WorkingDays(2), new WorkingDays(2), new WorkingDays(3)),
        [typeof(PatientCount)] = () => ValueTypeContract.Check(new PatientCount(2), new PatientCount(2), new PatientCount(3)),
        [typeof(PerWeek)] = () => ValueTypeContract.Check(new PerWeek(2), new PerWeek(2), new PerWeek(3)),
        [typeof(PerWorkingDay)] = () => ValueTypeContract.Check(new PerWorkingDay(2), new PerWorkingDay(2), new PerWorkingDay(3)),
        [typeof(Share)] = () => ValueTypeContract.Check(new Share(1, 3), new Share(1, 3), new Share(2, 3), new Share(1, 4)),
    };

    public static TheoryData<string> Types => [.. Contracts.Keys.Select(t => t.FullName!)];

    [Fact]
    public void EveryPublicValueTypeHasItsContractTested()
        => Report.None(
            new[] { typeof(RuleCode), typeof(ReportPage) }.SelectMany(t => t.Assembly.GetExportedTypes())
                .Where(t => t.IsValueType && !t.IsEnum && !t.IsByRefLike && !t.Name.EndsWith("Enumerator", StringComparison.Ordinal) && !Contracts.ContainsKey(t))
                .Select(t => t.FullName!),
            "A public value type is not in the list of contracts");

    [Theory]
    [MemberData(nameof(Types))]
    public void TheContractIsKept(string type) => Contracts.Single(c => c.Key.FullName == type).Value();

    [Fact]
    public void AnOrderThatDisagreesWithEqualityWouldBeSeen()
        => Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => ValueTypeContract.Check(new Askew(1), new Askew(1), new Askew(2)));

    private readonly struct Askew(int value) : IEquatable<Askew>, IComparable<Askew>
    {
        private readonly int _value = value;

        public int CompareTo(Askew other) => other._value.CompareTo(_value);

        public bool Equals(Askew other) => _value == other._value;

        public override bool Equals(object? obj) => obj is Askew other && Equals(other);

        public override int GetHashCode() => _value;

        public static bool operator ==(Askew left, Askew right) => left.Equals(right);

        public static bool operator !=(Askew left, Askew right) => !left.Equals(right);
    }
}
