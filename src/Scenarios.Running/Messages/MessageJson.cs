using System.Text.Json.Serialization;
using Io.Cucumber.Messages.Types;

namespace Scenarios.Running.Messages;

/// <summary>
/// How messages are written as JSON (cucumber/messages, jsonschema): made by the compiler, for reflection over some fifty types would cost
/// more than the run.
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
