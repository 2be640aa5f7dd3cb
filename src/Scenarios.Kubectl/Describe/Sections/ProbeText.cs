using System.Globalization;
using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>A probe in one line.</summary>
internal static class ProbeText
{
    public static string Of(Probe probe) => string.Create(
        CultureInfo.InvariantCulture,
        $"{ActionOf(probe)} delay={probe.InitialDelaySeconds}s timeout={probe.TimeoutSeconds}s "
        + $"period={probe.PeriodSeconds}s #success={probe.SuccessThreshold} #failure={probe.FailureThreshold}");

    private static string ActionOf(Probe probe)
    {
        if (probe.Exec is { Exists: true } exec)
        {
            return $"exec [{string.Join(' ', exec.Command.ToArray())}]";
        }

        if (probe.HttpGet is { Exists: true } http)
        {
            var slash = http.Path.StartsWith('/') ? string.Empty : "/";
            return $"http-get {http.Scheme.ToLowerInvariant()}://{AddressText.JoinHostPort(http.Host, http.Port.ToString())}{slash}"
                + $"{http.Path}";
        }

        if (probe.TcpSocket is { Exists: true } tcp)
        {
            return $"tcp-socket {tcp.Host}:{tcp.Port}";
        }

        return probe.Grpc is { Exists: true } grpc ? FormattableString.Invariant($"grpc <pod>:{grpc.Port} {grpc.Service}") : "unknown";
    }
}
