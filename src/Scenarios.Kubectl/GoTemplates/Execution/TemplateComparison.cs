namespace Scenarios.Kubectl.GoTemplates.Execution;

/// <summary>The comparison functions of Go's templates: for values of the same basic kind.</summary>
internal static class TemplateComparison
{
    private const string BadType = "invalid type for comparison";
    private const string Incompatible = "incompatible types for comparison";

    public static bool AreAnyEqual(IReadOnlyList<Operand> values)
    {
        if (values.Count < 2)
        {
            throw new FunctionFault("missing argument for comparison");
        }

        return values.Skip(1).Any(other => AreEqual(values[0], other));
    }

    public static bool AreEqual(Operand left, Operand right)
    {
        var (one, other) = (left.Unboxed, right.Unboxed);
        var (kind, otherKind) = (KindOf(one), KindOf(other));
        if (kind != otherKind)
        {
            return one.Value is not null && other.Value is not null ? throw new FunctionFault(Incompatible) : false;
        }

        if (one.Value is null || other.Value is null)
        {
            return one.Value is null && other.Value is null;
        }

        return kind.Length == 0
            ? throw new FunctionFault(one.TypeName == other.TypeName
                ? $"non-comparable type {GoPrint.Text(one)}: {one.TypeName}"
                : $"non-comparable types {GoPrint.Text(one)}: {one.TypeName}, {other.TypeName}: {GoPrint.Text(other)}")
            : one.Value.Equals(other.Value);
    }

    public static bool IsLess(Operand left, Operand right)
    {
        var (one, other) = (left.Unboxed, right.Unboxed);
        if (KindOf(one).Length == 0 || KindOf(other).Length == 0)
        {
            throw new FunctionFault(BadType);
        }

        return (one.Value, other.Value) switch
        {
            (IntegerValue less, IntegerValue more) => less.Integer < more.Integer,
            (FloatValue less, FloatValue more) => less.Float < more.Float,
            (StringValue less, StringValue more) => string.CompareOrdinal(less.Text, more.Text) < 0,
            (BooleanValue, BooleanValue) => throw new FunctionFault(BadType),
            _ => throw new FunctionFault(Incompatible),
        };
    }

    private static string KindOf(Operand operand) => operand.Value switch
    {
        IntegerValue => "int",
        FloatValue => "float",
        StringValue => "string",
        BooleanValue => "bool",
        _ => string.Empty,
    };
}
