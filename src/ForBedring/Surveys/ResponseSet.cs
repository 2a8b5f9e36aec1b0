using ForBedring.Rules;

namespace ForBedring.Surveys;

/// <summary>The answers to one round (<i>besvarelser</i>), checked against its instrument and organisation. Immutable; holds no respondent key in readable form.</summary>
/// <remarks>
/// One byte per answer and one sheet per row, so that scoring reads memory from end to end; the rows are not public. Late and corrected
/// answers make a new <see cref="Version"/>, in which every sheet that was not replaced is the same sheet as before.
/// </remarks>
public sealed class ResponseSet
{
    internal ResponseSet(SurveyRound round, int version, ImmutableArray<ResponseGroup> groups, ImmutableArray<SheetChunk> chunks, bool isGrouped, bool hasTokens)
    {
        Round = round;
        Version = version;
        Groups = groups;
        Chunks = chunks;
        Stride = SheetChunk.StrideFor(round.Instrument.Questions.Length);
        SheetCount = chunks.Sum(c => c.Count);
        IsGrouped = isGrouped;
        HasTokens = hasTokens;
    }

    /// <summary>The round.</summary>
    public SurveyRound Round { get; }

    /// <summary>The version: 1, and one more for each time late answers were added.</summary>
    public int Version { get; }

    /// <summary>The number of sheets with at least one answer.</summary>
    public int SheetCount { get; }

    /// <summary>Whether every sheet came with a respondent's key, so that people can be counted; otherwise each sheet counts as a person.</summary>
    public bool HasRespondents => SheetCount > 0 && KnownPeople == SheetCount;

    /// <summary>What all versions that were built on each other share.</summary>
    internal object Lineage { get; init; } = new();

    /// <summary>How many sheets came with a respondent's key.</summary>
    internal int KnownPeople { get; init; }

    /// <summary>Whether someone may have several of the sheets.</summary>
    internal bool RepeatsPeople { get; init; }

    internal ImmutableArray<ResponseGroup> Groups { get; }

    internal ImmutableArray<SheetChunk> Chunks { get; }

    internal int Stride { get; }

    /// <summary>Whether the sheets of every group stand together.</summary>
    internal bool IsGrouped { get; }

    /// <summary>Whether any answer is "don't know" or "not applicable".</summary>
    internal bool HasTokens { get; }

    /// <summary>A builder for the answers to a round; one per reader, not for several threads at once.</summary>
    /// <param name="round">The round.</param>
    /// <param name="skipsBadRows">Whether a sheet with an error is left out, its problems listed, instead of making the whole unreadable.</param>
    public static ResponseSetBuilder For(SurveyRound round, bool skipsBadRows = false)
    {
        ArgumentNullException.ThrowIfNull(round);
        return new(round, new ReadProblems(skipsBadRows));
    }

    /// <summary>Whether answers may be added without a new version: not once the round is closed (SRV-R03).</summary>
    public FindingList CanAdd() => Round.CanScore().HasError
        ? FindingList.Empty
        : new([SurveyRules.NoAnswersAfterClose.Find(FindingPolicy.Default, Round.Subject, ("round", Round.Id.Value))]);

    /// <summary>These answers and others of the same open round.</summary>
    /// <exception cref="RuleViolationException">The round is closed (SRV-R03).</exception>
    /// <exception cref="ArgumentException">The others are of another round or instrument.</exception>
    public ResponseSet Add(ResponseSet others)
    {
        CanAdd().ThrowIfRefused();
        return Join(others, Version);
    }

    /// <summary>A new version: these answers and late ones.</summary>
    /// <exception cref="ArgumentException">The late ones are of another round or instrument.</exception>
    public ResponseSet WithLateAnswers(ResponseSet late) => Join(late, Version + 1);

    /// <summary>A new version: every sheet of a respondent who has a corrected one is replaced by the corrected ones; all other sheets stay the same.</summary>
    /// <param name="corrected">All sheets, as they now are, of the respondents whose answers, unit or role were wrong. A respondent who had none is added.</param>
    /// <exception cref="ArgumentException">The corrected ones are of another round or instrument, or one of them has no respondent's key.</exception>
    public ResponseSet WithCorrections(ResponseSet corrected)
    {
        CheckSame(corrected, nameof(corrected));
        if (corrected.KnownPeople < corrected.SheetCount) throw new ArgumentException("A corrected sheet without a respondent's key cannot tell which sheet it replaces.", nameof(corrected));
        var replaced = new HashSet<PersonKey>();
        corrected.ForEach((chunk, sheet) => replaced.Add(chunk.PersonOf(sheet)));
        var store = new SheetStore(Round.Instrument, Round.Organisation.Count);
        Copy(this, store, person => !person.IsKnown || !replaced.Contains(person));
        Copy(corrected, store, _ => true);
        return store.ToSet(Round, Version + 1, RepeatsPeople || corrected.RepeatsPeople, Lineage);
    }

