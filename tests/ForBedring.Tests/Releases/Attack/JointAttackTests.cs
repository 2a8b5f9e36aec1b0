using FsCheck.Fluent;

namespace ForBedring.Tests.Releases.Attack;

/// <summary>The promise under attack: whatever is released of made-up hospitals, in whatever order, nothing that can be combined from it is about few people.</summary>
/// <remarks>FORBEDRING_CASES=34000 runs more than twenty thousand of the first.</remarks>
public class JointAttackTests
{
    [Fact]
    public void NothingEverPublishedIsAboutFewPeople()
    {
        var (cases, shown) = (0, 0);
        Property.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
        {
            var made = new JointCase(seed).Run();
            var leaks = made.Published.Leaks().ToList();
            Assert.True(leaks.Count == 0, made + Environment.NewLine + string.Join(Environment.NewLine, leaks));
            cases++;
            shown += made.Shown;
        }, 60);
        Assert.True(shown > 3 * cases, $"{shown} means in {cases} cases: too little to attack");
    }

    [Fact]
    public void WhatIsWithheldDoesNotDependOnWhatPeopleAnswered() => Property.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
    {
        // Other answers of everybody, and then answers that are nearly all alike.
        var made = new JointCase(seed).Run();
        Assert.Equal(made.Pattern, new JointCase(seed, values: 4 * (1 + (seed % 1000))).Run().Pattern);
        Assert.Equal(made.Pattern, new JointCase(seed, values: 1 + (seed % 3)).Run().Pattern);
    }, 10);
}
