namespace Scenarios.Kubectl.Explain;

/// <summary>A field of a schema.</summary>
internal sealed record ExplainField(string Name, ExplainSchema Schema, bool IsRequired);
