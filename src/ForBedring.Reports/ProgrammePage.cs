using System.Text;
using ForBedring.Organisation;
using ForBedring.Programme;
using ForBedring.Programme.Competence;
using ForBedring.Programme.Meetings;
using ForBedring.Programme.Pulse;
using ForBedring.Programme.Teams;
using ForBedring.Programme.Users;
using ForBedring.Reports.Markup;
using ForBedring.Rules;

namespace ForBedring.Reports;

/// <summary>The improvement programme as one page, or as plain text (<i>programside</i>): areas, networks, competence, pulse, user bank, meetings, teams and cause map.</summary>
/// <remarks>
/// Every part carries the page's sensitivity label and as-of date, denominators with their unit of count, and hidden figures as words. It takes reports and documents only: registers and
/// forms of people cannot be given to it. Immutable; each verb gives a new page. The same content gives the same bytes.
/// </remarks>
public sealed class ProgrammePage
{
    private readonly ImmutableArray<(string Id, string Heading, ImmutableArray<ReportBlock> Blocks)> _sections;

    private ProgrammePage(ReportLanguage language, LocalDate today, SensitivityLabel label, FindingPolicy policy, LocalisedText? note, ImmutableArray<(string, string, ImmutableArray<ReportBlock>)> sections)
    {
        Note = note;
        Language = language;
        Today = today;
        Label = label;
        Policy = policy;
        _sections = sections;
    }

    /// <summary>The language of the page.</summary>
    public ReportLanguage Language { get; }

    /// <summary>The day it tells of.</summary>
    public LocalDate Today { get; }

    /// <summary>How far it may travel.</summary>
    public SensitivityLabel Label { get; }

    /// <summary>How severe each finding is.</summary>
    public FindingPolicy Policy { get; }

    /// <summary>A page without parts.</summary>
    /// <param name="language">The language.</param>
    /// <param name="today">The day it tells of.</param>
    /// <param name="label">How far it may travel.</param>
    /// <param name="policy">How severe each finding is; null for <see cref="FindingPolicy.Default"/>.</param>
    public static ProgrammePage Create(ReportLanguage language, LocalDate today, SensitivityLabel label, FindingPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(label);
        return new(language, today, label, policy ?? FindingPolicy.Default, null, []);
    }

    /// <summary>What a reader should know first; null for nothing.</summary>
    public LocalisedText? Note { get; }

    /// <summary>The page with what a reader should know first, as that figures are made up.</summary>
    public ProgrammePage WithNote(LocalisedText note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return new(Language, Today, Label, Policy, note, _sections);
    }

    /// <summary>The page with a programme year: its areas, networks, packages, user bank and ladder.</summary>
    public ProgrammePage Add(ProgrammeDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return With(new ProgrammeSections(Language, Policy).Of(document));
    }

    /// <summary>The page with a clinic's micro-teams.</summary>
    public ProgrammePage Add(ClinicTeams teams)
    {
        ArgumentNullException.ThrowIfNull(teams);
        return With(new TeamSections(Language, Policy, Today).Of(teams));
    }

    /// <summary>The page with the outpatient pulse.</summary>
    /// <param name="pulse">The figures.</param>
    /// <param name="findings">What was found about how the forms were filled in; null for nothing.</param>
    public ProgrammePage Add(OutpatientPulseReport pulse, FindingList? findings = null)
    {
        ArgumentNullException.ThrowIfNull(pulse);
        return With(new PulseSections(Language, Policy).Of(pulse, findings ?? FindingList.Empty));
    }

    /// <summary>The page with the ward pulse.</summary>
    /// <param name="pulse">The figures.</param>
    /// <param name="findings">What was found about how the forms were filled in; null for nothing.</param>
    public ProgrammePage Add(WardPulseReport pulse, FindingList? findings = null)
    {
        ArgumentNullException.ThrowIfNull(pulse);
        return With(new PulseSections(Language, Policy).Of(pulse, findings ?? FindingList.Empty));
    }

    /// <summary>The page with the competence of each unit, and the targets for a critical mass.</summary>
    public ProgrammePage Add(CompetenceReport competence, IEnumerable<CriticalMassTarget>? targets = null)
    {
        ArgumentNullException.ThrowIfNull(competence);
        return With(new ProgrammeSections(Language, Policy).Of(competence, targets ?? []));
    }

