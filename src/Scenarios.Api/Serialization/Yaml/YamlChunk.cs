namespace Scenarios.Api.Serialization.Yaml;

/// <summary>An unparsed document of a YAML stream.</summary>
/// <param name="FirstLine">The number of its first line in the file, starting at one.</param>
/// <param name="Separator">The invalid text after the dashes of a separator line; null for a document.</param>
internal readonly record struct YamlChunk(string Text, int FirstLine, string? Separator)
{
    /// <summary>
    /// Splits as kubectl does: at lines that begin with three dashes. A separator before any content stays part of its document.
    /// </summary>
    public static IEnumerable<YamlChunk> Split(string text, int start)
    {
        var line = 1 + text.AsSpan(0, start).Count('\n');
        var chunkStart = start;
        var chunkLine = line;
        for (var position = start; position < text.Length; line++)
        {
            var end = text.IndexOf('\n', position);
            end = end < 0 ? text.Length : end + 1;
            if (text.AsSpan(position, end - position).StartsWith("---", StringComparison.Ordinal))
            {
                var rest = text[(position + 3)..end].Trim();
                if (rest.Length > 0 && rest[0] != '#')
                {
                    yield return new YamlChunk(string.Empty, line, rest);
                    yield break;
                }

                if (position > chunkStart)
                {
                    yield return new YamlChunk(text[chunkStart..position], chunkLine, null);
                    chunkStart = end;
                    chunkLine = line + 1;
                }
            }

            position = end;
        }

        if (chunkStart < text.Length)
        {
            yield return new YamlChunk(text[chunkStart..], chunkLine, null);
        }
    }
}
