namespace Scenarios.Report.Model;

/// <summary>
/// A stack trace without the folders of the machine it comes from: method, file and line are what readers elsewhere can use.
/// </summary>
internal static class StackTraceText
{
    public static string WithoutFolders(string stackTrace) => string.Join('\n', stackTrace.Split('\n').Select(WithoutFolder));

    /// <summary>A .NET frame ends with <c> in PATH:line N</c> if its source is known.</summary>
    private static string WithoutFolder(string frame)
    {
        const string Before = " in ";
        var line = frame.LastIndexOf(":line ", StringComparison.Ordinal);
        var path = line < 0 ? -1 : frame.IndexOf(Before, StringComparison.Ordinal);
        if (path < 0 || path > line)
        {
            return frame;
        }

        var file = frame.LastIndexOfAny(['/', '\\'], line) + 1;
        return file > path ? frame[..(path + Before.Length)] + frame[file..] : frame;
    }
}
