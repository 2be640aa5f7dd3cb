namespace Scenarios.Cluster.Machinery;

/// <summary>What very many Events have in common.</summary>
/// <param name="Component">The reporting one; empty for the combination of many similar events.</param>
/// <param name="Namespace">Of the object, which is the Event's.</param>
/// <param name="FieldPath">The part of the object; empty for all of it.</param>
internal readonly record struct EventKind(
    string Component, string Type, string Reason, string RegardingKind, string RegardingVersion, string Namespace, string FieldPath);
