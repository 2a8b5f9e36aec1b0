namespace System.Linq;

internal static class FrameworkSequenceMembers
{
    // Without this, C# 14 takes an array as a span and reverses it in place; .NET 10 has it.
    public static IEnumerable<T> Reverse<T>(this T[] source) => Enumerable.Reverse((IEnumerable<T>)source);
}
