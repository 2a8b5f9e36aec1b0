using System.Text.Json;
using ForBedring.Comparisons;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.WaitingLists;

namespace ForBedring.Json;

/// <summary>Figures and findings: written, never read. A figure that is not shown has a status and nothing else.</summary>
internal static class FigureForms
{
    /// <summary>Why a disclosed figure of another type is refused.</summary>
    public const string UnlistedReason = "Select the shown value to a number, a text or one of the library's figures.";

    private const string Decided = "a figure gets its status from a disclosure policy. Reports are read with UnitReportJson.";
    private const string Found = "findings are found anew.";

    public static void AddTo(JsonForms forms)
    {
        Figure<ScoreFigure>(forms, WriteScore);
        Figure<ResponseCount>(forms, WriteCount);
        Figure<Releases.Maturity>(forms, WriteMaturity);
        Figure<AnswerDistribution>(forms, WriteDistribution);
        Figure<ChangeFigure>(forms, WriteChange);
        Figure<CommentTexts>(forms, WriteComments);
        Plain<int>(forms, static (w, v) => w.WriteNumberValue(v));
        Plain<decimal>(forms, static (w, v) => w.WriteRawValue(NumberText.Machine(v), skipInputValidation: true));
        Plain<bool>(forms, static (w, v) => w.WriteBooleanValue(v));
        Plain<string>(forms, static (w, v) => w.WriteStringValue(v));
        forms.Class<Figure>(() => new OneWayConverter<Figure>(WriteFigure, "a figure is worked out from referrals."));
        forms.Case<Figure.Value, Figure>();
        forms.Case<Figure.NoData, Figure>();
        forms.Case<Figure.NotRecorded, Figure>();
        forms.Case<Figure.LeftOut, Figure>();
        forms.Case<Figure.Suppressed, Figure>();
        forms.Class<Finding>(() => new OneWayConverter<Finding>(WriteFinding, Found));
        forms.Class<FindingList>(() => new OneWayConverter<FindingList>(WriteFindings, Found));
        forms.Class<ReadProblem>(() => new OneWayConverter<ReadProblem>(WriteProblem, Found));
    }

    // A figure of ours on its own, and decided on.
    private static void Figure<T>(JsonForms forms, Action<Utf8JsonWriter, T> members)
        where T : class
    {
        forms.Class<T>(() => new OneWayConverter<T>((w, v) => WriteObject(w, v, members), Decided));
        AddDisclosed(forms, members);
    }

    // A value made of a shown figure.
    private static void Plain<T>(JsonForms forms, Action<Utf8JsonWriter, T> value)
        where T : notnull
        => AddDisclosed<T>(forms, (w, v) =>
        {
            w.WriteString("status", "shown");
            w.WritePropertyName("value");
            value(w, v);
        });

    private static void AddDisclosed<T>(JsonForms forms, Action<Utf8JsonWriter, T> members)
        where T : notnull
    {
        forms.Class<Disclosed<T>>(() => new OneWayConverter<Disclosed<T>>((w, d) => WriteDisclosed(w, d, members), Decided));
        forms.Case<Disclosed<T>.Shown, Disclosed<T>>();
        forms.Case<Disclosed<T>.Withheld, Disclosed<T>>();
        forms.Case<Disclosed<T>.NoData, Disclosed<T>>();
        forms.Case<Disclosed<T>.NotAsked, Disclosed<T>>();
    }

    private static void WriteDisclosed<T>(Utf8JsonWriter writer, Disclosed<T> figure, Action<Utf8JsonWriter, T> members)
        where T : notnull
        => WriteObject(writer, figure, (w, f) =>
        {
            var status = f.Match<string?>(_ => null, _ => "withheld", () => "noData", () => "notAsked");
            if (status is not null) w.WriteString("status", status);
            else if (f.TryGetShown(out var value)) members(w, value);
        });

