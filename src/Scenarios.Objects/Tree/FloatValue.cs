namespace Scenarios.Objects.Tree;

/// <summary>A number with a fraction or beyond 64 bits, as IEEE 754 double: finite, for JSON has no others.</summary>
public sealed class FloatValue : Value
{
    public FloatValue(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "JSON has no such number.");
        }

        Float = value;
    }

    public double Float { get; }

    public override string TypeName => "number";

    public override bool Equals(Value? other) => other is FloatValue that && that.Float.Equals(Float);

    public override int GetHashCode() => Float.GetHashCode();
}
