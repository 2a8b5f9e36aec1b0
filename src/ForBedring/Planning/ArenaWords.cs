namespace ForBedring.Planning;

/// <summary>The words by which a text names an arena (<i>møteplass</i>), in bokmål and nynorsk.</summary>
internal static class ArenaWords
{
    private static readonly (string Word, Arena Arena)[] Words =
    [
        ("kvam", Arena.QualityAndWorkEnvironmentCommittee), ("amu", Arena.WorkEnvironmentCommittee), ("arbeidsmiljøutval", Arena.WorkEnvironmentCommittee),
        ("personalmøte", Arena.StaffMeeting), ("ledermøte", Arena.LeaderMeeting), ("leiarmøte", Arena.LeaderMeeting), ("driftsmøte", Arena.OperationsMeeting),
        ("behandlermøte", Arena.ClinicianMeeting), ("behandlarmøte", Arena.ClinicianMeeting), ("vernerunde", Arena.SafetyRound),
        ("medarbeidersamtale", Arena.AppraisalTalk), ("medarbeidarsamtale", Arena.AppraisalTalk), ("utviklingssamtale", Arena.AppraisalTalk),
        ("ledersamtale", Arena.LeaderAppraisal), ("leiarsamtale", Arena.LeaderAppraisal), ("budsjett", Arena.BudgetWork), ("styremøte", Arena.BoardMeeting),
        ("følges opp", Arena.Other), ("følgjast opp", Arena.Other), ("blir fulgt opp", Arena.Other), ("blir følgt opp", Arena.Other), ("tas opp i", Arena.Other), ("blir teke opp", Arena.Other),
    ];

    /// <summary>The arena a text names, at the start of a word; <see cref="Arena.Other"/> where it only says that it is followed up; null where it names none.</summary>
    public static Arena? In(string text)
    {
        var lower = " " + text.ToLowerInvariant();
        foreach (var (word, arena) in Words)
        {
            for (var at = lower.IndexOf(word, StringComparison.Ordinal); at > 0; at = lower.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var endsWell = word.Length > 4 || at + word.Length == lower.Length || !char.IsLetter(lower[at + word.Length]);
                if (!char.IsLetterOrDigit(lower[at - 1]) && endsWell) return arena;
            }
        }

        return null;
    }
}
