namespace Scenarios.Kubectl.Metadata;

/// <summary>The requested changes of labels or annotations.</summary>
/// <param name="Set">Values by key, in the order in which they were typed.</param>
internal sealed record MetadataPairs(IReadOnlyList<KeyValuePair<string, string>> Set, IReadOnlyList<string> Remove);
