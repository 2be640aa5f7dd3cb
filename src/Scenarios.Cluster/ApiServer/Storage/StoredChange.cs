using Scenarios.Api.Requests;

namespace Scenarios.Cluster.ApiServer.Storage;

/// <summary>One write to the store, kept until each watcher has read it.</summary>
/// <param name="Previous">The object before; null for <see cref="WatchEventKind.Added"/>.</param>
/// <param name="Current">The object after; for <see cref="WatchEventKind.Deleted"/>, its last state with the version of the
/// deletion.</param>
internal sealed record StoredChange(WatchEventKind Kind, ApiObject? Previous, ApiObject Current, long Version);
