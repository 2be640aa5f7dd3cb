using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Services;

/// <summary>
/// The Pods behind one Service as last seen. An update costs one reference comparison for each unchanged Pod; only changed Pods are
/// evaluated again.
/// </summary>
internal sealed class BackendSet(EndpointForm form)
{
    /// <summary>The annotation with the time of the change that caused the endpoints' update.</summary>
    public const string TriggerAnnotation = "endpoints.kubernetes.io/last-change-trigger-time";

    private List<Backend> _items = [];
    private List<Backend> _before = [];
    private ObjectValue? _spec;

    /// <summary>Ordered by name.</summary>
    public IReadOnlyList<Backend> Items => _items;

    /// <summary>
    /// The time of the change that caused the last update, as text: first the Service's creation, later the earliest change of a Pod's
    /// readiness; null if there was no such change (kubernetes, staging/src/k8s.io/endpointslice/trigger_time_tracker.go).
    /// </summary>
    public string? Trigger { get; private set; }

    /// <param name="pods">All Pods of the Service's namespace, ordered by name.</param>
    public void Update(Service service, InformerItems<Pod> pods)
    {
        var isNew = _spec is null;
        var spec = service.Spec.Tree;
        var isSameSpec = ReferenceEquals(_spec, spec);
        (_before, _items) = (_items, _before);
        _items.Clear();
        _spec = spec;
        var selector = service.Spec.Selector;
        var hasCommonPorts = TargetPorts.AreNumbers(service);
        var commonPorts = hasCommonPorts && isSameSpec && _before.Count > 0 ? _before[0].Ports : null;
        DateTimeOffset? earliest = null;
        var position = 0;
        foreach (var pod in pods)
        {
            var known = Known(pod, ref position);
            if (isSameSpec && ReferenceEquals(known?.Pod.Object, pod.Object))
            {
                _items.Add(known!);
                continue;
            }

            if (!ServiceBackends.Matches(selector, pod.Labels))
            {
                continue;
            }

            var backend = new Backend(service, pod, form, commonPorts);
            commonPorts ??= hasCommonPorts ? backend.Ports : null;
            _items.Add(backend);
            if (backend.ReadinessTime is { } time && !(known?.ReadinessTime >= time) && !(earliest <= time))
            {
                earliest = time;
            }
        }

        Trigger = (isNew ? service.CreationTimestamp : earliest) is { } trigger ? Timestamp.Format(trigger) : null;
    }

    /// <summary>The previous version of this Pod. Both sequences are ordered, so the position only moves forward.</summary>
    private Backend? Known(Pod pod, ref int position)
    {
        if (position < _before.Count && ReferenceEquals(_before[position].Pod.Object, pod.Object))
        {
            return _before[position++];
        }

        while (position < _before.Count && string.CompareOrdinal(_before[position].Pod.Name, pod.Name) < 0)
        {
            position++;
        }

        return position < _before.Count && _before[position].Pod.Name == pod.Name ? _before[position++] : null;
    }
}
