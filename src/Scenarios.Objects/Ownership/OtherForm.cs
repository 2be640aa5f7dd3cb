using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Ownership;

/// <summary>A write as it is in another version of the kind.</summary>
/// <param name="Before">Null where the object was made.</param>
public sealed record OtherForm(string ApiVersion, ObjectValue? Before, ObjectValue After);
