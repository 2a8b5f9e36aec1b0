using ForBedring.Reports;
using ForBedring.Rules;

namespace ForBedring.Tests.Api;

public class PublicApiTests
{
    [Fact]
    public void ThePublicSurfaceIsAsApproved()
        => ApprovedText.Check("PublicApi", new[] { typeof(RuleCode).Assembly, typeof(ReportPage).Assembly }.SelectMany(ApiText.Of));

    [Fact]
    public void SignaturesReadAsInCSharp()
    {
        const string Sample = "ForBedring.Tests.Api.PublicApiTests.Sample<T>";

        Assert.Equal(
            string.Join("\n", new[]
            {
                $"public sealed class {Sample} : IEquatable<PublicApiTests.Sample<T>> where T : struct",
                $"{Sample}: Sample(string text, int? number = null)",
                $"{Sample}: bool Equals(PublicApiTests.Sample<T>? other)",
                $"{Sample}: ReadOnlySpan<byte> Get(in int index, out string? found, params (string Name, int Value)[] more)",
                $"{Sample}: ImmutableArray<T> Items {{ get; }}",
                $"{Sample}: const int Most = 5",
                $"{Sample}: static bool operator ==(PublicApiTests.Sample<T>? left, PublicApiTests.Sample<T>? right)",
                $"{Sample}: static bool operator !=(PublicApiTests.Sample<T>? left, PublicApiTests.Sample<T>? right)",
                $"{Sample}: int this[int index] {{ get; }}",
            }.Order(StringComparer.Ordinal)),
            string.Join("\n", ApiText.Of(typeof(Sample<>)).Order(StringComparer.Ordinal)));
    }

#pragma warning disable CA1067, CS0660, CS0661, MA0095
    public sealed class Sample<T> : IEquatable<Sample<T>>
        where T : struct
    {
        public const int Most = 5;

        public Sample(string text, int? number = null) => (_, _) = (text, number);

        public ImmutableArray<T> Items => [];

        public int this[int index] => index;

        public bool Equals(Sample<T>? other) => false;

        public ReadOnlySpan<byte> Get(in int index, out string? found, params (string Name, int Value)[] more)
        {
            found = null;
            return [];
        }

        public static bool operator ==(Sample<T>? left, Sample<T>? right) => true;

        public static bool operator !=(Sample<T>? left, Sample<T>? right) => false;
    }
#pragma warning restore CA1067, CS0660, CS0661, MA0095
}
