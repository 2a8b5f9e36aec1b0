#if !NET
namespace System.Diagnostics;

/// <summary>The framework's exception of the same name, which netstandard2.0 lacks. Attributes and other compiler types come from PolySharp.</summary>
internal sealed class UnreachableException : Exception
{
    public UnreachableException()
        : base("The program executed an instruction that was thought to be unreachable.")
    {
    }

    public UnreachableException(string message)
        : base(message)
    {
    }
}
#endif
