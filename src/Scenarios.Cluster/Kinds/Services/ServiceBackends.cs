using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Services;

/// <summary>
/// Which Pods are behind which Service, for both endpoint controllers (kubernetes, staging/src/k8s.io/endpointslice/util).
/// </summary>
internal sealed class ServiceBackends(ComponentContext context, EndpointForm form)
{
    private const string Headless = "service.kubernetes.io/headless";

    /// <summary>
    /// Above this number of Pods, changes are batched for a second, so that not every change costs a walk over all Pods. A choice of this
    /// simulation, listed in features/GAPS.md; upstream waits that long only after changes of a slice (endpointSliceChangeMinSyncDelay).
    /// </summary>
    private const int Large = 500;
    private static readonly TimeSpan LargeDelay = TimeSpan.FromSeconds(1);

    private readonly Dictionary<ObjectKey, BackendSet> _sets = [];
    private readonly Informer<Service> _services = context.Informers.Of<Service>();
    private readonly Informer<Pod> _pods = context.Informers.Of<Pod>();

    public IReadOnlyList<ControllerWatch> Watches =>
    [
        ControllerWatch.Of<Service>(),
        ControllerWatch.Of<Pod>(OnPod),
    ];

    public Service? Find(ObjectKey key) => _services.Find(key);

    /// <summary>Whether controllers maintain the Service's endpoints: it selects Pods and is not an ExternalName.</summary>
    public static bool IsManaged(Service service) =>
        service.Spec.Type != ServiceType.ExternalName && service.Spec.Selector.Count > 0;

    /// <summary>The Pods that the Service currently selects.</summary>
    public BackendSet Of(Service service)
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

    /// <summary>Forgets a Service that is gone, so that another one of its name starts anew.</summary>
    public void Forget(ObjectKey service) => _sets.Remove(service);

    /// <summary>The labels, including the one that marks a headless Service.</summary>
    public static TextMap WithHeadless(TextMap labels, Service service) =>
        service.Spec.ClusterIP is "None" or "" ? labels.With(Headless, string.Empty) : labels.Without(Headless);

    public static bool Matches(TextMap selector, TextMap labels)
    {
        foreach (var (name, value) in selector)
        {
            if (labels[name] != value)
            {
                return false;
            }
        }

        return true;
    }

    private void OnPod(InformerChange<Pod> change, IWorkQueue queue)
    {
        if (change is { Before: { } before, After: { } after } && !IsRelevant(before, after))
        {
            return;
        }

        foreach (var service in _services.InNamespace(change.Object.Namespace))
        {
            if (IsManaged(service) && Concerns(service.Spec.Selector, change))
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

    private static bool Concerns(TextMap selector, InformerChange<Pod> change) =>
        (change.Before is { } before && Matches(selector, before.Labels)) || (change.After is { } after && Matches(selector, after.Labels));

    /// <summary>Whether anything has changed that endpoints show (podEndpointsChanged).</summary>
    private static bool IsRelevant(Pod before, Pod after) =>
        before.IsBeingDeleted != after.IsBeingDeleted
        || PodFacts.IsReady(before) != PodFacts.IsReady(after)
        || PodFacts.IsEnded(before) != PodFacts.IsEnded(after)
        || before.Status.PodIP != after.Status.PodIP
        || before.Spec.NodeName != after.Spec.NodeName
        || !before.Labels.Fields.Equals(after.Labels.Fields);
}
