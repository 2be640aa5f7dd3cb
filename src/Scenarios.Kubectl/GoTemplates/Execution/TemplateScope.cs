namespace Scenarios.Kubectl.GoTemplates.Execution;

/// <summary>The variables of one template, the newest last.</summary>
/// <param name="Name">The template's own name.</param>
internal sealed record TemplateScope(string Name)
{
    public List<KeyValuePair<string, Operand>> Variables { get; } = [];
}
