using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>What a container knows about its own Pod: as variables, and as files of the downward API; and single keys as files.</summary>
internal sealed class PodFieldFeatures(Draft draft, Func<string, string?> lastNamed)
{
    private const string Volume = "pod-info";

    /// <returns>Whether the property was applied.</returns>
    public bool Apply(PhraseMatch feature)
    {
        if (!draft.HasPods)
        {
            return false;
        }

        switch (feature.Id)
        {
            case "env-field":
                var field = ObjectValue.Of(("fieldRef", ObjectValue.Of(("fieldPath", new StringValue(PathOf(feature["pod-field"]!))))));
                draft.AddToContainer("env", ObjectValue.Of(("name", new StringValue(feature.TextOf("as"))), ("valueFrom", field)));
                return true;
            case "mounts-fields":
                MountFields(feature["pod-fields"]!.Id, feature.TextOf("path"));
                return true;
            case "mounts-part":
                var kind = feature["source"]?.Id ?? (lastNamed("ConfigMap") is null ? "Secret" : "ConfigMap");
                var name = feature["from"]?.Text ?? lastNamed(kind)
                    ?? throw new StepFailureException($"\"{feature.Text}\": of which {kind}? No earlier step names one.");
                new PodFeatures(draft).MountPart(kind, name, feature.TextOf("key"), feature.TextOf("path"));
                return true;
            default:
                return false;
        }
    }

    private static string PathOf(PhraseMatch field) => field.Id switch
    {
        "label" => $"metadata.labels['{field.TextOf("text")}']",
        "annotation" => $"metadata.annotations['{field.TextOf("text")}']",
        "name" => "metadata.name",
        "namespace" => "metadata.namespace",
        "uid" => "metadata.uid",
        "ip" => "status.podIP",
        "host-ip" => "status.hostIP",
        "node" => "spec.nodeName",
        "account" => "spec.serviceAccountName",
        _ => field.TextOf("text"),
    };

    private void MountFields(string fields, string path)
    {
        var slash = path.LastIndexOf('/');
        if (slash < 1)
        {
            throw new StepFailureException($"\"{path}\" is not a file in a directory.");
        }

        var item = ObjectValue.Of(("path", new StringValue(path[(slash + 1)..])),
            ("fieldRef", ObjectValue.Of(("fieldPath", new StringValue($"metadata.{fields}")))));
        var name = $"{Volume}-{fields}";
        draft.Add(draft.OfPod("volumes"), ObjectValue.Of(("name", new StringValue(name)),
            ("downwardAPI", ObjectValue.Of(("items", ListValue.Of(item))))));
        draft.AddToContainer("volumeMounts", ObjectValue.Of(
            ("name", new StringValue(name)), ("mountPath", new StringValue(path[..slash]))));
    }
}
