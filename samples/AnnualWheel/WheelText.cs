using System.Text;
using ForBedring.Rules;
using ForBedring.Wheel;
using NodaTime.Text;

namespace ForBedring.Samples;

/// <summary>A cycle on a day, as text.</summary>
internal sealed class WheelText(ReportLanguage language, WheelPractice practice)
{
    private static readonly Dictionary<string, LocalisedText> States = new(StringComparer.Ordinal)
    {
        ["NotStarted"] = new("ikke startet", "ikkje starta", "not started"),
        ["Planned"] = new("planlagt", "planlagt", "planned"),
        ["InProgress"] = new("pågår", "i gang", "in progress"),
        ["Done"] = new("gjennomført", "gjennomført", "done"),
        ["Skipped"] = new("hoppet over", "hoppa over", "skipped"),
        ["NotApplicable"] = new("ikke aktuelt", "ikkje aktuelt", "not applicable"),
        ["MergedInto"] = new("slått sammen", "slått saman", "merged"),
        ["CoveredElsewhere"] = new("dekket på annen måte", "dekt på annan måte", "covered elsewhere"),
    };

    public string Tell(WheelDocument document, LocalDate today)
    {
        var (cycle, situation) = (document.Cycle, document.Situation);
        var text = new StringBuilder();
        void Line(string line = "") => text.Append(line.TrimEnd()).Append('\n');

        Line($"{Say("Årshjul", "Årshjul", "Annual wheel")} {cycle.CycleYear} · {cycle.Unit} · {Iso(today)} · {practice.Policy.Name}");
        foreach (var record in cycle.AsOf(today).Records)
        {
            var when = record.Started.OriginalText == record.Completed.OriginalText ? record.Started.OriginalText : $"{record.Started.OriginalText} – {record.Completed.OriginalText}".Trim(' ', '–');
            Line($"  {(int)record.Step} {WheelMethod.SammenOmForbedring[record.Step].Label.In(language),-32} {States[record.State.Name].In(language),-20} {when}");
        }

        var position = cycle.WhereAmI(today, situation);
        Line(position.Sentence.In(language));
        Line($"{Say("Prinsipper", "Prinsipp", "Principles")}:");
        foreach (var score in cycle.Scorecard(situation, today).Scores)
            Line($"  {WheelMethod.SammenOmForbedring.NameOf(score.Principle).In(language),-28} {Status(score.Status),-14} {string.Join("; ", score.Evidence.Select(e => e.In(language)))}");

        var findings = cycle.Findings(situation, today, practice);
        Line($"{Say("Funn", "Funn", "Findings")}: {findings.Count}");
        foreach (var finding in findings) Line($"  {Severity(finding.Severity),-10} {finding.Code} {finding.Message.In(language)}");

        var reminders = Reminder.Of(cycle, situation, today, practice);
        if (!reminders.IsEmpty) Line($"{Say("Påminnelser", "Påminningar", "Reminders")}:");
        foreach (var reminder in reminders) Line($"  {Iso(reminder.On)} {reminder.Text.In(language)}");
        foreach (var goal in cycle.CarriedGoals) Line($"{Say("Videreført mål fra", "Vidareført mål frå", "Goal carried over from")} {goal.FromYear}: {goal.Text}");
        return text.ToString();
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private string Say(string bokmaal, string nynorsk, string english) => new LocalisedText(bokmaal, nynorsk, english).In(language);

    private string Status(PrincipleStatus status) => status switch
    {
        PrincipleStatus.Fulfilled => Say("oppfylt", "oppfylt", "fulfilled"),
        PrincipleStatus.Partly => Say("delvis", "delvis", "partly"),
        _ => Say("ingen spor", "ingen spor", "no evidence"),
    };

    private string Severity(Severity severity) => severity switch
    {
        ForBedring.Rules.Severity.Error => Say("feil", "feil", "error"),
        ForBedring.Rules.Severity.Warning => Say("advarsel", "åtvaring", "warning"),
        _ => Say("merknad", "merknad", "note"),
    };
}
