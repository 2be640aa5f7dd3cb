namespace Scenarios.Kubectl.Printing;

/// <summary><c>-o name</c>: <c>deployment.apps/web</c>, one line for each object of a list.</summary>
internal sealed class NamePrinter : IObjectPrinter
{
    public string Print(ObjectValue tree) =>
        tree["items"] is ListValue items && tree.Text("kind").EndsWith("List", StringComparison.Ordinal)
            ? string.Concat(items.OfType<ObjectValue>().Select(Print))
            : NameOf(new ApiObject(tree)) + "\n";

    /// <summary>Kind in lower case, group, name.</summary>
    public static string NameOf(ApiObject item)
    {
        var group = item.ApiVersion.Split('/') is [var name, _] ? $".{name}" : string.Empty;
        return $"{item.Kind.ToLowerInvariant()}{group}/{(item.Name.Length > 0 ? item.Name : "<unknown>")}";
    }
}
