using ForBedring.Calendar;
using ForBedring.Indicators;
using ForBedring.Programme;
using ForBedring.Programme.Meetings;
using ForBedring.Programme.Teams;
using ForBedring.Reports.Charts;
using ForBedring.Rules;

namespace ForBedring.Reports.Markup;

/// <summary>The parts of a clinic's micro-teams and meetings.</summary>
internal sealed class TeamSections(ReportLanguage language, FindingPolicy policy, LocalDate today)
{
    private const int FewestShown = 5;

    // A start of which only the month is known is written yyyy-MM.
    private const int MonthLength = 7;

    private readonly ProgrammeTexts _texts = new(language);
    private readonly ProgrammeSections _shared = new(language, policy);

    public IEnumerable<(string Id, string Heading, ImmutableArray<ReportBlock> Blocks)> Of(ClinicTeams teams)
    {
        yield return ("teams", Say("Mikroteam: ", "Mikroteam: ", "Micro-teams: ") + teams.Name.In(language),
        [
            new ReportBlock.Table(
                Say("Teamene", "Teama", "The teams"),
                [Say("Team", "Team", "Team"), Say("Startet", "Starta", "Started"), Say("Plasser", "Plassar", "Seats"), Say("Arbeid", "Arbeid", "Work"), Say("Gjennomgang", "Gjennomgang", "Review"), Say("Gjennomganger holdt", "Gjennomgangar haldne", "Reviews held"), Say("Teamavtale", "Teamavtale", "Charter")],
                [.. teams.Teams.Select(t => (IReadOnlyList<string>)
                [
                    t.Name.In(language), t.Team.StartedOn.OriginalText, t.Team.CountSeats == 0 ? "" : $"{_texts.Number(t.Team.CountSeats)}: {_texts.Seats(t.Team.Seats)}", Rhythm(t.Team.Cadence), Rhythm(t.Team.Review),
                    t.Team.Review is null ? "" : _texts.Share(t.ReviewCompliance(today), Say("perioder", "periodar", "periods")),
                    t.Charter is null ? "" : _texts.Share(t.Charter.Completeness, Say("spørsmål besvart", "spørsmål svara på", "questions answered")),
                ])],
                asWritten: 1),
            _shared.Findings(teams.Findings(today, policy)),
            new ReportBlock.Bullets(Say("Små seire", "Små sigrar", "Small wins"), [.. teams.Teams.SelectMany(t => t.Wins).Select(w => $"{PersonText.Date(w.Date, language)}: {w.Text}")]),
        ]);
        if (!teams.Goals.IsEmpty)
        {
            yield return ("goals", Say("Hva teamene vil oppnå", "Kva teama vil oppnå", "What the teams want to achieve"),
            [
                new ReportBlock.Bullets(Say("For pasientene", "For pasientane", "For patients"), [.. GoalsOf(teams, GoalPerspective.Patient)]),
                new ReportBlock.Bullets(Say("For medarbeiderne", "For medarbeidarane", "For staff"), [.. GoalsOf(teams, GoalPerspective.Staff)]),
            ]);
        }

        if (!teams.HuddleQuestions.IsEmpty)
        {
            yield return ("huddle-questions", Say("Tavlemøte i poliklinikken", "Tavlemøte i poliklinikken", "Huddle at the outpatient clinic"),
                [new ReportBlock.Bullets(Say($"Rask gjennomgang, {_texts.Count(teams.HuddleMinutes)} minutter hver morgen", $"Rask gjennomgang, {_texts.Count(teams.HuddleMinutes)} minutt kvar morgon", $"Quick round, {_texts.Count(teams.HuddleMinutes)} minutes every morning"), [.. teams.HuddleQuestions.Select(q => q.In(language))])]);
        }

        if (teams.CharterQuestions.Questions.Length > 0)
        {
            yield return ("charter", Say("Teamavtalen", "Teamavtalen", "The team charter"),
            [
                new ReportBlock.Bullets(Say("Samarbeid og roller", "Samarbeid og roller", "Working together and roles"), [.. CharterOf(teams, CharterPart.WorkingTogether)]),
                new ReportBlock.Bullets(Say("Spilleregler", "Spelereglar", "Rules of the game"), [.. CharterOf(teams, CharterPart.RulesOfTheGame)]),
            ]);
        }

        if (teams.CauseMap is { } map) yield return ("cause-map", Say("Årsakskart", "Årsakskart", "Cause map"), [new ReportBlock.Paragraph(Say("Mål: ", "Mål: ", "Aim: ") + map.Aim.In(language)), .. map.Groups.Select(GroupBlock)]);
        if (!teams.Lists.IsEmpty) yield return ("lists", Say("Ventelister og utjevning", "Ventelister og utjamning", "Waiting lists and evening out"), [.. MadeUp(teams, "lists"), .. ListBlocks(teams)]);
        for (var i = 0; i < teams.Series.Length; i++)
            yield return ("series-" + NumberText.Machine(i + 1), teams.Series[i].Indicator.Name.In(language), [.. MadeUp(teams, "series"), ChartOf(teams, teams.Series[i], "series-chart-" + NumberText.Machine(i + 1))]);
        yield return ("team-marks", Say("Kilder og egne valg for teamene", "Kjelder og eigne val for teama", "Sources and choices for the teams"),
            [new ReportBlock.Paragraph(Say("Kilde: ", "Kjelde: ", "Source: ") + teams.Origin.In(language)), _shared.Marks(teams.Marks)]);
    }

