using System.Globalization;
using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Conditions;

/// <summary>Reads the fields that sentences name.</summary>
internal static class FieldReader
{
    /// <summary>The expected value of a sentence, as manifests write it.</summary>
    public static string Expected(PhraseMatch value)
    {
        if (value.Rule != "field-value")
        {
            value.AskAll();
            return value.Text;
        }

        return Written(value);
    }

    private static string Written(PhraseMatch value) => value.Id switch
    {
        "quoted" => value.TextOf("text"),
        "size" => Numbers.BytesOf(value["bytes"]!),
        "time" => string.Create(CultureInfo.InvariantCulture, $"{Numbers.DurationOf(value["duration"]!).TotalSeconds:0}"),
        "phase" => value["phase-word"]!.Id,
        "word" => value["setting-word"]!.Id,
        _ => value.Id,
    };

    /// <summary>Whether two texts are equal, or the same quantity in different notation.</summary>
    public static bool AreEqual(string one, string other) => one == other
        || (one.Length > 0 && other.Length > 0 && char.IsAsciiDigit(one[0]) && char.IsAsciiDigit(other[0])
            && Api.Quantities.Quantity.TryParse(one, out var left, out _) && Api.Quantities.Quantity.TryParse(other, out var right, out _)
            && left == right);

    /// <summary>All texts that are valid for the field's value; empty if it is not set.</summary>
    public static IEnumerable<string> ValuesOf(ApiObject item, PhraseMatch field, ClusterView view, Story story) => field.Id switch
    {
        "shown-status" => ObjectFacts.StatusesOf(item).Distinct(StringComparer.Ordinal),
        "resource" => ObjectFacts.Templates(item)
            .Select(container => Words(container.Find("resources", field.Says("limit", "上限", "制限", "リミット")
                ? "limits" : "requests", field["resource-word"]!.Id))),
        "external-ip" => item.ListAt("status", "loadBalancer", "ingress").OfType<ObjectValue>()
            .Select(static one => ObjectFacts.Text(one, "ip") is { Length: > 0 } ip
                ? ip : ObjectFacts.Text(one, "hostname")).DefaultIfEmpty("<pending>"),
        "endpoints" => [$"{ObjectFacts.EndpointsOf(item, view).Count()}"],
        "env" => ContainerVariables.ValuesOf(item, field.TextOf("text"), story),
        "reason" => ReasonsOf(item),
        "spoken" => NamedField.ValuesOf(item, field["spoken-field"]!.Id),
        "named" => NamedField.ValuesOf(item, field.TextOf("name")),
        "path" => [Words(At(item, field.TextOf("text")))],
        _ => [FieldOf(item, field)],
    };

    /// <summary>Why it is not as it should be: its reason, those of its containers, the messages of false conditions.</summary>
    private static IEnumerable<string> ReasonsOf(ApiObject item) =>
        ObjectFacts.StatusesOf(item).Where(status => status == item.TextAt("status", "reason")).Concat(ObjectFacts.ContainerReasons(item))
            .Concat(item.ListAt("status", "conditions").OfType<ObjectValue>()
                .Where(static condition => ObjectFacts.Text(condition, "status") == "False")
                .SelectMany(static condition => new[] { ObjectFacts.Text(condition, "reason"), ObjectFacts.Text(condition, "message") }))
            .Where(static text => text.Length > 0).Distinct(StringComparer.Ordinal);

    private static string FieldOf(ApiObject item, PhraseMatch field) => field.Id switch
    {
        "replicas" => $"{item.IntegerAt("spec", "replicas")}",
        "cluster-ip" => item.Kind == "Pod" ? item.TextAt("status", "podIP") : item.TextAt("spec", "clusterIP"),
        "uid" => item.Uid,
        "name" => item.Name,
        "node" => item.TextAt("spec", "nodeName"),
        "image" => string.Join(",", ObjectFacts.ImagesOf(item)),
        "restarts" => $"{ObjectFacts.RestartsOf(item)}",
        "status" => item.TextAt("status", "phase"),
        "generation" => $"{item.IntegerAt("metadata", "generation")}",
        "revision" => (item.Annotations["deployment.kubernetes.io/revision"] as StringValue)?.Text ?? string.Empty,
        "label" => (item.Labels[field.TextOf("text")] as StringValue)?.Text ?? string.Empty,
        "annotation" => (item.Annotations[field.TextOf("text")] as StringValue)?.Text ?? string.Empty,
        "available" => $"{item.IntegerAt("status", "availableReplicas") ?? 0}",
        "ready" => $"{item.IntegerAt("status", "readyReplicas") ?? 0}",
        "type" => item.TextAt("spec", "type"),
        "schedule" => item.TextAt("spec", "schedule"),
        "capacity" => item.TextAt("status", "capacity", "storage") is { Length: > 0 } size ? size
            : item.TextAt("spec", "capacity", "storage"),
        "key" => ThingReader.KeyOf(item, field.TextOf("text")) ?? string.Empty,
        _ => MoreOf(item, field),
    };

    private static string MoreOf(ApiObject item, PhraseMatch field) => field.Id switch
    {
        "node-port" => PortOf(item, "nodePort"),
        "port" => PortOf(item, "port"),
        "target-port" => PortOf(item, "targetPort"),
        "qos" => item.TextAt("status", "qosClass"),
        "account" => item.TextAt("spec", "serviceAccountName"),
        "restart-policy" => item.TextAt("spec", "restartPolicy") is { Length: > 0 } own
            ? own : item.TextAt("spec", "template", "spec", "restartPolicy"),
        "priority" => Words(item.Find("spec", "priority")),
        "priority-class" => item.TextAt("spec", "priorityClassName"),
        "storage-class" => item.TextAt("spec", "storageClassName"),
        "reclaim-policy" => item.TextAt("spec", "persistentVolumeReclaimPolicy") is { Length: > 0 } policy ? policy
            : item.TextAt("reclaimPolicy"),
        "affinity" => item.TextAt("spec", "sessionAffinity"),
        "grace" => Words(item.Find("spec", "terminationGracePeriodSeconds")),
        _ => throw new StepFailureException($"\"{field.Text}\" is understood, but cannot be checked yet."),
    };

    private static string PortOf(ApiObject service, string field) =>
        Words(service.ListAt("spec", "ports").OfType<ObjectValue>().FirstOrDefault()?[field]);

    /// <summary>Resolves a jsonpath without its first dot: <c>spec.containers[0].image</c>.</summary>
    private static Value? At(ApiObject item, string path)
    {
        Value? value = item.Tree;
        foreach (var part in path.Trim('.', '{', '}').Replace("[", ".[", StringComparison.Ordinal).Split('.',
            StringSplitOptions.RemoveEmptyEntries))
        {
            value = value switch
            {
                ListValue list when part.StartsWith('[') && int.TryParse(part[1..^1], out var index) && index < list.Count => list[index],
                ObjectValue tree => tree[part],
                _ => null,
            };
        }

        return value;
    }

    private static string Words(Value? value) => value switch
    {
        null => string.Empty,
        StringValue text => text.Text,
        IntegerValue number => number.Integer.ToString(CultureInfo.InvariantCulture),
        BooleanValue { Boolean: true } => "true",
        BooleanValue => "false",
        _ => value.ToString()!,
    };
}
