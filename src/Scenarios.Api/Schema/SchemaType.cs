namespace Scenarios.Api.Schema;

/// <summary>A structure of the API: named fields in ordinal order. Immutable.</summary>
public sealed class SchemaType
{
    private readonly Dictionary<string, SchemaField> _byName;

    internal SchemaType(string name, IReadOnlyList<SchemaField> fields)
    {
        Name = name;
        GoName = name[(name.LastIndexOf('.') + 1)..];
        Fields = fields;
        _byName = new Dictionary<string, SchemaField>(fields.Count, StringComparer.Ordinal);
        foreach (var field in fields)
        {
            _byName.Add(field.Name, field);
        }
    }

    /// <summary>Group, version and name, such as <c>apps/v1.DeploymentSpec</c>; core and meta stand for themselves.</summary>
    public string Name { get; }

    /// <summary>The name of the Go type, such as <c>DeploymentSpec</c>, as decoding errors state it.</summary>
    public string GoName { get; }

    public IReadOnlyList<SchemaField> Fields { get; }

    /// <summary>The field of that name, or null.</summary>
    public SchemaField? Find(string name) => _byName.GetValueOrDefault(name);

    public override string ToString() => Name;
}
