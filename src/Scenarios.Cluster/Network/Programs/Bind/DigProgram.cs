using System.Globalization;
using System.Net;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Network.Dns;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Network.Programs.Bind;

/// <summary>dig: asks a name server and shows its raw answer. Transfers, traces and other output forms are refused by name.</summary>
/// <param name="version">Such as <c>9.18.33-1~deb12u2-Debian</c>.</param>
internal sealed class DigProgram(ClusterNetwork network, NetworkClient client, string version) : IProgram
{
    private const int NoAnswerExitCode = 9;

    public string Name => "dig";

    public async Coroutine<int> Run(ProgramContext context)
    {
        var arguments = DigArguments.Parse(context.Arguments);
        if (arguments.WantsVersion)
        {
            await context.Error.Write($"DiG {version}\n");
            return 0;
        }

        await context.Error.Write(arguments.Warnings + arguments.Error);
        if (arguments.Error is not null)
        {
            return 1;
        }

        // One cookie for the whole call; each query has its own identifier.
        var cookie = string.Create(
            CultureInfo.InvariantCulture,
            $"{network.Resolver.Invent(int.MaxValue):x8}{network.Resolver.Invent(int.MaxValue):x8}");
        var code = 0;
        var greeting = Greeting(context.Arguments, arguments.Lookups[0]);
        foreach (var lookup in arguments.Lookups)
        {
            code = Math.Max(code, await Look(context, lookup, greeting, cookie));
            greeting = string.Empty;
        }

        return code;
    }

    private async Coroutine<int> Look(ProgramContext context, DigLookup lookup, string greeting, string cookie)
    {
        if (lookup.Type is "AXFR")
        {
            // CoreDNS transfers its zone only to hosts named in its Corefile.
            await context.Output.Write($"{greeting}; Transfer failed.\n");
            return 0;
        }

        if (ServerOf(lookup) is not { } server)
        {
            await context.Error.Write($"dig: couldn't get address for '{lookup.Server}': not found\n");
            return 1;
        }

        var names = NamesOf(lookup);
        for (var index = 0; index < names.Count; index++)
        {
            var result = await Ask(context, lookup, names[index], server);
            if (result.Answer is not { } answer)
            {
                await context.Output.Write((lookup.View.Short ? string.Empty : greeting) + ";; no servers could be reached\n");
                return NoAnswerExitCode;
            }

            var isLast = index == names.Count - 1 || answer.Records.Count > 0;
            if (isLast || lookup.ShowsSearch)
            {
                var page = new DigPage(lookup, result, network.Resolver.Invent(ushort.MaxValue), cookie, context.Simulation.Now);
                await context.Output.Write((lookup.View.Short ? string.Empty : greeting) + page.Text());
            }

            if (isLast)
            {
                break;
            }
        }

        return 0;
    }

    private async Coroutine<DnsResult> Ask(ProgramContext context, DigLookup lookup, string name, string server)
    {
        var attempt = 0;
        while (true)
        {
            var result = network.Resolver.Ask(client, name, lookup.Type, server, lookup.Port);
            var isTooLate = result.Answer is null && !result.IsRefused;
            await context.Simulation.Processes.Sleep(isTooLate ? lookup.Timeout : result.Latency);
            if (result.Answer is not null)
            {
                return result;
            }

            await context.Output.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $";; communications error to {server}#{lookup.Port}: {(isTooLate ? "timed out" : "connection refused")}\n"));
            if (++attempt >= lookup.Tries)
            {
                return result;
            }
        }
    }

    /// <summary>The address of the server to ask; null when its name is unknown.</summary>
    private string? ServerOf(DigLookup lookup) =>
        lookup.Server is not { } named ? client.Sandbox?.Dns.NameServers.FirstOrDefault() ?? "127.0.0.1"
        : IPAddress.TryParse(named, out _) ? named
        : network.Resolver.Lookup(client, named).Addresses.Select(record => record.Data).FirstOrDefault();

    /// <summary>The names to try; without the search list, only the name itself.</summary>
    private List<string> NamesOf(DigLookup lookup)
    {
        if (!lookup.Searches || client.Sandbox?.Dns is not { } dns)
        {
            return [lookup.Name];
        }

        return
        [
            .. DnsResolver.CandidatesOf(
                lookup.Name,
                lookup.Dots is { } dots ? dns with { Options = [string.Create(CultureInfo.InvariantCulture, $"ndots:{dots}")] } : dns),
        ];
    }

    private string Greeting(IReadOnlyList<string> arguments, DigLookup first)
    {
        if (!first.View.Command || first.View.Short)
        {
            return string.Empty;
        }

        var server = first.Server is null ? string.Empty : "; (1 server found)\n";
        return $"\n; <<>> DiG {version} <<>> {string.Join(' ', arguments)}\n{server};; global options: +cmd\n";
    }
}