    /// <summary>The page with the user bank's key figures.</summary>
    public ProgrammePage Add(UserBankReport bank)
    {
        ArgumentNullException.ThrowIfNull(bank);
        return With(new ProgrammeSections(Language, Policy).Of(bank));
    }

    /// <summary>The page with the improvement board's meetings.</summary>
    public ProgrammePage Add(ImprovementBoard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        return With(new TeamSections(Language, Policy, Today).Of(board));
    }

    /// <summary>The page with the daily huddles.</summary>
    public ProgrammePage Add(HuddleRoutine huddles)
    {
        ArgumentNullException.ThrowIfNull(huddles);
        return With(new TeamSections(Language, Policy, Today).Of(huddles));
    }

    /// <summary>The page as one HTML document.</summary>
    public string ToHtml()
    {
        var texts = new ProgrammeTexts(Language);
        var page = ReportPage.Create(Language, Title(texts), Lead(texts)).WithFact(LabelWord(texts), Label.Text).WithFact(DayWord(texts), PersonText.Date(Today, Language));
        if (Note is not null) page = page.WithFact(NoteWord(texts), Note.In(Language));
        var taken = new HashSet<string>(_sections.Select(s => s.Heading), StringComparer.Ordinal);
        foreach (var (id, heading, blocks) in _sections) page = page.WithSection(id, heading, HtmlFragment.Join([.. blocks.Select(b => b.ToHtml(caption => Once(caption, heading, taken)))]));
        return page.WithClosing(texts.Say("Laget med ForBedring. Siden henter ingenting og sender ingenting.", "Laga med ForBedring. Sida hentar ingenting og sender ingenting.", "Made with ForBedring. The page loads nothing and sends nothing.")).ToHtml();
    }

    /// <summary>The page as plain text, ending in a line feed.</summary>
    public string ToText()
    {
        var texts = new ProgrammeTexts(Language);
        var text = new StringBuilder();
        text.Append(Title(texts)).Append('\n').Append(LabelWord(texts)).Append(": ").Append(Label.Text).Append(" · ").Append(DayWord(texts)).Append(": ").Append(PersonText.Date(Today, Language)).Append('\n');
        if (Note is not null) text.Append(NoteWord(texts)).Append(": ").Append(Note.In(Language)).Append('\n');
        foreach (var (_, heading, blocks) in _sections)
        {
            text.Append('\n').Append(heading).Append('\n');
            foreach (var block in blocks) block.AppendTo(text);
        }

        return text.ToString();
    }

    /// <summary>The number of parts.</summary>
    public override string ToString() => NumberText.Machine(_sections.Length) + " parts";

    // Readers of the page tell tables apart by their captions: one that stands already gets its section's heading, and a number where that stands too.
    private static string Once(string caption, string heading, HashSet<string> taken)
    {
        if (taken.Add(caption)) return caption;
        var named = $"{caption} – {heading}";
        for (var n = 2; !taken.Add(named); n++) named = $"{caption} – {heading} ({NumberText.Machine(n)})";
        return named;
    }

    private static string Title(ProgrammeTexts texts) => texts.Say("Forbedringsprogrammet", "Forbetringsprogrammet", "The improvement programme");

    private static string Lead(ProgrammeTexts texts) => texts.Say(
        "Satsinger, læringsnettverk, team og målinger. Tall som kunne røpet enkeltpersoner, er skjult.",
        "Satsingar, læringsnettverk, team og målingar. Tal som kunne røpt enkeltpersonar, er skjulte.",
        "Focus areas, learning networks, teams and readings. Figures that could give people away are hidden.");

    private static string LabelWord(ProgrammeTexts texts) => texts.Say("Følsomhet", "Følsemd", "Sensitivity");

    private static string NoteWord(ProgrammeTexts texts) => texts.Say("Merk", "Merk", "Note");

    private static string DayWord(ProgrammeTexts texts) => texts.Say("Per dato", "Per dato", "As of");

    private ProgrammePage With(IEnumerable<(string, string, ImmutableArray<ReportBlock>)> sections) => new(Language, Today, Label, Policy, Note, [.. _sections, .. sections]);
}
