using Scenarios.Api.Tables.Text;

namespace Scenarios.Api.Tables.Kinds;

/// <summary>Nodes, Namespaces, Events, configuration and leases.</summary>
internal static class ClusterTables
{
    public static IEnumerable<(string Group, string Kind, TableKind Table)> All() =>
    [
        ("", "Node", new TableKind(
            "Name|Status|Roles|Age|Version|Internal-IP*|External-IP*|OS-Image*|Kernel-Version*|Container-Runtime*", Node)),
        ("", "Namespace", new TableKind("Name|Status|Age", static (item, now) =>
            [Cell.Text(item.Name), Cell.Text(item.TextAt("status", "phase")), Cell.Age(item, now)])),
        ("", "Event", EventTable()),
        ("events.k8s.io", "Event", EventTable()),
        ("", "ConfigMap", new TableKind("Name|Data|Age", static (item, now) =>
            [Cell.Text(item.Name), Cell.Number(item.ObjectAt("data").Count + item.ObjectAt("binaryData").Count), Cell.Age(item, now)])),
        ("", "Secret", new TableKind("Name|Type|Data|Age", static (item, now) =>
            [Cell.Text(item.Name), Cell.Text(item.TextAt("type")), Cell.Number(item.ObjectAt("data").Count), Cell.Age(item, now)])),
        ("", "ServiceAccount", new TableKind("Name|Secrets|Age", static (item, now) =>
            [Cell.Text(item.Name), Cell.Number(item.ListAt("secrets").Count), Cell.Age(item, now)])),
        ("", "ComponentStatus", new TableKind("Name|Status|Message|Error", ComponentStatus)),
        ("coordination.k8s.io", "Lease", new TableKind("Name|Holder|Age", static (item, now) =>
            [Cell.Text(item.Name), Cell.Text(item.TextAt("spec", "holderIdentity")), Cell.Age(item, now)])),
        ("node.k8s.io", "RuntimeClass", new TableKind("Name|Handler|Age", static (item, now) =>
            [Cell.Text(item.Name), Cell.Text(item.TextAt("handler")), Cell.Age(item, now)])),
        ("apiregistration.k8s.io", "APIService", new TableKind("Name|Service|Available|Age", ApiService)),
    ];

    private static Value[] Node(ApiObject node, DateTimeOffset now)
    {
        var info = node.ObjectAt("status", "nodeInfo");
        return
        [
            Cell.Text(node.Name),
            Cell.Text(StatusOf(node)),
            Cell.TextOr(string.Join(',', NodeText.RolesOf(node)), "<none>"),
            Cell.Age(node, now),
            Cell.Text(info.Text("kubeletVersion")),
            Cell.Text(AddressOf(node, "InternalIP")),
            Cell.Text(AddressOf(node, "ExternalIP")),
            Cell.TextOr(info.Text("osImage"), "<unknown>"),
            Cell.TextOr(info.Text("kernelVersion"), "<unknown>"),
            Cell.TextOr(info.Text("containerRuntimeVersion"), "<unknown>"),
        ];
    }

    private static string StatusOf(ApiObject node)
    {
        var ready = node.ListAt("status", "conditions").LastOrDefault(condition => condition.Text("type") == "Ready");
        var status = ready is null ? "Unknown" : ready.Text("status") == "True" ? "Ready" : "NotReady";
        return node.FlagAt("spec", "unschedulable") ? $"{status},SchedulingDisabled" : status;
    }

    private static string AddressOf(ApiObject node, string type)
    {
        var address = node.ListAt("status", "addresses").FirstOrDefault(address => address.Text("type") == type);
        return address is null ? "<none>" : address.Text("address");
    }

    private static TableKind EventTable() =>
        new("Last Seen|Type|Reason|Object|Subobject*|Source*|Message|First Seen*|Count*|Name*", static (item, now) =>
        {
            var text = EventText.Of(item, now);
            return
            [
                Cell.Text(text.LastSeen),
                Cell.Text(item.TextAt("type")),
                Cell.Text(item.TextAt("reason")),
                Cell.Text(text.Target),
                Cell.Text(item.TextAt(EventText.InvolvedField(item), "fieldPath")),
                Cell.Text(text.Source),
                Cell.Text(text.Message),
                Cell.Text(text.FirstSeen),
                Cell.Number(text.Count),
                Cell.Text(item.Name),
            ];
        });

    private static Value[] ComponentStatus(ApiObject item, DateTimeOffset now)
    {
        var healthy = item.ListAt("conditions").FirstOrDefault(condition => condition.Text("type") == "Healthy");
        var status = healthy is null ? "Unknown" : healthy.Text("status") == "True" ? "Healthy" : "Unhealthy";
        return [Cell.Text(item.Name), Cell.Text(status), Cell.Text(healthy.Text("message")), Cell.Text(healthy.Text("error"))];
    }

    // kube-aggregator, pkg/registry/apiservice/etcd.
    private static Value[] ApiService(ApiObject item, DateTimeOffset now)
    {
        var service = item.ObjectAt("spec", "service");
        var available = item.ListAt("status", "conditions").FirstOrDefault(condition => condition.Text("type") == "Available");
        var reason = available is not null && available.Text("status") != "True" ? $" ({available.Text("reason")})" : string.Empty;
        return
        [
            Cell.Text(item.Name),
            Cell.Text(service.Count == 0 ? "Local" : $"{service.Text("namespace")}/{service.Text("name")}"),
            Cell.Text(available is null ? "Unknown" : available.Text("status") + reason),
            Cell.Age(item, now),
        ];
    }
}
