namespace Scenarios.Api.Requests;

/// <summary>What deleting an owner does to its dependents: kubectl's <c>--cascade</c>.</summary>
public enum DeletionPropagation
{
    Background,
    Foreground,
    Orphan,
}
