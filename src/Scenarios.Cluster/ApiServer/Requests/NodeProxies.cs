namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>The kubelets that the API server can reach, by node name. Each kubelet registers itself when it starts.</summary>
internal sealed class NodeProxies
{
    private readonly Dictionary<string, INodeProxy> _proxies = new(StringComparer.Ordinal);

    public void Register(string node, INodeProxy proxy) => _proxies[node] = proxy;

    /// <summary>The node's kubelet; null if there is none.</summary>
    public INodeProxy? Find(string node) => _proxies.GetValueOrDefault(node);
}
