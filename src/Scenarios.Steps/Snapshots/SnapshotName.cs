using System.Globalization;
using System.Text;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Steps.Snapshots;

/// <summary>
/// Names of snapshots as parts of file names: what file systems refuse becomes a dash, a dot among them, so that the last dot of a file
/// name always parts the feature from the snapshot.
/// </summary>
internal static class SnapshotName
{
    /// <summary>Hexadecimal digits that stand for what a shortened name lost.</summary>
    private const int HashDigits = 8;

    public static string ForFile(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var character in name.Trim())
        {
            text.Append(char.IsLetterOrDigit(character) || character is ' ' or '-' or '_' or '(' or ')' or ',' or '=' ? character : '-');
        }

        return text.ToString();
    }

    /// <summary>What tells files apart on any machine: macOS and Windows take capitals and small letters for the same.</summary>
    public static string Key(string name) => ForFile(name).ToUpperInvariant();

    /// <summary>Shortens to so many bytes. Ends with a hash of the whole then, behind a sign that no other name has.</summary>
    public static string Shorten(string part, string name, int bytes)
    {
        var room = bytes - HashDigits - 1;
        var text = new StringBuilder();
        foreach (var rune in part.EnumerateRunes())
        {
            room -= rune.Utf8SequenceLength;
            if (room < 0)
            {
                break;
            }

            text.Append(rune.ToString());
        }

        return text.ToString().TrimEnd() + "~" + StableHash.Of(name).ToString("x16", CultureInfo.InvariantCulture)[..HashDigits];
    }
}
