using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>The volumes of a Pod or Pod template.</summary>
internal static class VolumeSection
{
    public static void Write(DescriptionWriter writer, ViewList<Volume> volumes, string space)
    {
        if (volumes.Count == 0)
        {
            writer.Write(0, $"{space}Volumes:\t<none>\n");
            return;
        }

        writer.Write(0, $"{space}Volumes:\n");
        foreach (var volume in volumes)
        {
            writer.Write(1, $"{(space.Length > 0 ? " " : string.Empty)}{volume.Name}:\n");
            WriteSource(writer, volume);
        }
    }

    private static void WriteSource(DescriptionWriter writer, Volume volume)
    {
        if (volume.HostPath is { Exists: true } hostPath)
        {
            writer.Field(2, "Type", "HostPath (bare host directory volume)");
            writer.Field(2, "Path", hostPath.Path);
            writer.Field(2, "HostPathType", hostPath.HasType ? hostPath.Type : "<none>");
        }
        else if (volume.EmptyDir is { Exists: true } emptyDirectory)
        {
            writer.Field(2, "Type", "EmptyDir (a temporary directory that shares a pod's lifetime)");
            writer.Field(2, "Medium", emptyDirectory.Medium);
            writer.Field(2, "SizeLimit", emptyDirectory.SizeLimit ?? "<unset>");
        }
        else if (volume.Secret is { Exists: true } secret)
        {
            writer.Field(2, "Type", "Secret (a volume populated by a Secret)");
            writer.Field(2, "SecretName", secret.SecretName);
            WriteOptional(writer, secret.Optional);
        }
        else if (volume.ConfigMap is { Exists: true } configMap)
        {
            writer.Field(2, "Type", "ConfigMap (a volume populated by a ConfigMap)");
            writer.Field(2, "Name", configMap.Name);
            WriteOptional(writer, configMap.Optional);
        }
        else if (volume.Projected is { Exists: true } projected)
        {
            WriteProjected(writer, projected);
        }
        else if (volume.PersistentVolumeClaim is { Exists: true } claim)
        {
            writer.Field(2, "Type", "PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)");
            writer.Field(2, "ClaimName", claim.ClaimName);
            writer.Field(2, "ReadOnly", claim.ReadOnly ? "true" : "false");
        }
        else if (volume.DownwardAPI is { Exists: true } downward)
        {
            WriteDownward(writer, downward);
        }
        else
        {
            throw CommandFailedException.NotSimulated($"describing the volume {GoText.Quote(volume.Name)} of this type");
        }
    }

    private static void WriteDownward(DescriptionWriter writer, DownwardAPIVolumeSource downward)
    {
        writer.Write(2, "Type:\tDownwardAPI (a volume populated by information about the pod)\n    Items:\n");
        foreach (var item in downward.Items)
        {
            var source = item.FieldRef.Exists ? item.FieldRef.FieldPath : item.ResourceFieldRef.Resource;
            writer.Write(3, $"{source} -> {item.Path}\n");
        }
    }

    private static void WriteProjected(DescriptionWriter writer, ProjectedVolumeSource projected)
    {
        writer.Field(2, "Type", "Projected (a volume that contains injected data from multiple sources)");
        foreach (var source in projected.Sources)
        {
            if (source.Secret is { Exists: true } secret)
            {
                writer.Field(2, "SecretName", secret.Name);
                WriteOptional(writer, secret.Optional);
            }
            else if (source.DownwardAPI.Exists)
            {
                writer.Field(2, "DownwardAPI", "true");
            }
            else if (source.ConfigMap is { Exists: true } configMap)
            {
                writer.Field(2, "ConfigMapName", configMap.Name);
                WriteOptional(writer, configMap.Optional);
            }
            else if (source.ServiceAccountToken is { Exists: true } token)
            {
                writer.Field(2, "TokenExpirationSeconds", token.ExpirationSeconds);
            }
        }
    }

    private static void WriteOptional(DescriptionWriter writer, bool? optional) =>
        writer.Field(2, "Optional", optional == true ? "true" : "false");
}
