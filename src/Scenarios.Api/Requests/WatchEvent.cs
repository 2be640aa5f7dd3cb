namespace Scenarios.Api.Requests;

/// <summary>One change, as a watcher sees it.</summary>
/// <param name="Object">The object after the change; for <see cref="WatchEventKind.Deleted"/> its last state.</param>
public sealed record WatchEvent(WatchEventKind Kind, ApiObject Object);
