using System.Globalization;
using System.Text.RegularExpressions;

namespace Scenarios.Tools.Awk;

/// <summary>One input line and its fields.</summary>
internal sealed class AwkRecord(string line, int number, Regex? separator)
{
    private readonly string[] _fields = line.Length == 0 ? []
        : separator is null ? line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries) : separator.Split(line);

    public string Line => line;

    /// <summary>NR</summary>
    public int Number => number;

    /// <summary>NF</summary>
    public int FieldCount => _fields.Length;

    /// <summary>The field of this number; 0 is the line, and beyond the last is nothing.</summary>
    public string Field(int index) => index == 0 ? line : index <= _fields.Length ? _fields[index - 1] : string.Empty;

    /// <summary>The number a text stands for as a whole, as awk decides between numbers and strings; null for none.</summary>
    public static double? NumberOf(string text) =>
        double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
