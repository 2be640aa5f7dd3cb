using System.Text.Json.Serialization;

namespace Scenarios.Report.Saved;

/// <summary>Serializes results as JSON, generated at compile time to avoid reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SavedRunDocument))]
internal sealed partial class SavedRunJson : JsonSerializerContext;
