using Scenarios.Api.Requests;
using Scenarios.Api.Schema;

namespace Scenarios.Kubectl.CommandLine;

/// <summary>
/// The server's resources as a terminal's kubectl remembers them; the real one stores them in <c>~/.kube/cache</c>. It asks again only when
/// it does not know a word, so a resource that no longer exists is still known by name. Belongs to one terminal.
/// </summary>
internal sealed class DiscoveryCache
{
    private IReadOnlyList<ResourceType>? _known;

    public IReadOnlyList<ResourceType> TypesOf(IApi api) => _known ??= api.Resources;

    /// <summary>Asks the server again.</summary>
    /// <returns>False if nothing has changed.</returns>
    public bool Refresh(IApi api)
    {
        var before = _known;
        _known = api.Resources;
        return !ReferenceEquals(before, _known);
    }
}
