namespace Scenarios.Api.Schema;

/// <summary>
/// Finds resources by what users type, as kubectl's REST mapper does (client-go restmapper/shortcut.go, apimachinery meta/restmapper.go):
/// plural, singular, short name or kind, with or without group (a prefix is enough) and version. Plural and singular are
/// case-insensitive, short names and kinds are not.
/// </summary>
/// <param name="resources">The server's resources. The first match wins, so core comes first.</param>
public sealed class ResourceMapper(IReadOnlyList<ResourceType> resources)
{
    /// <summary>
    /// The resource that <c>pods</c>, <c>po</c>, <c>Deployment</c>, <c>deploy</c>, <c>deployments.apps</c>, <c>deployments.v1.apps</c>…
    /// stands for; null if there is none.
    /// </summary>
    public ResourceType? Find(string argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        var first = argument.IndexOf('.');
        if (first < 0)
        {
            return Match(argument, string.Empty, string.Empty);
        }

        // Two dots or more: possibly resource.version.group, otherwise resource.group.
        var second = argument.IndexOf('.', first + 1);
        var full = second < 0 ? null : Match(argument[..first], argument[(first + 1)..second], argument[(second + 1)..]);
        return full ?? Match(argument[..first], string.Empty, argument[(first + 1)..]);
    }

    /// <summary>The resource of objects with this version and kind; null if there is none. Kinds are case-sensitive.</summary>
    public ResourceType? Find(string apiVersion, string kind)
    {
        foreach (var resource in resources)
        {
            if (resource.Kind == kind && resource.ApiVersion == apiVersion)
            {
                return resource;
            }
        }

        return null;
    }

    /// <summary>
    /// A second resource with the same short name; null if the short name is unambiguous (client-go, restmapper/shortcut.go,
    /// expandResourceShortcut).
    /// </summary>
    public ResourceType? FindOther(string argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        var dot = argument.IndexOf('.');
        var (name, group) = dot < 0 ? (argument, string.Empty) : (argument[..dot], argument[(dot + 1)..]);
        if (resources.Any(resource => resource.Plural == name || resource.Singular == name))
        {
            return null;
        }

        ResourceType? meant = null;
        foreach (var resource in resources)
        {
            if (!HasShortName(resource, name) || (group.Length > 0 && resource.Group != group))
            {
                continue;
            }

            if (meant is not null && (resource.Group, resource.Plural) != (meant.Group, meant.Plural))
            {
                return resource;
            }

            meant ??= resource;
        }

        return null;
    }

    private ResourceType? Match(string name, string version, string group) =>
        name.Length == 0
            ? null
            : ByName(name, version, group, false)
                ?? ByShortName(name, version, group, false)
                ?? (group.Length == 0 || version.Length > 0
                    ? null
                    : ByName(name, version, group, true) ?? ByShortName(name, version, group, true))
                ?? ByKind(name, version, group);

    private ResourceType? ByName(string name, string version, string group, bool prefix)
    {
        foreach (var resource in resources)
        {
            if (IsNamed(resource, name) && IsIn(resource, version, group, prefix))
            {
                return resource;
            }
        }

        return null;
    }

    private ResourceType? ByShortName(string name, string version, string group, bool prefix)
    {
        foreach (var resource in resources)
        {
            if (IsIn(resource, version, group, prefix) && HasShortName(resource, name))
            {
                return resource;
            }
        }

        return null;
    }

    private ResourceType? ByKind(string name, string version, string group)
    {
        foreach (var resource in resources)
        {
            if (resource.Kind == name && IsIn(resource, version, group, prefix: false))
            {
                return resource;
            }
        }

        return null;
    }

    private static bool IsNamed(ResourceType resource, string name) =>
        string.Equals(resource.Plural, name, StringComparison.OrdinalIgnoreCase)
            || string.Equals(resource.Singular, name, StringComparison.OrdinalIgnoreCase);

    private static bool IsIn(ResourceType resource, string version, string group, bool prefix)
    {
        if (version.Length > 0 ? resource.Version != version : !resource.IsPreferred)
        {
            return false;
        }

        return group.Length == 0 || (prefix ? resource.Group.StartsWith(group, StringComparison.Ordinal) : resource.Group == group);
    }

    private static bool HasShortName(ResourceType resource, string name)
    {
        foreach (var shortName in resource.ShortNames)
        {
            if (shortName == name)
            {
                return true;
            }
        }

        return false;
    }
}
