using Scenarios.Api.Quantities;
using Scenarios.Api.Validation.Volumes;

namespace Scenarios.Api.Validation.Pods;

/// <summary>
/// References from variables and files to the Pod's own fields and resources (pkg/apis/core/validation, validateObjectFieldSelector,
/// validateContainerResourceFieldSelector and validateDownwardAPIVolumeFile).
/// </summary>
internal static class DownwardApiValidation
{
    private const string MemoryDivisors = "1, 1k, 1M, 1G, 1T, 1P, 1E, 1Ki, 1Mi, 1Gi, 1Ti, 1Pi, 1Ei";

    private static readonly string[] FieldsOfVariables =
        [
            "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName", "status.hostIP",
            "status.hostIPs", "status.podIP", "status.podIPs",
        ];

    private static readonly string[] FieldsOfFiles =
    [
        "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid",
    ];

    /// <summary>The field labels that a Pod can convert at all (pkg/apis/core/pods, ConvertDownwardAPIFieldLabel).</summary>
    private static readonly string[] KnownFields =
    [
        .. FieldsOfVariables, "metadata.annotations", "metadata.labels", "spec.restartPolicy", "spec.schedulerName", "status.phase",
    ];

    private static readonly string[] Resources =
        ["limits.cpu", "limits.ephemeral-storage", "limits.memory", "requests.cpu", "requests.ephemeral-storage", "requests.memory"];

    /// <summary>The sources of a variable.</summary>
    public static void ValidateVariable(FieldNode source, FaultList faults)
    {
        if (source.Has("fieldRef"))
        {
            ValidateField(source.Object("fieldRef"), FieldsOfVariables, faults);
        }

        if (source.Has("resourceFieldRef"))
        {
            ValidateResource(source.Object("resourceFieldRef"), needsContainer: false, faults);
        }
    }

    /// <summary>One file of a volume. Upstream reports its faults at the volume source, not at the item.</summary>
    /// <param name="path">The volume source's path.</param>
    public static void ValidateFile(FieldNode item, FieldPath path, FaultList faults)
    {
        var file = item.At(path);
        faults.Check(file, "path");
        FilePathRules.ValidateReserved(file, "path", faults);
        if (file.Has("fieldRef"))
        {
            ValidateField(file.Object("fieldRef"), FieldsOfFiles, faults);
            if (file.Has("resourceFieldRef"))
            {
                faults.Invalid(path, "resource", "fieldRef and resourceFieldRef can not be specified simultaneously");
            }
        }
        else if (file.Has("resourceFieldRef"))
        {
            ValidateResource(file.Object("resourceFieldRef"), needsContainer: true, faults);
        }
        else
        {
            faults.Required(path, "one of fieldRef and resourceFieldRef is required");
        }

        FilePathRules.ValidateMode(file, "mode", faults);
    }

    private static void ValidateField(FieldNode reference, string[] supported, FaultList faults)
    {
        var path = reference.Text("fieldPath");
        if (!faults.Check(reference, "fieldPath"))
        {
            return;
        }

        var version = reference.Has("apiVersion") ? reference.Text("apiVersion") : "v1";
        var (map, key) = Split(path);
        var error = map switch
        {
            _ when version != "v1" => $"unsupported pod version: {version}",
            "metadata.annotations" or "metadata.labels" => null,
            not null => $"field label does not support subscript: {path}",
            null when path == "spec.host" || Array.IndexOf(KnownFields, path) >= 0 => null,
            null => $"field label not supported: {path}",
        };
        if (error is not null)
        {
            faults.Invalid(reference.PathOf("fieldPath"), path, $"error converting fieldPath: {error}");
        }
        else if (map is not null)
        {
            var name = map == "metadata.annotations" ? key.ToLowerInvariant() : key;
            faults.InvalidEach(reference.Path, name, NameRules.QualifiedName(name));
        }
        else if (path != "spec.host" ? Array.IndexOf(supported, path) < 0 : Array.IndexOf(supported, "spec.nodeName") < 0)
        {
            faults.Add(FieldFault.NotSupported(reference.PathOf("fieldPath"), path, supported));
        }
    }

    private static void ValidateResource(FieldNode reference, bool needsContainer, FaultList faults)
    {
        var resource = reference.Text("resource");
        var isHugePages = resource.StartsWith("limits.hugepages-", StringComparison.Ordinal)
            || resource.StartsWith("requests.hugepages-", StringComparison.Ordinal);
        if (needsContainer && reference.Text("containerName").Length == 0)
        {
            faults.Required(reference.PathOf("containerName"));
        }
        else if (faults.Check(reference, "resource") && !isHugePages && Array.IndexOf(Resources, resource) < 0)
        {
            faults.Add(FieldFault.NotSupported(reference.PathOf("resource"), resource, Resources));
        }

        var divisor = Quantity.Of(reference.Tree["divisor"]);
        if (divisor.IsZero)
        {
            return;
        }

        var (name, divisors) = resource switch
        {
            "limits.cpu" or "requests.cpu" => ("cpu", "1m, 1"),
            "limits.memory" or "requests.memory" => ("memory", MemoryDivisors),
            "limits.ephemeral-storage" or "requests.ephemeral-storage" => ("local ephemeral storage", MemoryDivisors),
            _ when isHugePages => ("hugepages", MemoryDivisors),
            _ => (string.Empty, string.Empty),
        };
        if (name.Length > 0 && Array.IndexOf(divisors.Split(", "), divisor.ToString()) < 0)
        {
            var listed = name == "cpu" ? "1m and 1" : divisors;
            faults.Invalid(reference.PathOf("divisor"), resource, $"only divisor's values {listed} are supported with the {name} resource");
        }
    }

    /// <summary>Splits <c>metadata.labels['app']</c> into the map and the key; no map for a path without a subscript.</summary>
    private static (string? Map, string Key) Split(string path)
    {
        if (!path.EndsWith("']", StringComparison.Ordinal))
        {
            return (null, string.Empty);
        }

        var parts = path[..^2].Split("['", 2);
        return parts.Length == 2 && parts[0].Length > 0 ? (parts[0], parts[1]) : (null, string.Empty);
    }
}