    public IEnumerable<(string Id, string Heading, ImmutableArray<ReportBlock> Blocks)> Of(ImprovementBoard board)
    {
        yield return ("improvement-board", Say("Møter ved forbedringstavlen", "Møte ved forbetringstavla", "Improvement board meetings"),
        [
            new ReportBlock.Paragraph(Say("Holdt som avtalt: ", "Haldne som avtalt: ", "Held as agreed: ") + _texts.Share(board.Compliance(today), Say("perioder", "periodar", "periods"))),
            new ReportBlock.Table(
                Say("Forslag", "Forslag", "Suggestions"),
                [Say("Forslag", "Forslag", "Suggestion"), Say("Ansvarlig", "Ansvarleg", "Responsible"), Say("Frist", "Frist", "Deadline"), Say("Forventet gevinst", "Venta gevinst", "Expected gain"), Say("Liten test", "Liten test", "Small test")],
                [.. board.Meetings.SelectMany(m => m.Suggestions).Select(s => (IReadOnlyList<string>)[s.Text, s.Responsible?.Role.Label.In(language) ?? "", s.Deadline.OriginalText, s.ExpectedGain ?? "", s.SmallTest ?? ""])]),
            _shared.Findings(board.Findings(today, policy)),
        ]);
    }

    public IEnumerable<(string Id, string Heading, ImmutableArray<ReportBlock> Blocks)> Of(HuddleRoutine huddles)
    {
        yield return ("huddles", Say("Daglige tavlemøter", "Daglege tavlemøte", "Daily huddles"),
        [
            new ReportBlock.Paragraph(Say("Holdt: ", "Haldne: ", "Held: ") + _texts.Share(huddles.Compliance(today), Say("arbeidsdager", "arbeidsdagar", "working days"))),
            _shared.Findings(huddles.Findings(today, policy)),
        ]);
    }

    private string Say(string bokmaal, string nynorsk, string english) => _texts.Say(bokmaal, nynorsk, english);

    // What is made up is said where it is shown, not only in the list of marks.
    private IEnumerable<ReportBlock> MadeUp(ClinicTeams teams, string part)
    {
        if (teams.Marks.Any(m => m.Path == part && m.Kind == FactKind.MadeUp)) yield return new ReportBlock.Paragraph(Say("Tallene er oppdiktet for eksempelet.", "Tala er oppdikta for eksempelet.", "The figures are made up for the example."));
    }

    private string Rhythm(Recurrence? rhythm)
    {
        if (rhythm is null) return "";
        var per = rhythm.Per switch
        {
            PeriodUnit.Day => Say("dag", "dag", "day"),
            PeriodUnit.Week => Say("uke", "veke", "week"),
            PeriodUnit.Fortnight => Say("14. dag", "14. dag", "fortnight"),
            PeriodUnit.Month => Say("måned", "månad", "month"),
            PeriodUnit.Quarter => Say("kvartal", "kvartal", "quarter"),
            PeriodUnit.Tertial => Say("tertial", "tertial", "tertial"),
            PeriodUnit.HalfYear => Say("halvår", "halvår", "half-year"),
            _ => Say("år", "år", "year"),
        };
        var times = _texts.Number(rhythm.AtLeast);
        return (rhythm.IsApproximate ? Say("om lag ", "om lag ", "about ") : "") + Say($"{times} per {per}", $"{times} per {per}", $"{times} per {per}");
    }

