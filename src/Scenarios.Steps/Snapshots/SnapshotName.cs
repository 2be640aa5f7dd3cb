using System.Text;

namespace Scenarios.Steps.Snapshots;

/// <summary>Names of snapshots as parts of file names: what file systems refuse becomes a dash.</summary>
internal static class SnapshotName
{
    public static string ForFile(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var character in name.Trim())
        {
            text.Append(char.IsLetterOrDigit(character) || character is ' ' or '-' or '_' or '(' or ')' or ',' or '=' ? character : '-');
        }

        return text.ToString();
    }
}
