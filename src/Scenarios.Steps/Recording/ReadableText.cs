using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Steps.Recording;

/// <summary>Manifests as people write them: what a sentence stands for is JSON of one line.</summary>
internal static class ReadableText
{
    public static string Of(string manifest) =>
        manifest.StartsWith('{') && JsonReader.Read(manifest).Value is { } value ? YamlWriter.Write(value) : manifest;
}
