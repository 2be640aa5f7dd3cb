namespace Scenarios.Api.Rest.Reading;

/// <summary>A number that may not have been given.</summary>
internal sealed record WholeNumber(long? Number);
