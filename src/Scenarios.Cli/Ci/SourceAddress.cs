using Scenarios.Cli.Reports;
using Scenarios.Report.Model;

namespace Scenarios.Cli.Ci;

/// <summary>Where readers of a page find the feature files: as the call says, else as the CI server's environment does.</summary>
internal static class SourceAddress
{
    /// <summary>Stands for the newest commit at GitHub, GitLab and their like.</summary>
    private const string Newest = "HEAD";

    /// <exception cref="ArgumentException">The template is none.</exception>
    /// <param name="template">What <c>--source-url</c> says; null where it was not given.</param>
    /// <param name="server">The server that is told of the run.</param>
    public static SourceLinks Of(string? template, CiServer server)
    {
        if ((template ?? server.SourceTemplate) is not { } address)
        {
            return SourceLinks.None;
        }

        var root = server.Root ?? CommitName.Repository();
        var commit = address.Contains("{commit}", StringComparison.Ordinal) ? CommitName.Whole() : null;
        return new SourceLinks(address, commit ?? Newest, file => RepositoryPath.From(root, file));
    }

    /// <summary>What is wrong with a template; null where nothing is.</summary>
    public static string? Mistake(string template)
    {
        try
        {
            _ = new SourceLinks(template, Newest, path => path);
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message.Split(" (Parameter", 2)[0];
        }
    }
}
