namespace Scenarios.Api.Quantities;

/// <summary>
/// An amount of a resource, exact to a billionth (apimachinery, api/resource/quantity.go). Immutable; compared by amount. Keeps the
/// original text in the cases in which apimachinery does. Rejects amounts beyond 10^27, which upstream accepts.
/// </summary>
public readonly struct Quantity : IEquatable<Quantity>, IComparable<Quantity>
{
    private const long PerUnit = 1_000_000_000;

    // Requests of very many Pods, and capacities of nodes, are the same few texts.
    private static readonly Recent<StringValue, Parsed> Texts = new(
        256, static text => new(TryParse(text.Text, out var quantity, out _) ? quantity : Zero), ReferenceEqualityComparer.Instance);

    private readonly string? _text;

    internal Quantity(Int128 nanos, QuantityFormat format, string? text = null)
    {
        Nanos = nanos;
        Format = format;
        _text = text;
    }

    public static Quantity Zero => new(0, QuantityFormat.DecimalSI);

    public QuantityFormat Format { get; }

    public bool IsZero => Nanos == 0;

    public int Sign => Int128.Sign(Nanos);

    /// <summary>Whole units, rounded away from zero.</summary>
    public long Value => RoundedUp(PerUnit);

    /// <summary>Thousandths (for CPU: millicores), rounded away from zero.</summary>
    public long MilliValue => RoundedUp(PerUnit / 1000);

    internal Int128 Nanos { get; }

    public static bool operator ==(Quantity left, Quantity right) => left.Nanos == right.Nanos;

    public static bool operator !=(Quantity left, Quantity right) => left.Nanos != right.Nanos;

    public static bool operator <(Quantity left, Quantity right) => left.Nanos < right.Nanos;

    public static bool operator >(Quantity left, Quantity right) => left.Nanos > right.Nanos;

    public static bool operator <=(Quantity left, Quantity right) => left.Nanos <= right.Nanos;

    public static bool operator >=(Quantity left, Quantity right) => left.Nanos >= right.Nanos;

    /// <summary>The sum, in the format of the left operand unless that is zero.</summary>
    public static Quantity operator +(Quantity left, Quantity right) => left.Add(right);

    /// <summary>The difference, in the format of the left operand unless that is zero.</summary>
    public static Quantity operator -(Quantity left, Quantity right) => left.Subtract(right);

    public static Quantity FromUnits(long units, QuantityFormat format = QuantityFormat.DecimalSI) => new((Int128)units * PerUnit, format);

    /// <param name="error">The error in apimachinery's words; empty on success.</param>
    public static bool TryParse(string text, out Quantity quantity, out string error)
    {
        ArgumentNullException.ThrowIfNull(text);
        error = QuantityText.Parse(text, out quantity);
        return error.Length == 0;
    }

    /// <exception cref="FormatException">The text is not a quantity. The message is apimachinery's.</exception>
    public static Quantity Parse(string text) =>
        TryParse(text, out var quantity, out var error) ? quantity : throw new FormatException(error);

    /// <summary>The quantity in a tree: from a string or a number; zero for anything else.</summary>
    public static Quantity Of(Value? value) => value switch
    {
        StringValue text => Texts.Of(text).Quantity,
        IntegerValue integer => FromUnits(integer.Integer),
        FloatValue => TryParse(value.ToString(), out var quantity, out _) ? quantity : Zero,
        _ => Zero,
    };

    public Quantity Add(Quantity other) => new(Nanos + other.Nanos, IsZero ? other.Format : Format);

    public Quantity Subtract(Quantity other) => new(Nanos - other.Nanos, IsZero ? other.Format : Format);

    public int CompareTo(Quantity other) => Nanos.CompareTo(other.Nanos);

    public bool Equals(Quantity other) => Nanos == other.Nanos;

    public override bool Equals(object? obj) => obj is Quantity other && Equals(other);

    public override int GetHashCode() => Nanos.GetHashCode();

    /// <summary>The text as the API server writes it.</summary>
    public override string ToString() => _text ?? QuantityText.Write(this);

    /// <summary>Rounds to whole thousandths, away from zero.</summary>
    public Quantity RoundedToMilli()
    {
        const long Scale = PerUnit / 1000;
        var (quotient, rest) = Int128.DivRem(Nanos, Scale);
        return rest == 0 ? this : new((quotient + Int128.Sign(rest)) * Scale, Format);
    }

    /// <summary>Whether Go sees a fraction of a unit in it. It also does in some cases in which the thousandths overflow 64 bits.</summary>
    public bool IsFractional
    {
        get
        {
            var milli = RoundedToMilli().Nanos / (PerUnit / 1000);

            // On overflow, quantities in powers of ten count as whole numbers; binary ones are truncated to 64 bits.
            var isCut = milli > long.MaxValue || milli < long.MinValue;
            return isCut ? Format == QuantityFormat.BinarySI && unchecked((long)milli) % 1000 != 0 : milli % 1000 != 0;
        }
    }

    private long RoundedUp(long scale)
    {
        var (quotient, rest) = Int128.DivRem(Nanos, scale);
        quotient += Int128.Sign(rest);
        return (long)Int128.Clamp(quotient, long.MinValue, long.MaxValue);
    }

    private sealed record Parsed(Quantity Quantity);
}
