#pragma warning disable CA1812, CA1823, CS0169, IDE0044, IDE0051, IDE0052
using ForBedring.Tests.Architecture.Backflow.Low;

// Types that break the rule of one way, each in its own manner: the test of the test.
namespace ForBedring.Tests.Architecture.Backflow.Low
{
    internal interface ILow;

    internal sealed class LowType
    {
        public static int Number() => 1;
    }
}

namespace ForBedring.Tests.Architecture.Backflow.High
{
    internal sealed class InASignature
    {
        public void Take(LowType low) => _ = low is null;
    }

    internal sealed class InAField
    {
        private LowType? _low;
    }

    internal sealed class InABody
    {
        public int Use() => LowType.Number();
    }

    internal sealed class InALambda
    {
        public Func<int> Use() => () => LowType.Number();
    }

    internal sealed class InAGenericArgument
    {
        public object Use() => new List<LowType>();
    }

    internal sealed class InAnInterface : ILow;

    internal sealed class Innocent
    {
        public int Use() => 1;
    }
}
