using Scenarios.Objects.Views;
using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Conditions;

/// <summary>
/// What a condition found: actual images for a claim about images, actual labels for one about labels. A failure shows this first.
/// </summary>
internal static class Findings
{
    /// <summary>The most names that are listed as alternatives.</summary>
    private const int MostNames = 8;

    /// <param name="phrase">The phrase of the condition, whose meaning determines what to show.</param>
    /// <param name="condition">The condition.</param>
    /// <returns>Describes what was found of an object; null if the object's general state shows it.</returns>
    public static Func<ApiObject, ClusterView, string>? Of(PhraseMatch phrase, Condition condition)
    {
        var text = phrase["text"]?.Text ?? string.Empty;
        return phrase.Id switch
        {
            "run-image" or "run-image-new" or "run-image-old" or "ready-image" => static (item, _) => WithState(ImagesOf(item), item),
            "image" or "image-new" or "image-old" => static (item, _) => ImagesOf(item),
            "status" or "on-node" when condition is { Statuses.Count: 0, Names.Count: 0 } => static (item, _) => ImagesOf(item),
            "label" or "labels" or "labelled" => static (item, _) => PairsOf("label", item.Labels),
            "annotation" => static (item, _) => PairsOf("annotation", item.Annotations),
            "taint" or "no-taint" or "tainted" => static (item, _) => TaintsOf(item),
            "run-on" or "remain-on" or "run-other" or "run-elsewhere" or "run-control" => static (item, _) => WithState(NodeOf(item), item),
            "on-node" or "on-node-not" or "off-node" or "other-node" or "on-one-node" or "spread" or "run-spread" or "created-on"
                => static (item, _) => NodeOf(item),
            "restarts" or "restart-count" or "no-restarts" or "restarted" or "restart" => static (item, _) => RestartsOf(item),
            "owner" or "owned" or "belong" => OwnerOf,
            "mount" => static (item, _) => MountsOf(item),
            "key" => (item, _) => KeyOf(item, text),
            "condition" => (item, _) => ConditionOf(item, text),
            "terminated" or "stop" => static (item, _) => EndsOf(item),
            "endpoint" or "endpoint-gone" => (item, view) => EndpointsOf(item, view, condition.Names),
            "empty" => static (item, view) => PodsIn(item, view),
            "same" or "new-id" => static (item, _) => $"UID {item.Uid}{AddressOf(item)}",
            _ => FieldOf(phrase.Id),
        };
    }

    /// <summary>
    /// Describes objects that the subject does not include, by the property that it selects by; null if it includes all of the kind.
    /// </summary>
    public static Func<ApiObject, ClusterView, string>? Of(Subject subject) => subject switch
    {
        { Images.Count: > 0 } => static (item, _) => WithState(ImagesOf(item), item),
        { Labels.Count: > 0 } => static (item, _) => PairsOf("label", item.Labels),
        { Nodes.Count: > 0 } => static (item, _) => WithState(NodeOf(item), item),
        { Owners.Count: > 0 } => static (item, view) => WithState(OwnerOf(item, view), item),
        _ => null,
    };

