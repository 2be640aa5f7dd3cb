using System.Runtime.InteropServices;

namespace Scenarios.Tools.Awk.Execution;

/// <summary>A value of awk: a number, a text, a text from outside that counts as one where it looks so, or nothing yet.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct AwkValue
{
    private readonly string? _text;
    private readonly double _number;

    private AwkValue(string? text, double number, bool isNumeric) => (_text, _number, IsNumeric) = (text, number, isNumeric);

    /// <summary>What a variable is before anything was assigned: both 0 and the empty text.</summary>
    public static AwkValue Unset { get; } = new(string.Empty, 0, isNumeric: true);

    /// <summary>Whether it compares as a number.</summary>
    public bool IsNumeric { get; }

    /// <summary>Whether a condition holds that is just this value.</summary>
    public bool IsTrue => IsNumeric ? _number != 0 : _text!.Length > 0;

    public double Number => IsNumeric ? _number : AwkNumber.Prefix(_text!);

    public static AwkValue Of(double number) => new(null, number, isNumeric: true);

    public static AwkValue Of(bool condition) => Of(condition ? 1 : 0);

    public static AwkValue Of(string text) => new(text, 0, isNumeric: false);

    /// <summary>A field, a line, a value from the command line, a part of <c>split</c>.</summary>
    public static AwkValue FromInput(string text) => AwkNumber.TryParse(text) is { } number ? new(text, number, isNumeric: true) : Of(text);

    /// <param name="format">CONVFMT, or OFMT in <c>print</c>: for numbers that are no integers.</param>
    public string Text(string format) => _text ?? AwkNumber.Format(_number, format);
}
