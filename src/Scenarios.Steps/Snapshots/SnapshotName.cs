using System.Globalization;
using System.Text;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Steps.Snapshots;

/// <summary>
/// Converts names of snapshots to parts of file names. Characters that file systems refuse become dashes, and so does a dot: the last dot
/// of a file name always separates feature and snapshot.
/// </summary>
internal static class SnapshotName
{
    /// <summary>The number of hexadecimal digits in the hash of a shortened name.</summary>
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

    /// <summary>Returns a key that identifies a file on any machine: macOS and Windows ignore case.</summary>
    public static string Key(string name) => ForFile(name).ToUpperInvariant();

    /// <summary>
    /// Shortens a name to a number of bytes. The result ends with a hash of the whole name, after a character that no other name contains.
    /// </summary>
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