    private IEnumerable<string> GoalsOf(ClinicTeams teams, GoalPerspective perspective) => teams.Goals.Where(g => g.Perspective == perspective).Select(g => g.Text.In(language));

    private IEnumerable<string> CharterOf(ClinicTeams teams, CharterPart part) => teams.CharterQuestions.Questions.Where(q => q.Part == part).Select(q => q.Text.In(language));

    private ReportBlock.Table GroupBlock(CauseGroup group) => new(
        group.Name.In(language), [Say("Årsak", "Årsak", "Cause"), Say("Ideer", "Idear", "Ideas")], [.. group.Causes.Select(c => (IReadOnlyList<string>)[c.Text.In(language), string.Join("; ", c.Ideas.Select(i => i.In(language)))])]);

    private IEnumerable<ReportBlock> ListBlocks(ClinicTeams teams)
    {
        yield return new ReportBlock.Table(
            Say("Lengste ventelister", "Lengste ventelister", "Longest waiting lists"), [Say("Liste", "Liste", "List"), Say("Venter", "Ventar", "Waiting")],
            [.. ListLength.SelectLongestLists(teams.Lists.Select(l => l.Length), 3).Select(l => (IReadOnlyList<string>)[l.Name.In(language), l.Waiting is > 0 and < FewestShown ? _texts.Hidden : $"{_texts.Number(l.Waiting)} {_texts.Patients}"])]);
        foreach (var list in teams.Lists.Where(l => !l.Slots.IsEmpty))
        {
            var name = Say("Utjevning: ", "Utjamning: ", "Evening out: ") + list.Length.Name.In(language);
            if (list.Slots.Any(s => s.Waiting is > 0 and < FewestShown))
            {
                yield return new ReportBlock.Paragraph($"{name}: {_texts.Hidden}");
                continue;
            }

            var balance = WaitingBalance.Of(list.Slots);
            yield return new ReportBlock.Table(
                name, [Say("Plass", "Plass", "Place"), Say("Venter nå", "Ventar no", "Waiting now"), Say("Etter utjevning", "Etter utjamning", "After evening out"), Say("Endring", "Endring", "Change")],
                [.. balance.Slots.Select(s => (IReadOnlyList<string>)[s.Role.Label.In(language), _texts.Number(s.Waiting), _texts.Number(s.After), (s.Change > 0 ? "+" : "") + _texts.Number(s.Change)])]);
            yield return new ReportBlock.Paragraph(Say($"{_texts.Number(balance.Moves)} pasienter ville fått time hos en annen.", $"{_texts.Number(balance.Moves)} pasientar ville fått time hos ein annan.", $"{_texts.Number(balance.Moves)} patients would be seen by someone else."));
        }
    }

    private ReportBlock.Chart ChartOf(ClinicTeams teams, ReadingSeries series, string id)
    {
        var starts = teams.Interventions.Select(i => i.Start).ToList();
        var parts = starts.Select(s => s.LastPositionBefore(series)).Where(p => p >= 1 && p < series.Count).Distinct().OrderBy(p => p).ToArray();
        var chart = RunChart.Draw(series, ChartLayout.Whole.InParts(parts));
        var options = ChartPictureOptions.Default.WithId(id).In(language).For(teams.Name.In(language)).WithInterventions(starts);
        var marks = string.Join("; ", starts.Select(s => $"{s.Text.In(language)} ({(s.When.Length == MonthLength ? PersonText.Month(s.Start, language) : PersonText.Date(s.Start, language))})"));
        return new(chart, options, Say(
            $"Seriediagram i {chart.Phases.Length} faser. Starter: {marks}. Diagrammet viser ikke hva som er årsaken.",
            $"Seriediagram i {chart.Phases.Length} fasar. Startar: {marks}. Diagrammet viser ikkje kva som er årsaka.",
            $"Run chart in {chart.Phases.Length} phases. Starts: {marks}. The chart does not show the cause."));
    }
}
