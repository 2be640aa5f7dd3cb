namespace Scenarios.Objects.Tree;

/// <summary>A number with a fraction or beyond 64 bits, as an IEEE 754 double. Always finite, because JSON has no other numbers.</summary>
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

    /// <summary>
    /// The exact digits of a whole number that does not fit 64 bits; empty for all others. Ignored when values are compared.
    /// </summary>
    public string Digits { get; init; } = string.Empty;

    public override string TypeName => "number";

    public override bool Equals(Value? other) => other is FloatValue that && that.Float.Equals(Float);

    public override int GetHashCode() => Float.GetHashCode();
}
