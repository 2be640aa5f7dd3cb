using System.Text;

namespace Scenarios.Kubectl.Edit;

/// <summary>The text that is edited: the header above the objects, and which part of the text matters.</summary>
internal static class EditText
{
    private const string Head =
        "# Please edit the object below. Lines beginning with a '#' will be ignored,\n# and an empty file will abort the edit. If an "
        + "error occurs while saving this file will be\n" +
        "# reopened with the relevant failures.\n#\n";

    private const string HeadOfApplied =
        "# Please edit the 'last-applied-configuration' annotations below.\n" +
        "# Lines beginning with a '#' will be ignored, and an empty file will abort the edit.\n#\n";

    /// <param name="reasons">Why the file is opened again; empty the first time.</param>
    public static string HeaderOf(IReadOnlyList<EditReason> reasons, EditMode mode)
    {
        var text = new StringBuilder(mode == EditMode.LastApplied ? HeadOfApplied : Head);
        foreach (var reason in reasons)
        {
            text.Append("# ").Append(Commented(reason.Head)).Append(reason.Causes.Count > 0 ? ":\n" : "\n");
            foreach (var cause in reason.Causes)
            {
                text.Append("# * ").Append(Commented(cause)).Append('\n');
            }

            text.Append("#\n");
        }

        return text.ToString();
    }

    /// <summary>The text without comment lines.</summary>
    public static string Strip(string text) =>
        string.Concat(text.Split('\n').Where(line => !line.TrimStart().StartsWith('#')).Select(line => line + "\n")).TrimEnd('\n') + "\n";

    /// <summary>Whether any line has content.</summary>
    public static bool HasContent(string text) => text.Split('\n').Any(line => line.Trim() is { Length: > 0 } said && said[0] != '#');

    private static string Commented(string text) => text.Replace("\n", "\n# ", StringComparison.Ordinal);
}
