using Scenarios.Api.Tables;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds;

/// <summary>The contents of a kind's folder.</summary>
/// <param name="Table">What <c>kubectl get</c> shows; null for the default columns.</param>
/// <param name="Validation">The kind's own validation; null if metadata and facts say all (<see cref="FactValidation"/>).</param>
internal sealed record KindParts(KindTable? Table, IKindValidation? Validation = null);
