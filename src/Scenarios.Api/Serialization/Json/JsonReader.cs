namespace Scenarios.Api.Serialization.Json;

/// <summary>
/// Reads one JSON value. Whole numbers that fit 64 bits stay whole, all others become doubles. Of two equal names the last wins.
/// </summary>
public static class JsonReader
{
    /// <returns>The value, or the error in Go's words.</returns>
    public static (Value? Value, string? Error) Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var parser = new JsonParser(text, keepPositions: false);
            var node = parser.ReadNode();
            parser.ExpectEnd();
            return (node.Value, null);
        }
        catch (JsonFault fault)
        {
            return (null, fault.IsTruncated ? "unexpected end of JSON input" : fault.Message);
        }
    }

    /// <summary>Reads a text that is known to be JSON.</summary>
    /// <exception cref="FormatException">The text is not JSON.</exception>
    public static Value ReadOrThrow(string text)
    {
        var (value, error) = Read(text);
        return value ?? throw new FormatException($"Not JSON: {error}");
    }
}