    private static Func<ApiObject, ClusterView, string>? FieldOf(string id) => id switch
    {
        "replicas" => static (item, _) => $"{ObjectFacts.Replicas(item)} replicas are asked for",
        "revision" => static (item, _) => $"revision {TextOf(item.Annotations["deployment.kubernetes.io/revision"])}",
        "type" => static (item, _) => $"type {(item.Kind == "Secret" ? item.TextAt("type") : item.TextAt("spec", "type"))}",
        "capacity" => static (item, _) => $"capacity {Said(CapacityOf(item))}",
        "point" => static (item, _) => $"external name {Said(item.TextAt("spec", "externalName"))}",
        "allows" => static (item, _) => $"{ObjectFacts.Count(item, "status", "disruptionsAllowed")} disruptions are allowed",
        "paused" => static (item, _) => item.FlagAt("spec", "paused") ? "paused" : "not paused",
        "suspended" => static (item, _) => item.FlagAt("spec", "suspend") ? "suspended" : "not suspended",
        "cordoned" or "schedulable" => static (item, _) => item.FlagAt("spec", "unschedulable") ? "unschedulable" : "schedulable",
        "finished-number" => static (item, _) => ObjectFacts.ReadyOf(item) is var (ready, total) ? $"{ready}/{total}" : string.Empty,
        "container" => static (item, _) => $"{ObjectFacts.Templates(item).Count()} containers",
        "ip" or "no-ip" => static (item, _) => $"address {Said(Addresses.InnerOf(item))}",
        "node-port" or "no-node-port" => static (item, _) => $"node ports: {Names(item.ListAt("spec", "ports").OfType<ObjectValue>()
            .Select(static port => port["nodePort"]).OfType<IntegerValue>().Select(static port => $"{port.Integer}"))}",
        "volume-same" => static (item, _) => $"claims: {Names(ClaimsOf(item))}",
        _ => null,
    };

    private static string ImagesOf(ApiObject item) => $"image {Names(ObjectFacts.ImagesOf(item))}";

    private static string NodeOf(ApiObject item) => item.TextAt("spec", "nodeName") is { Length: > 0 } node ? $"on {node}" : "on no node";

    /// <summary>Adds the state of a Pod that is not running, because it explains the finding.</summary>
    private static string WithState(string found, ApiObject item) =>
        ObjectFacts.IsRunning(item) ? found : $"{found}; {ObjectFacts.Tell(item)[(item.Name.Length + 2)..]}";

    private static string PairsOf(string what, ObjectValue pairs) =>
        $"{what}s: {Names(pairs.Select(static pair => $"{pair.Key}={TextOf(pair.Value)}"))}";

    private static string TaintsOf(ApiObject node) =>
        $"taints: {Names(node.ListAt("spec", "taints").OfType<ObjectValue>().Select(TaintOf))}";

    private static string TaintOf(ObjectValue taint)
    {
        var value = ObjectFacts.Text(taint, "value") is { Length: > 0 } text ? $"={text}" : string.Empty;
        return $"{ObjectFacts.Text(taint, "key")}{value}:{ObjectFacts.Text(taint, "effect")}";
    }

    private static string CapacityOf(ApiObject item) =>
        item.TextAt("status", "capacity", "storage") is { Length: > 0 } size ? size : item.TextAt("spec", "capacity", "storage");

    private static IEnumerable<string> ClaimsOf(ApiObject item) => item.ListAt("spec", "volumes")
        .Select(static volume => volume.Find("persistentVolumeClaim", "claimName"))
        .OfType<StringValue>()
        .Select(static name => name.Text);

    private static string RestartsOf(ApiObject item) => ObjectFacts.RestartsOf(item) switch
    {
        0 => "never restarted",
        1 => "restarted once",
        var count => $"restarted {count} times",
    };

    private static string OwnerOf(ApiObject item, ClusterView view) =>
        $"owners: {Names(view.OwnersOf(item).Select(static owner => $"{owner.Kind} {owner.Name}"))}";

    private static string MountsOf(ApiObject item)
    {
        var spec = item.Kind == "Pod" ? item.Spec : item.ObjectAt("spec", "template", "spec");
        var volumes = (spec["volumes"] as ListValue ?? ListValue.Empty).OfType<ObjectValue>().ToList();
        string SourceOf(string volume) => volumes.Find(one => ObjectFacts.Text(one, "name") == volume) switch
        {
            { } found when found.Find("configMap", "name") is StringValue name => $"ConfigMap {name.Text}",
            { } found when found.Find("secret", "secretName") is StringValue name => $"Secret {name.Text}",
            { } found when found.Find("persistentVolumeClaim", "claimName") is StringValue name => $"claim {name.Text}",
            _ => volume,
        };
        return $"mounts: {Names(ObjectFacts.Templates(item)
            .SelectMany(static container => (container["volumeMounts"] as ListValue ?? ListValue.Empty).OfType<ObjectValue>())
            .Select(mount => $"{SourceOf(ObjectFacts.Text(mount, "name"))} at {ObjectFacts.Text(mount, "mountPath")}"))}";
    }

    private static string KeyOf(ApiObject item, string key) => ThingReader.KeyOf(item, key) is { } value ? $"{key}: {value}"
        : $"no key {key}; there are: {Names(item.ObjectAt("data").Select(static pair => pair.Key))}";

    private static string ConditionOf(ApiObject item, string type)
    {
        if (item.FindCondition(type) is not { } found)
        {
            return $"no condition {type}; there are: {Names(item.ListAt("status", "conditions").OfType<ObjectValue>()
                .Select(static one => ObjectFacts.Text(one, "type")))}";
        }

        var why = string.Join(
            ": ",
            new[] { ObjectFacts.Text(found, "reason"), ObjectFacts.Text(found, "message") }.Where(static one => one.Length > 0));
        return $"{type} is {ObjectFacts.Text(found, "status")}{(why.Length > 0 ? $" ({why})" : string.Empty)}";
    }

    private static string EndsOf(ApiObject pod) => $"exit codes: {Names(
        from status in ObjectFacts.ContainersOf(pod)
        from state in (string[])["state", "lastState"]
        let ended = status.Find(state, "terminated", "exitCode") as IntegerValue
        where ended is not null
        select $"{ended.Integer}")}";

    private static string EndpointsOf(ApiObject pod, ClusterView view, IReadOnlyList<string> services)
    {
        var found = view.Of("Service").Where(one => services.Contains(one.Name, StringComparer.Ordinal) && one.Namespace == pod.Namespace)
            .SelectMany(one => ObjectFacts.EndpointsOf(one, view)).Select(static one => one.Pod.Length > 0 ? one.Pod : one.Address);
        return WithState($"endpoints of {string.Join(", ", services)}: {Names(found)}", pod);
    }

    private static string PodsIn(ApiObject place, ClusterView view) => $"Pods: {Names(view.Of("Pod")
        .Where(pod => pod.Namespace == place.Name || pod.TextAt("spec", "nodeName") == place.Name).Select(static pod => pod.Name))}";

    private static string AddressOf(ApiObject item) =>
        Addresses.InnerOf(item) is { Length: > 0 } address ? $", address {address}" : string.Empty;

    private static string TextOf(Value? value) => value switch { null => "none", StringValue text => text.Text, _ => $"{value}" };

    private static string Said(string text) => text.Length > 0 ? text : "none";

    /// <summary>The names; <c>none</c> if there are none.</summary>
    private static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        var rest = all.Count > MostNames ? $", and {all.Count - MostNames} more" : string.Empty;
        return all.Count == 0 ? "none" : string.Join(", ", all.Take(MostNames)) + rest;
    }
}
