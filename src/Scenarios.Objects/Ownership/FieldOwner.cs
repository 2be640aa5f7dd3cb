using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Ownership;

/// <summary>What a writer owns of an object, and since when that did not change. Immutable.</summary>
/// <param name="Time">Null where the write changed nothing.</param>
public sealed record FieldOwner(FieldWriter Writer, FieldSet Fields, StringValue? Time);
