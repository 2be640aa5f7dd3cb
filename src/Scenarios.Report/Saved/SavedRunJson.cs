using System.Text.Json.Serialization;

namespace Scenarios.Report.Saved;

/// <summary>How results are written as JSON: made by the compiler, so that nothing is reflected over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SavedRunDocument))]
internal sealed partial class SavedRunJson : JsonSerializerContext;
