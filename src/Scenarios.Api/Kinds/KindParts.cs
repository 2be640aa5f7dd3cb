using Scenarios.Api.Tables;

namespace Scenarios.Api.Kinds;

/// <summary>What a kind's folder holds.</summary>
/// <param name="Table">What <c>kubectl get</c> shows; null for the plain columns.</param>
internal sealed record KindParts(KindTable? Table);
