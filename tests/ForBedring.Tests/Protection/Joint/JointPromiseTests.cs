using ForBedring.Protection;
using ForBedring.Protection.Engine;

namespace ForBedring.Tests.Protection.Joint;

/// <summary>The promise of a joint system, against its plainest form.</summary>
public class JointPromiseTests
{
    private const int Cases = 1_500;

    private static IEnumerable<(ulong Seed, JointCase Case, JointSystem System)> All(int count = Cases)
        => Enumerable.Range(1, count).Select(i => ((ulong)i, new JointCase((ulong)i))).Select(c => (c.Item1, c.Item2, c.Item2.Build()));

    [Fact]
    public void NothingShownIsAboutFewerThanDPeopleAndEveryWithheldCellIsNeeded()
    {
        var withheld = 0;
        foreach (var (seed, made, system) in All().Where(c => !c.Case.HasReleased))
        {
            var choice = JointChooser.Choose(system, DisclosureOptions.Default);

            Assert.False(choice.CannotVerify || choice.IsExposed || choice.IsRefusedByAudit, $"case {seed}");
            Assert.True(PlainJoint.IsSafe(system, choice.Shown), $"case {seed} leaks");
            foreach (var cell in Enumerable.Range(0, system.CellCount).Where(c => !choice.Shown[c] && system.Lowest[c] >= system.Minimum))
            {
                withheld++;
                var more = (bool[])choice.Shown.Clone();
                more[cell] = true;
                Assert.False(PlainJoint.IsSafe(system, more), $"case {seed} withholds {system.Cells[cell].Key} for nothing");
            }
        }

        Assert.True(withheld > 100, $"only {withheld} withheld cells were tried");
    }

    [Fact]
    public void TheAuditAndThePlainestFormAgree()
    {
        int safe = 0, unsafeOnes = 0;
        foreach (var (seed, _, system) in All())
        {
            var random = new SplitMix(seed + 77);
            var shown = Enumerable.Range(0, system.CellCount).Select(_ => random.Next() % 3 > 0).ToArray();
            var audit = JointAudit.Of(system, shown, stopAtFirst: false, carriesTerms: true);
            var lightest = PlainJoint.LightestLeak(system, shown);

            Assert.True(audit.IsComplete);
            Assert.Equal(lightest, audit.Leaks.IsEmpty ? null : audit.Leaks[0].People);
            Assert.Equal(PlainJoint.IsSafe(system, shown), audit.IsSafe);
            Assert.Equal(audit.IsSafe, JointAudit.Of(system, shown, stopAtFirst: true).IsSafe);
            if (audit.IsSafe) safe++;
            else unsafeOnes++;
        }

        Assert.True(safe > 100 && unsafeOnes > 100);
    }

    [Fact]
    public void NeitherTheOrderNorTheCuttingOfWhatIsGivenChangesTheDecision()
    {
        foreach (var (seed, made, system) in All(400))
        {
            var plain = Shown(system);

            Assert.True(plain.SetEquals(Shown(made.Build(backwards: true))), $"case {seed} in another order");
            Assert.True(plain.SetEquals(Shown(made.Build(cut: true))), $"case {seed} person by person");
        }
    }

    [Fact]
    public void WhatWasReleasedStaysAndTheRestAddsNothingToWhatItGivesAway()
    {
        var exposed = 0;
        foreach (var (seed, _, system) in All().Where(c => c.Case.HasReleased))
        {
            var choice = JointChooser.Choose(system, DisclosureOptions.Default);
            var released = Array.ConvertAll(system.Cells, c => c.IsReleased);
            var before = PlainJoint.LightestLeak(system, released);

            Assert.All(Enumerable.Range(0, released.Length).Where(c => released[c]), c => Assert.True(choice.Shown[c]));
            Assert.False(choice.IsRefusedByAudit, $"case {seed}");
            if (before is null) Assert.Null(PlainJoint.LightestLeak(system, choice.Shown));
            else Assert.True(PlainJoint.LightestLeak(system, choice.Shown) == before, $"case {seed}");
            if (choice.IsExposed) exposed++;
        }

        Assert.True(exposed > 5);
    }

    [Fact]
    public void WithOneStepOfWorkTheDecisionIsSafeAndSaysWhatWasNotVerified()
    {
        var limited = 0;
        foreach (var (_, _, system) in All(400).Where(c => !c.Case.HasReleased))
        {
            var choice = JointChooser.Choose(system, new DisclosureOptions(workLimit: 1));

            Assert.True(PlainJoint.IsSafe(system, choice.Shown));
            if (choice.CannotVerify || choice.NotVerified.Any(x => x)) limited++;
        }

        Assert.True(limited > 5);
    }

    [Fact]
    public void SideBySideAndAloneTheDecisionIsTheSame()
    {
        var systems = All(40).Select(c => c.System).ToList();
        var together = JointChooser.ChooseAll(systems, DisclosureOptions.Default);

        for (var i = 0; i < systems.Count; i++) Assert.Equal(JointChooser.Choose(systems[i], DisclosureOptions.Default).Shown, together[i].Shown);
    }

    [Fact]
    public void AnythingShownMayBeLeftOutAgain()
    {
        foreach (var (_, _, system) in All(200).Where(c => !c.Case.HasReleased))
        {
            var shown = JointChooser.Choose(system, DisclosureOptions.Default).Shown;
            foreach (var cell in Enumerable.Range(0, shown.Length).Where(c => shown[c]))
            {
                var fewer = (bool[])shown.Clone();
                fewer[cell] = false;
                Assert.True(JointAudit.Of(system, fewer, stopAtFirst: true).IsSafe);
            }
        }
    }

    [Fact]
    public void AnUnsafeChoiceIsRefusedWhateverMadeIt()
    {
        var refused = 0;
        foreach (var (_, made, system) in All(200).Where(c => !c.Case.HasReleased))
        {
            var everything = new GreedyChoice([.. Enumerable.Repeat(true, system.CellCount)], new bool[system.CellCount]);
            if (PlainJoint.IsSafe(system, everything.Shown)) continue;
            refused++;
            Assert.Null(JointChooser.Verified(system, everything, DisclosureOptions.Default, new Work(1_000_000, default)));
        }

        Assert.True(refused > 50);
    }

    [Fact]
    public void ADecisionCanBeCancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => JointChooser.Choose(OneSkipped.Build(pooled: false), DisclosureOptions.Default, cancelled.Token));
    }

    private static HashSet<string> Shown(JointSystem system)
    {
        var choice = JointChooser.Choose(system, DisclosureOptions.Default);
        return [.. Enumerable.Range(0, system.CellCount).Where(c => choice.Shown[c]).Select(c => system.Cells[c].Key)];
    }
}
