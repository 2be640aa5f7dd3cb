using Scenarios.Api.Selectors;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Networking;

namespace Scenarios.Cluster.Network.Policies;

/// <summary>
/// One entry of a rule's <c>from</c> or <c>to</c>: a block of addresses, or Pods selected by their own and their namespaces' labels.
/// </summary>
internal sealed class PolicyPeers
{
    private readonly string _namespace;
    private readonly LabelSelector? _pods;
    private readonly LabelSelector? _namespaces;
    private readonly string[] _blocks = [];
    private readonly string[] _except = [];

    /// <param name="namespace">The policy's namespace.</param>
    public PolicyPeers(string @namespace, NetworkPolicyPeer peer)
    {
        _namespace = @namespace;
        _pods = peer.PodSelector.Exists ? LabelSelector.FromObject(peer.PodSelector.Tree) : null;
        _namespaces = peer.NamespaceSelector.Exists ? LabelSelector.FromObject(peer.NamespaceSelector.Tree) : null;
        if (peer.IpBlock.Exists)
        {
            _blocks = [peer.IpBlock.Cidr];
            _except = peer.IpBlock.Except.ToArray();
        }
    }

    /// <param name="pod">Null when the address is not a Pod's.</param>
    public bool Have(Pod? pod, string address, Informers informers)
    {
        if (_pods is null && _namespaces is null)
        {
            return AddressBlock.AnyHas(_blocks, address) && !AddressBlock.AnyHas(_except, address);
        }

        if (pod is not { } peer || (_pods is { } pods && !pods.Matches(peer.Object.Labels)))
        {
            return false;
        }

        return _namespaces is null
            ? peer.Namespace == _namespace
            : informers.Of<Namespace>().Find(string.Empty, peer.Namespace) is { } found && _namespaces.Matches(found.Object.Labels);
    }
}
