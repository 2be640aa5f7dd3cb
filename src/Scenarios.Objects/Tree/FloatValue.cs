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

    /// <summary>
    /// The digits of a whole number that is too great for one; empty for all others. Does not count when values are compared.
    /// </summary>
    public string Digits { get; init; } = string.Empty;

    public override string TypeName => "number";

    public override bool Equals(Value? other) => other is FloatValue that && that.Float.Equals(Float);

    public override int GetHashCode() => Float.GetHashCode();
}
