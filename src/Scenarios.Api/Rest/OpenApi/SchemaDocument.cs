using Scenarios.Objects.Facts;

namespace Scenarios.Api.Rest.OpenApi;

/// <summary>
/// The OpenAPI 3.0 schemas of a document: those added, and all that they refer to. Built from the facts, with the texts of kube-openapi
/// (pkg/builder3, pkg/generators).
/// </summary>
internal sealed class SchemaDocument
{
    private const string References = "#/components/schemas/";

    /// <summary>Structures that Go marks as atomic. (The facts mark each field of such a type instead.)</summary>
    private static readonly Lazy<HashSet<string>> Atomic = new(static () => FactTable.Kubernetes.TypeNames
        .SelectMany(static name => FactTable.Kubernetes.FindType(name)!.Fields)
        .Where(static field => field.IsAtomic)
        .Select(static field => field.Type.Structure ?? field.Type.Element?.Structure)
        .OfType<TypeFacts>()
        .Select(static type => type.Name)
        .ToHashSet(StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<string, GroupVersionKind>> Kinds = new(ReadKinds);

    private readonly SortedDictionary<string, ObjectValue> _schemas = new(StringComparer.Ordinal);

    /// <summary>Group, version and kind of a structure that is the type of objects.</summary>
    public static GroupVersionKind KindOf(string type) => Kinds.Value[type];

    /// <summary>All schemas added so far, by name.</summary>
    public ObjectValue ToObject()
    {
        var all = new ObjectBuilder(_schemas.Count);
        foreach (var (name, schema) in _schemas)
        {
            all.Add(name, schema);
        }

        return all.ToObject();
    }

    public static ObjectValue ReferenceTo(string name) => ObjectValue.Of(("$ref", new StringValue(References + name)));

    /// <summary>Adds a schema that was created elsewhere.</summary>
    public void Add(string name, ObjectValue schema) => _schemas[name] = schema;

    /// <summary>Adds the schema of a structure, and those that it refers to.</summary>
    /// <returns>The name of the schema.</returns>
    public string Add(TypeFacts type)
    {
        var name = SchemaNames.Of(type);
        if (!_schemas.TryAdd(name, ObjectValue.Empty))
        {
            return name;
        }

        var texts = Descriptions.Kubernetes;
        var properties = new ObjectBuilder(type.Fields.Count);
        foreach (var field in type.Fields.OrderBy(static field => field.Name, StringComparer.Ordinal))
        {
            properties.Add(field.Name, Field(field, texts.Of(type, field)));
        }

        var required = type.Fields.Where(static field => field.IsRequired).Select(static field => field.Name).ToList();
        _schemas[name] = new ObjectBuilder()
            .AddIfSet("description", texts.Of(type))
            .Add("type", "object")
            .AddIfSet("required", required.Count == 0 ? null : ListValue.OfStrings(required))
            .Add("properties", properties.ToObject())
            .AddIfSet("x-kubernetes-group-version-kind", Kinds.Value.GetValueOrDefault(type.Name)?.ToList())
            .AddIfSet("x-kubernetes-map-type", Atomic.Value.Contains(type.Name) ? "atomic" : null)
            .ToObject();
        return name;
    }

    /// <summary>Adds the schema of a list of such objects.</summary>
    public string AddListOf(TypeFacts type)
    {
        var name = SchemaNames.ListOf(type);
        if (!_schemas.ContainsKey(name))
        {
            var kind = Kinds.Value[type.Name];
            var text = ObjectValue.Of(("type", new StringValue("string")));
            var items = Referring(Add(type), string.Empty, ObjectValue.Empty);
            _schemas[name] = new ObjectBuilder()
                .Add("type", "object")
                .Add("required", ListValue.OfStrings(["items"]))
                .Add("properties", ObjectValue.Of(
                    ("apiVersion", text),
                    ("items", ObjectValue.Of(("type", new StringValue("array")), ("items", items))),
                    ("kind", text),
                    ("metadata", Referring(Add(FactTable.Kubernetes.FindType("meta/v1.ListMeta")!), string.Empty, ObjectValue.Empty))))
                .Add("x-kubernetes-group-version-kind", (kind with { Kind = kind.Kind + "List" }).ToList())
                .ToObject();
        }

        return name;
    }

    private ObjectValue Field(FieldFacts field, string description)
    {
        var schema = Of(field.Type, field.Name, description, StatedDefaults.Of(field));
        var isList = field.Type.Kind == FieldKind.List;
        var extensions = new (string Name, Value? Value)[]
        {
            ("x-kubernetes-list-map-keys", field.ListKeys.Count == 0 ? null : ListValue.OfStrings(field.ListKeys)),
            ("x-kubernetes-list-type", isList ? new StringValue(field.ListType) : null),
            ("x-kubernetes-map-type", field.IsAtomic && IsMap(field.Type) ? new StringValue("atomic") : null),
            ("x-kubernetes-patch-merge-key", field.MergeKey is null ? null : new StringValue(field.MergeKey)),
            ("x-kubernetes-patch-strategy", Strategy(field) is { Length: > 0 } strategy ? new StringValue(strategy) : null),
        };
        return extensions.Aggregate(schema, static (whole, part) => part.Value is null ? whole : whole.With(part.Name, part.Value));
    }

    private static bool IsMap(FieldType type) => type.Structure is null && type.Element?.Structure is null;

    private static Dictionary<string, GroupVersionKind> ReadKinds()
    {
        var kinds = new Dictionary<string, GroupVersionKind>(StringComparer.Ordinal)
        {
            ["meta/v1.Status"] = new(string.Empty, "v1", "Status"),
            ["meta/v1.DeleteOptions"] = new(string.Empty, "v1", "DeleteOptions"),
            ["autoscaling/v1.Scale"] = new("autoscaling", "v1", "Scale"),
            ["policy/v1.Eviction"] = new("policy", "v1", "Eviction"),
            ["authentication.k8s.io/v1.TokenRequest"] = new("authentication.k8s.io", "v1", "TokenRequest"),
        };
        foreach (var kind in FactTable.Kubernetes.Kinds)
        {
            var slash = kind.ApiVersion.IndexOf('/');
            var group = slash < 0 ? string.Empty : kind.ApiVersion[..slash];
            kinds[$"{kind.Group}.{kind.Kind}"] = new(group, kind.ApiVersion[(slash + 1)..], kind.Kind);
        }

        return kinds;
    }

    private static string Strategy(FieldFacts field)
    {
        var merges = field.MergeKey is not null || field.IsMergedAsSet;
        return string.Join(',', new[]
        {
            merges ? "merge" : string.Empty, field.IsReplaced ? "replace" : string.Empty, field.RetainKeys ? "retainKeys" : string.Empty,
        }.Where(static word => word.Length > 0));
    }

    private ObjectValue Of(FieldType type, string field, string description, Value? standard)
    {
        var schema = new ObjectBuilder().AddIfSet("description", description);
        switch (type.Kind)
        {
            case FieldKind.List:
                return schema.Add("type", "array").AddIfSet("default", standard).Add("items", Element(type, field)).ToObject();
            case FieldKind.Map:
                return schema.Add("type", "object").AddIfSet("default", standard)
                    .Add("additionalProperties", Element(type, field)).ToObject();
            case FieldKind.Object:
                return Referring(Add(type.Structure!), description, standard);
            case FieldKind.Quantity or FieldKind.IntOrString or FieldKind.Time or FieldKind.MicroTime or FieldKind.Duration
                or FieldKind.Any or FieldKind.FieldsV1:
                return Referring(AddSpecial(type.Kind, field), description, standard);
            default:
                var (word, format) = Scalar(type.Kind);
                return schema.Add("type", word).AddIfSet("format", format).AddIfSet("default", standard)
                    .AddIfSet("enum", EnumOf(type.GoScalar)).ToObject();
        }
    }

    private ObjectValue Element(FieldType type, string field) =>
        Of(type.Element!, field, string.Empty, StatedDefaults.OfElement(type.Element!));

    // Other keywords beside a reference are ignored, so it is wrapped in allOf.
    private static ObjectValue Referring(string name, string description, Value? standard)
    {
        var reference = ReferenceTo(name);
        return description.Length == 0 && standard is null
            ? reference
            : new ObjectBuilder().AddIfSet("description", description).AddIfSet("default", standard)
                .Add("allOf", ListValue.From([reference])).ToObject();
    }

    private static ListValue? EnumOf(ScalarFacts? name) =>
        name?.Listed is { Count: > 0 } values ? ListValue.OfStrings(values) : null;

    private static (string Type, string Format) Scalar(FieldKind kind) => kind switch
    {
        FieldKind.Boolean => ("boolean", string.Empty),
        FieldKind.Int32 => ("integer", "int32"),
        FieldKind.Int64 => ("integer", "int64"),
        FieldKind.Float => ("number", "double"),
        FieldKind.Bytes => ("string", "byte"),
        _ => ("string", string.Empty),
    };

    /// <summary>Adds the schema of a Go type with its own JSON encoding.</summary>
    private string AddSpecial(FieldKind kind, string field)
    {
        var text = ("type", (Value)new StringValue("string"));
        var (name, schema) = kind switch
        {
            FieldKind.Quantity => (SchemaNames.Quantity, ObjectValue.Of(("oneOf", OneOf("string", "number")))),
            FieldKind.IntOrString => (
                SchemaNames.IntOrString,
                ObjectValue.Of(("format", new StringValue("int-or-string")), ("oneOf", OneOf("integer", "string")))),
            FieldKind.Time => ($"{SchemaNames.Meta}.Time", ObjectValue.Of(text, ("format", new StringValue("date-time")))),
            FieldKind.MicroTime => ($"{SchemaNames.Meta}.MicroTime", ObjectValue.Of(text, ("format", new StringValue("date-time")))),
            FieldKind.Duration => ($"{SchemaNames.Meta}.Duration", ObjectValue.Of(text)),
            FieldKind.FieldsV1 => ($"{SchemaNames.Meta}.FieldsV1", ObjectValue.Of(("type", new StringValue("object")))),
            _ => AnyOf(field),
        };
        var description = Descriptions.Kubernetes.OfSpecial(name[(name.LastIndexOf('.') + 1)..]);
        _schemas.TryAdd(name, schema.With("description", new StringValue(description)));
        return name;
    }

    private static (string Name, ObjectValue Schema) AnyOf(string field) => AnyTypes.NameOf(field) is var name and not AnyTypes.RawExtension
        ? ($"{SchemaNames.Extensions}.{name}", ObjectValue.Empty)
        : (SchemaNames.RawExtension, ObjectValue.Of(("type", new StringValue("object"))));

    private static ListValue OneOf(params string[] types) =>
        ListValue.From(types.Select(static type => ObjectValue.Of(("type", new StringValue(type)))));
}
