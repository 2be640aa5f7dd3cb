using Scenarios.Cli.Reports;
using Scenarios.Report.Model;

namespace Scenarios.Cli.Ci;

/// <summary>The addresses of feature files for readers of a page: from the call, or else from the CI server's environment.</summary>
internal static class SourceAddress
{
    /// <summary>The newest commit in addresses of GitHub, GitLab and similar servers.</summary>
    private const string Newest = "HEAD";

    /// <exception cref="ArgumentException">The template is malformed.</exception>
    /// <param name="template">The value of <c>--source-url</c>; null without the option.</param>
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

    /// <summary>The mistake in a template; null if there is none.</summary>
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
