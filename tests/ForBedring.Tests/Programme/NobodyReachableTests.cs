using System.Collections;
using System.Reflection;
using ForBedring.Calendar;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Programme.Competence;
using ForBedring.Programme.Networks;
using ForBedring.Programme.Pulse;
using ForBedring.Programme.Teams;
using ForBedring.Programme.Users;
using ForBedring.Reports;
using ForBedring.Rules;

namespace ForBedring.Tests.Programme;

/// <summary>Nothing about one patient, member or employee can be reached through a report: neither through its objects, private fields included, nor through a page made of it.</summary>
public class NobodyReachableTests
{
    private static readonly Type[] OfOne = [typeof(OutpatientEntry), typeof(WardEntry), typeof(PulseHead), typeof(PulseAnswersOfOne), typeof(OutpatientPulse), typeof(WardPulse), typeof(BankMember), typeof(Assignment), typeof(UserBank), typeof(CompetenceRecord), typeof(CompetenceRegister)];
    private static readonly Type[] Reports = [typeof(OutpatientPulseReport), typeof(WardPulseReport), typeof(CommonPulseFigure), typeof(PulseFinding), typeof(CompetenceReport), typeof(UserBankReport), typeof(NetworkScoreboard), typeof(WaitingBalance), typeof(ProgrammePage)];
    private static readonly LocalDate Day = Given.Day;

    [Fact]
    public void NoReportHasARoadToATypeOfOnePerson() => Assert.Empty(Reports.SelectMany(r => Roads(r).Where(t => OfOne.Contains(t)).Select(t => $"{r.Name} → {t.Name}")));

    [Fact]
    public void ARoadToATypeOfOnePersonWouldBeSeen()
    {
        Assert.Contains(typeof(OutpatientEntry), Roads(typeof(LeakyReport)));
        Assert.Contains(typeof(BankMember), Roads(typeof(LeakyReport)));
    }

    [Fact]
    public void NoReportHoldsAnIdOfAPersonInAnyField()
    {
        foreach (var (name, report) in MadeReports())
            Assert.DoesNotContain(Texts(report), text => text.Contains("hushhush", StringComparison.Ordinal));
    }

    [Fact]
    public void AnIdOfAPersonInAFieldWouldBeSeen() => Assert.Contains(Texts(new LeakyReport(Patients()[0])), text => text.Contains("hushhush", StringComparison.Ordinal));

    [Fact]
    public void AHiddenFigureIsNoNumberInAnyFieldOfAReport()
    {
        // Four patients at one unit: every figure is hidden, and no field holds a number but the settings' two.
        var report = new OutpatientPulse(Given.Outpatients(3, 1, 0)).Report();
        var numbers = Values(report).Where(v => v.Value is int or long or decimal && !v.Path.Contains(nameof(PulseSettings)) && !v.Path.Contains("Settings") && !v.Path.Contains("Date", StringComparison.OrdinalIgnoreCase)).Select(v => v.Path);

        Assert.Empty(numbers);
        Assert.Contains(Values(new OutpatientPulse(Given.Outpatients(9, 4, 0)).Report()), v => v.Value is int && v.Path.Contains("Yes"));
    }

    [Fact]
    public void APageMadeOfReportsNamesNobody()
    {
        var made = MadeReports().ToDictionary(r => r.Name, r => r.Report);
        foreach (var language in new[] { ReportLanguage.Bokmaal, ReportLanguage.Nynorsk, ReportLanguage.English })
        {
            var page = ProgrammePage.Create(language, Day, new SensitivityLabel(SensitivityRank.Internal, "Intern"))
                .Add((OutpatientPulseReport)made["outpatient"]).Add((WardPulseReport)made["ward"]).Add((CompetenceReport)made["competence"]).Add((UserBankReport)made["bank"])
                .Add(ClinicTeamsJson.Read(Given.Seed("child-youth-clinic.json")).ValueOrThrow());
            Assert.DoesNotContain("hushhush", page.ToHtml());
            Assert.DoesNotContain("hushhush", page.ToText());
        }
    }

    [Fact]
    public void RegistersAndFormsPrintNothingOfOnePerson()
    {
        Assert.All(
            new object[] { Patients()[0], new OutpatientPulse(Patients()), Bank(), Bank().Members.First(), Bank().Assignments.First(), new CompetenceRecord("hushhush-p", Given.Clinic, 0, Day) },
            thing => Assert.DoesNotContain("hushhush", thing.ToString()));
    }

    [Fact]
    public void RegistersAndFormsAreRefusedASerialisedForm()
        => Assert.All(new object[] { Patients()[0], new OutpatientPulse(Patients()), new CompetenceRecord("hushhush-p1", Given.Clinic, 0, Day) }, thing => Assert.ThrowsAny<Exception>(() => System.Text.Json.JsonSerializer.Serialize(thing, thing.GetType(), ForBedringJsonContext.Default.Options)));

