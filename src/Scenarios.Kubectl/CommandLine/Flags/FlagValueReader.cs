using System.Globalization;

namespace Scenarios.Kubectl.CommandLine.Flags;

/// <summary>Parses a flag's text according to its kind; errors are in the words of Go's strconv and time packages.</summary>
internal static class FlagValueReader
{
    public static object ZeroOf(FlagKind kind) => kind switch
    {
        FlagKind.Text => string.Empty,
        FlagKind.Boolean => false,
        FlagKind.Integer => 0L,
        FlagKind.Duration => TimeSpan.Zero,
        _ => Array.Empty<string>(),
    };

    /// <returns>The value, or null with the error.</returns>
    public static object? TryRead(FlagKind kind, string text, out string error)
    {
        error = string.Empty;
        return kind switch
        {
            FlagKind.Boolean => TryReadBoolean(text, out error),
            FlagKind.Integer => TryReadInteger(text, out error),
            FlagKind.Duration => GoDuration.TryParse(text, out error),
            FlagKind.TextSlice => SplitCsv(text),
            FlagKind.TextArray => new[] { text },
            _ => text,
        };
    }

    private static object? TryReadBoolean(string text, out string error)
    {
        error = string.Empty;
        switch (text)
        {
            case "1" or "t" or "T" or "true" or "TRUE" or "True":
                return true;
            case "0" or "f" or "F" or "false" or "FALSE" or "False":
                return false;
            default:
                error = $"strconv.ParseBool: parsing {GoText.Quote(text)}: invalid syntax";
                return null;
        }
    }

    private static object? TryReadInteger(string text, out string error)
    {
        error = string.Empty;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var digits = text.TrimStart('+', '-');
        var tooLarge = digits.Length > 0 && digits.All(char.IsAsciiDigit);
        error = $"strconv.ParseInt: parsing {GoText.Quote(text)}: {(tooLarge ? "value out of range" : "invalid syntax")}";
        return null;
    }

    private static string[] SplitCsv(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var parts = new List<string>();
        var part = new System.Text.StringBuilder();
        var quoted = false;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (character == '"' && quoted && index + 1 < text.Length && text[index + 1] == '"')
            {
                part.Append('"');
                index++;
            }
            else if (character == '"' && (quoted || part.Length == 0))
            {
                quoted = !quoted;
            }
            else if (character == ',' && !quoted)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                part.Append(character);
            }
        }

        parts.Add(part.ToString());
        return [.. parts];
    }
}
