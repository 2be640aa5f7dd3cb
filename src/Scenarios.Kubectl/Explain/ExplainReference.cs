namespace Scenarios.Kubectl.Explain;

/// <summary>A schema that stands elsewhere and has a name; looked up when it is needed, for schemas go in circles.</summary>
/// <param name="key">What tells it from others of that name.</param>
internal sealed class ExplainReference(string key, string name, Func<ExplainSchema> find)
{
    private ExplainSchema? _target;

    public string Key => key;

    public string Name => name;

    public ExplainSchema Target => _target ??= find();
}
