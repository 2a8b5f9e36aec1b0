using ForBedring.Json;
using ForBedring.Releases;
using ForBedring.Tests.Surveys;

namespace ForBedring.Tests.Releases;

/// <summary>How far a ledger shows that it was changed: by its chain alone, with what was noted elsewhere, and with a key.</summary>
public class LedgerCheckTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly ReleaseLedger Ledger = Released();

    [Fact]
    public void TheChainShowsAnEntryThatWasTakenOutButNotOneCutOffTheEnd()
    {
        Assert.Equal(["DSC-L05"], Codes(Ledger.Entries.RemoveAt(0)));
        Assert.Equal(["DSC-L05"], Codes(Ledger.Entries.Reverse().ToImmutableArray()).Distinct());
        Assert.Empty(Codes(Ledger.Entries.RemoveAt(Ledger.Entries.Length - 1)));
        Assert.Empty(Codes([]));
    }

    [Fact]
    public void WhatWasNotedElsewhereShowsBoth()
    {
        var noted = new LedgerCheck(Ledger.LastHash, Ledger.Entries.Length);
        Assert.Empty(Codes(Ledger.Entries, noted));
        Assert.Equal(["DSC-L21", "DSC-L22"], Codes(Ledger.Entries.RemoveAt(Ledger.Entries.Length - 1), noted));
        Assert.Equal(["DSC-L21"], Codes([], new LedgerCheck(entries: 1)));
        Assert.Equal(["DSC-L22"], Codes([], new LedgerCheck(Ledger.LastHash)));
        Assert.Empty(Codes([], new LedgerCheck(entries: 0)));

        // Made anew from the start, every hash right: only the last one is another.
        var anew = Released(Instant.FromUtc(2026, 3, 2, 12, 0));
        Assert.Empty(Codes(anew.Entries));
        Assert.Equal(["DSC-L22"], Codes(anew.Entries, noted));
        Assert.Empty(Codes(Ledger.Entries, new LedgerCheck(Ledger.LastHash.ToUpperInvariant())));
    }

    [Fact]
    public void ASealShowsBothToWhoeverHasTheKey()
    {
        var check = new LedgerCheck(key: Key);
        Assert.Empty(Codes(Ledger.Entries, check, Ledger.SealWith(Key)));
        Assert.Equal(["DSC-L23"], Codes(Ledger.Entries, check));
        Assert.Equal(["DSC-L23"], Codes(Ledger.Entries.RemoveAt(Ledger.Entries.Length - 1), check, Ledger.SealWith(Key)));
        Assert.Equal(["DSC-L23"], Codes(Released(Instant.FromUtc(2026, 3, 2, 12, 0)).Entries, check, Ledger.SealWith(Key)));
        Assert.Equal(["DSC-L23"], Codes(Ledger.Entries, check, Ledger.SealWith([.. Key.Reverse()])));
        Assert.Equal(["DSC-L23"], Codes(Ledger.Entries, check, Ledger.SealWith(Key) + "0"));

        // A whole older ledger with its own seal is as good as it was: the number or the last hash tells.
        var older = Ledger.Entries.RemoveAt(Ledger.Entries.Length - 1);
        var seal = ReleaseLedger.Read(Ledger.Round, older).ValueOrThrow().SealWith(Key);
        Assert.Empty(Codes(older, check, seal));
        Assert.Equal(["DSC-L21"], Codes(older, new LedgerCheck(entries: Ledger.Entries.Length, key: Key), seal));
    }

    [Fact]
    public void TheFileCarriesTheSeal()
    {
        var file = ReleaseLedgerJson.Write(Ledger, Key);
        Assert.Equal(Ledger.LastHash, ReleaseLedgerJson.Read(file, new LedgerCheck(Ledger.LastHash, Ledger.Entries.Length, Key)).ValueOrThrow().LastHash);
        Assert.Equal(Ledger.LastHash, ReleaseLedgerJson.Read(file).ValueOrThrow().LastHash);
        Assert.Equal(["DSC-L23"], ReleaseLedgerJson.Read(ReleaseLedgerJson.Write(Ledger), new LedgerCheck(key: Key)).Problems.Select(p => p.Rule.Code.Value));
        Assert.DoesNotContain("seal", System.Text.Encoding.UTF8.GetString(ReleaseLedgerJson.Write(Ledger)), StringComparison.Ordinal);
    }

    [Fact]
    public void AKeyIsLongEnoughAndNeverSaid()
    {
        Assert.Throws<ArgumentException>(() => new LedgerCheck(key: new byte[15]));
        Assert.Throws<ArgumentException>(() => Ledger.SealWith(new byte[15]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LedgerCheck(entries: -1));
        Assert.True(new LedgerCheck(key: Key).HasKey);
        Assert.False(new LedgerCheck().HasKey);
        Assert.Equal("? entries, ?", new LedgerCheck(key: Key).ToString());

        // The key is the one that was given, whatever becomes of the array.
        var key = (byte[])Key.Clone();
        var check = new LedgerCheck(key: key);
        Array.Clear(key, 0, key.Length);
        Assert.Empty(Codes(Ledger.Entries, check, Ledger.SealWith(Key)));
    }

    private static IEnumerable<string> Codes(ImmutableArray<LedgerEntry> entries, LedgerCheck? check = null, string? seal = null)
        => ReleaseLedger.Read(Ledger.Round, entries, check: check, seal: seal).Problems.Select(p => p.Rule.Code.Value);

    private static ReleaseLedger Released(Instant? at = null)
        => DisclosurePolicy.Standard.Apply(new ReleaseOf(Given.Scores(Given.Closed(Given.Three, Given.Tree("A")), [.. Enumerable.Repeat(("D", (string?)null, "4,4,4"), 9)]), at ?? Instant.FromUtc(2026, 3, 1, 12, 0))).Ledger;
}
