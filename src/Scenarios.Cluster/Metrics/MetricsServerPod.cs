using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Served;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apiregistration;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Discovery;

namespace Scenarios.Cluster.Metrics;

/// <summary>The Pod behind the metrics API, and its command line options (metrics-server, cmd/metrics-server/app/options).</summary>
/// <param name="Started">When its container started.</param>
/// <param name="Resolution">The time from one round to the next.</param>
/// <param name="TrustsKubelets">Whether it accepts self-signed certificates of kubelets, which kubeadm's kubelets have.</param>
internal sealed record MetricsServerPod(string Uid, DateTimeOffset Started, TimeSpan Resolution, bool TrustsKubelets)
{
    private const string ServiceName = "kubernetes.io/service-name";
    private const string ResolutionFlag = "--metric-resolution=";

    /// <summary>--metric-resolution of the manifests, which is also the default.</summary>
    public static readonly TimeSpan UsualResolution = TimeSpan.FromSeconds(15);

    /// <summary>Null when no Pod is ready behind the APIService's Service.</summary>
    public static MetricsServerPod? Find(ComponentContext context)
    {
        var registration = context.Informers.Of<APIService>().Find(string.Empty, AggregatedTypes.Name);
        if (registration is not { } found || !found.Spec.Service.Exists)
        {
            return null;
        }

        var service = found.Spec.Service;
        foreach (var slice in context.Informers.Of<EndpointSlice>().InNamespace(service.Namespace ?? string.Empty))
        {
            if (slice.Metadata.Labels[ServiceName] != service.Name)
            {
                continue;
            }

            foreach (var endpoint in slice.Endpoints)
            {
                if (endpoint.Conditions.Ready != false
                    && context.Informers.Of<Pod>().Find(slice.Namespace, endpoint.TargetRef.Name) is { } pod && Of(pod) is { } server)
                {
                    return server;
                }
            }
        }

        return null;
    }

    private static MetricsServerPod? Of(Pod pod)
    {
        var started = pod.Status.ContainerStatuses.Select(static status => status.State.Running.StartedAt).FirstOrDefault();
        if (started is not { } since)
        {
            return null;
        }

        var flags = new List<string>();
        foreach (var container in pod.Spec.Containers)
        {
            flags.AddRange(container.Command.ToArray());
            flags.AddRange(container.Args.ToArray());
        }

        var resolution = flags.LastOrDefault(static flag => flag.StartsWith(ResolutionFlag, StringComparison.Ordinal));
        var parsed = resolution is null ? null : GoDuration.TryParse(resolution[ResolutionFlag.Length..], out _);
        return new MetricsServerPod(
            pod.Uid, since, parsed is { } period && period > TimeSpan.Zero ? period : UsualResolution,
            flags.Contains("--kubelet-insecure-tls") || flags.Contains("--kubelet-insecure-tls=true"));
    }
}
