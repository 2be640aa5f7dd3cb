using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.PortForward;

/// <summary>
/// Listens, reports each connection and forwards it to the Pod, until it is ended or the Pod is lost (client-go, tools/portforward).
/// </summary>
internal sealed class Forwarding(CommandCall call, ILocalPorts machine, IPodPorts pod)
{
    private readonly Mailbox<(ForwardedPort Port, string? Error)> _connections = new(call.Simulation);
    private readonly List<IDisposable> _listeners = [];

    /// <exception cref="CommandFailedException">No port could be listened on, or the Pod could not be reached. Otherwise it never
    /// ends.</exception>
    public async Coroutine<int> Run(IReadOnlyList<ListenAddress> addresses, IReadOnlyList<ForwardedPort> ports)
    {
        try
        {
            await Listen(addresses, ports);
            while (await _connections.WaitToTake())
            {
                while (_connections.TryTake(out var connection))
                {
                    await Tell(connection.Port, connection.Error);
                }
            }

            return 0;
        }
        finally
        {
            _listeners.ForEach(listener => listener.Dispose());
        }
    }

    private async Coroutine Tell(ForwardedPort port, string? error)
    {
        await call.PrintLine($"Handling connection for {port.Local}");
        if (error is not null)
        {
            await Klog.Error(
                call, "portforward.go:424", $"\"Unhandled Error\" err={GoText.Quote($"an error occurred forwarding {port.Local} -> "
                    + $"{port.Remote}: {error}")}");
            throw new CommandFailedException("lost connection to pod");
        }
    }

    private async Coroutine Listen(IReadOnlyList<ListenAddress> addresses, IReadOnlyList<ForwardedPort> ports)
    {
        var listens = false;
        foreach (var port in ports)
        {
            var errors = new List<string>();
            var (worksForLocalhost, isNeeded) = (false, false);
            foreach (var address in addresses)
            {
                var error = await Listen(address, port);
                errors.AddRange(error is null ? [] : [error]);
                worksForLocalhost |= error is null && address.IsOfLocalhost;
                isNeeded |= error is not null && !address.IsOfLocalhost;
            }

            if (isNeeded || (errors.Count > 0 && !worksForLocalhost && addresses.Any(static address => address.IsOfLocalhost)))
            {
                await call.PrintErrorLine(
                    $"Unable to listen on port {port.Local}: Listeners failed to create with the following errors: "
                    + $"[{string.Join(' ', errors)}]");
                continue;
            }

            listens = true;
        }

        if (!listens)
        {
            throw new CommandFailedException($"unable to listen on any of the requested ports: [{string.Join(' ', ports)}]");
        }
    }

    /// <returns>The error, or null.</returns>
    private async Coroutine<string?> Listen(ListenAddress address, ForwardedPort asked)
    {
        // If any port will do, both addresses of localhost get the same one.
        var port = asked.Local > 0 ? asked : asked with { Local = _free > 0 && address.IsOfLocalhost ? _free : machine.FreePort() };
        if (machine.TryListen(address.Text, port.Local, () => Accept(port)) is not { } listener)
        {
            return $"unable to create listener: Error listen {address.Network} {address.With(port.Local)}: bind: address already in use";
        }

        _free = asked.Local > 0 ? 0 : port.Local;
        _listeners.Add(listener);
        await call.PrintLine($"Forwarding from {address.With(port.Local)} -> {port.Remote}");
        return null;
    }

    private int _free;

    private IForwardedConnection Accept(ForwardedPort port)
    {
        var connection = pod.Connect(port.Remote);
        _connections.Post((port, connection.Error));
        return connection;
    }
}
