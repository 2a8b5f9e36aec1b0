using ForBedring.Calendar;
using ForBedring.Organisation;
using ForBedring.Planning;
using ForBedring.Reports.Markup;
using ForBedring.Rules;
using ForBedring.Wheel;

namespace ForBedring.Reports;

/// <summary>The words and rounded figures of the leaders' pages in one language.</summary>
internal sealed class LeadersWords(ReportLanguage language)
{
    public string Lead => Say(
        "Hvor klinikkene og virksomheten er i året: planer, tiltak, trinn og partssamarbeid. Siden har ingen fritekst og ingen skår fra undersøkelsen.",
        "Kvar klinikkane og verksemda er i året: planar, tiltak, steg og partssamarbeid. Sida har ingen fritekst og ingen skår frå undersøkinga.",
        "Where the clinics and the whole are in the year: plans, measures, steps and cooperation. The page has no free text and no score of the survey.");

    public string AsOf => Say("Per dato", "Per dato", "As of");

    public string Sensitivity => Say("Følsomhet", "Følsemd", "Sensitivity");

    public string UnitsWithCycle => Say("Enheter", "Einingar", "Units");

    public string Unit => Say("Enhet", "Eining", "Unit");

    public string Plans => Say("Planer og tiltak", "Planar og tiltak", "Plans and measures");

    public string PlansByUnit => Say("Planer og tiltak per enhet", "Planar og tiltak per eining", "Plans and measures by unit");

    public string StepsByUnit => Say("Enheter som har gjort trinnene", "Einingar som har gjort stega", "Units that have done the steps");

    public string PartiesByUnit => Say("Hvor ofte partene var med", "Kor ofte partane var med", "How often the parties took part");

    public string BarriersByUnit => Say("Hindringer per enhet", "Hindringar per eining", "Barriers by unit");

    public string StatusFigures => Say("Tallene per dato", "Tala per dato", "The figures as of the day");

    public string CoverageByLevel => Say("Planer per nivå", "Planar per nivå", "Plans by level");

    public string UnitsToFollowUp => Say("Enheter å følge opp", "Einingar å følgje opp", "Units to follow up");

    public string MeasuresByDeadline => Say("Tiltak etter frist", "Tiltak etter frist", "Measures by deadline");

    public string Whole => Say("Hele virksomheten", "Heile verksemda", "The whole");

    public string PlansNote => Say(
        "En plan lever når det har skjedd noe i den de siste månedene. Tiltak som er fullført eller har passert fristen, skal evalueres; virket et tiltak ikke godt nok, skal det rettes.",
        "Ein plan lever når det har skjedd noko i han dei siste månadene. Tiltak som er fullførte eller har passert fristen, skal evaluerast; verka eit tiltak ikkje godt nok, skal det rettast.",
        "A plan is alive when something has happened in it in recent months. Measures that are completed or past their deadline are to be evaluated; one that did not work well enough is to be corrected.");

    public string Made => Say("Vedtatt plan", "Vedteken plan", "Adopted plan");

    public string Alive => Say("Planen lever", "Planen lever", "Plan alive");

    public string Evaluated => Say("Evaluerte tiltak", "Evaluerte tiltak", "Measures evaluated");

    public string Corrected => Say("Rettet det som ikke virket", "Retta det som ikkje verka", "Corrected what did not work");

    public string Overdue => Say("Tiltak over fristen", "Tiltak over fristen", "Measures overdue");

    public string Response => Say("Svaroppslutning", "Svaroppslutning", "Response rate");

    public string AgainstGoal => Say("Mot målet", "Mot målet", "Against the goal");

    public string Steps => Say("Trinnene i årshjulet", "Stega i årshjulet", "The steps of the annual wheel");

    public string StepsNote => Say("Hvor mange enheter som har gjort hvert trinn.", "Kor mange einingar som har gjort kvart steg.", "How many units have done each step.");

    public string All => Say("Alle trinn", "Alle steg", "All steps");

    public string Parties => Say("Partene ved bordet", "Partane ved bordet", "The parties at the table");

