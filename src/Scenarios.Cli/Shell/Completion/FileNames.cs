namespace Scenarios.Cli.Shell.Completion;

/// <summary>Completes file names, one folder at a time.</summary>
internal static class FileNames
{
    /// <summary>Hidden names are included only once their dot is typed.</summary>
    /// <param name="before">What precedes the path in the same word, such as <c>--filename=</c>.</param>
    public static IEnumerable<Candidate> Starting(string path, ICompletionFacts facts, string before = "")
    {
        var slash = path.LastIndexOf('/') + 1;
        var (folder, start) = (path[..slash], path[slash..]);
        foreach (var (name, isFolder) in facts.FilesIn(folder.Length == 0 ? "." : folder))
        {
            if (name.StartsWith(start, StringComparison.Ordinal) && (!name.StartsWith('.') || start.StartsWith('.')))
            {
                var shown = isFolder ? name + "/" : name;
                yield return new Candidate(before + folder + shown, shown, isFolder);
            }
        }
    }
}
