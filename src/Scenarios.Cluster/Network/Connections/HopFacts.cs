using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Network.Connections;

/// <summary>A hop in the form that a request records: nothing is formatted or boxed, because hardly any hop is ever read.</summary>
/// <param name="Format">The sentence: <c>{0}</c> to <c>{2}</c> are the texts, <c>{3}</c> to <c>{5}</c> the numbers.</param>
internal readonly record struct HopFacts(
    HopKind Kind, bool IsEnd, TimeSpan At, NetworkPlace Place, string Format, string? First, string? Second, string? Third, int Number,
    int SecondNumber, int ThirdNumber);
