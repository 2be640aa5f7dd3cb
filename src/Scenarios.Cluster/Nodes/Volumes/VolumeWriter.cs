using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Nodes.Environment;
using Scenarios.Cluster.Nodes.Pods;

namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>What the kubelet writes into volumes of a Pod, and why it cannot.</summary>
internal sealed class VolumeWriter(NodeContext node, PodWorker worker)
{
    /// <summary>Whether the kubelet writes the volume's files, and containers only read them.</summary>
    public static bool IsWritten(ObjectValue volume) =>
        volume.ContainsKey("configMap") || volume.ContainsKey("secret") || volume.ContainsKey("projected") || volume.ContainsKey("downwardAPI");

    /// <summary>Whether a volume shows an object.</summary>
    public static bool Shows(ObjectValue volume, bool isSecret, string name)
    {
        foreach (var (kind, source) in volume)
        {
            if (kind == "projected" ? SourcesOf(source).Any(one => Shows(one, isSecret, name)) : kind == (isSecret ? "secret" : "configMap") && NameOf(source) == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a volume shows fields of its Pod, which may change.</summary>
    public static bool ShowsPod(ObjectValue volume)
    {
        foreach (var (kind, source) in volume)
        {
            if (kind == "downwardAPI" || (kind == "projected" && SourcesOf(source).Any(ShowsPod)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Why a volume cannot be mounted, in the kubelet's words; null when it can.</summary>
    public string? FaultOf(ObjectValue volume) =>
        (FaultOfSources(volume) ?? FaultOfPaths(volume)) is { } fault
            ? $"MountVolume.SetUp failed for volume \"{Text(volume, "name")}\" : {fault}"
            : null;

    /// <summary>A volume's files, as its objects are.</summary>
    public VolumeContent ContentOf(ObjectValue volume, KnownObjects objects)
    {
        var content = new VolumeContent();
        AddFiles(content, volume, objects, hasTexts: true);
        return content;
    }

    // Every Pod is checked, and hardly any is looked into: only the places of files count here, and no token is made.
    private string? FaultOfPaths(ObjectValue volume)
    {
        var content = new VolumeContent();
        AddFiles(content, volume, new KnownObjects(node.Informers), hasTexts: false);
        return content.Fault;
    }

    private string? FaultOfSources(ObjectValue volume)
    {
        foreach (var (kind, source) in volume)
        {
            switch (kind)
            {
                case "configMap" or "secret":
                    return FaultOfObject(source, kind == "secret");
                case "projected":
                    return SourcesOf(source).Select(FaultOfSources).FirstOrDefault(fault => fault is not null);
                case "name" or "emptyDir" or "downwardAPI" or "hostPath" or "serviceAccountToken" or "clusterTrustBundle":
                    break;
                default:
                    return $"volumes of type {kind} are not simulated";
            }
        }

        return null;
    }

    private string? FaultOfObject(Value source, bool isSecret)
    {
        var name = NameOf(source);
        var isOptional = source.Find("optional") is BooleanValue { Boolean: true };
        var found = new KnownObjects(node.Informers).Find(isSecret, worker.Run.Pod.Namespace, name);
        if (found is null)
        {
            return isOptional ? null : $"{(isSecret ? "secret" : "configmap")} \"{name}\" not found";
        }

        var data = ObjectData.Of(found, isSecret);
        foreach (var item in source.Find("items") as ListValue ?? ListValue.Empty)
        {
            if (!isOptional && !data.ContainsKey(Text(item, "key")))
            {
                return $"references non-existent {(isSecret ? "secret" : "config")} key: {Text(item, "key")}";
            }
        }

        return null;
    }

    private void AddFiles(VolumeContent content, ObjectValue volume, KnownObjects objects, bool hasTexts)
    {
        foreach (var (kind, source) in volume)
        {
            switch (kind)
            {
                case "configMap" or "secret":
                    AddObject(content, source, kind == "secret", objects);
                    break;
                case "projected":
                    foreach (var one in SourcesOf(source))
                    {
                        AddFiles(content, one, objects, hasTexts);
                    }

                    break;
                case "serviceAccountToken":
                    content.Add(Text(source, "path"), hasTexts ? ServiceAccountToken.For(worker.Run.Pod) : string.Empty);
                    break;
                case "downwardAPI":
                    AddFields(content, source, hasTexts);
                    break;
                default:
                    break;
            }
        }
    }

    private void AddFields(VolumeContent content, Value source, bool hasTexts)
    {
        foreach (var item in source.Find("items") as ListValue ?? ListValue.Empty)
        {
            content.Add(Text(item, "path"), hasTexts ? TextOfField(item) : string.Empty);
        }
    }

    private string TextOfField(Value item)
    {
        var pod = worker.Facts();
        return item.Find("resourceFieldRef") is { } resource
            ? ResourceFields.ValueOf(pod.Pod, null, resource, NodeOf(pod.Pod))
            : pod.Field(Text(item.Find("fieldRef"), "fieldPath")) ?? string.Empty;
    }

    private void AddObject(VolumeContent content, Value source, bool isSecret, KnownObjects objects)
    {
        var found = objects.Find(isSecret, worker.Run.Pod.Namespace, NameOf(source));
        var data = found is null ? [] : ObjectData.Of(found, isSecret);
        if (source.Find("items") is ListValue items)
        {
            foreach (var item in items)
            {
                if (data.TryGetValue(Text(item, "key"), out var value))
                {
                    content.Add(Text(item, "path"), value);
                }
            }

            return;
        }

        foreach (var (key, value) in data)
        {
            content.Add(key, value);
        }
    }

    private ApiObject? NodeOf(ApiObject pod) => node.Informers.Of(KnownResources.Nodes).Find(string.Empty, pod.TextAt("spec", "nodeName"));

    private static IEnumerable<ObjectValue> SourcesOf(Value projected) => (projected.Find("sources") as ListValue ?? ListValue.Empty).OfType<ObjectValue>();

    private static string NameOf(Value source) => Text(source, "name") is { Length: > 0 } name ? name : Text(source, "secretName");

    private static string Text(Value? fields, string name) => (fields?.Find(name) as StringValue)?.Text ?? string.Empty;
}
