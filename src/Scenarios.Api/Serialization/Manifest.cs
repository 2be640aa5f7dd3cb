namespace Scenarios.Api.Serialization;

/// <summary>
/// What a manifest file holds: its documents (empty ones left out) up to its end or to the first error. kubectl, too, takes what stands
/// before an error.
/// </summary>
/// <param name="Error">Null when everything was read.</param>
public sealed record Manifest(IReadOnlyList<ManifestDocument> Documents, ManifestError? Error);
