using Scenarios.Api.Requests;
using Scenarios.Api.Schema;

namespace Scenarios.Kubectl.CommandLine;

/// <summary>
/// What a terminal's kubectl remembers of the server's resources, as the real one does in <c>~/.kube/cache</c>: it asks again when a word
/// means nothing to it, so that what is gone is still known by name. Owned by a terminal.
/// </summary>
internal sealed class DiscoveryCache
{
    private IReadOnlyList<ResourceType>? _known;

    public IReadOnlyList<ResourceType> TypesOf(IApi api) => _known ??= api.Resources;

    /// <summary>Asks the server again.</summary>
    /// <returns>False where nothing has changed.</returns>
    public bool Refresh(IApi api)
    {
        var before = _known;
        _known = api.Resources;
        return !ReferenceEquals(before, _known);
    }
}
