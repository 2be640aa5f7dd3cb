using Scenarios.Objects.Facts;

namespace Scenarios.Objects.Generator;

/// <summary>How a field is read and written in C#.</summary>
/// <param name="Type">The property's type.</param>
/// <param name="Reader">The call that reads; <c>{0}</c> stands for the tree and the name.</param>
/// <param name="Writer">The method of <c>Write</c> to call.</param>
/// <param name="Value">The argument passed to it.</param>
/// <param name="HidesAbsence">Whether the value read does not reveal that the field is missing.</param>
internal sealed record FieldAccess(string Type, string Reader, string Writer, string Value = "value", bool HidesAbsence = false)
{
    public string Read(string tree, string key) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, Reader, $"{tree}, {key}");

    public string Write(string tree, string key) => $"Write.{Writer}({tree}, {key}, {Value})";

    public static FieldAccess Of(FieldFacts field) => field.Type.Kind switch
    {
        FieldKind.String or FieldKind.Bytes or FieldKind.Duration => Text(field),
        FieldKind.Boolean => Scalar(field, "bool", "Flag", field.Default),
        FieldKind.Int32 or FieldKind.Int64 => Scalar(field, "long", "Integer", field.Default),
        FieldKind.Float => Scalar(field, "double", "Float", field.Default),
        FieldKind.Quantity => Scalar(field, "string", "Quantity", null),
        FieldKind.Time => Time(field, "Time"),
        FieldKind.MicroTime => Time(field, "MicroTime"),
        FieldKind.IntOrString =>
            new("IntOrString", Call("IntOrString", field.Default is { } text ? CSharpNames.Literal(text) : null), "IntOrString"),
        FieldKind.List => List(field, field.Type.Element!),
        FieldKind.Map => Map(field.Type.Element!),
        FieldKind.Object => Structure(field),
        _ => new("Value?", "Read.Any({0})", "Any"),
    };

    private static FieldAccess Text(FieldFacts field)
    {
        var writes = field.Type.GoScalar is null && !field.Repeats ? "Text" : "SharedText";
        return Scalar(field, "string", "Text", field.Default is { } text ? CSharpNames.Literal(text) : null, writes);
    }

    private static FieldAccess Scalar(FieldFacts field, string type, string method, string? @default, string? writes = null)
    {
        writes ??= method;
        if (field.IsPointer && @default is null)
        {
            return new($"{type}?", Call($"{method}OrNull", null), $"{writes}OrNull");
        }

        return new(
            type,
            Call(method, @default),
            field.IsPointer || !field.OmitsZero ? writes : $"NonZero{writes}",
            HidesAbsence: field.IsPointer);
    }

    private static FieldAccess Time(FieldFacts field, string method) =>
        new("System.DateTimeOffset?", Call("Time", null), field.IsPointer ? $"{method}OrNull" : method);

    private static FieldAccess List(FieldFacts field, FieldType element)
    {
        var (writer, written) = field.OmitsZero ? ("NonEmptyList", "value.Items") : ("List", "value.Written");
        return element.Kind switch
        {
            FieldKind.Object => new($"ViewList<{CSharpNames.ReferenceTo(element.Structure!)}>", "new(Read.List({0}))", writer, written),
            FieldKind.String => new("TextList", "new(Read.List({0}))", writer, written),
            _ => new("ListValue", "Read.List({0}) ?? ListValue.Empty", writer),
        };
    }

    private static FieldAccess Map(FieldType element) => element.Kind is FieldKind.String or FieldKind.Quantity or FieldKind.Bytes
        ? new("TextMap", "new(Read.Object({0}))", "Map", "value.Fields")
        : new("ObjectValue", "Read.Object({0}) ?? ObjectValue.Empty", "Map");

    private static FieldAccess Structure(FieldFacts field) =>
        new(
            CSharpNames.ReferenceTo(field.Type.Structure!),
            "new(Read.Object({0}))",
            field.IsPointer ? "Pointer" : "Structure",
            field.IsPointer ? "value.Exists ? value.Tree : null" : "value.Tree");

    private static string Call(string method, string? otherwise) =>
        $"Read.{method}({{0}}{(otherwise is null ? string.Empty : $", {otherwise}")})";
}
