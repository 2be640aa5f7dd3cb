using System.Text.Json.Serialization;

namespace Scenarios.Report.Comparison;

/// <summary>How what is kept of a run is written as JSON: with line ends, so that a repository which keeps it shows what changed.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(RunDigest))]
internal sealed partial class RunDigestJson : JsonSerializerContext;
