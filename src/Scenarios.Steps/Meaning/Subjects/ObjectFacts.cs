using Scenarios.Api.Kinds.Pods;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Steps.History;
using Scenarios.Steps.Meaning.Conditions;

namespace Scenarios.Steps.Meaning.Subjects;

/// <summary>Facts about an object, as kubectl determines them.</summary>
internal static class ObjectFacts
{
    /// <summary>The label with a node's zone.</summary>
    public const string ZoneLabel = "topology.kubernetes.io/zone";

    /// <summary>
    /// Ready in the sense of its kind: a Pod or node with condition Ready, a workload with all Pods ready, a Service with an endpoint, a
    /// bound claim.
    /// </summary>
    public static bool IsReady(ApiObject item, ClusterView view) => item.Kind switch
    {
        "Pod" => item.HasCondition("Ready") && !item.IsBeingDeleted,
        "Node" => item.HasCondition("Ready"),
        "Deployment" => IsObserved(item)
            && Count(item, "status", "readyReplicas") == Replicas(item)
            && Count(item, "status", "updatedReplicas") == Replicas(item)
            && Count(item, "status", "replicas") == Replicas(item),
        "StatefulSet" or "ReplicaSet" => IsObserved(item) && Count(item, "status", "readyReplicas") == Replicas(item),
        "DaemonSet" => IsObserved(item) && Count(item, "status", "numberReady") == Count(item, "status", "desiredNumberScheduled"),
        "Service" => item.TextAt("spec", "type") == "ExternalName" || EndpointsOf(item, view).Any(),
        "PersistentVolumeClaim" => item.TextAt("status", "phase") == "Bound",
        "PersistentVolume" => item.TextAt("status", "phase") is "Bound" or "Available",
        "Job" => item.HasCondition("Complete"),
        "Namespace" => item.TextAt("status", "phase") == "Active",
        _ => true,
    };

    /// <summary>Whether a container of the Pod has ever started.</summary>
    public static bool HasBegun(ApiObject pod) => ContainersOf(pod).Any(static status => status.Find("state", "running") is not null
        || status.Find("state", "terminated") is not null || status.Find("lastState", "terminated") is not null);

    public static bool IsRunning(ApiObject item) =>
        item.Kind != "Pod" || (item.TextAt("status", "phase") == "Running" && !item.IsBeingDeleted && HasStarted(item));

    public static bool HasFailed(ApiObject item) =>
        item.Kind == "Job" ? item.HasCondition("Failed") : item.TextAt("status", "phase") == "Failed";

    public static bool IsComplete(ApiObject item) => item.Kind switch
    {
        "Job" => item.HasCondition("Complete"),
        "Deployment" or "StatefulSet" or "DaemonSet" => IsRolledOut(item),
        _ => item.TextAt("status", "phase") == "Succeeded",
    };

    /// <summary>The condition that <c>kubectl rollout status</c> waits for (kubectl, pkg/polymorphichelpers/rollout_status.go).</summary>
    public static bool IsRolledOut(ApiObject item) => item.Kind switch
    {
        "Deployment" => IsObserved(item)
            && Count(item, "status", "updatedReplicas") == Replicas(item)
            && Count(item, "status", "replicas") == Replicas(item)
            && Count(item, "status", "availableReplicas") == Replicas(item),
        "StatefulSet" => IsObserved(item) && Count(item, "status", "readyReplicas") == Replicas(item)
            && item.TextAt("status", "currentRevision") == item.TextAt("status", "updateRevision"),
        "DaemonSet" =>
            IsObserved(item) && Count(item, "status", "updatedNumberScheduled") == Count(item, "status", "desiredNumberScheduled")
            && Count(item, "status", "numberAvailable") == Count(item, "status", "desiredNumberScheduled"),
        _ => false,
    };

    /// <summary>Whether a node is one of the control plane.</summary>
    public static bool IsControlPlane(ApiObject node) => node.Labels["node-role.kubernetes.io/control-plane"] is not null;

    /// <summary>Returns the nodes that are not control planes.</summary>
    public static IEnumerable<ApiObject> WorkersIn(ClusterView view) =>
        view.Of("Node").Where(static node => !IsControlPlane(node));

