using ForBedring.Organisation;
using ForBedring.WaitingLists;

namespace ForBedring.Samples.WaitingList;

/// <summary>
/// An invented clinic of the size of the child and youth clinic in the seeds: 2,356 referrals received in 2023, 544 of them rejected. An intake team starts in June 2023,
/// a clean-up of the list in February 2024. Every date and every other number is invented; the same on every run.
/// </summary>
internal static class SyntheticClinic
{
    private static readonly (string Code, string Sector, int Weight)[] Units = [("ALL", "SOM", 22), ("END", "SOM", 14), ("GEN", "SOM", 34), ("NEV", "SOM", 18), ("PSY", "PHBU", 12)];
    private static readonly int[] MonthWeights = [9, 9, 10, 8, 9, 9, 5, 8, 9, 9, 9, 6];

    public static LocalDate ExtractDate { get; } = new(2024, 12, 31);

    public static IEnumerable<Referral> Referrals()
    {
        var chance = new Chance(2356);
        var number = 0;
        foreach (var (year, received, rejected) in new[] { (2022, 2280, 520), (2023, 2356, 544), (2024, 2300, 600) })
        {
            // The rejected are spread evenly over the year's referrals; more of them once there is an intake team.
            for (var i = 0; i < received; i++)
            {
                var isRejected = (long)(i + 1) * rejected / received > (long)i * rejected / received;
                yield return Make($"H{++number:00000}", DayOf(year, i, received), isRejected, chance);
            }
        }
    }

    private static Referral Make(string id, LocalDate received, bool isRejected, Chance chance)
    {
        var (unit, sector) = UnitOf(chance);
        var hasIntakeTeam = received >= new LocalDate(2023, 6, 1);
        var assessed = Working(received.PlusDays(hasIntakeTeam ? 2 + chance.Below(9) : 3 + chance.Below(17)));
        var seniority = chance.OneIn(12) ? received.PlusDays(-10 - chance.Below(40)) : received;
        var age = chance.Below(18);
        if (assessed > ExtractDate) return new Referral(id, unit, received, seniority, sector: sector, ageAtReferral: age);
        if (isRejected) return new Referral(id, unit, received, seniority, assessed, RightCode.Rejected, OutcomeCode.Investigation, sector: sector, ageAtReferral: age, closed: assessed);

        var outcome = chance.OneIn(15) ? OutcomeCode.Control : chance.OneIn(3) ? OutcomeCode.Treatment : OutcomeCode.Investigation;
        var deadline = received.PlusDays(45 + (15 * chance.Below(7)));
        var wait = 20 + chance.Below(60) + (chance.OneIn(3) ? chance.Below(120) : 0) + (chance.OneIn(20) ? chance.Below(300) : 0);
        var isCleanUp = wait > 150 && received.PlusDays(wait) >= new LocalDate(2024, 2, 1);
        var end = Working(received.PlusDays(isCleanUp ? wait - 30 : wait));
        if (end < assessed) end = assessed;
        var postponement = chance.OneIn(9) ? chance.OneIn(2) ? PostponementCode.Welfare : PostponementCode.HospitalCapacity : null;
        if (end > ExtractDate) return new Referral(id, unit, received, seniority, assessed, RightCode.HasRight, outcome, deadline, postponement: postponement, sector: sector, ageAtReferral: age);
        var code = isCleanUp ? WaitEndCode.OtherReason : chance.OneIn(14) ? WaitEndCode.PatientDeclined : chance.OneIn(40) ? WaitEndCode.ContractedSpecialist : WaitEndCode.CareStarted;
        return new Referral(id, unit, received, seniority, assessed, RightCode.HasRight, outcome, deadline, end, code, postponement, sector: sector, ageAtReferral: age, isCleanUp: isCleanUp, cleanUpDecision: isCleanUp ? ReviewDecision.DischargeToGp : ReviewDecision.None);
    }

    private static LocalDate DayOf(int year, int index, int count)
    {
        var total = MonthWeights.Sum();
        var before = 0;
        var at = (long)index * total;
        for (var month = 1; month <= 12; month++)
        {
            var weight = MonthWeights[month - 1];
            if (at < (long)(before + weight) * count)
            {
                var days = CalendarSystem.Iso.GetDaysInMonth(year, month);
                var day = (at - ((long)before * count)) * days / ((long)weight * count);
                return Working(new LocalDate(year, month, 1 + (int)day), backwards: true);
            }

            before += weight;
        }

        return new LocalDate(year, 12, 31);
    }

    // Nobody is received, assessed or treated on a weekend; a month's last weekend goes back, so that the year keeps its number.
    private static LocalDate Working(LocalDate day, bool backwards = false)
    {
        if (backwards)
        {
            while (day.DayOfWeek >= IsoDayOfWeek.Saturday && day.Day > 2) day = day.PlusDays(-1);
            return day;
        }

        while (day.DayOfWeek >= IsoDayOfWeek.Saturday) day = day.PlusDays(1);
        return day;
    }

    private static (UnitId Unit, string Sector) UnitOf(Chance chance)
    {
        var at = chance.Below(Units.Sum(u => u.Weight));
        foreach (var (code, sector, weight) in Units)
        {
            if (at < weight) return (UnitId.From(code), sector);
            at -= weight;
        }

        throw new InvalidOperationException();
    }

    /// <summary>SplitMix64: the same numbers on every machine.</summary>
    private sealed class Chance(ulong seed)
    {
        private ulong _state = seed;

        public int Below(int limit) => (int)(Next() % (ulong)limit);

        public bool OneIn(int n) => Below(n) == 0;

        private ulong Next()
        {
            unchecked
            {
                _state += 0x9E3779B97F4A7C15;
                var z = _state;
                z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
                z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
                return z ^ (z >> 31);
            }
        }
    }
}
