namespace Scenarios.Report.Model;

/// <summary>
/// Removes the folder of the run from texts, so that files below it have relative names, as everywhere in a report.
/// </summary>
internal sealed class FolderText
{
    private readonly string _folder;

    /// <param name="baseDirectory">The folder; nothing is removed if it is empty or the root.</param>
    public FolderText(string baseDirectory)
    {
        var trimmed = Path.TrimEndingDirectorySeparator(baseDirectory);
        _folder = trimmed.TrimEnd('/', '\\').Length == 0 ? "" : trimmed;
    }

    public string Without(string text)
    {
        if (_folder.Length == 0)
        {
            return text;
        }

        var position = 0;
        while ((position = text.IndexOf(_folder, position, StringComparison.Ordinal)) >= 0)
        {
            var end = position + _folder.Length;
            if (position > 0 && IsPartOfName(text[position - 1]))
            {
                position = end;
            }
            else if (end < text.Length && text[end] is '/' or '\\')
            {
                text = text.Remove(position, _folder.Length + 1);
            }
            else if (end == text.Length || !IsPartOfName(text[end]))
            {
                text = $"{text[..position]}.{text[end..]}";
                position++;
            }
            else
            {
                position = end;
            }
        }

        return text;
    }

    private static bool IsPartOfName(char character) => char.IsLetterOrDigit(character) || character is '-' or '_' or '.' or '~';
}
