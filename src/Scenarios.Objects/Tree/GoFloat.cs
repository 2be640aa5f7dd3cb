using System.Globalization;

namespace Scenarios.Objects.Tree;

/// <summary>Formats floating-point numbers as Go does, with the fewest digits that read back as the same number.</summary>
public static class GoFloat
{
    /// <summary>As in encoding/json: plain, with an exponent only below 1e-6 and from 1e21.</summary>
    public static string ToJson(double value)
    {
        var magnitude = Math.Abs(value);
        if (magnitude != 0 && (magnitude < 1e-6 || magnitude >= 1e21))
        {
            var digits = Digits.Of(value);
            var exponent = digits.Exponent;
            return digits.Mantissa
                + (exponent < 0 ? "e-" : "e+")
                + Math.Abs(exponent).ToString(exponent < 0 ? "0" : "00", CultureInfo.InvariantCulture);
        }

        return Digits.Of(value).Plain;
    }

    /// <summary>As fmt's <c>%v</c> (format 'g'): with an exponent below 1e-4 and from 1e6.</summary>
    public static string ToText(double value)
    {
        var digits = Digits.Of(value);
        return digits.Exponent is < -4 or >= 6
            ? digits.Mantissa + (digits.Exponent < 0 ? "e-" : "e+") + Math.Abs(digits.Exponent).ToString("00", CultureInfo.InvariantCulture)
            : digits.Plain;
    }

    /// <summary>As goyaml (format 'g'): with an exponent below 1e-4 and from 1e6, except for whole numbers that fit 64 bits.</summary>
    public static string ToYaml(double value)
    {
        var digits = Digits.Of(value);
        var isWhole = value == Math.Floor(value) && value is >= -9223372036854775808d and < 18446744073709551616d;
        return !isWhole && (digits.Exponent is < -4 or >= 6)
            ? digits.Mantissa + (digits.Exponent < 0 ? "e-" : "e+") + Math.Abs(digits.Exponent).ToString("00", CultureInfo.InvariantCulture)
            : digits.Plain;
    }

    /// <summary>The shortest digits of a number, and the power of ten of the first digit.</summary>
    private readonly record struct Digits(bool IsNegative, string Text, int Exponent)
    {
        public int Count => Text.Length;

        /// <summary>The first digit, then the others as a fraction.</summary>
        public string Mantissa => Sign + Text[..1] + (Text.Length > 1 ? "." + Text[1..] : string.Empty);

        public string Plain
        {
            get
            {
                if (Exponent < 0)
                {
                    return Sign + "0." + new string('0', -Exponent - 1) + Text;
                }

                return Exponent + 1 >= Text.Length
                    ? Sign + Text.PadRight(Exponent + 1, '0')
                    : Sign + Text[..(Exponent + 1)] + "." + Text[(Exponent + 1)..];
            }
        }

        private string Sign => IsNegative ? "-" : string.Empty;

        public static Digits Of(double value)
        {
            if (value == 0)
            {
                return new Digits(double.IsNegative(value), "0", 0);
            }

            // .NET's shortest round-trip format has the same digits: normalize it to one digit and an exponent.
            var text = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
            var mark = text.IndexOf('E');
            var scale = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            var mantissa = mark < 0 ? text : text[..mark];
            var point = mantissa.IndexOf('.') < 0 ? mantissa.Length : mantissa.IndexOf('.');
            var digits = mantissa.Replace(".", string.Empty, StringComparison.Ordinal);
            var leading = digits.Length - digits.TrimStart('0').Length;
            return new Digits(value < 0, digits.Trim('0'), point - 1 - leading + scale);
        }
    }
}
