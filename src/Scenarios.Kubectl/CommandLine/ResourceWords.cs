using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.CommandLine;

/// <summary>What words for resources mean on this server, or kubectl's error.</summary>
internal sealed class ResourceWords(IApi api)
{
    private readonly ResourceMapper _mapper = new(api.Resources);

    /// <exception cref="CommandFailedException">The server has no such resource.</exception>
    public ResourceType Find(string word) =>
        _mapper.Find(word) ?? throw new CommandFailedException($"the server doesn't have a resource type {GoText.Quote(word.Split('.', 2)[0])}");

    /// <summary>The resource, or null.</summary>
    public ResourceType? TryFind(string word) => _mapper.Find(word);

    /// <summary>The resource that serves objects of this kind, or null.</summary>
    public ResourceType? FindKind(string apiVersion, string kind) => _mapper.Find(apiVersion, kind);

    /// <summary>The resources of a category such as <c>all</c>; empty where there is no such category.</summary>
    public IReadOnlyList<ResourceType> Category(string name) =>
        [.. api.Resources.Where(type => type.IsPreferred && type.Categories.Contains(name))];
}
