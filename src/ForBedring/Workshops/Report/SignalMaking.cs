namespace ForBedring.Workshops;

/// <summary>Makes the signals of a report from its shown figures.</summary>
internal sealed class SignalMaking(CardDeck deck, ReportContentOf report)
{
    private const int MainAreas = 5;

    public ImmutableArray<AreaSignal> All()
    {
        var notes = report.Notes.TryGetShown(out var shown) ? shown : null;
        var main = notes is null ? [] : notes.MainAreas(MainAreas).Select(a => a.Area.Id).ToImmutableHashSet(StringComparer.Ordinal);
        return [.. deck.Areas.Select(area => new AreaSignal(
            area,
            new SignalProfile(null, Ratings(area, toGoodEnd: false), Smileys(area, isPositive: true), null, FreeText(area, FreeTextKind.Preserve), notesAgree: false),
            new SignalProfile(
                Cards(area),
                Ratings(area, toGoodEnd: true),
                Smileys(area, isPositive: false),
                notes is null ? null : notes.Areas.FirstOrDefault(a => a.Area.Id == area.Id)?.Share ?? 0,
                FreeText(area, FreeTextKind.Improve),
                main.Contains(area.Id))))];
    }

    private static decimal? Mean(IEnumerable<decimal> values)
    {
        var all = values.ToList();
        return all.Count == 0 ? null : all.Sum() / all.Count;
    }

    private decimal? Cards(DeckArea area) => Mean(report.Groups
        .Where(g => area.Groups.Contains(g.Group.Id))
        .SelectMany(g => g.Cards)
        .Select(c => c.Share.TryGetShown(out var share) ? share : null)
        .OfType<TableShare>()
        .Select(s => s.Share));

    // The distance from the good end for what must be better, from the bad end for what is worth keeping.
    private decimal? Ratings(DeckArea area, bool toGoodEnd)
    {
        var scale = deck.Ratings;
        return Mean(report.Ratings
            .Where(r => area.TableQuestions.Contains(r.Question.Id))
            .Select(r => r.Rating.TryGetShown(out var rating) ? rating : null)
            .OfType<TableRating>()
            .Select(r => (toGoodEnd == scale.IsHighGood ? scale.Highest - r.Mean : r.Mean - scale.Lowest) / (scale.Highest - scale.Lowest)));
    }

    private decimal? Smileys(DeckArea area, bool isPositive) => Mean(report.Smileys
        .Where(s => area.Questions.Contains(s.Question.Id))
        .Select(s => s.Distribution.TryGetShown(out var votes) ? votes : null)
        .OfType<SmileyDistribution>()
        .Select(d => d switch
        {
            SmileyDistribution.Counted counted => (decimal)(isPositive ? counted.Positive : counted.Negative) / counted.N,
            SmileyDistribution.NearlyAll nearly => (isPositive ? nearly.IsPositive : nearly.IsNegative) ? 1m : 0m,
            _ => 0m,
        }));

    private decimal? FreeText(DeckArea area, FreeTextKind kind)
    {
        if (!report.CountedKinds.Contains(kind)) return null;
        var sorted = report.Counts.Sorted(kind);
        return sorted == 0 ? null : (decimal)report.Counts.Sorted(kind, area.Id) / sorted;
    }
}
