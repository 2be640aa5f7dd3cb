using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Http;
using Scenarios.Cluster.Network.ApiServers;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel;
using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Terminals;

/// <summary>The ports of the terminal's machine: <c>kubectl port-forward</c> listens on them, and curl connects to them.</summary>
internal sealed class MachinePorts(OutsidePorts ports, Simulation simulation) : ILocalPorts
{
    public int FreePort() => ports.FreePort();

    public IDisposable? TryListen(string address, int port, Func<IForwardedConnection?> accept) =>
        ports.TryListen(address, port, new Forwarder(accept));

    public IDisposable? TryServe(string address, int port, Func<RestRequest, RestResponse?> answer) =>
        ports.TryListen(address, port, new Server(simulation, answer));

    private sealed class Server(Simulation simulation, Func<RestRequest, RestResponse?> answer) : IListener
    {
        public HttpResponse? Answer(HttpRequest request) =>
            answer(RestMessages.ToRest(request)) is { } response ? RestMessages.ToHttp(response, simulation.Now) : null;
    }

    private sealed class Forwarder(Func<IForwardedConnection?> accept) : IListener
    {
        public HttpResponse? Answer(HttpRequest request) =>
            (accept() as PortConnection)?.Answer(request with { ClientAddress = "127.0.0.1" });
    }
}
