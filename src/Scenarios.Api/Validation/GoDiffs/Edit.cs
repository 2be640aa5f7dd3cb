namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>One step from one list to another.</summary>
internal enum Edit
{
    Same,
    Modified,
    Removed,
    Inserted,
}
