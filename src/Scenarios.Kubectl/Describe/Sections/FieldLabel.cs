using System.Text;

namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>The name of a field as a label: <c>apiVersion</c> is <c>API Version</c> (kubectl, pkg/describe/describe.go,
/// smartLabelFor).</summary>
internal static class FieldLabel
{
    private static readonly HashSet<string> Acronyms = new(StringComparer.Ordinal) { "API", "URL", "UID", "OSB", "GUID" };

    private enum Case
    {
        Lower,
        Upper,
        Other,
    }

    public static string Of(string field)
    {
        // Special characters indicate a key that a user chose.
        if (field.Any(static character => !char.IsLetter(character) && character != '-'))
        {
            return field;
        }

        return string.Join(' ', Words(field).Select(Titled));
    }

    private static string Titled(string word) => Acronyms.Contains(word.ToUpperInvariant())
        ? word.ToUpperInvariant()
        : string.Concat(word[..1].ToUpperInvariant(), word.AsSpan(1));

    // A capital letter before lower-case letters begins a word: URLPath is URL and Path.
    private static List<string> Words(string field)
    {
        var words = new List<StringBuilder>();
        Case? last = null;
        foreach (var character in field)
        {
            var kind = KindOf(character);
            if (kind != last)
            {
                words.Add(new StringBuilder());
            }

            words[^1].Append(character);
            last = kind;
        }

        for (var index = 0; index + 1 < words.Count; index++)
        {
            if (KindOf(words[index][0]) == Case.Upper && KindOf(words[index + 1][0]) == Case.Lower)
            {
                words[index + 1].Insert(0, words[index][^1]);
                words[index].Length--;
            }
        }

        return [.. words.Where(static word => word.Length > 0).Select(static word => word.ToString())];
    }

    private static Case KindOf(char character)
    {
        if (char.IsLower(character))
        {
            return Case.Lower;
        }

        return char.IsUpper(character) ? Case.Upper : Case.Other;
    }
}
