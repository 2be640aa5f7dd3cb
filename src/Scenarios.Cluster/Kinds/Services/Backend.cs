using Scenarios.Cluster.Controllers;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Services;

/// <summary>One version of a Pod behind a Service, with what a controller writes about it, computed only once.</summary>
internal sealed class Backend
{
    private readonly Service _service;
    private readonly EndpointForm _form;
    private readonly bool _hasAddress;
    private ListValue? _ports;
    private ObjectValue? _entry;

    public Backend(Service service, Pod pod, EndpointForm form, ListValue? commonPorts)
    {
        (_service, _form, _ports) = (service, form, commonPorts);
        Pod = pod;
        Uid = pod.Uid;
        Address = pod.Status.PodIP;
        _hasAddress = !PodFacts.IsEnded(pod) && Address.Length > 0;
        var readiness = pod.Status.Conditions.Find(PodConditionType.Ready);
        IsReady = readiness.Status == ConditionStatus.True;
        ReadinessTime = readiness.LastTransitionTime;
    }

    public Pod Pod { get; }

    public string Uid { get; }

    public string Address { get; }

    public bool IsReady { get; }

    /// <summary>When the readiness last changed; null if the Pod never had one.</summary>
    public DateTimeOffset? ReadinessTime { get; }

    /// <summary>The Service's ports as this Pod offers them; the same instance for all Pods if they cannot differ.</summary>
    public ListValue Ports => _ports ??= TargetPorts.Of(_service, Pod, _form);

    /// <summary>The Pod as the controller writes it; the same instance as long as neither Pod nor Service changes.</summary>
    public ObjectValue Entry => _entry ??= _form.Describe(_service, Pod);

    /// <summary>Whether the Pod has an address and has not ended.</summary>
    public bool IsEndpoint(bool includeTerminating) => _hasAddress && (includeTerminating || !Pod.IsBeingDeleted);
}
