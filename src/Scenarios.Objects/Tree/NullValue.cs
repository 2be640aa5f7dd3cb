namespace Scenarios.Objects.Tree;

/// <summary>An explicit null.</summary>
public sealed class NullValue : Value
{
    private NullValue()
    {
    }

    public static NullValue Instance { get; } = new();

    public override string TypeName => "null";

    public override bool Equals(Value? other) => other is NullValue;

    public override int GetHashCode() => 0;
}
