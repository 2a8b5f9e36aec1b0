using ForBedring.Releases;
using ForBedring.Surveys;

namespace ForBedring.Tests.Releases.Attack;

/// <summary>Everything ever published about a set of answers, as equations; and what it gives away.</summary>
/// <remarks>A bound counts as the figure itself, and a figure with its number of people as the sum: the reader is granted both.</remarks>
internal sealed class Published
{
    // A person's index, or its square or class: an unknown beside those of the questions.
    private const int OwnIndex = -1;

    private readonly SortedDictionary<string, Book> _books = new(StringComparer.Ordinal);

    /// <summary>Figures with fewer people behind them than their threshold.</summary>
    public List<string> TooFew { get; } = [];

    public IEnumerable<string> Names => _books.Keys;

    public IReadOnlyList<Equation> Of(string name) => _books[name].Equations;

    /// <summary>Takes down the figures of one cell.</summary>
    /// <param name="label">What the cell is called.</param>
    /// <param name="cell">The cell as published.</param>
    /// <param name="instrument">What was asked.</param>
    /// <param name="sheets">The sheets behind the cell.</param>
    /// <param name="policy">The policy it was published by. Where several were, the promise is that of the least difference.</param>
    public void Take(string label, ReportCell cell, Instrument instrument, IReadOnlyCollection<TrueSheet> sheets, DisclosurePolicy policy)
    {
        foreach (var figures in cell.Themes)
        {
            var theme = Enumerable.Range(0, instrument.Themes.Length).Single(t => instrument.Themes[t].Code == figures.Code);
            var notes = new Notes(this, label, instrument, theme, sheets, policy);
            if (figures.Mean.IsShown || figures.RawMean is { IsShown: true }) notes.ThemeMean();
            if (figures.StandardDeviation.IsShown) notes.PerPerson("squares");
            if (figures.PercentPositive.IsShown || figures.Mature is { IsShown: true }) notes.PerPerson("positive");
            foreach (var question in figures.Questions)
            {
                var at = instrument.IndexOf(question.Code);
                if (question.Mean.IsShown || question.RawMean.IsShown) notes.PerAnswer("sums", at);
                if (question.StandardDeviation.IsShown) notes.PerAnswer("squares", at);
                if (question.PercentPositive.IsShown) notes.PerAnswer("positive", at);
                if (question.Distribution.IsShown) notes.PerAnswer("classes", at);
            }
        }
    }

    /// <summary>Takes down how many answered in a cell, where its number, or a figure with its number, is shown: nobody is to be had by subtracting them.</summary>
    /// <param name="label">What the cell is called.</param>
    /// <param name="cell">The cell as published.</param>
    /// <param name="sheets">The sheets behind the cell.</param>
    /// <param name="invited">Those invited to it, by numbers of their own; null where that is not known.</param>
    /// <param name="policy">The policy it was published by.</param>
    public void TakeNumbers(string label, ReportCell cell, IReadOnlyCollection<TrueSheet> sheets, IReadOnlyCollection<int>? invited, DisclosurePolicy policy)
    {
        if (!cell.Responses.IsShown && !cell.Themes.Any(t => t.Mean.IsShown || t.Questions.Any(q => q.Mean.IsShown))) return;
        var (own, index) = (policy.Threshold(MeasureFamily.Participation), policy.Threshold(MeasureFamily.Index));
        var answered = new Equation(label + " answered");
        foreach (var sheet in sheets) answered.Plus(new(sheet.Person, sheet.Number, OwnIndex));
        Add("numbers answered", answered, 1, Math.Min(own.Difference, index.Difference) + policy.InsiderAllowance);
        if (invited is null || !cell.Responses.IsShown) return;
        var asked = new Equation(label + " invited");
        foreach (var person in invited) asked.Plus(new(person, person, OwnIndex));
        Add("numbers invited", asked, own.Minimum + policy.InsiderAllowance, own.Difference + policy.InsiderAllowance);
    }

    /// <summary>A theme's mean and its questions' means, shown together.</summary>
    public void TakeMeans(string label, Instrument instrument, int theme, IReadOnlyCollection<TrueSheet> sheets, DisclosurePolicy policy, UnitScoreMethod? method = null)
    {
        new Notes(this, label, instrument, theme, sheets, policy).ThemeMean(method);
        for (var q = 0; q < instrument.Themes[theme].Questions.Length; q++) TakeQuestion(label, instrument, theme, q, sheets, policy);
    }

    /// <summary>A theme's mean alone.</summary>
    public void TakeMean(string label, Instrument instrument, int theme, IReadOnlyCollection<TrueSheet> sheets, DisclosurePolicy policy)
        => new Notes(this, label, instrument, theme, sheets, policy).ThemeMean();

    /// <summary>The mean of one of a theme's questions alone.</summary>
    public void TakeQuestion(string label, Instrument instrument, int theme, int question, IReadOnlyCollection<TrueSheet> sheets, DisclosurePolicy policy)
        => new Notes(this, label, instrument, theme, sheets, policy).PerAnswer("sums", instrument.FirstQuestions[theme] + question);

    /// <summary>Spread and share positive of a theme and its questions.</summary>
    public void TakeShapes(string label, Instrument instrument, int theme, IReadOnlyCollection<TrueSheet> sheets, DisclosurePolicy policy)
    {
        var notes = new Notes(this, label, instrument, theme, sheets, policy);
        foreach (var kind in new[] { "squares", "positive" })
        {
            notes.PerPerson(kind);
            for (var q = 0; q < instrument.Themes[theme].Questions.Length; q++) notes.PerAnswer(kind, instrument.FirstQuestions[theme] + q);
        }
    }

