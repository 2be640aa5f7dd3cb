using Scenarios.Api.JsonPath.Execution;

namespace Scenarios.Kubectl.GoTemplates.Execution;

/// <summary>A value while a template runs: Go's reflect.Value.</summary>
/// <param name="Value">Null represents Go's zero reflect.Value: no value.</param>
/// <param name="IsBoxed">Whether its static type is only <c>interface {}</c>, as for values found in a map or list.</param>
internal sealed record Operand(Value? Value, bool IsBoxed = false)
{
    /// <summary>Whether it is an <c>int</c>, as counted by templates and their functions; integers in objects are <c>int64</c>.</summary>
    public bool IsInt { get; private init; }

    /// <summary>No value.</summary>
    public static Operand None { get; } = new((Value?)null);

    /// <summary>Marks that a command has no preceding command whose value it would receive.</summary>
    public static Operand Missing { get; } = new((Value?)null);

    public bool IsMissing => ReferenceEquals(this, Missing);

    /// <summary>A nil interface.</summary>
    public bool IsNil => IsBoxed && Value is NullValue;

    /// <summary>Go's name for its static type.</summary>
    public string TypeName => IsBoxed ? "interface {}" : OwnTypeName;

    /// <summary>Go's name for the type of the value itself.</summary>
    public string OwnTypeName => IsInt ? "int" : GoSyntax.TypeOf(Value ?? NullValue.Instance);

    /// <summary>The value as a pipeline passes it on: with its own type. A nil interface then becomes no value.</summary>
    public Operand Unboxed => Value is NullValue ? None : this with { IsBoxed = false };

    public static Operand Int(long value) => new(IntegerValue.Of(value)) { IsInt = true };

    /// <summary>A constant in the template.</summary>
    public static Operand Constant(Value value) => new(value) { IsInt = value is IntegerValue };

    /// <summary>Whether Go's templates treat it as true.</summary>
    public bool IsTrue => Value switch
    {
        null or NullValue => false,
        BooleanValue flag => flag.Boolean,
        IntegerValue number => number.Integer != 0,
        FloatValue number => number.Float != 0,
        StringValue text => text.Text.Length > 0,
        ListValue list => list.Count > 0,
        ObjectValue fields => fields.Count > 0,
        _ => true,
    };
}
