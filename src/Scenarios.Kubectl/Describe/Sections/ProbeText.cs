using Scenarios.Api.Tables.Text;

namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>A probe in one line.</summary>
internal static class ProbeText
{
    public static string Of(Value probe)
    {
        var times =
            $"delay={Number("initialDelaySeconds")}s timeout={Number("timeoutSeconds")}s period={Number("periodSeconds")}s "
            + $"#success={Number("successThreshold")} #failure={Number("failureThreshold")}";
        if (probe.Find("exec") is { } exec)
        {
            return $"exec [{string.Join(' ', exec.List("command").Select(word => word.Scalar()))}] {times}";
        }

        if (probe.Find("httpGet") is { } http)
        {
            var path = http.Text("path");
            var slash = path.Length > 0 && path[0] != '/' ? "/" : string.Empty;
            return $"http-get {http.Text("scheme").ToLowerInvariant()}://{ServiceText.JoinHostPort(http.Text("host"), http.Scalar("port"))}{slash}{path} {times}";
        }

        if (probe.Find("tcpSocket") is { } tcp)
        {
            return $"tcp-socket {tcp.Text("host")}:{tcp.Scalar("port")} {times}";
        }

        return probe.Find("grpc") is { } grpc ? $"grpc <pod>:{grpc.Scalar("port")} {grpc.Text("service")} {times}" : $"unknown {times}";

        long Number(string field) => probe.Integer(field) ?? 0;
    }
}
