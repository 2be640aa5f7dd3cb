namespace Scenarios.Api.Quantities;

/// <summary>The type of suffix with which a <see cref="Quantity"/> is written.</summary>
public enum QuantityFormat
{
    /// <summary>Powers of 1000: <c>500m</c>, <c>2k</c>, <c>1G</c>.</summary>
    DecimalSI,

    /// <summary>Powers of 1024: <c>64Mi</c>.</summary>
    BinarySI,

    /// <summary>Powers of ten: <c>1e3</c>.</summary>
    DecimalExponent,
}
