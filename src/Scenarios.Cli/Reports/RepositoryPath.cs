namespace Scenarios.Cli.Reports;

/// <summary>Files as CI servers name them: from the root of the repository that they checked out.</summary>
internal static class RepositoryPath
{
    /// <summary>Where GitLab has checked the project out.</summary>
    public static string? GitLabRoot => Environment.GetEnvironmentVariable("CI_PROJECT_DIR");

    /// <summary>Of a file as the run names it the path in GitLab's project.</summary>
    public static string OfGitLab(string file) => From(GitLabRoot, file);

    /// <summary>Of a file as the run names it the path from a root; as it is where there is no root, or the file is not below it.</summary>
    public static string From(string? root, string file)
    {
        if (string.IsNullOrEmpty(root))
        {
            return file;
        }

        var path = Path.GetRelativePath(root, Path.GetFullPath(file)).Replace('\\', '/');
        return path.StartsWith("../", StringComparison.Ordinal) ? file : path;
    }
}
