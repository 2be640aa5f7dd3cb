namespace Scenarios.Conformance.Recordings;

/// <summary>One change of an object, as a watch of the real cluster reported it.</summary>
/// <param name="Kind">Resource and group, such as <c>replicasets.apps</c>.</param>
/// <param name="Object">What was kept of it: name, namespace, node, generation and status; of Events, all but their times.</param>
internal sealed record RecordedChange(double Seconds, string Change, string Kind, ObjectValue Object);
