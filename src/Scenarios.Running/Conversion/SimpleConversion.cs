using System.ComponentModel;
using System.Globalization;

namespace Scenarios.Running.Conversion;

/// <summary>Turns text into the types of the framework: numbers, enums (any case, spaces ignored), dates, whatever has a TypeConverter.</summary>
internal static class SimpleConversion
{
    public static bool TryConvert(string text, Type type, out object? value)
    {
        if (type == typeof(string) || type == typeof(object))
        {
            value = text;
            return true;
        }

        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
        {
            return Enum.TryParse(type, text.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out value);
        }

        if (type == typeof(int))
        {
            // The most common one, without the general path's exceptions.
            var parsed = int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number);
            value = number;
            return parsed;
        }

        return TryConvertGenerally(text, type, out value);
    }

    private static bool TryConvertGenerally(string text, Type type, out object? value)
    {
        try
        {
            if (type.IsPrimitive || type == typeof(decimal) || type == typeof(DateTime))
            {
                value = Convert.ChangeType(text, type, CultureInfo.InvariantCulture);
                return true;
            }

            var converter = TypeDescriptor.GetConverter(type);
            if (converter.CanConvertFrom(typeof(string)))
            {
                value = converter.ConvertFromInvariantString(text);
                return true;
            }
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or InvalidCastException or ArgumentException or NotSupportedException)
        {
            // The caller says what did not convert, with the method and the parameter.
        }

        value = null;
        return false;
    }
}
