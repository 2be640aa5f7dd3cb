using Scenarios.Api.Requests;

namespace Scenarios.Steps.History;

/// <summary>One write and its time.</summary>
/// <param name="At">Virtual time since the simulation's start.</param>
/// <param name="Resource">The plural and group of the resource.</param>
/// <param name="Kind">Whether the object was created, modified or deleted.</param>
/// <param name="Before">The object before the write; null if it was created.</param>
/// <param name="Object">The object after the write; its last state if it was deleted.</param>
internal sealed record HistoryEntry(TimeSpan At, string Resource, WatchEventKind Kind, ApiObject? Before, ApiObject Object)
{
    public string Key => $"{Object.Namespace}/{Object.Name}";
}
