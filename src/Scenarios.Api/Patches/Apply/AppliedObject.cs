using Scenarios.Objects.Ownership;

namespace Scenarios.Api.Patches.Apply;

/// <summary>What server-side apply makes of an object.</summary>
/// <param name="Tree">Null where the object stays as it is.</param>
/// <param name="Owners">Who owns what from then on.</param>
/// <param name="Conflicts">Of each manager the fields that he owns and that were to get another value; the other parts are as before
/// then.</param>
public sealed record AppliedObject(ObjectValue? Tree, FieldOwners Owners, IReadOnlyList<FieldOwner> Conflicts);
