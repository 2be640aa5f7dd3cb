using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Results;

/// <summary>An error with the file it came from: kubectl's <c>AddSourceToErr</c> (pkg/cmd/util/helpers.go).</summary>
internal static class SourceError
{
    /// <param name="doing">The attempted action, such as <c>creating</c>.</param>
    /// <param name="source">The file as typed; empty for none, which leaves the error unchanged.</param>
    public static CommandFailedException Add(string doing, string source, CommandFailedException error)
    {
        if (source.Length == 0)
        {
            return error;
        }

        var message = $"error when {doing} {GoText.Quote(source)}: {error.Message}";
        return error.Status is { } status
            ? new CommandFailedException(status with { Message = message })
            : new CommandFailedException(message) { ExitCode = error.ExitCode };
    }
}