    public string PartiesNote => Say(
        "Hvor ofte de som skal være med i et trinn, var med. Vises ikke for få enheter, for da handler tallet om enkeltledere.",
        "Kor ofte dei som skal vere med i eit steg, var med. Blir ikkje vist for få einingar, for då handlar talet om enkeltleiarar.",
        "How often those who must take part in a step did. Not shown for few units, since the figure would be about single leaders.");

    public string TookPart => Say("Var med", "Var med", "Took part");

    public string Barriers => Say("Hindringer", "Hindringar", "Barriers");

    public string BarriersNote => Say(
        "Meldt av ledere selv. Ledere lenger fra klinikken er ofte mer positive, så de to kolonnene leses hver for seg.",
        "Melde av leiarar sjølve. Leiarar lenger frå klinikken er ofte meir positive, så dei to kolonnane blir lesne kvar for seg.",
        "Reported by leaders themselves. Leaders further from the clinic are often more positive, so the two columns are read apart.");

    public string ByLeaders => Say("Meldt av ledere over seksjonene", "Melde av leiarar over seksjonane", "Reported by leaders above the sections");

    public string NearestPatients => Say("Meldt nærmest pasientene", "Melde nærast pasientane", "Reported nearest the patients");

    public string TooFewReports => Say("for få meldinger til å vises", "for få meldingar til å visast", "too few reports to be shown");

    public string NoReports => Say("ingen", "ingen", "none");

    public string Closing => Say(
        "Tallene er tellinger av enheter, planer og tiltak, og sier ikke hvem som er god eller dårlig. Bruk dem til å se hvor noen trenger hjelp.",
        "Tala er teljingar av einingar, planar og tiltak, og seier ikkje kven som er god eller dårleg. Bruk dei til å sjå kvar nokon treng hjelp.",
        "The figures count units, plans and measures, and do not say who is good or bad. Use them to see where someone needs help.");

    public string CommitteeLead => Say(
        "Til arbeidsmiljøutvalget: hvor mange enheter som har plan, hva som er evaluert, og hvem som trenger oppfølging. Ingen fritekst og ingen tall fra undersøkelsen.",
        "Til arbeidsmiljøutvalet: kor mange einingar som har plan, kva som er evaluert, og kven som treng oppfølging. Ingen fritekst og ingen tal frå undersøkinga.",
        "For the working environment committee: how many units have a plan, what is evaluated, and who needs following up. No free text and no figure of the survey.");

    public string ObligedUnits => Say("Enheter som skal ha plan", "Einingar som skal ha plan", "Units that shall have a plan");

    public string Figure => Say("Nøkkeltall", "Nøkkeltal", "Figure");

    public string Value => Say("Verdi", "Verdi", "Value");

    public string KeyFigures => Say("Status", "Status", "Status");

    public string EvaluatedUnits => Say("Enheter som har evaluert noe", "Einingar som har evaluert noko", "Units that have evaluated something");

    public string OpenMeasures => Say("Åpne tiltak", "Opne tiltak", "Open measures");

    public string Levels => Say("Etter nivå", "Etter nivå", "By level");

    public string Level => Say("Nivå", "Nivå", "Level");

    public string FollowUp => Say("Disse trenger oppfølging", "Desse treng oppfølging", "These need following up");

    public string HowFar => Say("Hvor langt", "Kor langt", "How far");

    public string NextDeadline => Say("Neste frist", "Neste frist", "Next deadline");

    public string Bases => Say("Lovgrunnlag", "Lovgrunnlag", "Legal basis");

    public string NotVerified => Say("ikke kontrollert mot lovteksten", "ikkje kontrollert mot lovteksten", "not checked against the text of the law");

    public string Goals => Say("Mål og delmål", "Mål og delmål", "Goals and the goals that serve them");

    public string GoalsNote => Say(
        "Målet til virksomheten har sitt eget tall. Det blir ikke regnet ut fra enhetenes.",
        "Målet til verksemda har sitt eige tal. Det blir ikkje rekna ut frå tala til einingane.",
        "The goal of the whole has its own figure. It is not worked out from those of the units.");

    public string GoalWord => Say("Mål", "Mål", "Goal");

    public string Progress => Say("Framgang", "Framgang", "Progress");

