using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;

namespace Scenarios.Cluster.Controllers.Endpoints;

/// <summary>Which Pods stand behind which Service, for both endpoint controllers (kubernetes, staging/src/k8s.io/endpointslice/util).</summary>
internal sealed class ServiceBackends(ComponentContext context, EndpointForm form)
{
    /// <summary>
    /// From so many Pods on, changes are collected for a second, so that each does not cost a walk over all of them. Our choice, listed in
    /// features/GAPS.md; upstream waits as long only after changes of a slice (endpointSliceChangeMinSyncDelay).
    /// </summary>
    private const int Large = 500;
    private static readonly TimeSpan LargeDelay = TimeSpan.FromSeconds(1);

    private readonly Dictionary<ObjectKey, BackendSet> _sets = [];
    private readonly Informer _services = context.Informers.Of(KnownResources.Services);
    private readonly Informer _pods = context.Informers.Of(KnownResources.Pods);

    public IReadOnlyList<ControllerWatch> Watches =>
    [
        ControllerWatch.Of(KnownResources.Services),
        new ControllerWatch(KnownResources.Pods, OnPod),
    ];

    public ApiObject? Find(ObjectKey key) => _services.Find(key);

    /// <summary>True for a Service whose endpoints controllers keep: it selects Pods and is no mere name.</summary>
    public static bool IsManaged(ApiObject service) =>
        service.TextAt("spec", "type") != "ExternalName" && service.Spec["selector"] is ObjectValue { Count: > 0 };

    /// <summary>The Pods that the Service selects, as they are now.</summary>
    public BackendSet Of(ApiObject service)
    {
        var key = ObjectKey.Of(service);
        if (!_sets.TryGetValue(key, out var backends))
        {
            backends = new BackendSet(form);
            _sets.Add(key, backends);
        }

        backends.Update(service, _pods.InNamespace(service.Namespace));
        return backends;
    }

    /// <summary>The Service is gone: another one of its name begins anew.</summary>
    public void Forget(ObjectKey service) => _sets.Remove(service);

    public static bool Matches(ObjectValue selector, ObjectValue labels)
    {
        foreach (var (name, value) in selector)
        {
            if (!value.Equals(labels[name]))
            {
                return false;
            }
        }

        return true;
    }

    private void OnPod(InformerChange change, IWorkQueue queue)
    {
        if (change is { Before: { } before, After: { } after } && !IsRelevant(before, after))
        {
            return;
        }

        foreach (var service in _services.InNamespace(change.Object.Namespace))
        {
            if (IsManaged(service) && Concerns(service.ObjectAt("spec", "selector"), change))
            {
                Enqueue(ObjectKey.Of(service), queue);
            }
        }
    }

    private void Enqueue(ObjectKey key, IWorkQueue queue)
    {
        if (_sets.TryGetValue(key, out var backends) && backends.Items.Count > Large)
        {
            queue.AddAfter(key, LargeDelay);
        }
        else
        {
            queue.Add(key);
        }
    }

    private static bool Concerns(ObjectValue selector, InformerChange change) =>
        (change.Before is { } before && Matches(selector, before.Labels)) || (change.After is { } after && Matches(selector, after.Labels));

    /// <summary>Whether anything that endpoints show has changed (podEndpointsChanged).</summary>
    private static bool IsRelevant(ApiObject before, ApiObject after) =>
        before.IsBeingDeleted != after.IsBeingDeleted
        || PodFacts.IsReady(before) != PodFacts.IsReady(after)
        || PodFacts.IsEnded(before) != PodFacts.IsEnded(after)
        || before.TextAt("status", "podIP") != after.TextAt("status", "podIP")
        || before.TextAt("spec", "nodeName") != after.TextAt("spec", "nodeName")
        || !(ReferenceEquals(before.Labels, after.Labels) || before.Labels.Equals(after.Labels));
}
