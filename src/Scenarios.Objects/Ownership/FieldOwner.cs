using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Ownership;

/// <summary>The fields of an object that a writer owns, and when that set last changed. Immutable.</summary>
/// <param name="Time">Null if the write changed nothing.</param>
public sealed record FieldOwner(FieldWriter Writer, FieldSet Fields, StringValue? Time);