    public string NoFigure => Say("ikke noe tall", "ikkje noko tal", "no figure");

    public string PosterLead => Say("Dette arbeider vi med nå. Nærmeste frist står først.", "Dette arbeider vi med no. Næraste frist står først.", "This is what we are working on now. The nearest deadline comes first.");

    public string Measures => Say("Åpne tiltak", "Opne tiltak", "Open measures");

    public string Measure => Say("Tiltak", "Tiltak", "Measure");

    public string Responsible => Say("Ansvarlig", "Ansvarleg", "Responsible");

    public string Deadline => Say("Frist", "Frist", "Deadline");

    public string Late => Say("Status", "Status", "Status");

    public string Title(int year) => Say($"Ledersiden {year}", $"Leiarsida {year}", $"The leaders’ page {year}");

    public string CommitteeTitle(int year) => Say($"Status til arbeidsmiljøutvalget {year}", $"Status til arbeidsmiljøutvalet {year}", $"Status for the working environment committee {year}");

    public string More(int count) => Say($"{count} tiltak til står i planen.", $"{count} tiltak til står i planen.", $"{count} more measures are in the plan.");

    public string Goal(PlanGoal.Numeric goal) => goal.Indicator == IndicatorFigures.ResponseRate && goal is { Comparator: Comparator.GreaterThan, Target: { } target, Unit: "%" }
        ? Say($"Svaroppslutning, målet er over {Number(target)} %", $"Svaroppslutning, målet er over {Number(target)} %", $"Response rate, the goal is over {Number(target)}%")
        : goal.Text;

    public string Of(PlanMilestone milestone) => milestone switch
    {
        PlanMilestone.PlanEvaluated => Say("har evaluert", "har evaluert", "has evaluated"),
        PlanMilestone.PlanAlive => Say("planen lever", "planen lever", "the plan is alive"),
        PlanMilestone.PlanExists => Say("planen ligger i skuffen", "planen ligg i skuffa", "the plan lies in a drawer"),
        _ => Say("har ikke plan", "har ikkje plan", "has no plan"),
    };

    public string Of(OrgLevel level) => level switch
    {
        OrgLevel.RegionalAuthority => Say("regionalt helseforetak", "regionalt helseføretak", "regional authority"),
        OrgLevel.Enterprise => Say("virksomhet", "verksemd", "enterprise"),
        OrgLevel.Clinic => Say("klinikk", "klinikk", "clinic"),
        OrgLevel.Department => Say("avdeling", "avdeling", "department"),
        OrgLevel.Section => Say("seksjon", "seksjon", "section"),
        _ => Say("team", "team", "team"),
    };

    public string Kinds(ImmutableArray<(BarrierKind Kind, int Count)>? barriers)
        => barriers is not { } shown ? TooFewReports : shown.IsEmpty ? NoReports : string.Join(", ", shown.Select(b => $"{In(WheelMethod.SammenOmForbedring.NameOf(b.Kind))} {Number(b.Count)}"));

    public string Share(Portion portion) => portion.Match((part, whole) => $"{Number(part)} {Say("av", "av", "of")} {Number(whole)} ({PersonText.Number(100m * part / whole, 0, language)}{Say(" %", " %", "%")})", _ => "–");

    public string ShareOrReason(Portion portion) => portion.Match((_, _) => Share(portion), In);

    public string ProgressOf(GoalProgress? progress) => progress is GoalProgress.Of of ? PersonText.Number(100 * of.Share, 0, language) + Say(" %", " %", "%") : NoFigure;

    public string When(ImpreciseDate date) => date is ImpreciseDate.Dated day && day.Earliest == day.Latest ? Day(day.Latest) : date.OriginalText;

    public string In(LocalisedText text) => text.In(language);

    public string Day(LocalDate day) => PersonText.Date(day, language);

    public string Number(long number) => PersonText.Number(number, language);

    public string Number(decimal number) => PersonText.Number(number, 0, language);

    private string Say(string bokmaal, string nynorsk, string english) => language switch
    {
        ReportLanguage.Nynorsk => nynorsk,
        ReportLanguage.English => english,
        _ => bokmaal,
    };
}
