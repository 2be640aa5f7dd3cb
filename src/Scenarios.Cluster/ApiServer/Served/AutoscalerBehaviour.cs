namespace Scenarios.Cluster.ApiServer.Served;

/// <summary>
/// An autoscaler's scaling behaviour as autoscaling/v1 keeps it in an annotation: with the field names of Go's internal types and no field
/// omitted. Names are read case-insensitively (kubernetes, pkg/apis/autoscaling/v1/conversion.go).
/// </summary>
internal static class AutoscalerBehaviour
{
    private static readonly string[] Directions = ["scaleUp", "scaleDown"];
    private static readonly string[] Rules = ["stabilizationWindowSeconds", "selectPolicy", "policies", "tolerance"];
    private static readonly string[] Policy = ["type", "value", "periodSeconds"];

    public static ObjectValue ToOld(ObjectValue behaviour) => Capitalized(behaviour, Directions, static rules =>
        Capitalized(rules, Rules, static policies => policies is ListValue list
            ? ListValue.From(list.OfType<ObjectValue>().Select(static policy => (Value)Capitalized(policy, Policy, null))) : policies));

    public static ObjectValue ToNew(ObjectValue annotation)
    {
        var result = ObjectValue.Empty;
        foreach (var (direction, tree) in Known(annotation, Directions))
        {
            var rules = ObjectValue.Empty;
            foreach (var (field, value) in Known(tree as ObjectValue ?? ObjectValue.Empty, Rules))
            {
                rules = rules.With(field, value is ListValue list ? ListValue.From(list.OfType<ObjectValue>().Select(PolicyOf)) : value);
            }

            result = result.With(direction, rules);
        }

        return result;
    }

    private static Value PolicyOf(ObjectValue policy) => ObjectValue.Of([.. Known(policy, Policy)]);

    private static ObjectValue Capitalized(Value tree, string[] fields, Func<Value, Value>? inner)
    {
        var members = new List<(string Key, Value Value)>();
        foreach (var field in fields)
        {
            var value = (tree as ObjectValue)?[field] ?? NullValue.Instance;
            var isInner = inner is not null && value is ObjectValue or ListValue;
            members.Add((char.ToUpperInvariant(field[0]) + field[1..], isInner && inner is not null ? inner(value) : value));
        }

        return ObjectValue.Of([.. members]);
    }

    private static IEnumerable<(string Field, Value Value)> Known(ObjectValue tree, string[] fields)
    {
        foreach (var field in fields)
        {
            foreach (var (name, value) in tree)
            {
                if (value is not NullValue && string.Equals(name, field, StringComparison.OrdinalIgnoreCase))
                {
                    yield return (field, value);
                }
            }
        }
    }
}
