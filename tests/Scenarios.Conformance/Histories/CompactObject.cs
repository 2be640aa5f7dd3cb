namespace Scenarios.Conformance.Histories;

/// <summary>What the recordings keep of an object, so that ours can be compared with it.</summary>
internal static class CompactObject
{
    public static ObjectValue Of(string kind, ApiObject item)
    {
        var compact = new ObjectBuilder().Add("name", item.Name).Add("namespace", item.Namespace);
        if (kind == "events")
        {
            return OfEvent(compact, item.Tree);
        }

        if (kind == "nodes")
        {
            return compact.Add("status", OfNode(item.Tree)).ToObject();
        }

        if (kind != "endpointslices.discovery.k8s.io")
        {
            Copy(compact, "generation", item.Tree.Find("metadata", "generation"));
        }

        Copy(compact, "node", item.Tree.Find("spec", "nodeName"));
        Copy(compact, "replicas", item.Tree.Find("spec", "replicas"));
        Copy(compact, "status", item.Tree.Find("status"));
        Copy(compact, "endpoints", item.Tree.Find("endpoints"));
        Copy(compact, "ports", item.Tree.Find("ports"));
        if (item.Tree.Has("metadata", "deletionTimestamp"))
        {
            compact.Add("deleting", true);
        }

        return compact.ToObject();
    }

    /// <summary>Of a node: its conditions without their messages, and whether and why it takes no Pods.</summary>
    private static ObjectValue OfNode(ObjectValue tree)
    {
        var conditions = new List<Value>();
        foreach (var condition in tree.Find("status", "conditions") as ListValue ?? ListValue.Of())
        {
            var fields = new ObjectBuilder();
            foreach (var field in (string[])["type", "status", "reason"])
            {
                Copy(fields, field, ((ObjectValue)condition).Find(field));
            }

            conditions.Add(fields.ToObject());
        }

        var status = new ObjectBuilder().Add("conditions", ListValue.Of([.. conditions]));
        Copy(status, "taints", tree.Find("spec", "taints"));
        Copy(status, "unschedulable", tree.Find("spec", "unschedulable"));
        return status.ToObject();
    }

    private static ObjectValue OfEvent(ObjectBuilder compact, ObjectValue tree)
    {
        foreach (var field in (string[])["type", "reason", "message", "count"])
        {
            Copy(compact, field, tree.Find(field));
        }

        compact.Add("object", $"{tree.Text("involvedObject", "kind")}/{tree.Text("involvedObject", "name")}");
        return compact.ToObject();
    }

    private static void Copy(ObjectBuilder compact, string field, Value? value) => compact.AddIfSet(field, value);
}
