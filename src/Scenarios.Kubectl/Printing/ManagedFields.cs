namespace Scenarios.Kubectl.Printing;

/// <summary>Removes <c>metadata.managedFields</c> from objects, which kubectl hides by default.</summary>
internal static class ManagedFields
{
    public static ObjectValue Hide(ObjectValue tree)
    {
        if (tree["items"] is not ListValue items || !tree.Text("kind").EndsWith("List", StringComparison.Ordinal))
        {
            return tree.WithoutPath(["metadata", "managedFields"]);
        }

        return tree.With("items", ListValue.From(items.Select(item => item is ObjectValue fields ? Hide(fields) : item)));
    }
}
