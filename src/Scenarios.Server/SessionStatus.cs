using Scenarios.Api.Requests;
using Scenarios.Objects.Tree;

namespace Scenarios.Server;

/// <summary>The result of a session, as the object sent on its last channel (kubelet, pkg/cri/streaming/remotecommand).</summary>
internal static class SessionStatus
{
    public static string Of(PodSessionEnd end) => JsonWriter.WriteCompact(
        end.ExitCode is 0 ? Plain("Success").ToObject()
        : end.ExitCode is { } code ? Failure(
            $"command terminated with non-zero exit code: exit status {code}", "NonZeroExitCode", "ExitCode", $"{code}").ToObject()
        : Failure(end.Error ?? string.Empty, "InternalError", string.Empty, end.Error ?? string.Empty)
            .Add("code", 500).ToObject(),
        FieldOrder.AsWritten);

    private static ObjectBuilder Plain(string status) => new ObjectBuilder().Add("metadata", ObjectValue.Empty).Add("status", status);

    private static ObjectBuilder Failure(string message, string reason, string cause, string detail)
    {
        var causes = ListValue.From([new ObjectBuilder().AddIfSet("reason", cause).Add("message", detail).ToObject()]);
        return Plain("Failure").Add("message", message).Add("reason", reason).Add("details", ObjectValue.Of(("causes", causes)));
    }
}
