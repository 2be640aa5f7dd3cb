using Scenarios.Api.Tables;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds;

/// <summary>What a kind's folder holds.</summary>
/// <param name="Table">What <c>kubectl get</c> shows; null for the plain columns.</param>
/// <param name="Validation">The checks that are rules; null where metadata and plain checks are all.</param>
internal sealed record KindParts(KindTable? Table, IKindValidation? Validation = null);
