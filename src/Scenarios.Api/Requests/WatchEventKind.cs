namespace Scenarios.Api.Requests;

/// <summary>The types of watch events.</summary>
public enum WatchEventKind
{
    Added,
    Modified,
    Deleted,
}
