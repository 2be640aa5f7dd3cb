using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.CommandLine;

/// <summary>What words for resources mean on this server, or kubectl's error.</summary>
internal sealed class ResourceWords(IApi api, DiscoveryCache cache)
{
    private ResourceMapper? _mapper;

    /// <exception cref="CommandFailedException">The server has no such resource.</exception>
    public ResourceType Find(string word) =>
        TryFind(word) ?? throw new CommandFailedException($"the server doesn't have a resource type {GoText.Quote(word.Split('.', 2)[0])}");

    /// <summary>The resource, or null.</summary>
    public ResourceType? TryFind(string word) => Ask(mapper => mapper.Find(word));

    /// <summary>The resource that serves objects of this kind, or null.</summary>
    public ResourceType? FindKind(string apiVersion, string kind) => Ask(mapper => mapper.Find(apiVersion, kind));

    /// <summary>The resources of a category such as <c>all</c>; empty where there is no such category.</summary>
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