    private static void WriteObject<T>(Utf8JsonWriter writer, T value, Action<Utf8JsonWriter, T> members)
    {
        writer.WriteStartObject();
        members(writer, value);
        writer.WriteEndObject();
    }

    private static void WriteScore(Utf8JsonWriter writer, ScoreFigure figure)
    {
        writer.WriteString("status", ReportRow.StatusOf(figure.Bound));
        writer.WriteFigure("value", figure.Value);
        writer.WriteNumber("n", figure.Respondents);
    }

    private static void WriteCount(Utf8JsonWriter writer, ResponseCount count)
    {
        writer.WriteString("status", "shown");
        writer.WriteNumber("value", count.Answered);
        if (count.Invited is { } invited) writer.WriteNumber("n", invited);
    }

    private static void WriteMaturity(Utf8JsonWriter writer, Releases.Maturity maturity)
    {
        writer.WriteString("status", "shown");
        writer.WriteNumber("value", maturity.IsMature ? 1 : 0);
        writer.WriteNumber("n", maturity.Respondents);
    }

    private static void WriteDistribution(Utf8JsonWriter writer, AnswerDistribution distribution)
    {
        writer.WriteString("status", "shown");
        writer.WriteStartArray("shares");
        foreach (var share in distribution.Shares) writer.WriteRawValue(NumberText.Machine(share), skipInputValidation: true);
        writer.WriteEndArray();
        writer.WriteNumber("n", distribution.Respondents);
    }

    private static void WriteChange(Utf8JsonWriter writer, ChangeFigure change)
    {
        writer.WriteString("status", ReportRow.StatusOf(change.Bound));
        writer.WriteFigure("value", change.Points);
        writer.WriteString("verdict", change.Verdict.ToString());
        writer.WriteBoolean("atLeastOfInterest", change.IsAtLeastOfInterest);
        if (change.Interval is { } interval)
        {
            writer.WriteStartObject("interval");
            writer.WriteFigure("lower", interval.Lower);
            writer.WriteFigure("upper", interval.Upper);
            writer.WriteEndObject();
        }

        if (change.AdjustedP is { } p) writer.WriteFigure("adjustedP", p);
        if (change.SmallestDetectable is { } smallest) writer.WriteFigure("smallestDetectable", smallest);
    }

    private static void WriteComments(Utf8JsonWriter writer, CommentTexts comments)
    {
        writer.WriteString("status", "shown");
        writer.WriteStartArray("texts");
        foreach (var text in comments.Texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    // The words of tidy rows; the rule that explains a figure left out depends on the metric, which a figure alone does not know.
    private static void WriteFigure(Utf8JsonWriter writer, Figure figure) => WriteObject(writer, figure, static (w, f) =>
    {
        if (f is Figure.Value value)
        {
            w.WritePropertyName("value");
            w.WriteRawValue(NumberText.Machine(value.Number, 6), skipInputValidation: true);
            w.WriteNumber("n", value.N);
        }

        w.WriteString("status", TidyRow.StatusOf(f));
    });

    private static void WriteFinding(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("code", finding.Code.Value);
        writer.WriteString("name", finding.Rule.Name);
        writer.WriteString("severity", finding.Severity.ToString());
        writer.WritePropertyName("subject");
        ValueForms.WriteSubject(writer, finding.Subject);
        writer.WriteText("message", finding.Message);
        writer.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter writer, FindingList findings)
    {
        writer.WriteStartArray();
        foreach (var finding in findings) WriteFinding(writer, finding);
        writer.WriteEndArray();
    }

    private static void WriteProblem(Utf8JsonWriter writer, ReadProblem problem)
    {
        writer.WriteStartObject();
        writer.WriteString("code", problem.Code.Value);
        writer.WriteString("name", problem.Rule.Name);
        writer.WriteString("severity", problem.Severity.ToString());
        if (problem.Row is { } row) writer.WriteNumber("line", row);
        if (problem.Column is { } column) writer.WriteString("at", column);
        writer.WriteText("message", problem.Message);
        writer.WriteEndObject();
    }
}
