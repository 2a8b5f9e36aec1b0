using System.Text;
using ForBedring.Rules;

namespace ForBedring.Organisation;

/// <summary>The reading rules ORG-P01 to ORG-P05.</summary>
internal static class ResponsiblePartyReader
{
    private static readonly string[] Collaboration =
    [
        "i samarbeid med", "sammen med", "saman med", "i samråd med", "i samarbeide med",
    ];

    private static readonly string[] Everyone = ["alle ", "samtlige ", "samtlege ", "hver ", "kvar "];

    private static readonly string[] AllThere = ["alle", "samtlige", "samtlege", "everyone"];

    public static ResponsiblePartyReading Read(string text, RoleAliases aliases, FindingPolicy policy, Subject subject)
    {
        var plain = string.Join(" ", text.Split([' ', '\u00A0', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        var (left, right) = CutAtCollaboration(plain);
        var leftParts = Parts(left);
        var parties = ImmutableArray.CreateBuilder<ResponsibleParty>();
        var findings = new List<Finding>();
        var relation = leftParts.Count == 1 ? PartyRelation.Accountable : PartyRelation.Joint;
        foreach (var part in leftParts) parties.Add(Party(part, relation));
        foreach (var part in right.SelectMany(Parts)) parties.Add(Party(part, PartyRelation.InCollaborationWith));
        return new(text, parties.ToImmutable(), new(findings));

        ResponsibleParty Party(string part, PartyRelation how)
        {
            if (AllThere.Contains(part.TrimEnd('.'), StringComparer.OrdinalIgnoreCase)) return new(new RoleRef(Role.Employee, quantity: Quantity.All), how);
            var name = part;
            var quantity = Quantity.One;
            foreach (var every in Everyone)
            {
                if (!name.StartsWith(every, StringComparison.OrdinalIgnoreCase)) continue;
                name = name.Substring(every.Length).Trim();
                quantity = Quantity.All;
            }

            if (aliases.TryFind(name, out var role, out var form)) return new(new RoleRef(role, quantity: quantity == Quantity.All ? Quantity.All : form), how);
            findings.Add(OrganisationRules.UnknownParty.Find(policy, subject, ("part", part)));
            return new(new RoleRef(new Role(CodeOf(name), LocalisedText.Same(name)), quantity: quantity), how);
        }
    }

    private static (string Left, List<string> Right) CutAtCollaboration(string text)
    {
        var right = new List<string>();
        var left = text;
        while (true)
        {
            var (cut, length) = (-1, 0);
            foreach (var words in Collaboration)
            {
                var found = left.LastIndexOf(words, StringComparison.OrdinalIgnoreCase);
                var whole = found >= 0 && (found == 0 || !char.IsLetter(left[found - 1])) && (found + words.Length == left.Length || !char.IsLetter(left[found + words.Length]));
                if (whole && found > cut) (cut, length) = (found, words.Length);
            }

            if (cut < 0) return (left, right);
            right.Insert(0, left.Substring(cut + length));
            left = left.Substring(0, cut);
        }
    }

    private static List<string> Parts(string text)
        => [.. text.Replace(" og ", "/").Replace(" samt ", "/").Split(['/', ',', '&', ';', '+'], StringSplitOptions.RemoveEmptyEntries).Select(p => p.Trim()).Where(p => p.Any(char.IsLetterOrDigit))];

    // A stable code from a name: letters and digits, each word with a capital.
    private static string CodeOf(string name)
    {
        var code = new StringBuilder(name.Length);
        var capital = true;
        foreach (var letter in name)
        {
            if (char.IsLetterOrDigit(letter)) code.Append(capital ? char.ToUpperInvariant(letter) : letter);
            capital = !char.IsLetterOrDigit(letter);
        }

        return code.Length == 0 ? "Unknown" : code.ToString();
    }
}
