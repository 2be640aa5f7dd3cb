using System.Runtime.InteropServices;

namespace Scenarios.Tools.Awk.Execution;

/// <summary>An awk value: a number, a string, input text that counts as a number if it looks like one, or unset.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct AwkValue
{
    private readonly string? _text;
    private readonly double _number;

    private AwkValue(string? text, double number, bool isNumeric) => (_text, _number, IsNumeric) = (text, number, isNumeric);

    /// <summary>The value of a variable before any assignment: both 0 and the empty string.</summary>
    public static AwkValue Unset { get; } = new(string.Empty, 0, isNumeric: true);

    /// <summary>Whether it compares as a number.</summary>
    public bool IsNumeric { get; }

    /// <summary>Whether the value is true as a condition.</summary>
    public bool IsTrue => IsNumeric ? _number != 0 : _text!.Length > 0;

    public double Number => IsNumeric ? _number : AwkNumber.Prefix(_text!);

    public static AwkValue Of(double number) => new(null, number, isNumeric: true);

    public static AwkValue Of(bool condition) => Of(condition ? 1 : 0);

    public static AwkValue Of(string text) => new(text, 0, isNumeric: false);

    /// <summary>The value of input: a field, a line, a value from the command line, a part from <c>split</c>.</summary>
    public static AwkValue FromInput(string text) => AwkNumber.TryParse(text) is { } number ? new(text, number, isNumeric: true) : Of(text);

    /// <param name="format">CONVFMT, or OFMT in <c>print</c>: used for numbers that are not integers.</param>
    public string Text(string format) => _text ?? AwkNumber.Format(_number, format);
}
