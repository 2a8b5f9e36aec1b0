using ForBedring.Organisation;
using ForBedring.WaitingLists;
using FsCheck;
using FsCheck.Fluent;

namespace ForBedring.Tests.Generators;

/// <summary>Referral lists as they come: mostly in order, some with every kind of mistake the rules know of.</summary>
internal static class WaitingListsGen
{
    public static readonly LocalDate First = new(2023, 1, 1);

    private static readonly string[] Units = ["A", "B", "C"];
    private static readonly string[] Sectors = ["SOM", "PHBU", ""];
    private static readonly HelfoNotice[] Notices = [HelfoNotice.None, HelfoNotice.Notified, HelfoNotice.AgreedNotTo];

    public static Gen<Referral> Referral { get; } =
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select Make(seed);

    public static Gen<List<Referral>> Referrals { get; } =
        from count in Gen.Choose(0, 60)
        from seeds in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), count)
        select seeds.Select((s, i) => Make(s, $"R{i:000}")).ToList();

    public static Gen<(List<Referral> Referrals, ListProfile Profile)> WithProfile { get; } =
        from referrals in Referrals
        from profile in Gen.Elements(ListProfile.Simple, ListProfile.NprLike, ListProfile.IncludeUnassessed)
        select (referrals, profile);

    public static Gen<(List<Referral> Referrals, ListProfile Profile, DateInterval Interval)> WithInterval { get; } =
        from pair in WithProfile
        from start in Gen.Choose(-20, 700)
        from length in Gen.Choose(0, 120)
        select (pair.Referrals, pair.Profile, new DateInterval(First.PlusDays(start), First.PlusDays(start + length)));

    public static Gen<(List<WaitingPatient> Patients, int Capacity)> Queue { get; } =
        from count in Gen.Choose(1, 25)
        from capacity in Gen.Choose(1, 4)
        from seeds in Gen.ArrayOf(Gen.Choose(0, int.MaxValue - 1), count)
        select (seeds.Select((s, i) => new WaitingPatient($"P{i:00}", First.PlusDays(-(s % 200)), s % 7 == 0 ? null : First.PlusDays((s / 200 % 60) - 8))).ToList(), capacity);

    public static Referral Make(int seed, string id = "R1")
    {
        var chance = new Random(seed);
        LocalDate? Maybe(LocalDate from, int least, int most, int oneIn) => chance.Next(oneIn) == 0 ? null : from.PlusDays(chance.Next(least, most));
        var received = First.PlusDays(chance.Next(0, 700));
        var seniority = chance.Next(4) == 0 ? Maybe(received, -400, 5, 8) : received;
        var assessed = Maybe(received, -2, 40, 6);
        int[] rights = [3, 3, 3, 3, 3, 5, 6, 4];
        var right = assessed is null ? chance.Next(12) == 0 ? RightCode.HasRight : null : chance.Next(15) == 0 ? null : RightCode.From(rights[chance.Next(rights.Length)]);
        var outcome = chance.Next(8) == 0 ? null : OutcomeCode.From(chance.Next(1, 9));
        var waitEnd = Maybe(assessed ?? received, -10, 250, 3);
        int[] codes = [1, 1, 1, 1, 2, 3, 4, 5, 7, 9, 8];
        var code = waitEnd is null ? chance.Next(20) == 0 ? WaitEndCode.CareStarted : null : chance.Next(12) == 0 ? null : WaitEndCode.From(codes[chance.Next(codes.Length)]);
        int[] postponements = [1, 4, 21, 22, 3, 5, 6, 99];
        var postponement = chance.Next(5) == 0 ? PostponementCode.From(postponements[chance.Next(postponements.Length)]) : null;
        return new Referral(
            id, UnitId.From(Units[chance.Next(3)]), received, seniority, assessed, right, outcome, Maybe(received, -3, 150, 4), waitEnd, code, postponement,
            closed: chance.Next(4) == 0 ? Maybe(received, -5, 300, 3) : null, sector: Sectors[chance.Next(3)], ageAtReferral: chance.Next(30), isCleanUp: chance.Next(12) == 0,
            forwarded: chance.Next(6) == 0, helfo: Notices[chance.Next(Notices.Length)]);
    }
}
