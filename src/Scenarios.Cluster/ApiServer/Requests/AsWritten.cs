using Scenarios.Api.Quantities;
using Scenarios.Objects.Facts;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// An object whose amounts look as they were sent. Go keeps the digits of a quantity until it encodes it, and prints them in refusals.
/// </summary>
internal static class AsWritten
{
    public static ObjectValue In(ObjectValue tree, ObjectValue sent, TypeFacts type)
    {
        var result = tree;
        foreach (var (name, value) in tree)
        {
            if (type.Find(name) is { } field && sent[name] is { } written)
            {
                result = result.With(name, In(value, written, field.Type));
            }
        }

        return result;
    }

    private static Value In(Value value, Value sent, FieldType type)
    {
        switch (type.Kind, value, sent)
        {
            case (FieldKind.Object, ObjectValue tree, ObjectValue written):
                return In(tree, written, type.Structure!);
            case (FieldKind.List, ListValue items, ListValue written):
                for (var index = 0; index < Math.Min(items.Count, written.Count); index++)
                {
                    items = items.WithItem(index, In(items[index], written[index], type.Element!));
                }

                return items;
            case (FieldKind.Map, ObjectValue map, ObjectValue written):
                var result = map;
                foreach (var (name, item) in map)
                {
                    result = written[name] is { } amount ? result.With(name, In(item, amount, type.Element!)) : result;
                }

                return result;
            case (FieldKind.Quantity, _, _):
                return Quantity.Of(value) == Quantity.Of(sent) ? sent : value;
            default:
                return value;
        }
    }
}
