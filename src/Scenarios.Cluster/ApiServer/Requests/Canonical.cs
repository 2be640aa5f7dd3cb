using Scenarios.Api.Quantities;
using Scenarios.Objects.Facts;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// What is left of a client's object after Go has read it into its types and written it again: nulls and unknown fields go, and so do zero values of
/// fields marked omitempty; quantities are in canonical form. What does not change stays the same instance.
/// </summary>
internal static class Canonical
{
    /// <summary>Flags that are no pointers in Go (k8s.io/api), so that false is the same as nothing.</summary>
    private static readonly HashSet<string> PlainFlags = new(StringComparer.Ordinal)
    {
        "allowVolumeExpansion", "globalDefault", "hostIPC", "hostNetwork", "hostPID", "paused", "publishNotReadyAddresses", "readOnly", "stdin",
        "stdinOnce", "tty", "unschedulable",
    };

    /// <summary>Numbers that are no pointers in Go.</summary>
    private static readonly HashSet<string> PlainNumbers = new(StringComparer.Ordinal)
    {
        "failureThreshold", "healthCheckNodePort", "hostPort", "initialDelaySeconds", "minReadySeconds", "nodePort", "periodSeconds",
        "successThreshold", "timeoutSeconds",
    };

    /// <summary>Texts that are pointers in Go, so that an empty text says something.</summary>
    private static readonly HashSet<string> PointerTexts = new(StringComparer.Ordinal)
    {
        "appProtocol", "ingressClassName", "namespace", "service", "storageClassName", "type", "volumeAttributesClassName",
    };

    public static ObjectValue Of(ObjectValue tree, TypeFacts type)
    {
        var result = tree;
        foreach (var (name, value) in tree)
        {
            if (type.Find(name) is not { } field || value is NullValue)
            {
                result = result.Without(name);
                continue;
            }

            var canonical = Of(value, field.Type);
            result = IsNothing(canonical, field) ? result.Without(name) : result.With(name, canonical);
        }

        return result;
    }

    private static Value Of(Value value, FieldType type)
    {
        switch (type.Kind, value)
        {
            case (FieldKind.Object, ObjectValue tree):
                return Of(tree, type.Structure!);
            case (FieldKind.List, ListValue items):
                for (var index = 0; index < items.Count; index++)
                {
                    items = items.WithItem(index, Of(items[index], type.Element!));
                }

                return items;
            case (FieldKind.Map, ObjectValue map):
                var result = map;
                foreach (var (name, item) in map)
                {
                    result = result.With(name, Of(item, type.Element!));
                }

                return result;
            case (FieldKind.Quantity, _):
                var text = Quantity.Of(value).ToString();
                return value is StringValue same && same.Text == text ? value : new StringValue(text);
            default:
                return value;
        }
    }

    private static bool IsNothing(Value value, FieldFacts field) => !field.IsRequired && value switch
    {
        ObjectValue { Count: 0 } => field.Type.Kind == FieldKind.Map,
        ListValue { Count: 0 } => true,
        StringValue { Text.Length: 0 } => !PointerTexts.Contains(field.Name),
        BooleanValue { Boolean: false } => PlainFlags.Contains(field.Name),
        IntegerValue { Integer: 0 } => PlainNumbers.Contains(field.Name),
        _ => false,
    };
}
