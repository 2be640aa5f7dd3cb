namespace Scenarios.Kubectl.Explain;

/// <summary>A named schema that is defined elsewhere. It is looked up only when needed, because schemas can be recursive.</summary>
/// <param name="key">Distinguishes it from others of the same name.</param>
internal sealed class ExplainReference(string key, string name, Func<ExplainSchema> find)
{
    private ExplainSchema? _target;

    public string Key => key;

    public string Name => name;

    public ExplainSchema Target => _target ??= find();
}