    /// <summary>The nodes of the control plane.</summary>
    public static IEnumerable<ApiObject> ControlPlanesIn(ClusterView view) =>
        view.Of("Node").Where(IsControlPlane);

    /// <summary>Returns the zone of a node, or of a Pod's node; empty if there is none.</summary>
    public static string ZoneOf(ApiObject item, ClusterView view) =>
        ((item.Kind == "Node" ? item : view.Find("Node", string.Empty, item.TextAt("spec", "nodeName")))?.Labels[ZoneLabel]
            as StringValue)?.Text ?? string.Empty;

    /// <summary>Returns the values of the READY column: ready and desired number; for a Job, completed ones.</summary>
    public static (long Ready, long Total) ReadyOf(ApiObject item) => item.Kind switch
    {
        "Pod" when PodText.Of(Pod.Of(item)) is var text => (text.Ready, text.Total),
        "Job" => (Count(item, "status", "succeeded"), item.IntegerAt("spec", "completions") ?? 1),
        "DaemonSet" => (Count(item, "status", "numberReady"), Count(item, "status", "desiredNumberScheduled")),
        _ => (Count(item, "status", "readyReplicas"), Replicas(item)),
    };

    /// <summary>Returns all texts that a listing may show as the object's status: phase, reasons of containers, true conditions.</summary>
    public static IEnumerable<string> StatusesOf(ApiObject item)
    {
        if (item.IsBeingDeleted)
        {
            yield return "Terminating";
        }

        if (item.TextAt("status", "phase") is { Length: > 0 } phase)
        {
            yield return phase == "Succeeded" ? "Completed" : phase;
            yield return phase;
        }

        if (item.TextAt("status", "reason") is { Length: > 0 } reason)
        {
            yield return reason;
        }

        if (item.Kind == "Job" && !item.HasCondition("Complete") && !item.HasCondition("Failed"))
        {
            yield return "Active";
            yield return "Running";
        }

        foreach (var why in ContainerReasons(item))
        {
            yield return why;
        }

        if (item.Kind == "Pod" && PodText.Of(Pod.Of(item)).Reason is { Length: > 0 } shown && KnownStatuses.IsOfInit(shown))
        {
            yield return shown;
        }

        foreach (var condition in item.ListAt("status", "conditions").OfType<ObjectValue>())
        {
            if (Text(condition, "status") == "True")
            {
                yield return Text(condition, "type");
            }

            if (Text(condition, "reason") is { Length: > 0 } why)
            {
                yield return why;
            }
        }

        if (item.Kind == "Node")
        {
            yield return item.HasCondition("Ready") ? "Ready" : "NotReady";
            if (item.FlagAt("spec", "unschedulable"))
            {
                yield return "SchedulingDisabled";
                yield return "Ready,SchedulingDisabled";
            }
        }
    }

    public static IEnumerable<string> ContainerReasons(ApiObject item)
    {
        foreach (var status in ContainersOf(item))
        {
            foreach (var state in (string[])["waiting", "terminated"])
            {
                if (status.Find("state", state, "reason") is StringValue { Text: var text })
                {
                    yield return text;
                }
            }

            if (status.Find("lastState", "terminated", "reason") is StringValue { Text: "OOMKilled" })
            {
                yield return "OOMKilled";
            }
        }
    }

    /// <summary>Returns the statuses of all containers, init containers first.</summary>
    public static IEnumerable<ObjectValue> ContainersOf(ApiObject pod) =>
        pod.ListAt("status", "initContainerStatuses").Concat(pod.ListAt("status", "containerStatuses")).OfType<ObjectValue>();

    public static IEnumerable<string> ImagesOf(ApiObject item) => Templates(item).Select(container => Text(container, "image"));

    /// <summary>Returns the containers in the spec of a Pod or of a workload's template.</summary>
    public static IEnumerable<ObjectValue> Templates(ApiObject item) =>
        (item.Kind == "Pod" ? item.ListAt("spec", "containers") : item.ListAt("spec", "template", "spec", "containers"))
            .OfType<ObjectValue>();

    public static int RestartsOf(ApiObject pod) =>
        (int)pod.ListAt("status", "containerStatuses")
            .OfType<ObjectValue>()
            .Sum(status => (status["restartCount"] as IntegerValue)?.Integer ?? 0);

