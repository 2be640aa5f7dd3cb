using System.Collections.Concurrent;
using Scenarios.Objects.Facts;

namespace Scenarios.Steps.History;

/// <summary>The fields of kinds, by their names in manifests. If several have a name, the one with the shortest path is meant.</summary>
internal static class KindFields
{
    /// <summary>In a path, the first item of a list.</summary>
    public const string First = "[]";

    private const string Status = "status";

    /// <summary>Fields that users do not describe, or that are similar to the intended one.</summary>
    private static readonly string[] Apart = ["metadata", "initContainers", "ephemeralContainers", "managedFields", "apiVersion", "kind"];

    /// <summary>Results by kind and name. The key is a string because a tuple as the key would need code generated at run time.</summary>
    private static readonly ConcurrentDictionary<string, (IReadOnlyList<string> Path, FieldType? Type)?> Known =
        new(StringComparer.Ordinal);

    /// <summary>The path of a field and its type; null if the kind has no such field.</summary>
    public static (IReadOnlyList<string> Path, FieldType? Type)? Find(string kind, string name, bool withStatus) =>
        Known.GetOrAdd($"{kind} {name} {withStatus}", _ => Search(kind, name, withStatus));

    /// <summary>Whether the kind has a field at the path; the fields of a list's items count as the list's.</summary>
    public static bool Has(string kind, string path) => TypeAt(WholeOf(kind), path.Split('.')) is not null;

    /// <summary>Whether objects of the kind are in namespaces.</summary>
    public static bool IsNamespaced(string kind) => Kinds.Find(kind).IsNamespaced;

    private static TypeFacts? WholeOf(string kind)
    {
        var resource = Kinds.Find(kind);
        return FactTable.Kubernetes.FindType($"{(resource.Group.Length == 0 ? "core" : resource.Group)}/{resource.Version}.{kind}");
    }

    private static (IReadOnlyList<string> Path, FieldType? Type)? Search(string kind, string name, bool withStatus)
    {
        if (kind == "ResourceQuota" && name.Split('.')[0] is not ("spec" or "status" or "metadata"))
        {
            // The limits of a quota have keys of their own.
            return (["spec", "hard", name], null);
        }

        var whole = WholeOf(kind);
        if (name.Contains('.', StringComparison.Ordinal))
        {
            string[] path = name.Split('.');
            string[] inSpec = ["spec", .. path];
            return TypeAt(whole, path) is null && TypeAt(whole, inSpec) is { } type ? (inSpec, type) : (path, TypeAt(whole, path));
        }

        name = (kind, name) is ("PersistentVolume", "reclaimPolicy") ? "persistentVolumeReclaimPolicy" : name;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<(string[] Path, TypeFacts Type)>();
        if (whole is not null)
        {
            queue.Enqueue(([], whole));
        }

        while (queue.TryDequeue(out var next))
        {
            foreach (var field in next.Type.Fields.Where(field => !Apart.Contains(field.Name, StringComparer.Ordinal)
                && (withStatus || field.Name != Status)))
            {
                if (field.Name == name)
                {
                    return ([.. next.Path, name], field.Type);
                }

                var isList = field.Type.Kind == FieldKind.List;
                if ((isList ? field.Type.Element?.Structure : field.Type.Structure) is { } inner && seen.Add(inner.Name))
                {
                    queue.Enqueue(([.. next.Path, field.Name, .. isList ? [First] : Array.Empty<string>()], inner));
                }
            }
        }

        return null;
    }

    /// <summary>The type of the field at a path; null if the kind has none there.</summary>
    private static FieldType? TypeAt(TypeFacts? whole, IEnumerable<string> path)
    {
        FieldType? type = null;
        foreach (var part in path)
        {
            type = whole?.Fields.FirstOrDefault(field => field.Name == part)?.Type;
            whole = type?.Kind == FieldKind.List ? type.Element?.Structure : type?.Structure;
        }

        return type;
    }
}