    private static List<(string Name, object Report)> MadeReports()
    {
        var wards = Enumerable.Range(0, 9).Select(i => WardEntry.Create("hushhush-w" + i, Day, Given.Clinic, Given.Together).With(Given.Belongs, PulseAnswer.No).With(PulseQuestions.Default.WardOf(PulseQuestions.BedDays), 4).With(PulseQuestions.Default.WardOf("WaitingFor"), "Surgery"));
        var outpatient = new OutpatientPulse(Patients()).Report();
        var tree = OrgTree.Read([new OrgUnit(Given.Clinic, "Poliklinikken", OrgLevel.Clinic, null)]).ValueOrThrow();
        var ladder = new CompetenceLadder([new CompetenceLevel(0, Given.Text("e-læring"), Given.Text("alle"))]);
        return
        [
            ("outpatient", outpatient),
            ("ward", new WardPulse(wards).Report()),
            ("finding", outpatient.FindingOf(Given.Belongs, PulseAnswer.No, Given.Clinic, Day)!),
            ("competence", new CompetenceRegister(ladder, [new("hushhush-p1", Given.Clinic, 0, Day)]).Report(tree, new Dictionary<UnitId, int> { [Given.Clinic] = 12 }, Day)),
            ("bank", Bank().Report(CalendarPeriod.Year(2024))),
        ];
    }

    private static OutpatientEntry[] Patients() => [.. Given.Outpatients(12, 6, 2, prefix: "hushhush-")];

    private static UserBank Bank() => UserBank.Create(RemunerationPolicy.Create([]))
        .With(BankMember.Create("hushhush-m", ExperienceKind.Patient, Day)).With(UserRequest.Create("r", Given.Clinic, "råd", 1, Day)).Add(new Assignment("a", "hushhush-m", "r", Day, new("Meeting", 1m)));

    // Every type of the library that can be reached from a type: its fields, properties and methods, bases, arguments of generic types and nested cases.
    private static HashSet<Type> Roads(Type root)
    {
        var found = new HashSet<Type>();
        var waiting = new Stack<Type>();
        waiting.Push(root);
        while (waiting.Count > 0)
        {
            var type = waiting.Pop();
            if (type.HasElementType) type = type.GetElementType()!;
            foreach (var argument in type.IsGenericType ? type.GetGenericArguments() : []) waiting.Push(argument);
            if (type.IsGenericParameter || !(type.Namespace ?? "").StartsWith("ForBedring", StringComparison.Ordinal) || !found.Add(type)) continue;
            const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            foreach (var field in type.GetFields(Instance)) waiting.Push(field.FieldType);
            foreach (var method in type.GetMethods(Instance)) waiting.Push(method.ReturnType);
            if (type.BaseType is { } baseType) waiting.Push(baseType);
            foreach (var nested in type.GetNestedTypes()) waiting.Push(nested);
        }

        return found;
    }

    private static IEnumerable<string> Texts(object root) => Values(root).Select(v => v.Value).OfType<string>();

    private static List<(string Path, object Value)> Values(object root)
    {
        var found = new List<(string, object)>();
        var seen = new HashSet<object>(new SameObject());
        var waiting = new Stack<(string Path, object Value)>();
        waiting.Push((root.GetType().Name, root));
        while (waiting.Count > 0)
        {
            var (path, value) = waiting.Pop();
            if (!value.GetType().IsValueType && !seen.Add(value)) continue;
            found.Add((path, value));
            if (value is string or Type || value.GetType().IsPrimitive || value.GetType().IsEnum || value is decimal or LocalDate) continue;
            if (value is IDictionary map)
            {
                foreach (DictionaryEntry entry in map)
                {
                    waiting.Push((path + ".key", entry.Key));
                    if (entry.Value is { } inner) waiting.Push((path + ".value", inner));
                }

                continue;
            }

            if (value is IEnumerable items)
            {
                foreach (var item in items) if (item is not null) waiting.Push((path + "[]", item));
            }

            for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
            {
                if (!(type.Namespace ?? "").StartsWith("ForBedring", StringComparison.Ordinal) && !(type.FullName ?? "").StartsWith("System.ValueTuple", StringComparison.Ordinal)) break;
                foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (field.GetValue(value) is { } inner) waiting.Push((path + "." + field.Name, inner));
                }
            }
        }

        return found;
    }

    private sealed class LeakyReport(OutpatientEntry first)
    {
        public IReadOnlyList<BankMember> Members { get; } = [];

        internal OutpatientEntry First => first;
    }

    private sealed class SameObject : IEqualityComparer<object>
    {
        bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
