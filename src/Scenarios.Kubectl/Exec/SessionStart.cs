using Scenarios.Api.Requests;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Exec;

/// <summary>
/// Sessions that the server does not open. What the node answers to the upgrade of the connection reaches kubectl as a text, not as an
/// API status (client-go, transport/spdy and websocket): it says "error" where it otherwise says "Error from server".
/// </summary>
internal static class SessionStart
{
    /// <exception cref="CommandFailedException">There is no session.</exception>
    public static IPodSession Of(CommandCall call, ApiResult<IPodSession> result) => result switch
    {
        { IsSuccess: true } => result.Value,
        { Status.Reason: StatusReason.InternalError } => throw new CommandFailedException(result.Status.Message),
        _ => throw new CommandFailedException(result.Status),
    };
}
