using System.Text;
using ForBedring.Organisation;
using ForBedring.Reading;
using ForBedring.Rules;

namespace ForBedring.Tests.Samples;

/// <summary>The README's code, compiled and run.</summary>
public class ReadmeExample
{
    [Fact]
    public void TheOrganisationIsReadAndItsProblemsListed()
    {
        var lines = Run("id;parent;name;level;headcount\nH;;Sykehuset;foretak;\nA;H;Medisinsk klinikk;klinikk;12\n");

        Assert.Equal(["2 units, 12 invited in A"], lines);
        Assert.Equal(
            ["organisation.csv(2): ORG-R10 organisation.bad-headcount Antall inviterte i enheten H er ikke et helt tall fra 0. La feltet stå tomt hvis antallet er ukjent."],
            Run("id;parent;name;level;headcount\nH;;Sykehuset;foretak;mange\n"));
    }

    private static List<string> Run(string file)
    {
        var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
        var lines = new List<string>();
        var console = new Lines(lines);
        Read(stream, console);
        return lines;
    }

    private static void Read(Stream stream, Lines Console)
    {
        // <readme>
        ReadResult<StaffedOrganisation> read = OrganisationCsv.Read(stream);
        foreach (ReadProblem problem in read.Problems)
            Console.WriteLine(problem.Describe("organisation.csv", ReportLanguage.Bokmaal));

        if (read.TryGetValue(out StaffedOrganisation? organisation))
            Console.WriteLine($"{organisation.Tree.Count} units, {organisation.InvitedIn(UnitId.From("A"))} invited in A");
        // </readme>
    }

    private sealed class Lines(List<string> lines)
    {
        public void WriteLine(string line) => lines.Add(line);
    }
}