    /// <summary>A new version, given whole: a respondent's sheet that was there before is the same sheet, also in another unit or role, unless the respondent is named as replaced.</summary>
    /// <param name="whole">All answers as they now stand.</param>
    /// <param name="replaced">The keys of the respondents whose answers were changed. Whether an answer changed is never read from the answers themselves.</param>
    /// <remarks>Of several sheets of a respondent those in the same units are the same, and then the others in the order of their units.</remarks>
    /// <exception cref="ArgumentException">The answers are of another round or instrument, or some sheet of either version has no respondent's key: then it cannot be told which sheets are the same.</exception>
    public ResponseSet NextVersion(ResponseSet whole, IEnumerable<string> replaced)
    {
        CheckSame(whole, nameof(whole));
        ArgumentNullException.ThrowIfNull(replaced);
        if (KnownPeople < SheetCount || whole.KnownPeople < whole.SheetCount) throw new ArgumentException("Without a respondent's key for every sheet it cannot be told which of them are the same.", nameof(whole));
        var changed = new HashSet<PersonKey>(replaced.Select(PersonKey.Of));
        var same = SameAs(whole, changed);
        var store = new SheetStore(Round.Instrument, Round.Organisation.Count);
        whole.ForEach((chunk, sheet) =>
        {
            var own = chunk.IdentityOf(sheet);
            store.Add(store.IndexOf(whole.Groups[chunk.Groups[sheet]]), chunk.Rows.AsSpan(sheet * Stride, Stride), chunk.PersonOf(sheet), same.TryGetValue(own, out var before) ? before : own);
        });
        return store.ToSet(Round, Version + 1, whole.RepeatsPeople, Lineage);
    }

    /// <summary>The number of sheets.</summary>
    public override string ToString() => $"{Round.Id} version {NumberText.Machine(Version)}";

    /// <summary>One question's bytes in sheet order: the exchange form of the answers.</summary>
    internal void CopyColumn(int question, Span<byte> destination)
    {
        var at = 0;
        foreach (var chunk in Chunks)
        {
            for (var sheet = 0; sheet < chunk.Count; sheet++) destination[at++] = chunk.Rows[(sheet * Stride) + question];
        }
    }

    /// <summary>Every sheet in order.</summary>
    internal void ForEach(Action<SheetChunk, int> sheet)
    {
        foreach (var chunk in Chunks)
        {
            for (var s = 0; s < chunk.Count; s++) sheet(chunk, s);
        }
    }

    // Per sheet of the next version the one of this version that it is.
    private Dictionary<SheetIdentity, SheetIdentity> SameAs(ResponseSet next, HashSet<PersonKey> changed)
    {
        var before = ByPerson(this);
        var same = new Dictionary<SheetIdentity, SheetIdentity>();
        foreach (var pair in ByPerson(next))
        {
            if (changed.Contains(pair.Key) || !before.TryGetValue(pair.Key, out var left)) continue;
            var moved = new List<SheetIdentity>();
            foreach (var (group, sheet) in pair.Value)
            {
                var at = left.FindIndex(l => l.Group.Units.SequenceEqual(group.Units));
                if (at < 0)
                {
                    moved.Add(sheet);
                    continue;
                }

                same.Add(sheet, left[at].Sheet);
                left.RemoveAt(at);
            }

            for (var i = 0; i < moved.Count && i < left.Count; i++) same.Add(moved[i], left[i].Sheet);
        }

        return same;

        static Dictionary<PersonKey, List<(ResponseGroup Group, SheetIdentity Sheet)>> ByPerson(ResponseSet set)
        {
            var people = new Dictionary<PersonKey, List<(ResponseGroup Group, SheetIdentity Sheet)>>();
            set.ForEach((chunk, sheet) =>
            {
                var person = chunk.PersonOf(sheet);
                if (!people.TryGetValue(person, out var own)) people.Add(person, own = []);
                own.Add((set.Groups[chunk.Groups[sheet]], chunk.IdentityOf(sheet)));
            });
            foreach (var own in people.Values) own.Sort((a, b) => a.Group.CompareTo(b.Group));
            return people;
        }
    }

    private ResponseSet Join(ResponseSet others, int version)
    {
        CheckSame(others, nameof(others));
        var store = new SheetStore(Round.Instrument, Round.Organisation.Count);
        Copy(this, store, _ => true);
        Copy(others, store, _ => true);
        return store.ToSet(Round, version, RepeatsPeople || others.RepeatsPeople || SharesPeopleWith(others), Lineage);
    }

    private bool SharesPeopleWith(ResponseSet others)
    {
        if (KnownPeople == 0 || others.KnownPeople == 0) return false;
        var people = new HashSet<PersonKey>();
        ForEach((chunk, sheet) => people.Add(chunk.PersonOf(sheet)));
        var shares = false;
        others.ForEach((chunk, sheet) => shares |= chunk.PersonOf(sheet) is { IsKnown: true } person && people.Contains(person));
        return shares;
    }

    private void Copy(ResponseSet from, SheetStore to, Func<PersonKey, bool> isWanted)
        => from.ForEach((chunk, sheet) =>
        {
            var person = chunk.PersonOf(sheet);
            if (isWanted(person)) to.Add(to.IndexOf(from.Groups[chunk.Groups[sheet]]), chunk.Rows.AsSpan(sheet * Stride, Stride), person, chunk.IdentityOf(sheet));
        });

    private void CheckSame(ResponseSet others, string name)
    {
        ArgumentNullException.ThrowIfNull(others, name);
        if (others.Round.Id != Round.Id || others.Round.Instrument.Fingerprint != Round.Instrument.Fingerprint || !ReferenceEquals(others.Round.Organisation, Round.Organisation))
            throw new ArgumentException("The answers are of another round, instrument or organisation.", name);
    }
}
