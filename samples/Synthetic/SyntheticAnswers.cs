using ForBedring.Organisation;

namespace ForBedring.Synthetic;

/// <summary>How made-up people answer: a level for their unit and theme, and tables of answers for each level.</summary>
internal static class SyntheticAnswers
{
    /// <summary>Levels are 0 … 127.</summary>
    public const int Levels = 128;

    /// <summary>The level of each unit and theme: the theme's own, and a share from each unit above.</summary>
    public static byte[] LevelsOf(OrgTree tree, int themes, SplitMix64 random)
    {
        var own = new double[tree.Count * themes];
        for (var t = 0; t < themes; t++) own[t] = 70 + (8 * random.Bell());
        for (var i = 1; i < tree.Count; i++)
        {
            var unit = tree.PreOrder[i];
            var parent = tree.ParentIndexes[unit];
            for (var t = 0; t < themes; t++) own[(unit * themes) + t] = own[(parent * themes) + t] + (5 * random.Bell());
        }

        return [.. own.Select(level => (byte)Math.Clamp((int)level, 10, Levels - 10))];
    }

    /// <summary>Per level, 256 equally likely answers of a binomial shape.</summary>
    public static byte[] TableFor(int points, bool reversed)
    {
        var table = new byte[Levels * 256];
        for (var level = 0; level < Levels; level++)
        {
            var p = (level + 0.5) / Levels;
            var at = 0;
            var cumulative = 0.0;
            var probability = Math.Pow(1 - p, points - 1);
            for (var k = 0; k < points; k++)
            {
                cumulative += probability;
                var until = k == points - 1 ? 256 : (int)Math.Round(cumulative * 256);
                for (; at < until && at < 256; at++) table[(level * 256) + at] = (byte)(reversed ? points - k : k + 1);
                probability *= p / (1 - p) * (points - 1 - k) / (k + 1);
            }
        }

        return table;
    }
}
