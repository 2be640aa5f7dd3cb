using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.CommandLine;

/// <summary>Resolves words for resources on this server, or reports kubectl's error.</summary>
internal sealed class ResourceWords(IApi api, DiscoveryCache cache)
{
    private readonly List<string> _doubts = [];
    private ResourceMapper? _mapper;

    /// <summary>The warnings about words that could also mean another resource.</summary>
    public IReadOnlyList<string> Doubts => _doubts;

    /// <exception cref="CommandFailedException">The server has no such resource.</exception>
    public ResourceType Find(string word) =>
        TryFind(word) ?? throw new CommandFailedException($"the server doesn't have a resource type {GoText.Quote(word.Split('.', 2)[0])}");

    /// <summary>The same for callers where kubectl asks its mapper directly, and prints the mapper's error without <c>error:</c>.</summary>
    /// <exception cref="CommandFailedException">The server has no such resource.</exception>
    public ResourceType FindAsItIs(string word) =>
        TryFind(word) ?? throw new CommandFailedException($"the server doesn't have a resource type {GoText.Quote(word.Split('.', 2)[0])}")
        {
            IsVerbatim = true,
        };

    /// <summary>The resource; null if the server has none of that name.</summary>
    public ResourceType? TryFind(string word)
    {
        var found = Ask(mapper => mapper.Find(word));
        if (found is not null && _mapper!.FindOther(word) is { } other)
        {
            var group = other.Group.Length == 0 ? string.Empty : $".{other.Group}";
            _doubts.Add($"short name {GoText.Quote(word.Split('.', 2)[0])} could also match lower priority resource {other.Plural}{group}");
        }

        return found;
    }

    /// <summary>The resource that serves objects of this kind; null if there is none.</summary>
    public ResourceType? FindKind(string apiVersion, string kind) => Ask(mapper => mapper.Find(apiVersion, kind));

    /// <summary>The resources of a category such as <c>all</c>; empty if there is no such category.</summary>
    public IReadOnlyList<ResourceType> Category(string name) =>
        [.. cache.TypesOf(api).Where(type => type.IsPreferred && type.Categories.Contains(name))];

    private ResourceType? Ask(Func<ResourceMapper, ResourceType?> question)
    {
        _mapper ??= new ResourceMapper(cache.TypesOf(api));
        if (question(_mapper) is { } found)
        {
            return found;
        }

        if (!cache.Refresh(api))
        {
            return null;
        }

        _mapper = new ResourceMapper(cache.TypesOf(api));
        return question(_mapper);
    }
}
