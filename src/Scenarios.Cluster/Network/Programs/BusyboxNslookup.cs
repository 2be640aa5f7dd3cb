using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Network.Dns;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Network.Programs;

/// <summary>
/// busybox's nslookup (networking/nslookup.c): NAME [SERVER], and reverse lookups. It sends its A and AAAA queries concurrently.
/// </summary>
internal sealed class BusyboxNslookup(ClusterNetwork network, NetworkClient client) : IProgram
{
    public string Name => "nslookup";

    public async Coroutine<int> Run(ProgramContext context)
    {
        var types = context.Arguments.TakeWhile(static word => word.StartsWith('-')).Where(static word => word != "-debug").ToList();
        var words = context.Arguments.SkipWhile(static word => word.StartsWith('-')).ToList();
        if (words.Count is 0 or > 2 || types.Exists(static word => TypeIn(word) is null))
        {
            await context.Error.Write(
                "BusyBox v1.37.0 multi-call binary.\n\nUsage: nslookup [-type=QUERY_TYPE] [-debug] HOST [DNS_SERVER]\n\n"
                + "Query DNS about HOST\n\nQUERY_TYPE: soa,ns,a,aaaa,cname,mx,txt,ptr,srv,any\n");
            return 1;
        }

        var name = words[0];
        var server = words.Count > 1 ? words[1] : client.Sandbox?.Dns.NameServers.FirstOrDefault() ?? string.Empty;
        var isReverse = System.Net.IPAddress.TryParse(name, out _);
        if (types.Count > 0)
        {
            return await OfType(context, name, TypeIn(types[^1])!, server);
        }

        return isReverse ? await Reverse(context, name, server) : await Forward(context, name, server);
    }

    private static string? TypeIn(string option) =>
        option.Split('=', 2) is ["-type" or "-querytype" or "-q", { Length: > 0 } type] ? type.ToUpperInvariant() : null;

    // A name with a type is queried as it is, without the search list.
    private async Coroutine<int> OfType(ProgramContext context, string name, string type, string server)
    {
        var result = network.Resolver.Query(client, name, type, server);
        await context.Simulation.Processes.Sleep(result.Latency);
        if (result.Answer is not { } answer)
        {
            await context.Output.Write(";; connection timed out; no servers could be reached\n\n");
            return 1;
        }

        await context.Output.Write($"Server:\t\t{server}\nAddress:\t{server}:53\n\n");
        if (answer.Records.Count == 0)
        {
            var isThere = answer.IsNameKnown;
            await context.Output.Write(isThere ? $"*** Can't find {name}: No answer\n\n" : $"** server can't find {name}: NXDOMAIN\n\n");
            return 1;
        }

        foreach (var record in answer.Records)
        {
            await context.Output.Write(TextOf(record));
        }

        await context.Output.Write("\n");
        return 0;
    }

    private static string TextOf(DnsRecord record) => record.Type switch
    {
        "SRV" => $"{record.Name}\tservice = {record.Data.TrimEnd('.')}\n",
        "TXT" => $"{record.Name}\ttext = {record.Data}\n",
        "PTR" => $"{record.Name}\tname = {record.Data.TrimEnd('.')}\n",
        "CNAME" => $"{record.Name}\tcanonical name = {record.Data.TrimEnd('.')}\n",
        "NS" => $"{record.Name}\tnameserver = {record.Data.TrimEnd('.')}\n",
        "MX" => $"{record.Name}\tmail exchanger = {record.Data.TrimEnd('.')}\n",
        _ => $"Name:\t{record.Name}\nAddress: {record.Data}\n",
    };

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
