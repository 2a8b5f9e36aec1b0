using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Text;
using ForBedring.Json;
using ForBedring.Organisation;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Workshops;

namespace ForBedring.Tests.Workshops;

/// <summary>What leaves a session: nothing about one table, one ballot, or a text that nobody has reviewed.</summary>
public class ReleaseGateTests
{
    private const string Secret = "zyxwv";

    private static readonly Type[] OpaqueTypes =
        [typeof(MappingSession), typeof(MappingTally), typeof(MappingSheets), typeof(TableSheet), typeof(SmileyBallot), typeof(StickyNote), typeof(FreeTextStatement)];

    [Fact]
    public void R05_NothingPublicGivesAFigureOfATableABallotOrANote()
        => Assert.Empty(OpaqueTypes.SelectMany(Leaks));

    [Fact]
    public void R05_TheSearchWouldSeeATableThatLeaks()
        => Assert.Equal(
            ["LeakyTable.Kept", "LeakyTable.Size", "LeakyTable.SizeOf", "LeakyTable.Text", "LeakyTable.TryGet"], Leaks(typeof(LeakyTable)).Order(StringComparer.Ordinal));

    [Fact]
    public void R05_NoPublicTypeOfTheChapterLeadsToATable()
    {
        var types = typeof(MappingSession).Assembly.GetExportedTypes().Where(t => t.Namespace is "ForBedring.Workshops" or "ForBedring.Reading" or "ForBedring.Json" || t == typeof(Disclosed<>)).ToList();
        var returning = types
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(m => (t, m)))
            .Where(x => new[] { typeof(TableSheet), typeof(StickyNote), typeof(FreeTextStatement), typeof(MappingSheets) }.Any(s => Mentions(x.m.ReturnType, s)))
            .Select(x => $"{x.t.Name}.{x.m.Name}");

