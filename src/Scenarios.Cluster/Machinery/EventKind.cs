namespace Scenarios.Cluster.Machinery;

/// <summary>What very many Events have in common.</summary>
/// <param name="Component">The reporting component; empty for the combination of many similar events.</param>
/// <param name="Namespace">The object's namespace, which is also the Event's.</param>
/// <param name="FieldPath">The part of the object that the Event is about; empty for the whole object.</param>
internal readonly record struct EventKind(
    string Component, string Type, string Reason, string RegardingKind, string RegardingVersion, string Namespace, string FieldPath);
