namespace Scenarios.Api.Rest.Reading;

/// <summary>What a client sent.</summary>
/// <param name="Faults">What is wrong with the text although it could be read, such as keys that came twice.</param>
internal sealed record SentBody(ApiObject Object, IReadOnlyList<string> Faults);
