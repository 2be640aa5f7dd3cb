namespace Scenarios.Api.Serialization.Json;

/// <summary>Reads the JSON values at the start of a manifest (apimachinery, util/yaml/decoder.go, YAMLOrJSONDecoder).</summary>
internal static class JsonStream
{
    public static bool LooksLikeJson(string text) => text.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal);

    /// <summary>Reads values up to the first error.</summary>
    /// <returns>Where reading stopped; the error there, if any; and whether the rest must not be read as YAML instead.</returns>
    public static (int Stop, ManifestError? Error, bool IsFinal) Read(string text, string fileName, List<ManifestDocument> documents)
    {
        var parser = new JsonParser(text, keepPositions: true);
        var count = 0;
        while (true)
        {
            var start = parser.Position;
            if (parser.IsAtEnd)
            {
                return (text.Length, null, true);
            }

            try
            {
                var root = parser.ReadNode();
                count++;
                if (root.Value is not NullValue)
                {
                    documents.Add(new ManifestDocument(fileName, root, parser.TakeDuplicates()));
                }
            }
            catch (JsonFault fault)
            {
                var message = fault.IsTruncated ? fault.Message : $"json: offset {fault.Offset}: {fault.Message}";
                var position = TextLines.PositionAt(text, Math.Max(0, fault.Index));
                return (AfterLineEnd(text, start), new ManifestError(fileName, position, fault.Message, count > 1
                    ? fault.Message
                    : message), count > 1);
            }
        }
    }

    // White space up to and including the first line feed is consumed before YAML is tried.
    private static int AfterLineEnd(string text, int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            if (text[start++] == '\n')
            {
                break;
            }
        }

        return start;
    }
}
