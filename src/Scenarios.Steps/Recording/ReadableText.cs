using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Steps.Recording;

/// <summary>Formats manifests as people write them. A sentence's manifest is JSON on one line.</summary>
internal static class ReadableText
{
    public static string Of(string manifest) =>
        manifest.StartsWith('{') && JsonReader.Read(manifest).Value is { } value ? YamlWriter.Write(value) : manifest;
}