    /// <summary>Returns the ready addresses of a Service with their Pods.</summary>
    public static IEnumerable<(string Address, string Pod, string Node)> EndpointsOf(ApiObject service, ClusterView view) =>
        from endpoint in EntriesOf(service.Namespace, service.Name, view)
        where endpoint.Find("conditions", "ready") is not BooleanValue { Boolean: false }
        from address in (endpoint["addresses"] as ListValue ?? ListValue.Empty).OfType<StringValue>()
        select (address.Text, (endpoint.Find("targetRef", "name") as StringValue)?.Text ?? string.Empty, Text(endpoint, "nodeName"));

    /// <summary>Returns the endpoints in all EndpointSlices of a Service, ready or not.</summary>
    public static IEnumerable<ObjectValue> EntriesOf(string @namespace, string service, ClusterView view) =>
        from slice in view.Of("EndpointSlice")
        where slice.Namespace == @namespace
            && slice.Labels["kubernetes.io/service-name"] is StringValue { Text: var name }
            && name == service
        from endpoint in slice.ListAt("endpoints").OfType<ObjectValue>()
        select endpoint;

    public static long Replicas(ApiObject item) => item.IntegerAt("spec", "replicas") ?? 1;

    public static long Count(ApiObject item, params ReadOnlySpan<string> path) => item.IntegerAt(path) ?? 0;

    public static string Text(ObjectValue value, string field) => (value[field] as StringValue)?.Text ?? string.Empty;

    /// <summary>Whether a condition or a container mentions the text.</summary>
    public static bool Mentions(ApiObject item, string text) =>
        item.Status.ToString().Contains(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether its status or an Event about it mentions the text.</summary>
    public static bool Says(ApiObject item, string text, ClusterView view) => Mentions(item, text)
        || view.Of("Event").Any(one => one.TextAt("involvedObject", "name") == item.Name
            && one.TextAt("involvedObject", "kind") == item.Kind
            && (one.TextAt("message").Contains(text, StringComparison.OrdinalIgnoreCase) || one.TextAt("reason") == text));

    /// <summary>Describes the state of an object that is not as expected.</summary>
    public static string Tell(ApiObject item)
    {
        var statuses = string.Join(
            ", ",
            StatusesOf(item).Where(status => status is not ("True" or "False")).Distinct(StringComparer.Ordinal).Take(6));
        var why = item.ListAt("status", "conditions").OfType<ObjectValue>()
            .Where(condition => Text(condition, "status") == "False" && Text(condition, "message").Length > 0)
            .Select(condition =>
                $"{Text(condition, "type")} is False since {Text(condition, "lastTransitionTime")}: {Text(condition, "message")}")
            .Concat(
                ContainersOf(item).Select(status => (status.Find("state", "waiting", "message") as StringValue)?.Text ?? string.Empty)
                    .Where(text => text.Length > 0))
            .FirstOrDefault();
        var ends = ContainersOf(item)
            .Where(static status => status.Find("state", "running") is null
            && status.Find("lastState", "terminated", "exitCode") is not null)
            .Select(static status =>
                $", last ended with exit code {status.Find("lastState", "terminated",
                    "exitCode")} ({(status.Find("lastState", "terminated", "reason") as StringValue)?.Text})")
            .FirstOrDefault() ?? string.Empty;
        var restarts = item.Kind == "Pod" && RestartsOf(item) is > 0 and var count ? $", restarted {count} times" : string.Empty;
        var node = item.TextAt("spec", "nodeName") is { Length: > 0 } name ? $", on {name}" : string.Empty;
        var state = statuses.Length == 0 ? "there" : statuses;
        return $"{item.Name}: {state}{restarts}{ends}{node}{(why is null ? string.Empty : $" ({why})")}";
    }

    private static bool HasStarted(ApiObject pod) =>
        pod.ListAt("status", "containerStatuses").OfType<ObjectValue>().All(status => status.Find("state", "running") is not null);

    private static bool IsObserved(ApiObject item) => Count(item, "status", "observedGeneration") >= Count(item, "metadata", "generation");
}
