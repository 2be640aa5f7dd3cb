using Scenarios.Api.Tables;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds;

/// <summary>The contents of a kind's folder.</summary>
/// <param name="Table">What <c>kubectl get</c> shows; null for the default columns.</param>
/// <param name="Validation">The kind's own validation; null if it only has the checks of metadata and facts.</param>
internal sealed record KindParts(KindTable? Table, IKindValidation? Validation = null);
