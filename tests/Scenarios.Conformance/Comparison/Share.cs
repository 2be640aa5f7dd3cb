using System.Globalization;

namespace Scenarios.Conformance.Comparison;

/// <summary>So many of so many.</summary>
internal readonly record struct Share(int Equal, int All)
{
    public static Share Nothing { get; } = new(0, 0);

    public static Share operator +(Share left, Share right) => new(left.Equal + right.Equal, left.All + right.All);

    /// <summary>In whole percent, rounded down.</summary>
    public int Percent => All == 0 ? 0 : 100 * Equal / All;

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Equal:N0} of {All:N0} ({(All == 0 ? 0 : Math.Floor(1000.0 * Equal / All) / 10):0.0} %)");
}
