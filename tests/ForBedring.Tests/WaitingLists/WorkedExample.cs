using System.Text;
using ForBedring.Reading;
using ForBedring.Rules;
using ForBedring.WaitingLists;

namespace ForBedring.Tests.WaitingLists;

/// <summary>The ten referrals of the method's worked example: March 2024, Monday to Friday.</summary>
internal static class WorkedExample
{
    public const string Header = "id,unit,sector,age,received,seniority,assessed,right,outcome,deadline,waitEnd,waitEndCode,postponementCode,postponementDate,closed";

    public const string Csv = Header + "\n" + """
        R1,A,SOM,9,2024-02-01,2024-02-01,2024-02-15,3,1,2024-03-15,2024-03-18,1,,,
        R2,A,SOM,9,2024-02-05,2024-01-10,2024-02-12,3,2,2024-03-20,2024-03-20,1,,,
        R3,A,SOM,9,2024-03-04,2024-03-04,2024-03-18,5,2,,,,,,
        R4,A,SOM,9,2024-03-19,2024-03-19,2024-04-08,3,2,2024-06-15,,,,,
        R5,B,SOM,9,2024-03-05,2024-03-05,2024-03-20,3,3,2024-06-01,,,,,
        R6,B,SOM,9,2023-02-20,2023-02-20,2023-03-01,3,2,2023-09-01,,,,,
        R7,B,PHBU,9,2024-03-11,2024-03-11,2024-03-12,3,1,2024-04-20,2024-03-12,1,,,
        R8,B,PHBU,9,2024-01-15,2024-01-15,2024-01-29,3,2,2024-03-31,2024-04-02,1,,,
        R9,B,PHBU,9,2024-01-22,2024-01-22,2024-01-30,3,2,2024-04-15,2024-03-05,9,,,
        R10,A,SOM,9,2024-02-20,2024-02-20,2024-03-01,3,1,2024-03-25,2024-03-27,1,22,2024-03-20,

        """;

    public static DateInterval March { get; } = new(new LocalDate(2024, 3, 1), new LocalDate(2024, 3, 31));

    public static ReferralList List { get; } = Read(Csv).ValueOrThrow();

    public static ReadResult<ReferralList> Read(string csv, ReadOptions? options = null, LocalDate? extract = null)
        => ReferralCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv)), options, extract);

    public static ReadResult<ReferralList> Row(string row, LocalDate? extract = null) => Read(Header + "\n" + row + "\n", extract: extract);

    public static decimal Value(this Figure figure) => Assert.IsType<Figure.Value>(figure).Number;

    public static LocalDate Day(int year, int month, int day) => new(year, month, day);
}
