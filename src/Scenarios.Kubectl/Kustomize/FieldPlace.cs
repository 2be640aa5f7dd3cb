namespace Scenarios.Kubectl.Kustomize;

/// <summary>A place in objects, in the form of kustomize's field specs: names separated by slashes, with <c>[]</c> after a list.</summary>
/// <param name="Path">Such as <c>spec/template/spec/containers[]/image</c>.</param>
/// <param name="Creates">Whether it is created if it is missing.</param>
/// <param name="Kinds">The kinds it applies to; empty for all.</param>
internal sealed record FieldPlace(string Path, bool Creates, params string[] Kinds)
{
    private readonly string[] _parts = Path.Split('/');

    public bool IsOf(string kind) => Kinds.Length == 0 || Kinds.Contains(kind);

    /// <summary>Returns the object with the value changed at each such place.</summary>
    /// <param name="change">Receives the current value, or null; returns the new value, or null to leave it unchanged.</param>
    public ObjectValue Change(ObjectValue tree, Func<Value?, Value?> change) => (ObjectValue)Change(tree, 0, change);

    private Value Change(Value value, int index, Func<Value?, Value?> change)
    {
        if (value is not ObjectValue tree)
        {
            return value;
        }

        var isList = _parts[index].EndsWith("[]", StringComparison.Ordinal);
        var name = isList ? _parts[index][..^2] : _parts[index];
        var isLast = index == _parts.Length - 1;
        var inner = tree[name];
        if (isList)
        {
            return inner is ListValue items
                ? tree.With(name, ListValue.From(items.Select(item => isLast ? change(item) ?? item : Change(item, index + 1, change))))
                : tree;
        }

        if (isLast)
        {
            return (inner is not null and not NullValue || Creates) && change(inner) is { } changed ? tree.With(name, changed) : tree;
        }

        if (inner is null or NullValue)
        {
            return Creates ? tree.With(name, Change(ObjectValue.Empty, index + 1, change)) : tree;
        }

        return tree.With(name, Change(inner, index + 1, change));
    }
}
