using Scenarios.Objects.Facts;

namespace Scenarios.Api.Validation;

/// <summary>A fast check for whether there are any faults at all. Allocates nothing.</summary>
internal static class SchemaCheck
{
    public static bool IsClean(ObjectValue tree, TypeFacts type)
    {
        foreach (var (name, value) in tree)
        {
            if (type.Find(name) is not { } field || !Fits(value, field.Type))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Fits(Value value, FieldType type) => type.Kind switch
    {
        _ when value is NullValue => true,
        FieldKind.Object => value is ObjectValue tree && IsClean(tree, type.Structure!),
        FieldKind.List => value is ListValue items && ItemsFit(items, type.Element!),
        FieldKind.Map => value is ObjectValue map && ValuesFit(map, type.Element!),
        _ => ScalarCheck.Fits(value, type.Kind),
    };

    private static bool ItemsFit(ListValue items, FieldType type)
    {
        foreach (var item in items.AsSpan())
        {
            if (!Fits(item, type))
            {
                return false;
            }
        }

        return true;
    }

    private static bool ValuesFit(ObjectValue map, FieldType type)
    {
        foreach (var (_, value) in map)
        {
            if (!Fits(value, type))
            {
                return false;
            }
        }

        return true;
    }
}
