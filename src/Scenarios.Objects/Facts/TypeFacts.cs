namespace Scenarios.Objects.Facts;

/// <summary>A structure of the API: named fields in the order of the Go type. Immutable.</summary>
public sealed class TypeFacts
{
    private readonly Dictionary<string, FieldFacts> _byName;

    internal TypeFacts(string group, string goName, IReadOnlyList<FieldFacts> fields)
    {
        Group = group;
        GoName = goName;
        Name = $"{group}.{goName}";
        Fields = fields;
        _byName = new Dictionary<string, FieldFacts>(fields.Count, StringComparer.Ordinal);
        foreach (var field in fields)
        {
            _byName.Add(field.Name, field);
        }
    }

    /// <summary>Group, version and name, such as <c>apps/v1.DeploymentSpec</c>. The groups core and meta are named as such.</summary>
    public string Name { get; }

    /// <summary>Group and version, such as <c>apps/v1</c>.</summary>
    public string Group { get; }

    /// <summary>The name of the Go type, such as <c>DeploymentSpec</c>, as decoding errors state it.</summary>
    public string GoName { get; }

    /// <summary>The fields. Those of an embedded Go structure take the place of that structure.</summary>
    public IReadOnlyList<FieldFacts> Fields { get; }

    /// <summary>Whether other fields are allowed in addition to these.</summary>
    public bool IsOpen { get; internal init; }

    /// <summary>Where such an object has the specification of its Pods, such as <c>spec.template.spec</c>; empty if it has none.</summary>
    public IReadOnlyList<string> PodSpecPath => field ??= FindPodSpec(this, []) ?? [];

    /// <summary>The field of that name; null if there is none.</summary>
    public FieldFacts? Find(string name) => _byName.GetValueOrDefault(name);

    public override string ToString() => Name;

    private static string[]? FindPodSpec(TypeFacts type, HashSet<string> seen)
    {
        if (type.Name == "core/v1.PodSpec")
        {
            return [];
        }

        if (!seen.Add(type.Name))
        {
            return null;
        }

        foreach (var field in type.Fields)
        {
            if (field.Type.Structure is { } inner && FindPodSpec(inner, seen) is { } rest)
            {
                return [field.Name, .. rest];
            }
        }

        return null;
    }
}
