using System.Globalization;
using System.Text;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Time;
using Scenarios.Shell.Programs;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Cluster.Network.Programs;

/// <summary>
/// nc as a TCP client: its input goes to the server, and the server's output is printed; <c>-z</c> only checks the port. Uses OpenBSD's
/// wording or busybox's. Listening is refused by name.
/// </summary>
internal sealed class NetcatProgram(ClusterNetwork network, NetworkClient client, bool isBusybox) : IProgram
{
    private static readonly OptionSpec Spec = new("zvnNw:q:", "lkupse");
    private static readonly TimeSpan Forever = TimeSpan.FromHours(1);

    public string Name => "nc";

    public async Coroutine<int> Run(ProgramContext context)
    {
        var options = OptionParser.Parse("nc", context.Arguments, Spec);
        if (options.Error is { } error)
        {
            await context.Error.Write(error);
            return 1;
        }

        if (options.Operands is not [var host, var portText] || !int.TryParse(portText, CultureInfo.InvariantCulture, out var port)
            || port is < 1 or > 65535)
        {
            await context.Error.Write(isBusybox
                ? "BusyBox v1.37.0 multi-call binary.\n\nUsage: nc [OPTIONS] HOST PORT  - connect\n"
                : "usage: nc [-NnvZz] [-w timeout] [destination] [port]\n");
            return 1;
        }

        var wait = options.Value('w') is { } text && double.TryParse(text, CultureInfo.InvariantCulture, out var seconds)
            ? Seconds.Span(seconds)
            : (TimeSpan?)null;
        var (outcome, address, listener, latency) = network.Open(client, host, port);
        await context.Simulation.Processes.Sleep(wait is { } limit && latency > limit ? limit : latency);
        if (listener is null)
        {
            return await Refuse(context, options.Has('v') || isBusybox
                || outcome == ConnectionOutcome.NameNotFound, outcome, host, address, port);
        }

        if (options.Has('v'))
        {
            await context.Error.Write(isBusybox
                ? $"{host} ({address}:{port}) open\n"
                : $"Connection to {host} ({address}) {port} port [tcp/*] succeeded!\n");
        }

        return options.Has('z') ? 0 : await Talk(context, listener, wait);
    }

    /// <summary>
    /// Sends its whole input, prints what comes back, and waits for more as long as it was told to, or as long as the server stays.
    /// </summary>
    private static async Coroutine<int> Talk(ProgramContext context, IListener listener, TimeSpan? wait)
    {
        var sent = new StringBuilder();
        while (await context.Input.Read() is { } piece)
        {
            sent.Append(piece);
        }

        if (listener.Converse(sent.ToString()) is not { } answer)
        {
            return 0;
        }

        if (answer.Length > 0)
        {
            await context.Output.Write(answer);
        }

        // An HTTP server closes idle connections; other servers wait for more input, and so does nc.
        if (!answer.StartsWith("HTTP/", StringComparison.Ordinal))
        {
            await context.Simulation.Processes.Sleep(wait ?? Forever);
        }

        return 0;
    }

    private async Coroutine<int> Refuse(
        ProgramContext context, bool isTold, ConnectionOutcome outcome, string host, string address, int port)
    {
        var cause = outcome switch
        {
            ConnectionOutcome.Refused => "Connection refused",
            ConnectionOutcome.Unreachable => "No route to host",
            _ => "Operation timed out",
        };
        if (outcome is ConnectionOutcome.NameNotFound or ConnectionOutcome.NameTimedOut)
        {
            await context.Error.Write(isBusybox
                ? $"nc: bad address '{host}'\n"
                : $"nc: getaddrinfo for host \"{host}\" port {port}: Name or service not known\n");
        }
        else if (isTold)
        {
            await context.Error.Write(
                isBusybox
                    ? $"nc: {host} ({address}:{port}): {cause}\n"
                    : $"nc: connect to {host} ({address}) port {port} (tcp) failed: {cause}\n");
        }

        return 1;
    }
}
