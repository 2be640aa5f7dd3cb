using Scenarios.Api.Requests;
using Scenarios.Cluster.Network;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Terminals;

/// <summary>The terminal's machine as <c>kubectl port-forward</c> listens on it, and as its curl finds it.</summary>
internal sealed class MachinePorts(OutsidePorts ports) : ILocalPorts
{
    public int FreePort() => ports.FreePort();

    public IDisposable? TryListen(string address, int port, Func<IForwardedConnection?> accept) =>
        ports.TryListen(address, port, new Forwarder(accept));

    private sealed class Forwarder(Func<IForwardedConnection?> accept) : IListener
    {
        public HttpResponse? Answer(HttpRequest request) =>
            (accept() as PortConnection)?.Answer(request with { ClientAddress = "127.0.0.1" });
    }
}
