using Scenarios.Api.Requests;
using Scenarios.Api.Schema;

namespace Scenarios.Cluster;

/// <summary>One write to the cluster's store, reported at the instant of the write, before any watcher sees it.</summary>
/// <param name="Type">The resource.</param>
/// <param name="Kind">Whether the object was added, modified or deleted.</param>
/// <param name="Before">The object before; null if it was added.</param>
/// <param name="Object">The object after; if it was deleted, its last state.</param>
public sealed record ObjectChange(ResourceType Type, WatchEventKind Kind, ApiObject? Before, ApiObject Object);
