namespace Scenarios.Objects.Facts;

/// <summary>The type of a field, an element or a map value. Immutable; structures are looked up on first use.</summary>
public sealed class FieldType
{
    private const string ListMark = "[]";
    private const string MapMark = "map[string]";

    private readonly FactTable? _table;
    private TypeFacts? _structure;

    private FieldType(FieldKind kind, string name, string goName, FieldType? element = null, FactTable? table = null)
    {
        Kind = kind;
        Name = name;
        GoName = goName;
        Element = element;
        _table = table;
    }

    /// <summary>The underlying kind, after resolving all named types of Go.</summary>
    public FieldKind Kind { get; }

    /// <summary>The type with named scalars of Go resolved: <c>int32</c>, <c>[]core/v1.Container</c>, <c>core/v1.PodSpec</c>.</summary>
    public string Name { get; }

    /// <summary>As Go prints it: <c>int32</c>, <c>[]v1.Container</c>, <c>v1.DNSPolicy</c>.</summary>
    public string GoName { get; }

    /// <summary>The type of the elements of a list or map; null for all other types.</summary>
    public FieldType? Element { get; }

    /// <summary>
    /// The named Go type of a scalar (or of a list or map), such as <c>core/v1.DNSPolicy</c>; null if the type has no name.
    /// </summary>
    public ScalarFacts? GoScalar { get; private init; }

    /// <summary>The structure of an <see cref="FieldKind.Object"/>; null for all other types.</summary>
    public TypeFacts? Structure => Kind == FieldKind.Object ? _structure ??= _table!.TypeOrThrow(Name) : null;

    internal static FieldType OfStructure(TypeFacts structure) =>
        new(FieldKind.Object, structure.Name, structure.GoName) { _structure = structure };

    internal static FieldType OfList(FieldType element) => new(FieldKind.List, ListMark + element.Name, ListMark + element.GoName, element);

    internal static FieldType OfMap(FieldType element) => new(FieldKind.Map, MapMark + element.Name, MapMark + element.GoName, element);

    /// <param name="text">The type as written in a fact file, without the pointer mark.</param>
    /// <param name="group">The group version of that file, used for names without one.</param>
    internal static FieldType Parse(string text, string group, FactTable table)
    {
        if (text.StartsWith(ListMark, StringComparison.Ordinal))
        {
            return OfList(Parse(text[ListMark.Length..], group, table));
        }

        if (text.StartsWith(MapMark, StringComparison.Ordinal))
        {
            return OfMap(Parse(text[MapMark.Length..], group, table));
        }

        if (ScalarOf(text) is { } kind)
        {
            return new FieldType(kind, text, GoNameOf(kind, text));
        }

        var name = text.Contains('/', StringComparison.Ordinal) ? text : $"{group}.{text}";
        return table.FindScalar(name) is { } scalar
            ? Named(scalar, table)
            : new FieldType(FieldKind.Object, name, name[(name.IndexOf('/') + 1)..], null, table);
    }

    /// <summary>In Go, the API packages are named after their versions.</summary>
    public static string GoNameOf(string group, string name) => $"{group[(group.IndexOf('/') + 1)..]}.{name}";

    private static FieldType Named(ScalarFacts scalar, FactTable table)
    {
        var under = Parse(scalar.Under, scalar.Group, table);
        return new FieldType(under.Kind, under.Name, scalar.GoName, under.Element, table) { GoScalar = scalar };
    }

    private static string GoNameOf(FieldKind kind, string text) => kind switch
    {
        FieldKind.Float => "float64",
        FieldKind.Bytes => "[]uint8",
        FieldKind.Time => "v1.Time",
        FieldKind.MicroTime => "v1.MicroTime",
        FieldKind.Duration => "v1.Duration",
        FieldKind.Quantity => "resource.Quantity",
        FieldKind.IntOrString => "intstr.IntOrString",
        FieldKind.FieldsV1 => "v1.FieldsV1",
        FieldKind.Any => "interface {}",
        _ => text,
    };

    private static FieldKind? ScalarOf(string name) => name switch
    {
        "string" => FieldKind.String,
        "bool" => FieldKind.Boolean,
        "int32" => FieldKind.Int32,
        "int64" => FieldKind.Int64,
        "float" => FieldKind.Float,
        "bytes" => FieldKind.Bytes,
        "time" => FieldKind.Time,
        "microtime" => FieldKind.MicroTime,
        "duration" => FieldKind.Duration,
        "quantity" => FieldKind.Quantity,
        "intOrString" => FieldKind.IntOrString,
        "any" => FieldKind.Any,
        "fieldsV1" => FieldKind.FieldsV1,
        _ => null,
    };
}
