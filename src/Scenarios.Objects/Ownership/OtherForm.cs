using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Ownership;

/// <summary>A write, converted to another version of the kind.</summary>
/// <param name="Before">Null if the write created the object.</param>
public sealed record OtherForm(string ApiVersion, ObjectValue? Before, ObjectValue After);
