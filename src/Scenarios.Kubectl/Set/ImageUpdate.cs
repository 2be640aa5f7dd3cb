namespace Scenarios.Kubectl.Set;

/// <summary>New images for the containers of a Pod spec, and the strategic merge patch that says no more than that.</summary>
internal sealed class ImageUpdate
{
    private static readonly string[] Lists = ["initContainers", "containers"];

    private readonly ObjectValue _before;

    public ImageUpdate(ObjectValue spec)
    {
        _before = spec;
        Spec = spec;
    }

    /// <summary>The Pod spec with the new images.</summary>
    public ObjectValue Spec { get; private set; }

    /// <summary>Sets the image of the container of this name, or of all for <c>*</c>; false where there is none.</summary>
    public bool TrySet(string container, string image)
    {
        var found = false;
        foreach (var list in Lists)
        {
            var containers = Spec[list] as ListValue ?? ListValue.Empty;
            for (var index = 0; index < containers.Count; index++)
            {
                var item = (ObjectValue)containers[index];
                if (container == "*" || item["name"] is StringValue { Text: var name } && name == container)
                {
                    found = true;
                    containers = containers.WithItem(index, item.With("image", new StringValue(image)));
                }
            }

            Spec = containers.Count == 0 ? Spec : Spec.With(list, containers);
        }

        return found;
    }

    /// <summary>The changed containers, each with its name (the merge key) and its image.</summary>
    public ObjectValue Patch()
    {
        var patch = new ObjectBuilder();
        foreach (var list in Lists)
        {
            var before = _before[list] as ListValue ?? ListValue.Empty;
            var after = Spec[list] as ListValue ?? ListValue.Empty;
            var changed = after.Where((container, index) => !container.Equals(before[index])).Select(Changed).ToList();
            patch.AddIfSet(list, changed.Count == 0 ? null : ListValue.From(changed));
        }

        return patch.ToObject();
    }

    private static ObjectValue Changed(Value container) => ObjectValue.Of(
        ("image", container.Find("image") ?? StringValue.Empty), ("name", container.Find("name") ?? StringValue.Empty));
}
