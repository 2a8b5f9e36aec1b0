using System.Text;
using ForBedring.Synthetic;
using ForBedring.WaitingLists;

namespace ForBedring.Benchmarks.WaitingLists;

/// <summary>Made-up referrals of workload L: 500 units, about five years, in arrival order; as plain arrays for the baselines and as a list for the library.</summary>
internal sealed class ReferralData
{
    public const int Units = 500;
    public static readonly YearMonth From = new(2022, 1);
    public static readonly YearMonth To = new(2024, 12);

    public ReferralData(int count)
    {
        var chance = new SplitMix64(2356);
        int Below(int limit) => (int)(chance.Next() % (ulong)limit);
        Unit = new ushort[count];
        Received = new int[count];
        Seniority = new int[count];
        Assessed = new int[count];
        Deadline = new int[count];
        WaitEnd = new int[count];
        Right = new byte[count];
        Code = new byte[count];
        var first = DayNumber.Of(2020, 1, 1);
        for (var i = 0; i < count; i++)
        {
            Unit[i] = (ushort)Below(Units);
            Received[i] = first + Below(1826);
            Seniority[i] = Below(8) == 0 ? Received[i] - Below(60) : Received[i];
            Assessed[i] = Received[i] + Below(25);
            Right[i] = (byte)(Below(5) == 0 ? 5 : 3);
            if (Right[i] == 5)
            {
                Deadline[i] = DayNumber.Absent;
                WaitEnd[i] = DayNumber.Absent;
                continue;
            }

            Deadline[i] = Received[i] + 30 + Below(120);
            var isEnded = Below(12) != 0;
            WaitEnd[i] = isEnded ? Assessed[i] + Below(90) + (Below(4) == 0 ? Below(300) : 0) : DayNumber.Absent;
            Code[i] = (byte)(isEnded ? Below(10) == 0 ? 9 : 1 : 0);
        }

        var builder = new ReferralListBuilder(null);
        for (var u = 0; u < Units; u++) builder.Units.Intern($"U{u:000}", out _);
        var id = new byte[12];
        for (var i = 0; i < count; i++)
        {
            var length = Encoding.ASCII.GetBytes(Gate.Text($"R{i}"), id);
            builder.TryTakeId(id.AsSpan(0, length), i + 2, out var number);
            builder.Add(
                new ReferralRow
                {
                    Unit = Unit[i],
                    Received = Received[i],
                    Seniority = Seniority[i],
                    Assessed = Assessed[i],
                    Deadline = Deadline[i],
                    WaitEnd = WaitEnd[i],
                    Closed = DayNumber.Absent,
                    Right = Right[i],
                    Outcome = 2,
                    WaitEndCode = (short)(Code[i] == 0 ? -1 : Code[i]),
                    Postponement = -1,
                },
                new ReferralExtras { SeniorityGiven = true, Age = 9, Sector = -1, PostponementDate = DayNumber.Absent, PatientKey = -1, Specialty = -1, Team = -1, Forwarded = -1, SourceRow = i + 2 },
                number);
        }

        List = builder.ToList(RecordedColumns.None);
    }

    public ushort[] Unit { get; }

    public int[] Received { get; }

    public int[] Seniority { get; }

    public int[] Assessed { get; }

    public int[] Deadline { get; }

    public int[] WaitEnd { get; }

    public byte[] Right { get; }

    public byte[] Code { get; }

    public ReferralList List { get; }

    public static (int First, int Last)[] Months()
        => [.. Enumerable.Range(0, 36).Select(m => From.OnDayOfMonth(1).PlusMonths(m)).Select(d => (DayNumber.Of(d), DayNumber.Of(d.PlusMonths(1)) - 1))];
}
