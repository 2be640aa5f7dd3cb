using System.Globalization;

namespace Scenarios.Cluster.Nodes.Servers;

/// <summary>A rule for a switch in an image entry: a value, a comparison (<c>&gt; 0</c>), or a step (<c>-= 1</c>).</summary>
internal static class SwitchRule
{
    /// <param name="value">The switch's value; null when it was never set.</param>
    public static bool Fits(string rule, string? value) => rule switch
    {
        ['>', ' ', .. var limit] => IsNumber(value) && Number(value) > Number(limit),
        ['<', ' ', .. var limit] => IsNumber(value) && Number(value) < Number(limit),
        _ => (value ?? string.Empty) == rule,
    };

    /// <summary>The switch's next value.</summary>
    public static string Apply(string rule, string? value) => rule switch
    {
        ['+', '=', ' ', .. var step] => Text(Number(value) + Number(step)),
        ['-', '=', ' ', .. var step] => Text(Number(value) - Number(step)),
        _ => rule,
    };

    // What was never set counts as zero.
    private static bool IsNumber(string? text) =>
        string.IsNullOrEmpty(text) || long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static long Number(string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
