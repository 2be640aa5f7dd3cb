namespace Scenarios.Cluster.Sandboxes;

/// <summary>
/// Every live sandbox of the cluster by its address, and each node's own network by its address: what Ethernet and routes know.
/// </summary>
public sealed class SandboxTable
{
    private readonly Dictionary<string, Sandbox> _byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Namespace, string Name), Sandbox> _byPod = [];
    private readonly Dictionary<string, Sandbox> _byNode = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Node, int Port, TransportProtocol Protocol), (Sandbox Sandbox, int Port)> _byHostPort = [];

    /// <summary>The Pod sandbox or node that has the address; null when nothing has it.</summary>
    public Sandbox? At(string address) => _byAddress.GetValueOrDefault(address);

    /// <summary>The nodes' own networks, ordered by name.</summary>
    public IEnumerable<Sandbox> Nodes => _byNode.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => pair.Value);

    /// <summary>A node's own network; null when there is no such node.</summary>
    public Sandbox? OfNode(string name) => _byNode.GetValueOrDefault(name);

    /// <summary>A Pod's sandbox; null before the kubelet has created it and after it was torn down.</summary>
    public Sandbox? OfPod(string @namespace, string name) => _byPod.GetValueOrDefault((@namespace, name));

    /// <summary>The Pod behind a port of a node, and the Pod's port; null when no Pod there has requested it.</summary>
    public (Sandbox Sandbox, int Port)? AtHostPort(string node, int port, TransportProtocol protocol) =>
        _byHostPort.TryGetValue((node, port, protocol), out var found) ? found : null;

    /// <exception cref="InvalidOperationException">The address is taken.</exception>
    public void Add(Sandbox sandbox)
    {
        if (!_byAddress.TryAdd(sandbox.Address, sandbox))
        {
            throw new InvalidOperationException($"The address {sandbox.Address} is in use.");
        }

        AddName(sandbox);
        if (sandbox.PodName.Length == 0)
        {
            _byNode[sandbox.NodeName] = sandbox;
        }

        foreach (var port in sandbox.HostPorts)
        {
            _byHostPort[(sandbox.NodeName, port.Number, port.Protocol)] = (sandbox, port.ContainerPort);
        }
    }

    /// <summary>Adds a Pod that shares its node's network: it has a name of its own, but no address.</summary>
    public void AddName(Sandbox sandbox)
    {
        if (sandbox.PodName.Length > 0)
        {
            _byPod[(sandbox.Namespace, sandbox.PodName)] = sandbox;
        }
    }

    public void Remove(Sandbox sandbox)
    {
        if (_byAddress.TryGetValue(sandbox.Address, out var known) && ReferenceEquals(known, sandbox))
        {
            _byAddress.Remove(sandbox.Address);
            if (sandbox.PodName.Length == 0)
            {
                _byNode.Remove(sandbox.NodeName);
            }
        }

        foreach (var port in sandbox.HostPorts)
        {
            var place = (sandbox.NodeName, port.Number, port.Protocol);
            if (_byHostPort.TryGetValue(place, out var holder) && ReferenceEquals(holder.Sandbox, sandbox))
            {
                _byHostPort.Remove(place);
            }
        }

        var key = (sandbox.Namespace, sandbox.PodName);
        if (_byPod.TryGetValue(key, out var named) && ReferenceEquals(named, sandbox))
        {
            _byPod.Remove(key);
        }
    }
}
