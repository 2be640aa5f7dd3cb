using Scenarios.Api.JsonPath.Execution;

namespace Scenarios.Kubectl.GoTemplates.Execution;

/// <summary>A value while a template runs: Go's reflect.Value.</summary>
/// <param name="Value">Null is Go's zero reflect.Value: there is none.</param>
/// <param name="IsBoxed">Whether it is known as an <c>interface {}</c> only, as what was found in a map or list is.</param>
internal sealed record Operand(Value? Value, bool IsBoxed = false)
{
    /// <summary>Whether it is an <c>int</c>, as what templates and their functions count; whole numbers of objects are
    /// <c>int64</c>.</summary>
    public bool IsInt { get; private init; }

    /// <summary>No value.</summary>
    public static Operand None { get; } = new((Value?)null);

    /// <summary>Says that a command has no value of a command before it.</summary>
    public static Operand Missing { get; } = new((Value?)null);

    public bool IsMissing => ReferenceEquals(this, Missing);

    /// <summary>A nil interface.</summary>
    public bool IsNil => IsBoxed && Value is NullValue;

    /// <summary>What Go calls its type.</summary>
    public string TypeName => IsBoxed ? "interface {}" : OwnTypeName;

    /// <summary>What Go calls the type of what it really is.</summary>
    public string OwnTypeName => IsInt ? "int" : GoSyntax.TypeOf(Value ?? NullValue.Instance);

    /// <summary>As a pipeline gives it: what it really is. A nil interface is no value then.</summary>
    public Operand Unboxed => Value is NullValue ? None : this with { IsBoxed = false };

    public static Operand Int(long value) => new(IntegerValue.Of(value)) { IsInt = true };

    /// <summary>A constant of the template.</summary>
    public static Operand Constant(Value value) => new(value) { IsInt = value is IntegerValue };

    /// <summary>What Go's templates take for true.</summary>
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
