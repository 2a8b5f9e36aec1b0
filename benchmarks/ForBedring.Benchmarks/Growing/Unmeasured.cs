namespace ForBedring.Benchmarks.Growing;

/// <summary>Members that take a collection and need no measurement of their own, each with the reason.</summary>
internal static class Unmeasured
{
    private const string OneForm = "the questions of one form";
    private const string OneMeeting = "what one meeting wrote down";
    private const string OneMessage = "the arguments of one message, or the bases of one rule";
    private const string OneScale = "the points of one scale";
    private const string Elsewhere = "the same work as ";

    /// <summary>The reasons by member.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AdoptionProfile.Own"] = "nine steps at the most",
        ["AnswerScale.WithAnswers"] = OneScale,
        ["BandedWaits.From"] = OneScale,
        ["ChartLayout.WithBaselines"] = "a number for each phase, copied",
        ["CsvHeader.Find"] = "the columns of one file",
        ["CsvHeader.Require"] = "the columns of one file",
        ["IgpSession.AddGroup"] = OneMeeting,
        ["IgpSession.Create"] = OneMeeting,
        ["ImprovementBoardMeeting"] = OneMeeting,
        ["ImprovementPlan.CanChangeResponsible"] = "the parties of one measure",
        ["ImprovementPlan.ChangeResponsible"] = "the parties of one measure",
        ["Instrument.Create"] = "the statements of one instrument: InstrumentJson.Read",
        ["MeetingRecord"] = OneMeeting,
        ["MicroTeam"] = "the seats of one team",
        ["ProgrammeDocument.WithIgpQuestions"] = OneForm,
        ["ProgrammeDocument.WithUserBank"] = "the parts of one agreement",
        ["ProgrammePage.Add"] = "the targets of one year",
        ["ProgrammeYear"] = "the focus areas of one year",
        ["PulseQuestion.Common"] = OneForm,
        ["PulseQuestion.Outpatient"] = OneForm,
        ["PulseQuestion.Ward"] = OneForm,
        ["PulseQuestions"] = OneForm,
        ["ReadProblems.Add"] = OneMessage,
        ["ReadProblems.AddBadRow"] = OneMessage,
        ["ReleaseLedger.SealWith"] = "a key",
        ["ReportRow.Of"] = Elsewhere + "TidyReport.Write",
        ["ResponseSetBuilder.Add"] = "the answers of one sheet; many sheets: ResponseCsv.Read",
        ["RuleDefinition.Create"] = OneMessage,
        ["RuleDefinition.Find"] = OneMessage,
        ["RuleDefinition.Hard"] = OneMessage,
        ["RuleDefinition.Problem"] = OneMessage,
        ["SmileyScale"] = "three or five faces",
        ["StepRecord.WithParties"] = "the roles that took part in one step",
        ["SurveyRound.CanChoose"] = "a choice for each rule",
        ["SurveyRound.CanUse"] = "a minimum for each unit of a few",
        ["SurveyRound.Open"] = "choices and minimums: SurveyRound.CanUse",
        ["ToolUse"] = OneMeeting,
        ["WorkingDayRule.ClosedEachYearOn"] = "366 days at the most",
    };
}
