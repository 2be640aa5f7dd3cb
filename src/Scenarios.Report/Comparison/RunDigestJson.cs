using System.Text.Json.Serialization;

namespace Scenarios.Report.Comparison;

/// <summary>Serializes digests as JSON, with line ends, so that a repository that stores them shows readable differences.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(RunDigest))]
internal sealed partial class RunDigestJson : JsonSerializerContext;
