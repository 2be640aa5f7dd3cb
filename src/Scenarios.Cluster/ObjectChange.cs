using Scenarios.Api.Requests;
using Scenarios.Api.Schema;

namespace Scenarios.Cluster;

/// <summary>One write to the cluster's store, told at the instant of the write, before any watcher sees it.</summary>
/// <param name="Type">The resource.</param>
/// <param name="Kind">Whether the object came, changed or went.</param>
/// <param name="Before">The object before; null where it came.</param>
/// <param name="Object">The object after; where it went its last state.</param>
public sealed record ObjectChange(ResourceType Type, WatchEventKind Kind, ApiObject? Before, ApiObject Object);
