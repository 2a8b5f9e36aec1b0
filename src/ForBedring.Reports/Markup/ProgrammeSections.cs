using ForBedring.Programme;
using ForBedring.Programme.Areas;
using ForBedring.Programme.Competence;
using ForBedring.Programme.Networks;
using ForBedring.Programme.Users;
using ForBedring.Rules;

namespace ForBedring.Reports.Markup;

/// <summary>The parts of a programme year: areas, networks, packages, user bank and ladder.</summary>
internal sealed class ProgrammeSections(ReportLanguage language, FindingPolicy policy)
{
    private readonly ProgrammeTexts _texts = new(language);

    public IEnumerable<(string Id, string Heading, ImmutableArray<ReportBlock> Blocks)> Of(ProgrammeDocument document)
    {
        var year = document.Year;
        yield return ("programme", Say("Satsingene i", "Satsingane i", "Focus areas in") + " " + NumberText.Machine(year.Year),
        [
            new ReportBlock.Table(
                Say("Satsingene", "Satsingane", "The areas"),
                [Say("Satsing", "Satsing", "Area"), Say("Status", "Status", "Status"), Say("Videreført fra", "Vidareført frå", "Carried over from"), Say("Forankret i", "Forankra i", "Supported by"), Say("Saker", "Saker", "Cases")],
                [.. year.Areas.Select(a => (IReadOnlyList<string>)
                [
                    $"{NumberText.Machine(a.Number)}. {a.Name.In(language)}", a.Status?.Describe().In(language) ?? "–", a.CarriedFrom is { } from ? NumberText.Machine(from) : Say("ny", "ny", "new"),
                    string.Join(", ", a.Anchorings.Select(x => x.Body.Role.Label.In(language))), string.Join(", ", a.Cases.Select(CaseText)),
                ])]),
            new ReportBlock.Paragraph(Say(
                $"{year.CarriedOver.Count()} videreførte, {year.New.Count()} nye. Noe er utsatt i: {Names(year.Postponed)}.",
                $"{year.CarriedOver.Count()} vidareførte, {year.New.Count()} nye. Noko er utsett i: {Names(year.Postponed)}.",
                $"{year.CarriedOver.Count()} carried over, {year.New.Count()} new. Something is postponed in: {Names(year.Postponed)}.")),
            .. document.Cases.IsEmpty ? [] : (ReportBlock[])[new ReportBlock.Paragraph(Say("Bygger på ", "Byggjer på ", "Rests on ") + string.Join(", ", document.Cases.Select(CaseText)))],
            Findings(document.Findings(policy)),
        ]);
        foreach (var area in year.Areas) yield return ("area-" + NumberText.Machine(area.Number), $"{NumberText.Machine(area.Number)}. {area.Name.In(language)}", [.. AreaBlocks(area)]);
        if (!document.Networks.IsEmpty) yield return ("networks", Say("Læringsnettverk", "Læringsnettverk", "Learning networks"), [.. document.Networks.SelectMany(NetworkBlocks)]);
        if (!document.Packages.IsEmpty || !document.IgpQuestions.IsEmpty)
        {
            yield return ("joy-in-work", Say("Arbeidsglede: pakker og spørsmål", "Arbeidsglede: pakkar og spørsmål", "Joy in work: packages and questions"),
            [
                new ReportBlock.Table(
                    Say("Pakker", "Pakkar", "Packages"), [Say("Pakke", "Pakke", "Package"), Say("Varighet", "Lengd", "Length")], [.. document.Packages.Select(p => (IReadOnlyList<string>)[p.Name.In(language), p.Length.Describe().In(language)])]),
                new ReportBlock.Bullets(Say("Spørsmål til individuelt arbeid, gruppe og plenum", "Spørsmål til individuelt arbeid, gruppe og plenum", "Questions for individual, group and plenary work"), [.. document.IgpQuestions.Select(q => q.Text.In(language))]),
            ]);
        }

        if (!document.UserBankParts.IsEmpty)
        {
            yield return ("user-bank-parts", Say("Brukerbanken", "Brukarbanken", "The user bank"),
            [
                new ReportBlock.Bullets(Say("Deler", "Delar", "Parts"), [.. document.UserBankParts.Select(p => p.In(language))]),
                new ReportBlock.Paragraph(Say("Etablert: ", "Etablert: ", "Established: ") + document.UserBankEstablished.OriginalText),
            ]);
        }

        if (!document.Ladder.Levels.IsEmpty)
        {
            yield return ("ladder", Say("Kompetansetrappen", "Kompetansetrappa", "The competence ladder"),
            [
                new ReportBlock.Table(
                    Say("Trinn", "Steg", "Levels"),
                    [Say("Trinn", "Steg", "Level"), Say("For", "For", "For"), Say("Minutter", "Minutt", "Minutes"), Say("Obligatorisk", "Obligatorisk", "Mandatory")],
                    [.. document.Ladder.Levels.Select(l => (IReadOnlyList<string>)
                        [$"{NumberText.Machine(l.Order)} {l.Name.In(language)}", l.Audience.In(language), _texts.Count(l.Minutes), l.IsMandatory ? Say("ja", "ja", "yes") : Say("nei", "nei", "no")])]),
            ]);
        }

        yield return ("marks", Say("Kilder og egne valg", "Kjelder og eigne val", "Sources and choices"),
            [new ReportBlock.Paragraph(Say("Kilde: ", "Kjelde: ", "Source: ") + document.Origin.In(language)), Marks(document.Marks)]);
    }

