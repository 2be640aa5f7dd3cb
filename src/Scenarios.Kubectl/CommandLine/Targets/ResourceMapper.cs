using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.CommandLine.Targets;

/// <summary>
/// Finds the resource that a word means: plural, singular, kind, short name, or <c>resource.group</c> and <c>resource.version.group</c>;
/// follows client-go's discovery REST mapper and its shortcut expander. Core group first, as discovery orders groups.
/// </summary>
internal sealed class ResourceMapper(IApi api)
{
    /// <exception cref="CommandFailedException">The server has no such resource.</exception>
    public ResourceType Find(string word) =>
        TryFind(word) ?? throw new CommandFailedException($"the server doesn't have a resource type {GoText.Quote(word.Split('.', 2)[0])}");

    /// <summary>The resource, or null.</summary>
    public ResourceType? TryFind(string word)
    {
        var parts = word.Split('.', 3);
        if (parts.Length == 3 && Match(parts[0], parts[2], parts[1]) is { } exact)
        {
            return exact;
        }

        var name = word.Split('.', 2);
        return Match(name[0], name.Length == 2 ? name[1] : string.Empty, string.Empty);
    }

    /// <summary>The resource that serves objects of this kind, or null.</summary>
    public ResourceType? FindKind(string apiVersion, string kind)
    {
        foreach (var type in api.Resources)
        {
            if (type.Kind == kind && type.ApiVersion == apiVersion)
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>The resources of a category such as <c>all</c>; empty where there is no such category.</summary>
    public IReadOnlyList<ResourceType> Category(string name) => [.. api.Resources.Where(type => type.Categories.Contains(name))];

    private ResourceType? Match(string name, string group, string version)
    {
        var lower = name.ToLowerInvariant();
        return First(type => IsNamed(type, lower) && type.Group == group && IsVersion(type))
            ?? First(type => IsNamed(type, lower) && type.Group.StartsWith(group, StringComparison.Ordinal) && IsVersion(type))
            ?? First(type => type.ShortNames.Contains(name) && type.Group.StartsWith(group, StringComparison.Ordinal) && IsVersion(type));

        bool IsVersion(ResourceType type) => version.Length == 0 || type.Version == version;
    }

    private ResourceType? First(Func<ResourceType, bool> condition)
    {
        foreach (var type in api.Resources)
        {
            if (condition(type))
            {
                return type;
            }
        }

        return null;
    }

    private static bool IsNamed(ResourceType type, string lower) =>
        type.Plural == lower || type.Singular == lower || string.Equals(type.Kind, lower, StringComparison.OrdinalIgnoreCase);
}
