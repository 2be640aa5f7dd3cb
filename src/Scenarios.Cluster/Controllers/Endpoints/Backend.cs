namespace Scenarios.Cluster.Controllers.Endpoints;

/// <summary>One version of a Pod behind a Service, and what a controller says about it, worked out once.</summary>
internal sealed class Backend(ApiObject service, ApiObject pod, EndpointForm form, ListValue? commonPorts)
{
    private readonly bool _hasAddress = !PodFacts.IsEnded(pod) && pod.TextAt("status", "podIP").Length > 0;
    private ListValue? _ports = commonPorts;
    private ObjectValue? _entry;

    public ApiObject Pod => pod;

    public string Uid { get; } = pod.Uid;

    public string Address { get; } = pod.TextAt("status", "podIP");

    public bool IsReady { get; } = PodFacts.IsReady(pod);

    /// <summary>When its readiness changed last; null where it never had one.</summary>
    public DateTimeOffset? ReadinessTime { get; } =
        PodFacts.Condition(pod, "Ready")?.Find("lastTransitionTime") is StringValue text ? Timestamp.TryParse(text.Text) : null;

    /// <summary>The Service's ports as this Pod offers them. The same instance for all Pods where they cannot differ.</summary>
    public ListValue Ports => _ports ??= TargetPorts.Of(service, pod, form.HasNamesAlways);

    /// <summary>The Pod as the controller writes it: the same instance as long as neither Pod nor Service changes.</summary>
    public ObjectValue Entry => _entry ??= form.Describe(service, pod);

    /// <summary>Has an address and has not ended.</summary>
    public bool IsEndpoint(bool includeTerminating) => _hasAddress && (includeTerminating || !pod.IsBeingDeleted);
}
