using FsCheck;
using FsCheck.Fluent;

namespace ForBedring.Tests.Generators;

/// <summary>Commands as plain numbers, so that a failing sequence shrinks and prints well: which measure, which command, how many days on, which variant.</summary>
internal static class PlanningGen
{
    public sealed record Move(int Measure, int Command, int Days, int Variant);

    public static Gen<List<Move>> Moves { get; } = Gen.Choose(1, 40).SelectMany(count => OneMove.ListOf(count)).Select(list => list.ToList());

    private static Gen<Move> OneMove => Gen.Choose(0, 5).SelectMany(m => Likely.SelectMany(c => Gen.Choose(-1, 40).SelectMany(d => Gen.Choose(0, 7).Select(v => new Move(m, c, d, v)))));

    // The commands that lead on are drawn more often, so that sequences reach evaluation and correction.
    private static Gen<int> Likely => Gen.Frequency((3, Gen.Choose(1, 17)), (5, Gen.Constant(0)));
}
