using System.Globalization;
using Scenarios.Api.Validation.GoDiffs;
using Scenarios.Objects.Facts;

namespace Scenarios.Api.Validation;

/// <summary>
/// Values as Go's <c>%#v</c> prints them in the errors of Kubernetes 1.33. A pointer to a structure is printed as an address, as in Go.
/// </summary>
internal static class GoSyntax
{
    private static readonly TypeFacts ServicePort = FactTable.Kubernetes.FindType("core/v1.ServicePort")!;

    public static string StringMap(ObjectValue? map) => map is null
        ? "map[string]string(nil)"
        : $"map[string]string{{{string.Join(", ", map.OrderBy(static field => field.Key, StringComparer.Ordinal).Select(Entry))}}}";

    public static string StringList(ListValue? list) =>
        list is null ? "[]string(nil)" : $"[]string{{{string.Join(", ", list.Select(Text))}}}";

    /// <summary>The key of a Service's port in errors about duplicates: only protocol and port are set.</summary>
    public static string ServicePortKey(string protocol, long port)
    {
        var key = ObjectValue.Of(
            ("protocol", new StringValue(protocol)),
            ("port", IntegerValue.Of(port)),
            ("targetPort", IntegerValue.Of(0)));

        // Validation uses the internal types, which have the same fields.
        return $"core.ServicePort{Fields(key, ServicePort)}";
    }

    /// <summary>An owner that is not the controller.</summary>
    public static string OwnerOf(FieldNode owner) =>
        $"v1.OwnerReference{{APIVersion:{Text(owner.Tree["apiVersion"])}, Kind:{Text(owner.Tree["kind"])}, "
        + $"Name:{Text(owner.Tree["name"])}, "
        + $"UID:{Text(owner.Tree["uid"])}, Controller:(*bool)(nil), BlockOwnerDeletion:(*bool)(nil)}}";

    /// <summary>The whole structure.</summary>
    public static string Of(FieldNode node) => GoLiteral.Of(GoValues.Of(node.Tree, node.Type!));

    /// <summary>The list or map of structures in a field.</summary>
    public static string OfList(FieldNode node, string field) =>
        GoLiteral.Of(GoValues.Of(node.Tree, node.Type!).Find(node.Facts(field).GoName)!);

    /// <summary>A value of that type; Go's zero if there is none.</summary>
    public static string Of(Value? value, FieldType type) => type.Kind switch
    {
        FieldKind.Object => type.GoName + Fields(value as ObjectValue ?? ObjectValue.Empty, type.Structure!),
        FieldKind.List => value is ListValue items
            ? $"{type.GoName}{{{string.Join(", ", items.Select(item => Of(item, type.Element!)))}}}"
            : $"{type.GoName}(nil)",
        FieldKind.Map => value is ObjectValue map ? $"{type.GoName}{{{Entries(map, type.Element!)}}}" : $"{type.GoName}(nil)",
        FieldKind.IntOrString => IntOrString(value),
        FieldKind.Boolean => value is BooleanValue { Boolean: true } ? "true" : "false",
        FieldKind.Int32 or FieldKind.Int64 => ((value as IntegerValue)?.Integer ?? 0).ToString(CultureInfo.InvariantCulture),
        _ => Text(value),
    };

    private static string Fields(ObjectValue tree, TypeFacts type) =>
        $"{{{string.Join(", ", type.Fields.Select(field => $"{field.GoName}:{Field(tree, field)}"))}}}";

    private static string Field(ObjectValue tree, FieldFacts field) =>
        field.IsPointer && tree[field.Name] is null ? $"(*{field.Type.GoName})(nil)" : Of(tree[field.Name], field.Type);

    private static string Entries(ObjectValue map, FieldType element) =>
        string.Join(
            ", ",
            map.OrderBy(static field => field.Key, StringComparer.Ordinal)
                .Select(field => $"{GoText.Quote(field.Key)}:{Of(field.Value, element)}"));

    private static string IntOrString(Value? value)
    {
        var name = (value as StringValue)?.Text;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"intstr.IntOrString{{Type:{(name is null ? 0 : 1)}, IntVal:{(value as IntegerValue)?.Integer ?? 0}, "
            + $"StrVal:{GoText.Quote(name ?? string.Empty)}}}");
    }

    private static string Entry(KeyValuePair<string, Value> field) => $"{GoText.Quote(field.Key)}:{Text(field.Value)}";

    private static string Text(Value? value) => GoText.Quote((value as StringValue)?.Text ?? string.Empty);
}
