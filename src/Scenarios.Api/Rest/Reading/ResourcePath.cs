using Scenarios.Api.Schema;

namespace Scenarios.Api.Rest.Reading;

/// <summary>A parsed path under <c>/api</c> or <c>/apis</c> (apiserver, endpoints/request/requestinfo.go).</summary>
/// <param name="Group">Empty for the core group.</param>
/// <param name="Version">Empty for the discovery document of a group.</param>
/// <param name="Namespace">Empty for none, and for all.</param>
/// <param name="Plural">Empty for the discovery document of a version.</param>
/// <param name="Name">Empty for the collection.</param>
/// <param name="Subresource">Empty for the object itself.</param>
/// <param name="Rest">The part after a subresource with its leading slash, such as the path to request through a proxy; or empty.</param>
/// <param name="IsOldWatch">Whether the path has the old form <c>/api/v1/watch/…</c>.</param>
internal sealed record ResourcePath(
    string Group, string Version, string Namespace, string Plural, string Name, string Subresource, string Rest, bool IsOldWatch)
{
    /// <summary>Returns null if the path does not belong to a resource.</summary>
    public static ResourcePath? Parse(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var first = parts switch
        {
            ["api", ..] => 1,
            ["apis", ..] => 2,
            _ => 0,
        };
        if (first == 0 || parts.Length <= first)
        {
            return parts.Length == 2 && first == 2 ? new ResourcePath(Decode(parts[1]), "", "", "", "", "", "", false) : null;
        }

        var group = first == 2 ? Decode(parts[1]) : string.Empty;
        var rest = new Queue<string>(parts.Skip(first + 1));
        var isOldWatch = TryTake(rest, "watch");
        var isNamespaced = rest.Count > 2 && rest.Peek() == "namespaces" && !IsNamespaceSubresource(rest);
        var @namespace = string.Empty;
        if (isNamespaced)
        {
            rest.Dequeue();
            @namespace = Decode(rest.Dequeue());
        }

        var plural = Take(rest);
        var name = Take(rest);
        var subresource = Take(rest);
        return new ResourcePath(group, Decode(parts[first]), @namespace, plural, name, subresource, Remainder(path, rest), isOldWatch);
    }

    /// <summary>Finds the resource in the list; null if it is not there.</summary>
    public ResourceType? FindIn(IReadOnlyList<ResourceType> resources)
    {
        for (var index = 0; index < resources.Count; index++)
        {
            var type = resources[index];
            if (type.Plural == Plural && type.Group == Group && type.Version == Version)
            {
                return type;
            }
        }

        return null;
    }

    private static bool IsNamespaceSubresource(Queue<string> rest) =>
        rest.Count == 3 && rest.ElementAt(2) is "status" or "finalize";

    private static bool TryTake(Queue<string> rest, string word)
    {
        if (rest.Count == 0 || rest.Peek() != word)
        {
            return false;
        }

        rest.Dequeue();
        return true;
    }

    private static string Take(Queue<string> rest) => rest.Count == 0 ? string.Empty : Decode(rest.Dequeue());

    // A trailing slash is part of the path that a proxy requests.
    private static string Remainder(string path, Queue<string> rest)
    {
        var text = rest.Count == 0 ? string.Empty : "/" + string.Join('/', rest);
        return path.EndsWith('/') ? text + "/" : text;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text);
}
