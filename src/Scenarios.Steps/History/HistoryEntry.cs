using Scenarios.Api.Requests;

namespace Scenarios.Steps.History;

/// <summary>One write, and when it was.</summary>
/// <param name="At">Virtual time since the simulation's start.</param>
/// <param name="Resource">Plural and group of the resource.</param>
/// <param name="Kind">Whether the object came, changed or went.</param>
/// <param name="Before">The object before; null where it came.</param>
/// <param name="Object">The object after; where it went its last state.</param>
internal sealed record HistoryEntry(TimeSpan At, string Resource, WatchEventKind Kind, ApiObject? Before, ApiObject Object)
{
    public string Key => $"{Object.Namespace}/{Object.Name}";
}
