using ForBedring.Indicators;
using ForBedring.Planning;
using ForBedring.Programme;
using ForBedring.Programme.Competence;
using ForBedring.Programme.Meetings;
using ForBedring.Programme.Pulse;
using ForBedring.Programme.Teams;
using ForBedring.Programme.Users;
using ForBedring.Protection;
using ForBedring.Releases;
using ForBedring.Rules;
using ForBedring.Surveys;
using ForBedring.WaitingLists;
using ForBedring.Wheel;
using ForBedring.Workshops;

namespace ForBedring.Json;

/// <summary>Documents: what has a file format of its own, in the hands of that format.</summary>
internal static class DocumentForms
{
    private const string Computed = "it is worked out from its source.";

    public static void AddTo(JsonForms forms)
    {
        forms.Class(() => new DocumentConverter<ImprovementPlan>(PlanJson.ReadWithin, PlanJson.Write));
        forms.Class(() => new DocumentConverter<PlanDiagnostics>(null, d => PlanJson.WriteReview(d), "read the plan and diagnose it."));
        forms.Class(() => new DocumentConverter<Instrument>(utf8 => InstrumentJson.Read(utf8), InstrumentJson.Write));
        forms.Class(() => new DocumentConverter<DisclosurePolicy>(DisclosurePolicyJson.Read, DisclosurePolicyJson.Write));
        forms.Class(() => new DocumentConverter<ReleaseLedger>(utf8 => ReleaseLedgerJson.Read(utf8), ledger => ReleaseLedgerJson.Write(ledger)));
        forms.Class(() => new DocumentConverter<DisclosureProblem>(DisclosureJson.ReadProblem, null, "it holds the counts of people that are to be protected."));
        forms.Class(() => new DocumentConverter<DisclosurePlan>(null, p => DisclosureJson.WritePlan(p), "a decision is made, not given."));
        forms.Class(() => new DocumentConverter<DisclosureAudit>(null, DisclosureJson.WriteAudit, Computed));
        forms.Class(() => new DocumentConverter<UnitReport>(OneReport, r => UnitReportJson.Write([r])));
        forms.Class(() => new DocumentConverter<SurveyRelease>(null, r => UnitReportJson.Write(r.Reports), "read its reports with UnitReportJson."));
        forms.Class(() => new DocumentConverter<WheelDocument>(utf8 => WheelCycleJson.Read(utf8), WheelCycleJson.Write));
        forms.Class(() => new DocumentConverter<WheelMethod>(WheelMethodJson.Read, null, "the library has no writer for a method."));
        forms.Class(() => new DocumentConverter<EarlierPublication>(EarlierPublicationJson.Read, EarlierPublicationJson.Write));
        forms.Class(() => new DocumentConverter<WaitingTargets>(utf8 => WaitingTargetsJson.Read(utf8.ToArray()), WaitingTargetsJson.Write));
        forms.Class(() => new DocumentConverter<ProgrammeDocument>(utf8 => ProgrammeJson.Read(utf8.ToArray()), ProgrammeJson.Write));
        forms.Class(() => new DocumentConverter<ClinicTeams>(utf8 => ClinicTeamsJson.Read(utf8.ToArray()), ClinicTeamsJson.Write));
        forms.Class(() => new DocumentConverter<UserBank>(utf8 => UserBankJson.Read(utf8.ToArray()), UserBankJson.Write));
        forms.Class(() => new DocumentConverter<CompetenceDocument>(utf8 => CompetenceJson.Read(utf8.ToArray()), null, "it holds records of people."));
        forms.Class(() => new DocumentConverter<MeetingDocument>(utf8 => MeetingsJson.Read(utf8.ToArray()), MeetingsJson.Write));
        forms.Class(() => new DocumentConverter<MonthlyFigures>(null, f => WaitingFiguresJson.Write(f), Computed));
        forms.Class(() => new DocumentConverter<PublishedFigures>(null, f => WaitingFiguresJson.Write(f), Computed));
        forms.Class(() => new DocumentConverter<SeriesChart>(null, c => ChartJson.Write(c), Computed));
        forms.Class(() => new DocumentConverter<CardDeck>(CardDeckJson.Read, CardDeckJson.Write));
        forms.Class(() => new DocumentConverter<MeasureCanvas>(MeasureCanvasJson.Read, MeasureCanvasJson.Write));
        forms.Class(() => new DocumentConverter<ShoeProcess>(utf8 => ShoeProcessJson.Read(utf8.ToArray()), ShoeProcessJson.Write));
        forms.Class(() => new DocumentConverter<MappingReport>(null, r => MappingReportJson.Write([r]), Computed));
        forms.Case<RunChart, SeriesChart>();
        forms.Case<ControlChart, SeriesChart>();
        forms.Class(() => new DocumentConverter<SlowShiftChart>(null, c => ChartJson.Write(c), Computed));

        const string Opaque = "what it holds becomes a figure through a disclosure policy only.";
        forms.Refuse<SurveyScores>(Opaque);
        forms.Refuse<SurveyTally>(Opaque);
        forms.Refuse<ResponseSet>(Opaque);
        forms.Refuse<ResponseSetBuilder>(Opaque);
        forms.Refuse<SurveyComment>(Opaque);
        const string OfOnePerson = "it holds what is known of one patient, member or employee; its report may be shown.";
        forms.Refuse<OutpatientPulse>(OfOnePerson);
        forms.Refuse<OutpatientEntry>(OfOnePerson);
        forms.Refuse<WardPulse>(OfOnePerson);
        forms.Refuse<WardEntry>(OfOnePerson);
        forms.Refuse<PulseFile>(OfOnePerson);
        forms.Refuse<CompetenceRegister>(OfOnePerson);
        forms.Refuse<CompetenceRecord>(OfOnePerson);
        forms.Refuse<UserBank>(OfOnePerson);
        forms.Refuse<BankMember>(OfOnePerson);
        forms.Refuse<Assignment>(OfOnePerson);
        forms.Refuse<MappingSession>(Opaque);
        forms.Refuse<MappingSheets>(Opaque);
        forms.Refuse<MappingTally>(Opaque);
        forms.Refuse<TableSheet>(Opaque);
        forms.Refuse<SmileyBallot>(Opaque);
        forms.Refuse<StickyNote>(Opaque);
        forms.Refuse<FreeTextStatement>(Opaque);
        forms.Refuse<DisclosureExplanation>("it is for the data controller, who writes it with DisclosureJson.");
        forms.Refuse<DisclosureLeak>("it is for the data controller, who writes it with DisclosureJson.");
    }

    // A report on its own is a file of one report: it carries what its figures rest on.
    private static ReadResult<UnitReport> OneReport(ReadOnlySpan<byte> utf8)
    {
        var read = UnitReportJson.Read(utf8);
        if (!read.TryGetValue(out var reports)) return new ReadResult<UnitReport>.Unreadable(read.Problems);
        if (reports.Count == 1) return new ReadResult<UnitReport>.Accepted(reports[0], read.Problems);
        var problem = JsonRules.WrongValue.Problem(1, "units", ("path", "units"), ("value", "[…]"), ("wanted", "one report"));
        return new ReadResult<UnitReport>.Unreadable(read.Problems.Add(problem));
    }
}
