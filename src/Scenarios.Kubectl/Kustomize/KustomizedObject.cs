namespace Scenarios.Kubectl.Kustomize;

/// <summary>One object on its way through kustomizations; transformers replace its tree.</summary>
internal sealed class KustomizedObject(ObjectValue tree)
{
    public ObjectValue Tree { get; set; } = tree;

    /// <summary>All names it has had, the original one first: other objects refer to it by these.</summary>
    public List<string> Names { get; } = [tree.Find("metadata", "name") is StringValue name ? name.Text : string.Empty];

    /// <summary>Whether a hash of its content is appended to its name.</summary>
    public bool NeedsHash { get; init; }

    public string Kind => Tree.Text("kind");

    public string ApiVersion => Tree.Text("apiVersion");

    public string Name => Tree.Find("metadata", "name") is StringValue name ? name.Text : string.Empty;

    public string Namespace => Tree.Find("metadata", "namespace") is StringValue name ? name.Text : string.Empty;

    public void Rename(string name)
    {
        Tree = Tree.WithPath(["metadata", "name"], new StringValue(name));
        Names.Add(name);
    }
}
