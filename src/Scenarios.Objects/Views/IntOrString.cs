using System.Globalization;
using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Views;

/// <summary>A number or a text, such as a port or a percentage (apimachinery, util/intstr).</summary>
public readonly struct IntOrString(Value? value)
{
    public Value? Value => value is NullValue ? null : value;

    public bool Exists => Value is not null;

    /// <summary>Null if it is a text.</summary>
    public long? Number => (value as IntegerValue)?.Integer;

    /// <summary>Null if it is a number.</summary>
    public string? Text => (value as StringValue)?.Text;

    public static implicit operator IntOrString(long number) => new(IntegerValue.Of(number));

    public static implicit operator IntOrString(string text) => new(new StringValue(text));

    /// <summary>The number, or the percentage of a total; zero for anything else (GetScaledValueFromIntOrPercent).</summary>
    public long Of(long total, bool roundUp)
    {
        if (Number is { } number)
        {
            return number;
        }

        if (Text is not { } text
            || !text.EndsWith('%')
            || !long.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var percent))
        {
            return 0;
        }

        return roundUp ? ((percent * total) + 99) / 100 : percent * total / 100;
    }

    public override string ToString() => Text ?? Value?.ToString() ?? string.Empty;
}
