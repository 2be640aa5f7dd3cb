using System.Net;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Network.Dns;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Network.Programs.Bind;

/// <summary>BIND's host (bin/dig/host.c): a name's addresses, an address's name, or what <c>-t</c> asks for.</summary>
internal sealed class HostProgram(ClusterNetwork network, NetworkClient client) : IProgram
{
    public string Name => "host";

    public async Coroutine<int> Run(ProgramContext context)
    {
        var type = string.Empty;
        var words = new List<string>();
        for (var index = 0; index < context.Arguments.Count; index++)
        {
            var argument = context.Arguments[index];
            if (argument == "-t" && index + 1 < context.Arguments.Count)
            {
                type = context.Arguments[++index].ToUpperInvariant();
            }
            else if (argument.StartsWith('-'))
            {
                await context.Error.Write($"host: {argument} is not simulated\n");
                return 1;
            }
            else
            {
                words.Add(argument);
            }
        }

        if (words.Count is 0 or > 2)
        {
            await context.Error.Write("Usage: host [-t type] hostname [server]\n");
            return 1;
        }

        return await Look(context, words[0], type, words.ElementAtOrDefault(1));
    }

    private async Coroutine<int> Look(ProgramContext context, string word, string type, string? server)
    {
        var isReverse = IPAddress.TryParse(word, out _);
        var name = isReverse ? ReverseName.Of(word) : word;
        var wanted = isReverse ? "PTR" : type.Length > 0 ? type : "A";
        var candidates = isReverse || client.Sandbox is null ? [name] : DnsResolver.CandidatesOf(name, client.Sandbox.Dns);
        if (server is not null)
        {
            await context.Output.Write($"Using domain server:\nName: {server}\nAddress: {server}#53\nAliases: \n\n");
        }

        DnsResult? result = null;
        foreach (var candidate in candidates)
        {
            result = network.Resolver.Query(client, candidate, wanted, server);
            await context.Simulation.Processes.Sleep(result.Latency);
            if (result.Answer is null)
            {
                await context.Output.Write($";; communications error to {result.Server}#53: "
                    + $"{(result.IsRefused ? "connection refused" : "timed out")}\n;; no servers could be reached\n");
                return 1;
            }

            if (result.Answer.Records.Count > 0)
            {
                await context.Output.Write(string.Concat(result.Answer.Records.Select(Line)));
                return 0;
            }
        }

        var isKnown = result!.Answer!.IsNameKnown;
        await context.Output.Write(
            isKnown ? $"{result.Name} has no {wanted} record\n" : $"Host {(isReverse ? name + "." : word)} not found: 3(NXDOMAIN)\n");
        return isKnown ? 0 : 1;
    }

    private static string Line(DnsRecord record) => record.Type switch
    {
        "A" => $"{record.Name} has address {record.Data}\n",
        "CNAME" => $"{record.Name} is an alias for {record.Data}\n",
        "PTR" => $"{record.Name} domain name pointer {record.Data}\n",
        "SRV" => $"{record.Name} has SRV record {record.Data}\n",
        "NS" => $"{record.Name} name server {record.Data}\n",
        _ => $"{record.Name} has {record.Type} record {record.Data}\n",
    };
}
