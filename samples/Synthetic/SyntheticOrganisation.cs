using System.Globalization;
using ForBedring.Organisation;

namespace ForBedring.Synthetic;

/// <summary>Made-up organisations: a small hospital is broad, with clinics and wards that have names; a large one is deep and numbered.</summary>
internal static class SyntheticOrganisation
{
    /// <summary>From how many units a hospital has departments, sections and teams.</summary>
    public const int FewestOfADeepTree = 250;

    // What a Norwegian hospital's clinics and wards are called; no hospital has them all like this.
    private static readonly (string Clinic, string[] Wards)[] Names =
    [
        ("Medisinsk klinikk", ["Hjertesengepost", "Lungepoliklinikk", "Nyrepost", "Hjertelaboratorium", "Dialyse", "Lungesengepost", "Slagenhet", "Diabetespoliklinikk"]),
        ("Kirurgisk klinikk", ["Operasjon", "Kirurgisk sengepost", "Dagkirurgi", "Ortopedisk sengepost", "Sårpoliklinikk", "Gastrolaboratorium", "Øre-nese-hals-post"]),
        ("Barne- og ungdomsklinikk", ["Barnesengepost", "Nyfødtintensiv", "Barnepoliklinikk", "Ungdomsteam", "Klinisk ernæring", "Habilitering for barn"]),
        ("Psykisk helsevern", ["Akuttpost", "Allmennpoliklinikk", "Døgnpost", "Ambulant team", "Gruppepoliklinikk", "Alderspsykiatri"]),
        ("Stab og drift", ["Renhold", "HR", "Kjøkken", "Kvalitet", "Portørtjeneste", "Sykehusapotek", "Medisinsk teknikk"]),
        ("Kvinneklinikk", ["Fødepost", "Barselpost", "Gynekologisk poliklinikk", "Svangerskapspoliklinikk", "Gynekologisk sengepost"]),
        ("Akuttklinikk", ["Akuttmottak", "Intensiv", "Ambulansestasjon nord", "Ambulansestasjon sør", "Observasjonspost", "Overvåking"]),
        ("Klinikk for diagnostikk", ["Røntgen", "Medisinsk biokjemi", "Patologi", "Mikrobiologi", "Blodbank", "Nukleærmedisin"]),
    ];

    /// <summary>A hospital of so many units.</summary>
    public static OrgTree Of(int units, SplitMix64 random) => units < FewestOfADeepTree ? Broad(units, random) : Deep(units, random);

    // One clinic for about six units; two wards for each, and chance has the rest.
    private static OrgTree Broad(int units, SplitMix64 random)
    {
        var clinics = Math.Clamp((units + 3) / 6, 1, Names.Length);
        var wards = new int[clinics];
        for (var i = 0; i < units - 1 - clinics; i++) wards[i < 2 * clinics ? i % clinics : random.Below(clinics)]++;
        var top = UnitId.From("H");
        var list = new List<OrgUnit> { new(top, "Syntetisk sykehus", OrgLevel.Enterprise, null) };
        var number = 0;
        for (var c = 0; c < clinics; c++)
        {
            var clinic = UnitId.From("K" + Text(c + 1));
            list.Add(new OrgUnit(clinic, Names[c].Clinic, OrgLevel.Clinic, top));
            for (var w = 0; w < wards[c]; w++) list.Add(new OrgUnit(UnitId.From("E" + (++number).ToString("00", CultureInfo.InvariantCulture)), NameOf(Names[c].Wards, w), OrgLevel.Section, clinic));
        }

        return OrgTree.Read(list).ValueOrThrow();
    }

    // Where the names run out, they are numbered: Dialyse 2.
    private static string NameOf(string[] names, int index) => names[index % names.Length] + (index < names.Length ? "" : " " + Text((index / names.Length) + 1));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Each unit hangs under one of the level above; four units of five are teams at the bottom.
    private static OrgTree Deep(int units, SplitMix64 random)
    {
        var clinics = Math.Max(1, units / 250);
        var departments = Math.Max(1, units / 45);
        var sections = Math.Max(1, units / 8);
        var list = new List<OrgUnit> { new(UnitId.From("H"), "Syntetisk sykehus", OrgLevel.Enterprise, null) };
        var above = Hang([0], clinics, "K", "Klinikk", OrgLevel.Clinic);
        above = Hang(above, departments, "A", "Avdeling", OrgLevel.Department);
        above = Hang(above, sections, "S", "Seksjon", OrgLevel.Section);
        Hang(above, Math.Max(1, units - list.Count), "T", "Team", OrgLevel.Team);
        return OrgTree.Read(list).ValueOrThrow();

        int[] Hang(int[] parents, int count, string prefix, string name, OrgLevel level)
        {
            var made = new int[count];
            for (var i = 0; i < count; i++)
            {
                var parent = i < parents.Length ? parents[i] : parents[random.Below(parents.Length)];
                made[i] = list.Count;
                var number = (i + 1).ToString(CultureInfo.InvariantCulture);
                list.Add(new OrgUnit(UnitId.From(prefix + number), name + " " + number, level, list[parent].Id));
            }

            return made;
        }
    }

    /// <summary>How many sheets belong directly to each unit.</summary>
    /// <remarks>One leaf in ten has 1 to 4 sheets, in a small hospital one in six; the rest are skewed to the small, in a small hospital less so. Some inner units have direct staff.</remarks>
    public static int[] SheetsPerUnit(OrgTree tree, int sheets, SplitMix64 random)
    {
        var answered = new int[tree.Count];
        var weights = new double[tree.Count];
        var left = sheets;
        var isSmall = tree.Count < FewestOfADeepTree;
        for (var u = 0; u < tree.Count; u++)
        {
            var isInner = tree.ChildIndexes(u).Length > 0;
            var small = isInner ? random.Below(8) - 4 : random.Below(isSmall ? 6 : 10) == 0 ? 1 + random.Below(4) : 0;
            if (small > 0 && left > tree.Count) left -= answered[u] = small;
            else if (!isInner) weights[u] = isSmall ? 0.5 + (1.5 * random.Share()) : 0.1 + (random.Share() * random.Share() * 2);
        }

        var total = weights.Sum();
        if (total == 0) weights[^1] = total = 1;
        double carried = 0;
        for (var u = 0; u < tree.Count; u++)
        {
            carried += weights[u] / total * left;
            var whole = (int)carried;
            answered[u] += whole;
            carried -= whole;
        }

        answered[Array.FindLastIndex(weights, w => w > 0)] += sheets - answered.Sum();
        return answered;
    }
}
