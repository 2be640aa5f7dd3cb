namespace Scenarios.Cli.Reports;

/// <summary>File names for CI servers: relative to the root of the checkout.</summary>
internal static class RepositoryPath
{
    /// <summary>The folder of GitLab's checkout.</summary>
    public static string? GitLabRoot => Environment.GetEnvironmentVariable("CI_PROJECT_DIR");

    /// <summary>Converts a file name of the run to its path in GitLab's project.</summary>
    public static string OfGitLab(string file) => From(GitLabRoot, file);

    /// <summary>
    /// Converts a file name of the run to its path relative to a root; unchanged without a root, or if the file is not below it.
    /// </summary>
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
