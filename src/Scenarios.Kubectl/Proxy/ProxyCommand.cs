using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.Proxy;

/// <summary>
/// <c>kubectl proxy</c> (kubectl, pkg/cmd/proxy/proxy.go): serves the API on a port of the local machine, with the identity of the
/// kubeconfig's user.
/// </summary>
internal sealed class ProxyCommand : Command
{
    private const int DefaultPort = 8001;

    public override string Name => "proxy";

    public override string Usage => "[--port=PORT] [--www=static-dir] [--www-prefix=prefix] [--api-prefix=prefix]";

    public override string Summary => "Run a proxy to the Kubernetes API server";

    public override FlagSet Flags => new FlagSet()
        .Text("accept-hosts", @default: ProxyFilter.DefaultHosts)
        .Text("accept-paths", @default: "^.*")
        .Text("address", @default: "127.0.0.1")
        .Text("api-prefix", @default: "/")
        .Boolean("append-server-path")
        .Boolean("disable-filter")
        .Duration("keepalive")
        .Integer("port", 'p', DefaultPort)
        .Text("reject-methods", @default: "^$")
        .Text("reject-paths", @default: ProxyFilter.DefaultRejectedPaths)
        .NotBuilt(FlagKind.Text, "unix-socket", 'u')
        .NotBuilt(FlagKind.Text, "www", 'w')
        .NotBuilt(FlagKind.Text, "www-prefix", 'P');

    public override async Coroutine<int> Run(CommandCall call)
    {
        var machine = call.Ports ?? throw CommandFailedException.NotSimulated("listening on a port of this machine");
        var filter = ProxyFilter.Of(call.Flags);
        if (call.Flags.Boolean("disable-filter"))
        {
            await Klog.Warning(
                call, "proxy.go:177", "Request filter disabled, your proxy is vulnerable to XSRF attacks, please be cautious");
        }

        var address = call.Flags.Text("address");
        var port = call.Flags.Integer("port") is > 0 and var given ? (int)given : machine.FreePort();
        var server = new ProxyServer(call.Api, filter, call.Flags.Text("api-prefix"));
        using var listener = machine.TryServe(address, port, server.Answer)
            ?? throw new CommandFailedException($"listen tcp {address}:{port}: bind: address already in use");
        await call.PrintLine($"Starting to serve on {address}:{port}");

        // Waits until it is killed.
        await new Completion<Unit>(call.Simulation.Processes);
        return 0;
    }
}
