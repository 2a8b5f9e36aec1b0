using ForBedring.Protection;
using ForBedring.Protection.Engine;
using ForBedring.Surveys;

namespace ForBedring.Releases.Making;

/// <summary>Which means of respondents of a theme are shown beside figures of its questions: those that tell nothing of fewer than d people who skipped something.</summary>
/// <remarks>
/// Decided over people and the questions each answered, with every question figure and mean that was shown before or is shown now. The questions
/// come first; a mean is fitted in where the whole stays safe, totals before breakdowns.
/// </remarks>
internal sealed class MeanDecision : INewlyShown
{
    private readonly bool[] _shown;
    private readonly bool[] _isNew;

    private MeanDecision(string family, bool[] shown, bool[] isNew, JointChoice choice)
    {
        Family = family;
        _shown = shown;
        _isNew = isNew;
        Choice = choice;
    }

    /// <summary>The family's name in the ledger.</summary>
    public string Family { get; }

    /// <summary>What was decided.</summary>
    public JointChoice Choice { get; }

    /// <summary>Whether a wanted cell's mean is shown.</summary>
    public bool Shows(int wanted) => _shown[wanted];

    /// <summary>Wanted cells whose mean is shown now and was not before.</summary>
    public IEnumerable<int> NewlyShown() => Enumerable.Range(0, _shown.Length).Where(w => _shown[w] && _isNew[w]);

    /// <summary>The family of a theme's means beside its questions.</summary>
    public static string FamilyOf(Theme theme) => "mean:" + theme.Code.Value;

    /// <summary>The decision.</summary>
    /// <param name="families">Names, thresholds and questions of the themes.</param>
    /// <param name="theme">The theme.</param>
    /// <param name="waves">The rounds.</param>
    /// <param name="wanted">The cells asked for.</param>
    /// <param name="index">What was decided about the theme's questions.</param>
    /// <param name="nobodySkips">Per wanted cell whether everyone answered everything, so that its mean follows from its questions.</param>
    /// <param name="options">How to decide.</param>
    /// <param name="cancellation">Cancels the search.</param>
    public static MeanDecision Decide(
        Families families, int theme, JoinedWaves waves, IReadOnlyList<DecidedCell> wanted, FamilyDecision index, bool[] nobodySkips, DisclosureOptions options, CancellationToken cancellation)
    {
        var instrument = families.Instrument;
        var (own, first) = (instrument.Themes[theme], instrument.FirstQuestions[theme]);
        var family = FamilyOf(own);
        var told = new ToldCells(own.Questions.Length);
        foreach (var (cell, entry, policy) in waves.Entries(index.Family))
        {
            var isThemes = policy?.Detail == Detail.Themes;
            told.Add(cell, isThemes ? 0 : Bits(Enumerable.Range(0, own.Questions.Length).Where(q => !entry.Unpublished.Contains(own.Questions[q].Code))), isThemes || policy is null);
        }

        foreach (var (cell, _, _) in waves.Entries(family)) told.Add(cell, 0, isMeanTold: true);
        var isNew = Array.ConvertAll(Enumerable.Range(0, wanted.Count).ToArray(), w => !nobodySkips[w] && !told.IsMeanTold(wanted[w]));
        var now = Bits(families.ShownQuestions(theme).Select(q => q - first));
        for (var w = 0; w < wanted.Count; w++)
        {
            if (index.Shows(w)) told.Ask(wanted[w], now);
        }

        var threshold = families.ThresholdOf(theme);
        var builder = new JointSystemBuilder(threshold.Minimum, threshold.Difference);
        var columns = ColumnsOf(builder, waves, own.Questions.Length, first);
        var meanAt = new Dictionary<(string?, CellDefinition), int>();
        foreach (var cell in told.Cells)
        {
            if (cell.Questions != 0) builder.AddCell(cell.Cell.Key + "\nquestions", SumsOf(cell, columns, own.Questions.Length), isReleased: true);
            if (!cell.IsMeanTold && !cell.IsAsked) continue;
            var mean = JointFunctional.Of(cell.Cell.Groups.SelectMany(g => columns[g] ?? []).Where(c => c.Answered >= instrument.Arithmetic[theme].LeastAnswered)
                .Select(c => (c.Column, (long)instrument.Arithmetic[theme].Factors[c.Answered])));
            meanAt.Add(cell.Cell.Identity, builder.AddCell(cell.Cell.Key + "\nmean", [mean], cell.Cell.Cell.Attribute is null ? 1 : 2, cell.IsMeanTold));
        }

        var choice = JointChooser.Choose(builder.Build(), options, cancellation);
        return new(family, [.. wanted.Select((w, i) => index.Shows(i) && choice.Shown[meanAt[w.Identity]])], isNew, choice);
    }

    private static ulong Bits(IEnumerable<int> questions)
    {
        var bits = 0UL;
        foreach (var q in questions) bits |= 1UL << q;
        return bits;
    }

    // Per group the unknowns of its sheets: the question, and how many questions of the theme that sheet answered.
    private static List<(int Column, int Question, int Answered)>?[] ColumnsOf(JointSystemBuilder builder, JoinedWaves waves, int questions, int first)
    {
        var columns = new List<(int Column, int Question, int Answered)>?[waves.GroupCount];
        var sets = waves.PeopleBy((table, sheet) => Bits(Enumerable.Range(0, questions).Where(q => table.Answers(sheet, first + q))));
        foreach (var set in sets)
        {
            var people = builder.AddPeople(set.People);
            foreach (var (group, answered) in set.Sheets)
            {
                var count = Enumerable.Range(0, questions).Count(q => ((answered >> q) & 1) == 1);
                for (var q = 0; q < questions; q++)
                {
                    if (((answered >> q) & 1) == 1) (columns[group] ??= []).Add((builder.AddColumn(people), q, count));
                }
            }
        }

        return columns;
    }

    private static IEnumerable<JointFunctional> SumsOf(ToldCell cell, List<(int Column, int Question, int Answered)>?[] columns, int questions)
    {
        var sums = new List<int>?[questions];
        foreach (var group in cell.Cell.Groups)
        {
            foreach (var (column, question, _) in columns[group] ?? [])
            {
                if (((cell.Questions >> question) & 1) == 1) (sums[question] ??= []).Add(column);
            }
        }

        return sums.OfType<List<int>>().Select(JointFunctional.Sum);
    }

    /// <summary>A cell with what was or is told of it.</summary>
    private sealed class ToldCell(DecidedCell cell)
    {
        public DecidedCell Cell { get; } = cell;

        public ulong Questions { get; set; }

        public bool IsMeanTold { get; set; }

        public bool IsAsked { get; set; }
    }

    /// <summary>Cells by what they are, each once.</summary>
    private sealed class ToldCells(int questions)
    {
        private readonly Dictionary<(string?, CellDefinition), ToldCell> _at = [];

        public List<ToldCell> Cells { get; } = [];

        public bool IsMeanTold(DecidedCell cell) => _at.TryGetValue(cell.Identity, out var told) && told.IsMeanTold;

        public void Add(DecidedCell cell, ulong told, bool isMeanTold)
        {
            var own = At(cell);
            own.Questions |= told & ((1UL << questions) - 1);
            own.IsMeanTold |= isMeanTold;
        }

        public void Ask(DecidedCell cell, ulong told)
        {
            Add(cell, told, isMeanTold: false);
            At(cell).IsAsked = true;
        }

        private ToldCell At(DecidedCell cell)
        {
            if (_at.TryGetValue(cell.Identity, out var told)) return told;
            _at.Add(cell.Identity, told = new(cell));
            Cells.Add(told);
            return told;
        }
    }
}
