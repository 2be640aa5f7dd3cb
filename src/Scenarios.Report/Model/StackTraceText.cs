namespace Scenarios.Report.Model;

/// <summary>
/// A stack trace without the folders of the machine that made it: method, file and line are what a reader elsewhere can use.
/// </summary>
internal static class StackTraceText
{
    public static string WithoutFolders(string stackTrace) => string.Join('\n', stackTrace.Split('\n').Select(WithoutFolder));

    /// <summary>A frame of .NET ends in <c> in PATH:line N</c> where the source is known.</summary>
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
