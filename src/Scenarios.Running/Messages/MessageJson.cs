using System.Text.Json.Serialization;
using Io.Cucumber.Messages.Types;

namespace Scenarios.Running.Messages;

/// <summary>
/// Serializes messages as JSON (cucumber/messages, jsonschema). Generated at compile time, because reflection over some fifty types would
/// cost more than the run.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(DescribedEnumConverter<SourceMediaType>),
        typeof(DescribedEnumConverter<StepKeywordType>),
        typeof(DescribedEnumConverter<PickleStepType>),
    ])]
[JsonSerializable(typeof(Envelope))]
internal sealed partial class MessageJson : JsonSerializerContext;
