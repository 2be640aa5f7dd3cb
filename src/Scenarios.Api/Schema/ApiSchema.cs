namespace Scenarios.Api.Schema;

/// <summary>
/// The kinds, fields and types of the built-in API, read from the fact table of Kubernetes 1.33 (api-1.33.schema, whose header states its grammar).
/// Immutable: types are read from the table when first asked for, and shared by all threads.
/// </summary>
public sealed class ApiSchema
{
    private const string TableName = "Scenarios.Api.Schema.api-1.33.schema";
    private readonly string _table;
    private readonly Dictionary<string, int> _typeStarts;
    private readonly SchemaType?[] _types;
    private readonly int[] _starts;
    private readonly Dictionary<(string ApiVersion, string Kind), ResourceType> _byKind = [];

    internal ApiSchema(string table)
    {
        _table = table;
        var index = SchemaTable.ReadIndex(table);
        Resources = index.Resources;
        _starts = [.. index.TypeStarts];
        _types = new SchemaType?[_starts.Length];
        _typeStarts = index.TypeNumbers;
        foreach (var resource in Resources)
        {
            // The names nodes and pods come twice, their kinds do not.
            _byKind.Add((resource.ApiVersion, resource.Kind), resource);
        }

        Mapper = new ResourceMapper(Resources);
    }

    /// <summary>Kubernetes 1.33.</summary>
    public static ApiSchema Kubernetes { get; } = new(ReadTable());

    /// <summary>Every version of every resource, by group, then plural, as <c>kubectl api-resources</c> lists them (it leaves out versions that are not preferred).</summary>
    public IReadOnlyList<ResourceType> Resources { get; }

    /// <summary>Finds resources by what users type.</summary>
    public ResourceMapper Mapper { get; }

    /// <summary>The resource whose objects say this, or null. Kinds are spelled exactly.</summary>
    public ResourceType? Find(string apiVersion, string kind) => _byKind.GetValueOrDefault((apiVersion, kind));

    /// <summary>The resource that an object is of, or null.</summary>
    public ResourceType? Find(ObjectValue tree) =>
        tree["apiVersion"] is StringValue apiVersion && tree["kind"] is StringValue kind ? Find(apiVersion.Text, kind.Text) : null;

    /// <summary>The structure of a resource's objects; null for resources that are not built in.</summary>
    public SchemaType? TypeOf(ResourceType resource) =>
        _byKind.TryGetValue((resource.ApiVersion, resource.Kind), out var known) ? FindType(known.RootTypeName) : null;

    /// <summary>A structure by its name in the table, such as <c>core/v1.PodSpec</c>, or null.</summary>
    public SchemaType? FindType(string name)
    {
        if (!_typeStarts.TryGetValue(name, out var number))
        {
            return null;
        }

        return Volatile.Read(ref _types[number]) ?? Publish(number, SchemaTable.ReadType(_table, _starts[number], name, this));
    }

    internal SchemaType TypeOrThrow(string name) =>
        FindType(name) ?? throw new InvalidOperationException($"The schema table has no type \"{name}\".");

    // Scenarios on other threads may read the same type at the same time: the first one published stays.
    private SchemaType Publish(int number, SchemaType type) => Interlocked.CompareExchange(ref _types[number], type, null) ?? type;

    private static string ReadTable()
    {
        using var stream = typeof(ApiSchema).Assembly.GetManifestResourceStream(TableName)
            ?? throw new InvalidOperationException($"The resource {TableName} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
