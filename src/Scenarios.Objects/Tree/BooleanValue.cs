namespace Scenarios.Objects.Tree;

/// <summary>True or false.</summary>
public sealed class BooleanValue : Value
{
    private BooleanValue(bool value) => Boolean = value;

    public static BooleanValue True { get; } = new(true);

    public static BooleanValue False { get; } = new(false);

    public bool Boolean { get; }

    public override string TypeName => "bool";

    public static BooleanValue Of(bool value) => value ? True : False;

    public override bool Equals(Value? other) => other is BooleanValue that && that.Boolean == Boolean;

    public override int GetHashCode() => Boolean ? 1 : 2;
}