        Assert.Empty(returning);
        Assert.Equal(["Counted"], typeof(SmileyBallot).GetMethods().Where(m => Mentions(m.ReturnType, typeof(SmileyBallot))).Select(m => m.Name));
    }

    [Fact]
    public void R05_ADebuggerShowsNothing()
    {
        foreach (var type in OpaqueTypes)
        {
            Assert.Equal("{ToString(),nq}", type.GetCustomAttribute<DebuggerDisplayAttribute>()!.Value);
            var proxy = Type.GetType(type.GetCustomAttribute<DebuggerTypeProxyAttribute>()!.ProxyTypeName)!;
            Assert.Empty(proxy.GetProperties().Cast<MemberInfo>().Concat(proxy.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)));
        }

        Assert.Equal(nameof(TableSheet), Made.Table(7, 4, "S1").ToString());
    }

    [Fact]
    public void R05_AReleasedReportHoldsNoTableBallotOrUnreviewedText()
    {
        var release = Made.Release(Session());
        var values = Graph(release).ToList();

        Assert.DoesNotContain(values, v => v is TableSheet or TableAnswers or SmileyBallot or StickyNote or FreeTextStatement or SessionContent or MappingSession or MappingTally or ReportCounts);
        Assert.DoesNotContain(values.OfType<string>(), s => s.Contains(Secret));
        Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(MappingReportJson.Write(release.Reports)));
        Assert.DoesNotContain(release.Findings, f => f.Message.English.Contains(Secret));
        Assert.Contains(Graph(Session()), v => v is FreeTextStatement);
    }

    [Fact]
    public void R05_ExceptionsNameTheSessionNotItsTables()
    {
        var session = Made.Session("s", [Made.Table(7, 19, "S1"), Made.Table(8, 4), Made.Table(9, 4)]).Close();
        var refused = Assert.Throws<RuleViolationException>(() => session.MergeTables(7, 8));

        Assert.DoesNotContain("19", refused.Message);
        Assert.DoesNotContain("7", refused.Message);
        Assert.Throws<InvalidOperationException>(() => session.Close());
    }

    [Fact]
    public void OnlyAReleaseMakesAReport()
    {
        foreach (var type in new[] { typeof(MappingReport), typeof(MappingRelease), typeof(CardFigure), typeof(TableShare), typeof(TableRating), typeof(NoteShares), typeof(SmileyFigure), typeof(SmileyDistribution.Counted), typeof(AreaSignal) })
            Assert.Empty(type.GetConstructors());
        Assert.Equal(["Apply"], typeof(MappingRelease).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.ReturnType == typeof(MappingRelease)).Select(m => m.Name));
    }

    [Fact]
    public void R06_FreeTextLeavesOnlyAfterAReviewAndInTheReviewersWordsWhereHeWroteThem()
    {
        var report = Made.Report(Session());

        Assert.Equal(["Own words", "As written"], report.Texts.Select(t => t.Text).OrderByDescending(t => t, StringComparer.Ordinal));
        Assert.True(report.Texts.Single(t => t.Text == "Own words").IsParaphrased);
        Assert.Equal("Pace", report.Texts.Single(t => t.Text == "As written").Area!.Id);
        Assert.Empty(Made.Report(Session(tables: 3, size: 3)).Texts);
    }

    [Fact]
    public void R01_ASmileyNeedsFivePeopleAndEachQuestionHasItsOwnNumber()
    {
        var report = Made.Report(Made.Keeping("s", 90, 10, [.. Made.Votes("Valued", 120, 120, 100), .. Made.Votes("Load", 2, 1, 1)]));

        Assert.Equal(340, ((SmileyDistribution.Counted)Made.Smileys(report, "Valued")!).N);
        Assert.Null(Made.Smileys(report, "Load"));
        Assert.IsType<Disclosed<SmileyDistribution>.Withheld>(report.Smileys.Single(s => s.Question.Id == "Load").Distribution);
        Assert.IsType<Disclosed<SmileyDistribution>.NoData>(Made.Report(Made.Keeping("s", 5, 1)).Smileys[0].Distribution);
    }

    [Theory]
    [InlineData(0, 0, 6, "Negative")]
    [InlineData(354, 0, 1, "Positive")]
    [InlineData(1, 7, 0, "Neutral")]
    public void R04_WhereOneFaceHoldsAllButOneOnlyThatIsSaid(long positive, long neutral, long negative, string face)
    {
        var report = Made.Report(Made.Keeping("s", 90, 10, Made.Votes("Load", positive, neutral, negative)));

        Assert.Equal(face, Assert.IsType<SmileyDistribution.NearlyAll>(Made.Smileys(report, "Load")).Face.Id);
    }

    [Fact]
    public void R04_NorCanItBeWorkedOutFromTwoReports()
    {
        var release = Made.Release(Made.Keeping("s", 20, 5, Made.Votes("Load", 20, 20, 20)), Made.Keeping("t", 5, 2, Made.Votes("Load", 0, 0, 12)));
        var counted = release.Reports.Where(r => Made.Smileys(r, "Load") is SmileyDistribution.Counted).Select(r => r.ToString()).ToList();

        Assert.IsType<SmileyDistribution.NearlyAll>(Made.Smileys(release.Reports[1], "Load"));
        Assert.Single(counted);
    }

    [Fact]
    public void R07_AMergedReportAndItsPartDoNotGiveTheOtherPartAway()
    {
        var release = Made.Release(Made.Keeping("s", 20, 5), Made.Keeping("t", 2, 1));
        var shown = release.Reports.Where(r => Made.Share(r, "S1") is not null).Select(r => r.ToString()).ToList();

        Assert.Equal(["s", "t", "s+t"], release.Reports.Select(r => r.ToString()));
        Assert.Single(shown);
    }

    [Fact]
    public void R07_WhatWasReleasedBeforeIsRemembered()
    {
        var (s, t) = (Made.Keeping("s", 20, 5), Made.Keeping("t", 2, 1));
        var first = Made.Release(s);
        var second = Made.Release(new MappingReleaseRequest(first.Ledger, [["s", "t"]]), s, t);
        var fresh = Made.Release(new MappingReleaseRequest(Made.Ledger, [["s", "t"]]), s, t);

        Assert.NotNull(Made.Share(fresh.Reports[0], "S1"));
        Assert.Null(Made.Share(second.Reports[0], "S1"));
        Assert.Equal(1, second.Findings.CountOf(WorkshopRules.TooFewTables.Code) + second.Findings.Count(f => f.Code == WorkshopRules.Differencing.Code && f.Subject.Path == "card:S1"));
        Assert.NotNull(Made.Share(Made.Release(new MappingReleaseRequest(second.Ledger, [["s"]]), s, t).Reports[0], "S1"));
    }

    [Fact]
    public void TheLedgerIsTheSurveysOwnAndComesBackFromItsFile()
    {
        var ledger = Made.Release(Made.Keeping("s", 20, 5), Made.Keeping("t", 6, 1)).Ledger;
        var read = ReleaseLedgerJson.Read(ReleaseLedgerJson.Write(ledger)).ValueOrThrow();

        Assert.NotEmpty(ledger.Entries);
        Assert.Equal(ledger.LastHash, read.LastHash);
        Assert.Equal(ledger.Entries.Length, Made.Release(new MappingReleaseRequest(read), Made.Keeping("s", 20, 5), Made.Keeping("t", 6, 1)).Ledger.Entries.Length);
    }

    [Fact]
    public void R08_RaisedThresholdsShowLessAndNeverMore()
    {
        var session = Made.Keeping("s", 5, 2, [.. Made.Votes("Load", 3, 2, 1), .. Made.Votes("Valued", 8, 6, 5)]);
        var usual = Shown(Made.Release(new MappingReleaseRequest(Made.Ledger), session).Reports[0]);
        var raised = Shown(Made.Release(new MappingReleaseRequest(Made.Ledger, thresholds: new ReleaseThresholds(7, 4)), session).Reports[0]);

        Assert.Subset(usual, raised);
        Assert.Contains("smiley Load", usual);
        Assert.DoesNotContain("smiley Load", raised);
    }

    [Fact]
    public void AGroupIsNotShownWhereItWouldGiveAwayAWithheldCard()
    {
        var tables = Enumerable.Range(1, 8).Select(t => new TableSheet(t, 4, t <= 2 ? ["S1", "S2"] : ["S1"], t <= 4 ? ["S1"] : []));
        var report = Made.Report(Made.Session("s", tables));
        var group = report.Groups.Single(g => g.Group.Id == "Speech");

        Assert.NotNull(Made.Share(report, "S1"));
        Assert.Null(Made.Share(report, "S2"));
        Assert.False(group.AnyKept.IsShown || group.MeanShare.IsShown);
    }

    internal static HashSet<string> Shown(MappingReport report)
    {
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var card in report.Cards.Where(c => c.Share.IsShown)) shown.Add("card " + card.Card.Id);
        foreach (var group in report.Groups.Where(g => g.AnyKept.IsShown)) shown.Add("group " + group.Group.Id);
        foreach (var rating in report.Ratings.Where(r => r.Rating.IsShown)) shown.Add("rating " + rating.Question.Id);
        foreach (var smiley in report.Smileys.Where(s => s.Distribution.IsShown)) shown.Add("smiley " + smiley.Question.Id);
        if (report.Notes.IsShown) shown.Add("notes");
        foreach (var text in report.Texts) shown.Add("text " + text.Text);
        return shown;
    }

    private static MappingSession Session(int tables = 6, int size = 4) => Made.Session(
        "s",
        Enumerable.Range(1, tables).Select(t => Made.Table(t, size, "S1")),
        Made.Votes("Load", 5, 4, 3),
        [new("n1", Secret + " note", "Pace"), .. Enumerable.Range(2, 6).Select(n => new StickyNote($"n{n}", Secret, "Speaking"))],
        [
            new("f1", FreeTextKind.Improve, Secret + " not reviewed", "Pace"),
            new("f2", FreeTextKind.Improve, "As written", "Pace", new FreeTextReview.Verbatim(Role.ProcessGuidePerson)),
            new("f3", FreeTextKind.Preserve, Secret + " original", null, new FreeTextReview.Paraphrased("Own words", Role.SafetyRepresentative)),
        ]);

    // Members that give a number, a text or a collection; text of its own only where it is the type's name or the session's id.
    private static IEnumerable<string> Leaks(Type type)
        => type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(m => m is not MethodInfo { Name: "ToString" or "GetHashCode" or "Equals" } and not MethodInfo { IsSpecialName: true })
            .Where(m => m switch
            {
                PropertyInfo property => IsFigure(property.PropertyType),
                FieldInfo field => IsFigure(field.FieldType),
                MethodInfo method => IsFigure(method.ReturnType) || method.GetParameters().Any(p => p.IsOut),
                _ => false,
            })
            .Where(m => m is not PropertyInfo { Name: "Sessions" or "IsClosed" } && m is not MethodInfo { Name: "CanMergeTables" or "CanCreate" })
            .Select(m => $"{type.Name}.{m.Name}");

    private static bool IsFigure(Type type)
        => type.IsPrimitive || type == typeof(decimal) || type == typeof(string) || type == typeof(byte[]) || (type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type));

    private static bool Mentions(Type type, Type wanted)
        => type == wanted || (type.IsGenericType && type.GetGenericArguments().Any(a => Mentions(a, wanted))) || (type.HasElementType && Mentions(type.GetElementType()!, wanted));

    // Everything that can be reached from an object through its fields, private ones included.
    private static IEnumerable<object> Graph(object root)
    {
        var seen = new List<object>();
        var waiting = new Stack<object>([root]);
        while (waiting.Count > 0)
        {
            var value = waiting.Pop();
            if (!value.GetType().IsValueType && seen.Any(s => ReferenceEquals(s, value))) continue;
            seen.Add(value);
            yield return value;
            if (value is string or Type or decimal or Delegate || value.GetType().IsPrimitive || value.GetType().IsEnum) continue;
            if (value is IEnumerable items and not IDictionary && value.GetType().FullName!.Contains("Immutable"))
            {
                if (!(value.GetType().GetProperty("IsDefault")?.GetValue(value) is true))
                {
                    foreach (var item in items) waiting.Push(item!);
                }

                continue;
            }

            if (value.GetType().Namespace?.StartsWith("ForBedring", StringComparison.Ordinal) != true) continue;
            for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
            {
                foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (field.GetValue(value) is { } inside) waiting.Push(inside);
                }
            }
        }
    }

    private sealed class LeakyTable
    {
        public int Size => 4;

        public string Text => "";

        public IReadOnlyList<int> Kept => [];

        public static int SizeOf(int table) => table;

        public bool TryGet(out int size)
        {
            size = Size;
            return true;
        }
    }
}
