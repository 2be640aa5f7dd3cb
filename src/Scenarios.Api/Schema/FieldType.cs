namespace Scenarios.Api.Schema;

/// <summary>The type of a field, an element or a map value. Immutable; structures are looked up when first asked for.</summary>
public sealed class FieldType
{
    private readonly ApiSchema? _schema;
    private SchemaType? _structure;

    private FieldType(SchemaKind kind, string name, FieldType? element, ApiSchema? schema)
    {
        Kind = kind;
        Name = name;
        Element = element;
        _schema = schema;
    }

    public SchemaKind Kind { get; }

    /// <summary>As the table writes it: <c>int32</c>, <c>[]core/v1.Container</c>, <c>core/v1.PodSpec</c>.</summary>
    public string Name { get; }

    /// <summary>What a list or a map holds; null for all others.</summary>
    public FieldType? Element { get; }

    /// <summary>The structure that <see cref="SchemaKind.Object"/> stands for; null for all others.</summary>
    public SchemaType? Structure => Kind == SchemaKind.Object ? _structure ??= _schema!.TypeOrThrow(Name) : null;

    internal static FieldType Parse(string name, ApiSchema schema) => name switch
    {
        "string" => Scalar(SchemaKind.String, name),
        "bool" => Scalar(SchemaKind.Boolean, name),
        "int32" => Scalar(SchemaKind.Int32, name),
        "int64" => Scalar(SchemaKind.Int64, name),
        "float" => Scalar(SchemaKind.Float, name),
        "bytes" => Scalar(SchemaKind.Bytes, name),
        "time" => Scalar(SchemaKind.Time, name),
        "microtime" => Scalar(SchemaKind.MicroTime, name),
        "duration" => Scalar(SchemaKind.Duration, name),
        "quantity" => Scalar(SchemaKind.Quantity, name),
        "intOrString" => Scalar(SchemaKind.IntOrString, name),
        "any" => Scalar(SchemaKind.Any, name),
        "fieldsV1" => Scalar(SchemaKind.FieldsV1, name),
        _ when name.StartsWith("[]", StringComparison.Ordinal) => new(SchemaKind.List, name, Parse(name[2..], schema), schema),
        _ when name.StartsWith("map[string]", StringComparison.Ordinal) => new(SchemaKind.Map, name, Parse(name["map[string]".Length..], schema), schema),
        _ => new(SchemaKind.Object, name, null, schema),
    };

    private static FieldType Scalar(SchemaKind kind, string name) => new(kind, name, null, null);
}
