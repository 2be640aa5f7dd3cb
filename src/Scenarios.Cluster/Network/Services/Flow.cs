namespace Scenarios.Cluster.Network.Services;

/// <summary>The first packet of a connection as the rules of one node see it.</summary>
/// <param name="Source">Its source address.</param>
/// <param name="Node">The node whose rules are applied.</param>
internal readonly record struct Flow(string Source, string Node, FlowOrigin Origin);
