using Scenarios.Api.Objects;

namespace Scenarios.Cluster.ApiServer.Components;

/// <summary>One event that was written, and what its repetitions look like.</summary>
/// <param name="message">Null for the combination of many similar events.</param>
internal sealed class EventObservation(string type, string reason, string? message, string fieldPath)
{
    private readonly string _type = type;
    private readonly string _reason = reason;
    private readonly string? _message = message;
    private readonly string _fieldPath = fieldPath;

    public bool IsCombined => _message is null;

    /// <summary>The event as it was first stored; null before.</summary>
    public ApiObject? Event { get; set; }

    public bool IsSame(EventObservation other) =>
        string.Equals(_message, other._message, StringComparison.Ordinal)
        && string.Equals(_reason, other._reason, StringComparison.Ordinal)
        && string.Equals(_type, other._type, StringComparison.Ordinal)
        && string.Equals(_fieldPath, other._fieldPath, StringComparison.Ordinal);

    public string MessageFor(string newest) => IsCombined ? $"(combined from similar events): {newest}" : newest;
}