    /// <summary>Every smallest set of fewer than d people that some combination of a book is about.</summary>
    public IEnumerable<IReadOnlyList<int>> SmallestSets(string name, int d) => Apart.Of(_books[name].Equations).SelectMany(part => LightSearch.Of(part).AllBelow(d));

    /// <summary>Every way in which the promise is broken, in words; empty where it is kept.</summary>
    public IEnumerable<string> Leaks()
    {
        foreach (var few in TooFew) yield return few;
        var looked = new List<Book>();
        foreach (var (name, book) in _books)
        {
            // Percent positive is mostly told of the same people as the spread.
            if (looked.Exists(book.IsSameAs)) continue;
            looked.Add(book);
            var people = Apart.Of(book.Equations).Select(part => LightSearch.Of(part).Below(book.Difference)).FirstOrDefault(p => p is not null)?.ToHashSet();
            if (people is null) continue;
            var witness = LightSearch.Witness(book.Equations, people);
            if (!ExactRank.TellsOf(witness, people)) throw new InvalidOperationException("The field and the whole numbers disagree.");
            yield return $"{name}: about {people.Count} ({string.Join(", ", people.Order().Select(p => "person " + p))}): {string.Join("; ", witness)}";
        }
    }

    private void Add(string kind, Theme theme, Equation equation, DisclosurePolicy policy)
    {
        var (minimum, difference) = ThresholdOf(policy, kind, theme);
        Add($"{theme.Code} {kind}", equation, minimum, difference);
    }

    private void Add(string name, Equation equation, int minimum, int difference)
    {
        if (equation.Terms.Count == 0) return;
        if (!_books.TryGetValue(name, out var book)) _books.Add(name, book = new());
        book.Difference = Math.Min(book.Difference, difference);

        // A figure that was shown before stays what it was, also after the threshold was raised.
        var isNew = !book.Equations.Exists(e => e.IsSameAs(equation));
        book.Equations.Add(equation);
        var people = equation.People.Count();
        if (isNew && people < minimum) TooFew.Add($"{name}: {equation} is about {people}");
    }

    private static (int Minimum, int Difference) ThresholdOf(DisclosurePolicy policy, string kind, Theme theme)
    {
        var own = policy.Threshold(theme.Questions.Any(q => q.IsSensitive) ? MeasureFamily.Sensitive : MeasureFamily.Index);
        var (minimum, difference) = (own.Minimum, own.Difference);
        if (kind != "sums")
        {
            var shape = policy.Threshold(MeasureFamily.Distribution);
            (minimum, difference) = (Math.Max(minimum, shape.Minimum), Math.Max(difference, shape.Difference));
        }

        return (minimum + policy.InsiderAllowance, difference + policy.InsiderAllowance);
    }

    private sealed class Book
    {
        public int Difference { get; set; } = int.MaxValue;

        public List<Equation> Equations { get; } = [];

        public bool IsSameAs(Book other) => Difference == other.Difference && Equations.Count == other.Equations.Count && Equations.Zip(other.Equations, (a, b) => a.IsSameAs(b)).All(same => same);
    }

    // Writes one theme of one cell down.
    private sealed class Notes(Published all, string label, Instrument instrument, int theme, IReadOnlyCollection<TrueSheet> sheets, DisclosurePolicy policy)
    {
        private readonly Theme _theme = instrument.Themes[theme];
        private readonly int _first = instrument.FirstQuestions[theme];

        private IEnumerable<int> Questions => Enumerable.Range(_first, _theme.Questions.Length);

        // A mean made of questions is made of those that are published.
        private IEnumerable<int> PublishedQuestions => Questions.Where(q => !policy.Unpublished.Contains(instrument.Questions[q].Code));

        // Someone with too few answers has no index.
        private IEnumerable<TrueSheet> WithIndex
            => sheets.Where(s => s.CountIn(_first, _theme.Questions.Length) is var n && n > 0 && (long)n * instrument.Scoring.MinimumAnsweredShare.Denominator >= instrument.Scoring.MinimumAnsweredShare.Numerator * _theme.Questions.Length);

        public void ThemeMean(UnitScoreMethod? method = null)
        {
            var equation = new Equation($"{label} {_theme.Code}");
            switch (method ?? instrument.Scoring.UnitScore)
            {
                case UnitScoreMethod.MeanOfRespondents:
                    foreach (var sheet in WithIndex)
                    {
                        foreach (var q in Questions.Where(sheet.Answered)) equation.Plus(Of(sheet, q), 1, sheet.CountIn(_first, _theme.Questions.Length));
                    }

                    break;
                case UnitScoreMethod.MeanOfQuestionMeans:
                    foreach (var q in PublishedQuestions)
                    {
                        var n = sheets.Count(s => s.Answered(q));
                        foreach (var sheet in sheets.Where(s => s.Answered(q))) equation.Plus(Of(sheet, q), 1, n);
                    }

                    break;
                default:
                    foreach (var q in PublishedQuestions)
                    {
                        foreach (var sheet in sheets.Where(s => s.Answered(q))) equation.Plus(Of(sheet, q));
                    }

                    break;
            }

            all.Add("sums", _theme, equation, policy);
        }

        public void PerPerson(string kind)
        {
            var equation = new Equation($"{label} {_theme.Code}");
            foreach (var sheet in WithIndex) equation.Plus(Of(sheet, OwnIndex));
            all.Add(kind, _theme, equation, policy);
        }

        public void PerAnswer(string kind, int question)
        {
            var equation = new Equation($"{label} {instrument.Questions[question].Code}");
            foreach (var sheet in sheets.Where(s => s.Answered(question))) equation.Plus(Of(sheet, question));
            all.Add(kind, _theme, equation, policy);
        }

        private static Unknown Of(TrueSheet sheet, int item) => new(sheet.Person, sheet.Number, item);
    }
}
