using Scenarios.Api.Requests;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Pods;

/// <summary>
/// Translates the end of a session into kubectl's result (client-go, tools/remotecommand/v4.go; kubectl's checkErr for exit errors).
/// </summary>
internal static class SessionExit
{
    /// <summary>Returns zero for success; any other end throws.</summary>
    /// <exception cref="CommandFailedException">The command failed, so kubectl fails with the same code; or it could not be
    /// started.</exception>
    public static int CodeOf(PodSessionEnd end) => end switch
    {
        { Error: { } error } => throw new CommandFailedException(error),
        { ExitCode: { } code and not 0 } =>
            throw new CommandFailedException($"command terminated with exit code {code}") { ExitCode = code, IsVerbatim = true },
        _ => 0,
    };
}
