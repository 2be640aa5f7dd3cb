using Scenarios.Api.Requests;

namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>Pods (kubernetes, pkg/registry/core/pod/strategy.go; SetDefaults_Pod).</summary>
internal sealed class PodStrategy(PodSpecDefaults specs) : ResourceStrategy(KnownResources.Pods)
{
    private static readonly string[] ContainerLists = ["containers", "initContainers"];

    // From 1.33 on Pods count the changes of their spec.
    public override bool HasGeneration => true;

    public override ObjectValue Default(ObjectValue tree) => tree.Rewrite("spec", Spec);

    public override ObjectValue InitialStatus(ObjectValue tree)
    {
        var spec = tree["spec"] as ObjectValue ?? ObjectValue.Empty;
        var status = ObjectValue.Of(("phase", Texts.Pending), ("qosClass", QualityOfService.Of(spec)));
        return spec["schedulingGates"] is ListValue { Count: > 0 } ? status.With("conditions", ListValue.Of(SchedulingGated)) : status;
    }

    private static ObjectValue SchedulingGated { get; } = ObjectValue.Of(
        ("type", new StringValue("PodScheduled")),
        ("status", new StringValue("False")),
        ("lastProbeTime", NullValue.Instance),
        ("lastTransitionTime", NullValue.Instance),
        ("reason", new StringValue("SchedulingGated")),
        ("message", new StringValue("Scheduling is blocked due to non-empty scheduling gates")));

    private ObjectValue Spec(ObjectValue spec)
    {
        spec = specs.Apply(spec).DefaultTo("enableServiceLinks", BooleanValue.True);
        foreach (var list in ContainerLists)
        {
            spec = spec.RewriteEach(list, static container => container.Rewrite("resources", RequestsFromLimits));
        }

        return spec["hostNetwork"] is BooleanValue { Boolean: true }
            ? spec.RewriteEach("containers", HostPorts).RewriteEach("initContainers", HostPorts)
            : spec;
    }

    private static ObjectValue RequestsFromLimits(ObjectValue resources)
    {
        if (resources["limits"] is not ObjectValue { Count: > 0 } limits)
        {
            return resources;
        }

        var requests = resources["requests"] as ObjectValue ?? ObjectValue.Empty;
        foreach (var (name, quantity) in limits)
        {
            requests = requests.DefaultTo(name, quantity);
        }

        return resources.With("requests", requests);
    }

    private static ObjectValue HostPorts(ObjectValue container) => container.RewriteEach(
        "ports", static port => port["containerPort"] is IntegerValue number ? port.DefaultNumber("hostPort", number.Integer) : port);
}
