namespace Scenarios.Api.Rest.Reading;

/// <summary>The object that a client sent.</summary>
/// <param name="Faults">Faults that did not prevent reading the text, such as duplicate keys.</param>
internal sealed record SentBody(ApiObject Object, IReadOnlyList<string> Faults);
