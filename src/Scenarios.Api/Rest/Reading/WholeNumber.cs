namespace Scenarios.Api.Rest.Reading;

/// <summary>An optional number.</summary>
internal sealed record WholeNumber(long? Number);
