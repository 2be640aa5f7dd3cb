using Scenarios.Api.Requests;
using Scenarios.Cluster;
using Scenarios.Cluster.ApiServer.Serving;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Conformance.Recordings;

namespace Scenarios.Conformance.Histories;

/// <summary>Keeps every change of a simulated cluster, in the form in which the recordings keep those of the real one.</summary>
internal sealed class HistoryRecorder
{
    /// <summary>The kinds that the recordings have.</summary>
    private static readonly string[] Kinds =
    [
        "cronjobs.batch", "daemonsets.apps", "deployments.apps", "endpointslices.discovery.k8s.io", "events",
        "horizontalpodautoscalers.autoscaling", "jobs.batch", "namespaces", "nodes", "persistentvolumeclaims", "persistentvolumes", "pods",
        "replicasets.apps", "services", "statefulsets.apps",
    ];

    private readonly SimulatedCluster _cluster;
    private readonly List<RecordedChange> _changes = [];

    public HistoryRecorder(SimulatedCluster cluster)
    {
        _cluster = cluster;
        Start = cluster.Simulation.Elapsed;
        var random = cluster.Simulation.Random("history");
        cluster.Components.Informers.ForEachResource(type =>
        {
            if (Kinds.Contains(type.GroupResource, StringComparer.Ordinal))
            {
                var store = ((KubeApiServer)cluster.Api).Store.Of(type);
                _ = new Watcher(
                    cluster.Simulation,
                    random,
                    store,
                    Selection.Everything,
                    store.Log.End,
                    (kind, item) => Keep(type.GroupResource, kind, item));
            }
        });
    }

    /// <summary>The virtual time at which the recording began.</summary>
    public TimeSpan Start { get; }

    public IReadOnlyList<RecordedChange> Changes => _changes;

    private void Keep(string kind, WatchEventKind change, ApiObject item) => _changes.Add(new RecordedChange(
        (_cluster.Simulation.Elapsed - Start).TotalSeconds,
        change.ToString().ToUpperInvariant(),
        kind,
        CompactObject.Of(kind, item)));
}