    public IEnumerable<(string Id, string Heading, ImmutableArray<ReportBlock> Blocks)> Of(CompetenceReport competence, IEnumerable<CriticalMassTarget> targets)
    {
        var levels = competence.Ladder.Levels;
        yield return ("competence", Say("Kompetanse per enhet", "Kompetanse per eining", "Competence by unit"),
        [
            new ReportBlock.Table(
                Say("Andel med trinnet eller høyere", "Prosentdel med steget eller høgare", "Share with the level or a higher one"),
                [Say("Enhet", "Eining", "Unit"), .. levels.Select(l => l.Name.In(language))],
                [.. competence.Units.Select(u => (IReadOnlyList<string>)[u.Value, .. levels.Select(l => _texts.Figure(competence.Share(l.Order, u), share => _texts.Share(share, _texts.People)))])]),
            new ReportBlock.Table(
                Say("Kritisk masse", "Kritisk masse", "Critical mass"),
                [Say("Enhet", "Eining", "Unit"), Say("Trinn", "Steg", "Level"), Say("Mål", "Mål", "Target"), Say("Resultat", "Resultat", "Result")],
                [.. targets.Select(t => (IReadOnlyList<string>)
                [
                    t.Scope.Value, NumberText.Machine(t.Level), t.Percent is { } percent ? PersonText.Number(percent, 0, language) + Say(" %", " %", "%") : $"{_texts.Count(t.People)} {_texts.People}", _texts.Of(t.OutcomeIn(competence)),
                ])]),
        ]);
    }

    public IEnumerable<(string Id, string Heading, ImmutableArray<ReportBlock> Blocks)> Of(UserBankReport bank)
    {
        yield return ("user-bank", Say("Nøkkeltall for brukerbanken", "Nøkkeltal for brukarbanken", "Key figures of the user bank"),
        [
            new ReportBlock.Table(
                $"{PersonText.Date(bank.Period.First, language)} – {PersonText.Date(bank.Period.Last, language)}",
                [Say("Nøkkeltall", "Nøkkeltal", "Figure"), Say("Verdi", "Verdi", "Value")],
                [
                    [Say("Netto rekruttering", "Netto rekruttering", "Net recruitment"), Say($"{_texts.Number(bank.NetRecruitment)} ({_texts.Number(bank.Joined)} inn, {_texts.Number(bank.Left)} ut)", $"{_texts.Number(bank.NetRecruitment)} ({_texts.Number(bank.Joined)} inn, {_texts.Number(bank.Left)} ut)", $"{_texts.Number(bank.NetRecruitment)} ({_texts.Number(bank.Joined)} joined, {_texts.Number(bank.Left)} left)")],
                    [Say("Dekning av bestilte brukere", "Dekning av bestilte brukarar", "Fill rate"), _texts.Share(bank.FillRate, Say("brukere", "brukarar", "users"))],
                    [Say("Median dager til kobling", "Median dagar til kopling", "Median days to match"), bank.MedianDaysToMatch is { } days ? PersonText.Number(days, 1, language) : "–"],
                    [Say("Bestillinger", "Bestillingar", "Orders"), string.Join(", ", bank.RequestsByStatus.Select(r => $"{_texts.Number(r.Value)} {_texts.Of(r.Key)}").DefaultIfEmpty("0"))],
                    [Say("Utbetalt honorar", "Utbetalt honorar", "Remuneration paid"), _texts.Figure(bank.Paid, m => $"{PersonText.Number(m.Amount, 2, language)} {m.Currency}")],
                ]),
        ]);
    }

    /// <summary>What was found, or that nothing was.</summary>
    internal ReportBlock Findings(FindingList findings) => findings.Count == 0
        ? new ReportBlock.Paragraph(Say("Ingen merknader.", "Ingen merknader.", "No findings."))
        : new ReportBlock.Table(
            Say("Merknader", "Merknader", "Findings"), [Say("Regel", "Regel", "Rule"), Say("Alvorlighet", "Alvor", "Severity"), Say("Melding", "Melding", "Message")],
            [.. findings.Select(f => (IReadOnlyList<string>)[f.Code.Value, _texts.Of(f.Severity), f.Message.In(language)])]);

