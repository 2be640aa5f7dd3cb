namespace Scenarios.Cluster.Controllers.TemplateHash;

/// <summary>One field of a Go structure.</summary>
/// <param name="JsonName">Empty where the fields of the field's own structure stand in its place.</param>
/// <param name="Type">As Go prints it, such as <c>*v1.Probe</c>.</param>
internal sealed record GoField(string Name, string JsonName, string Type);
