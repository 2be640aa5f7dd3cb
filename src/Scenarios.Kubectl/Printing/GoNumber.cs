using System.Globalization;

namespace Scenarios.Kubectl.Printing;

/// <summary>Floating-point numbers as Go's fmt and encoding/json write them.</summary>
internal static class GoNumber
{
    private const int LargestPlainExponent = 21;

    /// <summary><c>%v</c>: shortest, with an exponent from 1e+21 on and below 1e-4.</summary>
    public static string Format(double number)
    {
        var text = number.ToString("E16", CultureInfo.InvariantCulture);
        var exponent = int.Parse(text.AsSpan(text.IndexOf('E') + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (number == 0 || exponent is >= -4 and < LargestPlainExponent)
        {
            return Plain(number);
        }

        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        var mantissa = shortest.IndexOf('E') is var at and >= 0 ? shortest[..at] : (number / Math.Pow(10, exponent)).ToString("R", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }

    private static string Plain(double number)
    {
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        return shortest.Contains('E') ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : shortest;
    }
}
