using Scenarios.Cluster.Network.Dns;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Network.Programs;

/// <summary>
/// busybox's nslookup (networking/nslookup.c): NAME [SERVER], and addresses backwards. It asks for A and AAAA beside each other.
/// </summary>
internal sealed class BusyboxNslookup(ClusterNetwork network, NetworkClient client) : IProgram
{
    public string Name => "nslookup";

    public async Coroutine<int> Run(ProgramContext context)
    {
        if (context.Arguments.Count is 0 or > 2 || context.Arguments[0].StartsWith('-'))
        {
            await context.Error.Write("BusyBox v1.37.0 multi-call binary.\n\nUsage: nslookup HOST [DNS_SERVER]\n");
            return 1;
        }

        var name = context.Arguments[0];
        var server = context.Arguments.Count > 1 ? context.Arguments[1] : client.Sandbox?.Dns.NameServers.FirstOrDefault() ?? string.Empty;
        var isReverse = System.Net.IPAddress.TryParse(name, out _);
        return isReverse ? await Reverse(context, name, server) : await Forward(context, name, server);
    }

    private async Coroutine<int> Forward(ProgramContext context, string name, string server)
    {
        var results = new List<DnsResult>();
        foreach (var candidate in DnsResolver.CandidatesOf(name, client.Sandbox!.Dns))
        {
            var result = network.Resolver.Query(client, candidate, "A", server);
            await context.Simulation.Processes.Sleep(result.Latency);
            results.Add(result);
            if (result.Answer is null || result.Answer.Records.Count > 0)
            {
                break;
            }
        }

        if (results[^1].Answer is not { } answer)
        {
            await context.Output.Write(";; connection timed out; no servers could be reached\n\n");
            return 1;
        }

        await context.Output.Write($"Server:\t\t{server}\nAddress:\t{server}:53\n\n");
        if (answer.Records.Count == 0)
        {
            foreach (var failed in results)
            {
                await context.Output.Write($"** server can't find {failed.Name}: NXDOMAIN\n\n");
            }

            return 1;
        }

        foreach (var record in answer.Records)
        {
            await context.Output.Write(record.Type == "CNAME"
                ? $"{record.Name}\tcanonical name = {record.Data.TrimEnd('.')}\n"
                : $"Name:\t{record.Name}\nAddress: {record.Data}\n");
        }

        await context.Output.Write("\n");
        return 0;
    }

    private async Coroutine<int> Reverse(ProgramContext context, string address, string server)
    {
        var name = ReverseName.Of(address);
        var result = network.Resolver.Query(client, name, "PTR", server);
        await context.Simulation.Processes.Sleep(result.Latency);
        if (result.Answer is not { } answer)
        {
            await context.Output.Write(";; connection timed out; no servers could be reached\n\n");
            return 1;
        }

        await context.Output.Write($"Server:\t\t{server}\nAddress:\t{server}:53\n\n");
        if (answer.Records.Count == 0)
        {
            await context.Output.Write($"** server can't find {name}: NXDOMAIN\n\n");
            return 1;
        }

        await context.Output.Write($"{name}\tname = {answer.Records[0].Data.TrimEnd('.')}\n\n");
        return 0;
    }
}
