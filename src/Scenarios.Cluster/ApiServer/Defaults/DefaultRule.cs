namespace Scenarios.Cluster.ApiServer.Defaults;

/// <summary>Fills in what depends on more than the field itself. What is filled in already is left alone, by reference.</summary>
internal delegate ObjectValue DefaultRule(ObjectValue tree);
