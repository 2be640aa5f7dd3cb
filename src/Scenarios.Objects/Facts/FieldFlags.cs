namespace Scenarios.Objects.Facts;

/// <summary>The flags at the end of a line.</summary>
internal readonly ref struct FieldFlags(ReadOnlySpan<string> flags)
{
    private readonly ReadOnlySpan<string> _flags = flags;

    public static string Unescape(string text) => text == "\"\""
        ? string.Empty
        : text.Replace("%20", " ", StringComparison.Ordinal)
            .Replace("%7C", "|", StringComparison.Ordinal)
            .Replace("%25", "%", StringComparison.Ordinal);

    public bool Has(string flag)
    {
        foreach (var candidate in _flags)
        {
            if (string.Equals(candidate, flag, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The rest of the flag that begins with the prefix; null if there is none.</summary>
    public string? Value(string prefix)
    {
        foreach (var candidate in _flags)
        {
            if (candidate.StartsWith(prefix, StringComparison.Ordinal))
            {
                return candidate[prefix.Length..];
            }
        }

        return null;
    }

    /// <summary>The number after the prefix; null if there is none.</summary>
    public long? Number(string prefix) =>
        Value(prefix) is { } text ? long.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;
}
