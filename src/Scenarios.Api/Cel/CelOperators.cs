namespace Scenarios.Api.Cel;

/// <summary>The operators that always evaluate both operands.</summary>
internal static class CelOperators
{
    private const string NoOverload = "no such overload";

    public static Value Of(string sign, Value left, Value right) => sign switch
    {
        "==" => BooleanValue.Of(AreEqual(left, right)),
        "!=" => BooleanValue.Of(!AreEqual(left, right)),
        "<" => BooleanValue.Of(Compare(left, right) < 0),
        "<=" => BooleanValue.Of(Compare(left, right) <= 0),
        ">" => BooleanValue.Of(Compare(left, right) > 0),
        ">=" => BooleanValue.Of(Compare(left, right) >= 0),
        "in" => BooleanValue.Of(IsIn(left, right)),
        _ => Calculate(sign, left, right),
    };

    public static bool AreEqual(Value left, Value right) => (left, right) switch
    {
        (IntegerValue whole, FloatValue number) => whole.Integer == number.Float,
        (FloatValue number, IntegerValue whole) => whole.Integer == number.Float,
        _ => left.Equals(right),
    };

    public static int Compare(Value left, Value right) => (left, right) switch
    {
        (IntegerValue one, IntegerValue other) => one.Integer.CompareTo(other.Integer),
        (IntegerValue or FloatValue, IntegerValue or FloatValue) => NumberOf(left).CompareTo(NumberOf(right)),
        (StringValue one, StringValue other) => string.CompareOrdinal(one.Text, other.Text),
        (BooleanValue one, BooleanValue other) => one.Boolean.CompareTo(other.Boolean),
        _ => throw new CelException(NoOverload),
    };

    private static double NumberOf(Value value) => value is IntegerValue whole ? whole.Integer : ((FloatValue)value).Float;

    private static bool IsIn(Value item, Value container) => (item, container) switch
    {
        (_, ListValue list) => list.Any(candidate => AreEqual(candidate, item)),
        (StringValue name, ObjectValue fields) => fields.ContainsKey(name.Text),
        _ => throw new CelException(NoOverload),
    };

    private static Value Calculate(string sign, Value left, Value right)
    {
        switch (left, right)
        {
            case (IntegerValue one, IntegerValue other):
                return Whole(sign, one.Integer, other.Integer);
            case (FloatValue one, FloatValue other):
                return Number(sign, one.Float, other.Float);
            case (StringValue one, StringValue other) when sign == "+":
                return new StringValue(one.Text + other.Text);
            case (ListValue one, ListValue other) when sign == "+":
                return ListValue.From(one.Concat(other));
            default:
                throw new CelException(NoOverload);
        }
    }

    private static IntegerValue Whole(string sign, long left, long right)
    {
        try
        {
            return IntegerValue.Of(sign switch
            {
                "+" => checked(left + right),
                "-" => checked(left - right),
                "*" => checked(left * right),
                "/" => right == 0 ? throw new CelException("division by zero") : checked(left / right),
                "%" => right == 0 ? throw new CelException("modulus by zero") : left % right,
                _ => throw new CelException(NoOverload),
            });
        }
        catch (OverflowException)
        {
            throw new CelException("integer overflow");
        }
    }

    private static FloatValue Number(string sign, double left, double right)
    {
        var result = sign switch
        {
            "+" => left + right,
            "-" => left - right,
            "*" => left * right,
            "/" => left / right,
            _ => throw new CelException(NoOverload),
        };
        return double.IsFinite(result) ? new FloatValue(result) : throw new CelException("not simulated: numbers that are not finite");
    }
}
