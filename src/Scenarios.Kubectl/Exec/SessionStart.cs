using Scenarios.Api.Requests;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Exec;

/// <summary>
/// Sessions that the server does not open. The node's answer to the connection upgrade reaches kubectl as text, not as an API status
/// (client-go, transport/spdy and websocket). Therefore kubectl prints "error" instead of "Error from server".
/// </summary>
internal static class SessionStart
{
    /// <exception cref="CommandFailedException">The session was not opened.</exception>
    public static IPodSession Of(CommandCall call, ApiResult<IPodSession> result) => result switch
    {
        { IsSuccess: true } => result.Value,
        { Status.Reason: StatusReason.InternalError } => throw new CommandFailedException(result.Status.Message),
        _ => throw new CommandFailedException(result.Status),
    };
}
