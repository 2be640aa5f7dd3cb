namespace Scenarios.Api.Serialization;

/// <summary>
/// The content of a manifest file: its documents (without empty ones) up to the end or to the first error. kubectl too processes the
/// documents before an error.
/// </summary>
/// <param name="Error">Null if everything was read.</param>
public sealed record Manifest(IReadOnlyList<ManifestDocument> Documents, ManifestError? Error);
