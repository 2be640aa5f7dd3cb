using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>The volumes of a Pod or Pod template.</summary>
internal static class VolumeSection
{
    public static void Write(DescriptionWriter writer, ListValue volumes, string space)
    {
        if (volumes.Count == 0)
        {
            writer.Write(0, $"{space}Volumes:\t<none>\n");
            return;
        }

        writer.Write(0, $"{space}Volumes:\n");
        foreach (var volume in volumes)
        {
            writer.Write(1, $"{(space.Length > 0 ? " " : string.Empty)}{volume.Text("name")}:\n");
            WriteSource(writer, volume);
        }
    }

    private static void WriteSource(DescriptionWriter writer, Value volume)
    {
        if (volume.Find("hostPath") is { } hostPath)
        {
            writer.Field(2, "Type", "HostPath (bare host directory volume)");
            writer.Field(2, "Path", hostPath.Text("path"));
            writer.Field(2, "HostPathType", hostPath.Has("type") ? hostPath.Text("type") : "<none>");
        }
        else if (volume.Find("emptyDir") is { } emptyDirectory)
        {
            writer.Field(2, "Type", "EmptyDir (a temporary directory that shares a pod's lifetime)");
            writer.Field(2, "Medium", emptyDirectory.Text("medium"));
            writer.Field(2, "SizeLimit", emptyDirectory.Has("sizeLimit") ? emptyDirectory.Scalar("sizeLimit") : "<unset>");
        }
        else if (volume.Find("secret") is { } secret)
        {
            writer.Field(2, "Type", "Secret (a volume populated by a Secret)");
            writer.Field(2, "SecretName", secret.Text("secretName"));
            writer.Field(2, "Optional", Optional(secret));
        }
        else if (volume.Find("configMap") is { } configMap)
        {
            writer.Field(2, "Type", "ConfigMap (a volume populated by a ConfigMap)");
            writer.Field(2, "Name", configMap.Text("name"));
            writer.Field(2, "Optional", Optional(configMap));
        }
        else if (volume.Find("projected") is { } projected)
        {
            WriteProjected(writer, projected);
        }
        else if (volume.Find("persistentVolumeClaim") is { } claim)
        {
            writer.Field(2, "Type", "PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)");
            writer.Field(2, "ClaimName", claim.Text("claimName"));
            writer.Field(2, "ReadOnly", claim.Flag("readOnly") ? "true" : "false");
        }
        else if (volume.Find("downwardAPI") is { } downward)
        {
            writer.Write(2, "Type:\tDownwardAPI (a volume populated by information about the pod)\n    Items:\n");
            foreach (var item in downward.List("items"))
            {
                var source = item.Has("fieldRef") ? item.Text("fieldRef", "fieldPath") : item.Text("resourceFieldRef", "resource");
                writer.Write(3, $"{source} -> {item.Text("path")}\n");
            }
        }
        else
        {
            throw CommandFailedException.NotSimulated($"describing the volume {GoText.Quote(volume.Text("name"))} of this type");
        }
    }

    private static void WriteProjected(DescriptionWriter writer, Value projected)
    {
        writer.Field(2, "Type", "Projected (a volume that contains injected data from multiple sources)");
        foreach (var source in projected.List("sources"))
        {
            if (source.Find("secret") is { } secret)
            {
                writer.Field(2, "SecretName", secret.Text("name"));
                writer.Field(2, "Optional", Optional(secret));
            }
            else if (source.Has("downwardAPI"))
            {
                writer.Field(2, "DownwardAPI", "true");
            }
            else if (source.Find("configMap") is { } configMap)
            {
                writer.Field(2, "ConfigMapName", configMap.Text("name"));
                writer.Field(2, "Optional", Optional(configMap));
            }
            else if (source.Find("serviceAccountToken") is { } token)
            {
                writer.Field(2, "TokenExpirationSeconds", token.Scalar("expirationSeconds"));
            }
        }
    }

    private static string Optional(Value source) => source.Flag("optional") ? "true" : "false";
}
