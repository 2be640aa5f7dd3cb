using Scenarios.Objects.Ownership;

namespace Scenarios.Api.Patches.Apply;

/// <summary>The result of server-side apply.</summary>
/// <param name="Tree">The new object; null if it does not change.</param>
/// <param name="Owners">The owners of all fields afterwards.</param>
/// <param name="Conflicts">
/// For each conflicting manager, the fields that it owns and that the request would change. If there are any, object and owners stay as
/// they were.
/// </param>
public sealed record AppliedObject(ObjectValue? Tree, FieldOwners Owners, IReadOnlyList<FieldOwner> Conflicts);
