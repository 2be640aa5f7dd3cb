using Scenarios.Api.Serialization.Json;

namespace Scenarios.Api.Serialization.Yaml;

/// <summary>
/// Reads manifests as kubectl does (apimachinery, util/yaml/decoder.go): documents separated by lines that begin with <c>---</c>, each in
/// YAML 1.1 as goyaml.v2 understands it. A text that begins with <c>{</c> is read as JSON for as long as it is valid JSON.
/// </summary>
public static class YamlReader
{
    /// <param name="fileName">The file name for errors.</param>
    public static Manifest Read(string text, string fileName)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fileName);
        text = text.TrimStart('\uFEFF');
        var documents = new List<ManifestDocument>();
        var rest = 0;
        ManifestError? jsonError = null;
        if (JsonStream.LooksLikeJson(text))
        {
            (rest, jsonError, var isFinal) = JsonStream.Read(text, fileName, documents);
            if (isFinal)
            {
                return new Manifest(documents, jsonError);
            }
        }

        var error = ReadYaml(text, rest, fileName, documents);
        return new Manifest(documents, error is null ? null : jsonError ?? error);
    }

    /// <summary>
    /// Reads a text with one document, such as a patch on a command line. A text without a document is null.
    /// </summary>
    /// <returns>The value, or the error.</returns>
    public static (Value? Value, ManifestError? Error) ReadValue(string text, string fileName)
    {
        var manifest = Read(text, fileName);
        return manifest.Error is { } error
            ? (null, error)
            : (manifest.Documents.Count == 0 ? NullValue.Instance : manifest.Documents[0].Value, null);
    }

    private static ManifestError? ReadYaml(string text, int start, string fileName, List<ManifestDocument> documents)
    {
        foreach (var chunk in YamlChunk.Split(text, start))
        {
            if (chunk.Separator is { } separator)
            {
                var cause = $"invalid Yaml document separator: {separator}";
                return new ManifestError(fileName, new SourcePosition(chunk.FirstLine, 1), cause, cause);
            }

            var composer = new YamlComposer(chunk.Text, chunk.FirstLine - 1);
            try
            {
                var root = composer.Compose();
                if (root.Value is not NullValue)
                {
                    documents.Add(new ManifestDocument(fileName, root, composer.Duplicates));
                }
            }
            catch (YamlFault fault)
            {
                return new ManifestError(fileName, fault.Position, fault.Message, $"error converting YAML to JSON: {fault.GoMessage}");
            }
        }

        return null;
    }
}
