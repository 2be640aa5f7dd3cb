namespace Scenarios.Cluster.ApiServer.Defaults;

/// <summary>Sets defaults that depend on more than the field itself. Returns the same instance if nothing is missing.</summary>
internal delegate ObjectValue DefaultRule(ObjectValue tree);
