using System.Globalization;
using Scenarios.Api.Tables.Text;

namespace Scenarios.Api.Tables.Kinds;

/// <summary>Pods and what runs them.</summary>
internal static class WorkloadTables
{
    public static IEnumerable<(string Group, string Kind, TableKind Table)> All() =>
    [
        ("", "Pod", new TableKind("Name|Ready|Status|Restarts|Age|IP*|Node*|Nominated Node*|Readiness Gates*", Pod)),
        ("", "PodTemplate", new TableKind("Name|Containers|Images|Pod Labels", PodTemplate)),
        ("", "ReplicationController", new TableKind("Name|Desired#|Current#|Ready#|Age|Containers*|Images*|Selector*", ReplicationController)),
        ("apps", "ReplicaSet", new TableKind("Name|Desired#|Current#|Ready#|Age|Containers*|Images*|Selector*", ReplicaSet)),
        ("apps", "Deployment", new TableKind("Name|Ready|Up-to-date|Available|Age|Containers*|Images*|Selector*", Deployment)),
        ("apps", "StatefulSet", new TableKind("Name|Ready|Age|Containers*|Images*", StatefulSet)),
        ("apps", "DaemonSet", new TableKind(
            "Name|Desired#|Current#|Ready#|Up-to-date#|Available#|Node Selector|Age|Containers*|Images*|Selector*", DaemonSet)),
        ("apps", "ControllerRevision", new TableKind("Name|Controller|Revision|Age", ControllerRevision)),
    ];

    private static Value[] Pod(ApiObject pod, DateTimeOffset now)
    {
        var text = PodText.Of(pod);
        var address = pod.ListAt("status", "podIPs") is [var first, ..] ? first.Text("ip") : string.Empty;
        return
        [
            Cell.Text(pod.Name),
            Cell.Text(string.Create(CultureInfo.InvariantCulture, $"{text.Ready}/{text.Total}")),
            Cell.Text(text.Reason),
            Cell.Text(text.RestartsSince(now)),
            Cell.Age(pod, now),
            Cell.TextOr(address, "<none>"),
            Cell.TextOr(pod.TextAt("spec", "nodeName"), "<none>"),
            Cell.TextOr(pod.TextAt("status", "nominatedNodeName"), "<none>"),
            Cell.Text(ReadinessGates(pod)),
        ];
    }

    private static string ReadinessGates(ApiObject pod)
    {
        var gates = pod.ListAt("spec", "readinessGates");
        if (gates.Count == 0)
        {
            return "<none>";
        }

        var conditions = pod.ListAt("status", "conditions");
        var open = gates.Count(gate =>
            conditions.FirstOrDefault(condition => condition.Text("type") == gate.Text("conditionType")).Text("status") == "True");
        return string.Create(CultureInfo.InvariantCulture, $"{open}/{gates.Count}");
    }

    private static Value[] PodTemplate(ApiObject template, DateTimeOffset now)
    {
        var (names, images) = Cell.Containers(template.ObjectAt("template", "spec"));
        return [Cell.Text(template.Name), names, images, Cell.Text(SelectorText.OfLabels(template.ObjectAt("template", "metadata", "labels")))];
    }

    private static Value[] ReplicationController(ApiObject item, DateTimeOffset now) =>
        [.. Replicas(item, now), Cell.Text(SelectorText.OfLabels(item.ObjectAt("spec", "selector")))];

    private static Value[] ReplicaSet(ApiObject item, DateTimeOffset now) =>
        [.. Replicas(item, now), Cell.Text(SelectorText.OfSelector(item.Spec["selector"]))];

    private static Value[] Replicas(ApiObject item, DateTimeOffset now)
    {
        var (names, images) = Cell.Containers(item.ObjectAt("spec", "template", "spec"));
        return
        [
            Cell.Text(item.Name),
            Cell.Number(item.IntegerAt("spec", "replicas")),
            Cell.Number(item.IntegerAt("status", "replicas")),
            Cell.Number(item.IntegerAt("status", "readyReplicas")),
            Cell.Age(item, now),
            names,
            images,
        ];
    }

    private static Value[] Deployment(ApiObject item, DateTimeOffset now)
    {
        var (names, images) = Cell.Containers(item.ObjectAt("spec", "template", "spec"));
        return
        [
            Cell.Text(item.Name),
            Ready(item),
            Cell.Number(item.IntegerAt("status", "updatedReplicas")),
            Cell.Number(item.IntegerAt("status", "availableReplicas")),
            Cell.Age(item, now),
            names,
            images,
            Cell.Text(SelectorText.Terms(item.Spec["selector"])),
        ];
    }

    private static Value[] StatefulSet(ApiObject item, DateTimeOffset now)
    {
        var (names, images) = Cell.Containers(item.ObjectAt("spec", "template", "spec"));
        return [Cell.Text(item.Name), Ready(item), Cell.Age(item, now), names, images];
    }

    private static Value Ready(ApiObject item) => Cell.Text(string.Create(
        CultureInfo.InvariantCulture, $"{item.IntegerAt("status", "readyReplicas") ?? 0}/{item.IntegerAt("spec", "replicas") ?? 0}"));

    private static Value[] DaemonSet(ApiObject item, DateTimeOffset now)
    {
        var (names, images) = Cell.Containers(item.ObjectAt("spec", "template", "spec"));
        return
        [
            Cell.Text(item.Name),
            Cell.Number(item.IntegerAt("status", "desiredNumberScheduled")),
            Cell.Number(item.IntegerAt("status", "currentNumberScheduled")),
            Cell.Number(item.IntegerAt("status", "numberReady")),
            Cell.Number(item.IntegerAt("status", "updatedNumberScheduled")),
            Cell.Number(item.IntegerAt("status", "numberAvailable")),
            Cell.Text(SelectorText.OfLabels(item.ObjectAt("spec", "template", "spec", "nodeSelector"))),
            Cell.Age(item, now),
            names,
            images,
            Cell.Text(SelectorText.OfSelector(item.Spec["selector"])),
        ];
    }

    private static Value[] ControllerRevision(ApiObject item, DateTimeOffset now)
    {
        var owner = item.OwnerReferences.FirstOrDefault(reference => reference.Controller);
        var group = owner?.ApiVersion.Split('/') is [var name, _] ? $".{name}" : string.Empty;
        var controller = owner is null ? "<none>" : $"{owner.Kind}{group}".ToLowerInvariant() + $"/{owner.Name}";
        return [Cell.Text(item.Name), Cell.Text(controller), Cell.Number(item.IntegerAt("revision")), Cell.Age(item, now)];
    }
}
