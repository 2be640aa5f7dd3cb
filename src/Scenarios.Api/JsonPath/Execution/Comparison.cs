namespace Scenarios.Api.JsonPath.Execution;

/// <summary>Comparisons in filters, as Go's text/template functions make them: both values must have the same basic kind.</summary>
internal static class Comparison
{
    /// <exception cref="JsonPathException">The values cannot be compared, or the operator does not exist.</exception>
    public static bool Holds(Value left, string @operator, Value right) => @operator switch
    {
        "==" => AreEqual(left, right),
        "!=" => !AreEqual(left, right),
        "<" => Order(left, right) < 0,
        "<=" => Order(left, right) <= 0,
        ">" => Order(left, right) > 0,
        ">=" => Order(left, right) >= 0,
        _ => throw new JsonPathException($"unrecognized filter operator {@operator}"),
    };

    private static bool AreEqual(Value left, Value right)
    {
        CheckKinds(left, right);
        return left.Equals(right);
    }

    private static int Order(Value left, Value right)
    {
        CheckKinds(left, right);
        return (left, right) switch
        {
            (IntegerValue one, IntegerValue other) => one.Integer.CompareTo(other.Integer),
            (FloatValue one, FloatValue other) => one.Float.CompareTo(other.Float),
            (StringValue one, StringValue other) => string.CompareOrdinal(one.Text, other.Text),
            _ => throw new JsonPathException("invalid type for comparison"),
        };
    }

    private static void CheckKinds(Value left, Value right)
    {
        if (left is ObjectValue or ListValue or NullValue || right is ObjectValue or ListValue or NullValue)
        {
            throw new JsonPathException("invalid type for comparison");
        }

        if (left.GetType() != right.GetType())
        {
            throw new JsonPathException("incompatible types for comparison");
        }
    }
}