    internal ReportBlock Marks(IEnumerable<FactMark> marks) => new ReportBlock.Table(
        Say("Hva hver del bygger på", "Kva kvar del byggjer på", "What each part rests on"), [Say("Del", "Del", "Part"), Say("Bygger på", "Byggjer på", "Rests on")],
        [.. marks.Select(m => (IReadOnlyList<string>)[m.Path, m.Kind switch { FactKind.Source => Say("kilde", "kjelde", "source"), FactKind.MadeUp => Say("oppdiktet", "oppdikta", "made up"), _ => Say("eget valg", "eige val", "own choice") }])]);

    private string Say(string bokmaal, string nynorsk, string english) => _texts.Say(bokmaal, nynorsk, english);

    private string Names(IEnumerable<FocusArea> areas) => string.Join(", ", areas.Select(a => a.Name.In(language)).DefaultIfEmpty(Say("ingen", "ingen", "none")));

    private string CaseText(CaseReference reference) => reference.Kind switch
    {
        CaseReferenceKind.BoardCase => Say("styresak ", "styresak ", "board case ") + reference.Raw,
        CaseReferenceKind.ArchiveCase => Say("arkivsak ", "arkivsak ", "archive case ") + reference.Raw,
        _ => reference.Raw,
    };

    private IEnumerable<ReportBlock> AreaBlocks(FocusArea area)
    {
        if (area.State is { } state) yield return new ReportBlock.Paragraph(Say("Implementering: ", "Implementering: ", "Implementation: ") + ProgrammeWords.Of(state).In(language));
        yield return new ReportBlock.Table(
            Say("Aktiviteter", "Aktivitetar", "Activities"), [Say("Aktivitet", "Aktivitet", "Activity"), Say("Når", "Når", "When"), Say("Status", "Status", "Status")],
            [.. area.Activities.Select(a => (IReadOnlyList<string>)[a.Name.In(language), a.Date.OriginalText, a.Status?.Describe().In(language) ?? ""])], asWritten: 1);
        yield return new ReportBlock.Bullets(Say("Innhold", "Innhald", "Contents"), [.. area.Contents.Select(c => c.In(language))]);
        yield return new ReportBlock.Bullets(Say("Kanaler", "Kanalar", "Channels"), [.. area.Channels.Select(c => c.In(language))]);
        yield return new ReportBlock.Bullets(Say("Målgrupper", "Målgrupper", "Target groups"), [.. area.TargetGroups.Select(g => g.In(language))]);
    }

    private IEnumerable<ReportBlock> NetworkBlocks(LearningNetwork network)
    {
        var board = NetworkScoreboard.Of(network);
        var hosts = network.Hosts.Select(h => h.Value).Concat(network.CoHosts is { } co ? [$"{co.Count.Describe().In(language)} ({co.Kind.In(language)})"] : []);
        yield return new ReportBlock.Heading(network.Name.In(language));
        yield return new ReportBlock.Paragraph(Say("Vert: ", "Vert: ", "Host: ") + string.Join(", ", hosts));
        yield return new ReportBlock.Table(
            Say("Runder: ", "Rundar: ", "Rounds: ") + network.Name.In(language),
            [Say("Runde", "Runde", "Round"), Say("Når", "Når", "When"), Say("Status", "Status", "Status"), Say("Team", "Team", "Teams"), Say("Team i alt", "Team i alt", "Teams in all"), Say("Personer", "Personar", "People"), Say("Samlinger", "Samlingar", "Gatherings")],
            [.. board.Rounds.Select(r => (IReadOnlyList<string>)
            [
                NumberText.Machine(r.Number), r.When, _texts.Of(r.Status), _texts.Count(r.Teams), _texts.Number(r.CumulativeTeams),
                (r.IsPeopleApproximate ? Say("om lag ", "om lag ", "about ") : "") + _texts.Count(r.People), _texts.Count(r.Gatherings),
            ])], asWritten: 1);
        if (!network.Rounds.Any(r => !r.Teams.IsEmpty)) yield break;
        var teams = Say("team", "team", "teams");
        yield return new ReportBlock.Paragraph(Say("Med målt mål: ", "Med målt mål: ", "With a measured aim: ") + _texts.Share(board.WithMeasuredAim, teams));
        yield return new ReportBlock.Paragraph(Say("Med fullført PDSA: ", "Med fullført PDSA: ", "With a completed PDSA: ") + _texts.Share(board.WithCompletedCycle, teams));
        yield return new ReportBlock.Bullets(Say("Implementering", "Implementering", "Implementation"), [.. board.TeamsByState.Select(s => $"{ProgrammeWords.Of(s.Key).In(language)}: {_texts.Number(s.Value)} {teams}")]);
    }
}
