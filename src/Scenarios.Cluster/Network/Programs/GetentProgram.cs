using System.Net;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Network.Dns;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Network.Programs;

/// <summary>glibc's getent, for its databases <c>hosts</c>, <c>ahosts</c> and <c>ahostsv4</c>; others are refused by name.</summary>
internal sealed class GetentProgram(ClusterNetwork network, NetworkClient client) : IProgram
{
    private const int NotFoundExitCode = 2;
    private const int NotListedExitCode = 3;

    public string Name => "getent";

    public async Coroutine<int> Run(ProgramContext context)
    {
        if (context.Arguments.Count == 0)
        {
            await context.Error.Write("getent: wrong number of arguments\nTry `getent --help' or `getent --usage' for more information.\n");
            return 1;
        }

        var database = context.Arguments[0];
        if (database is not ("hosts" or "ahosts" or "ahostsv4"))
        {
            await context.Error.Write($"getent: {database} is not simulated\n");
            return 1;
        }

        if (context.Arguments.Count == 1)
        {
            return await List(context, database);
        }

        var code = 0;
        foreach (var key in context.Arguments.Skip(1))
        {
            if (!await Find(context, database, key))
            {
                code = NotFoundExitCode;
            }
        }

        return code;
    }

    private async Coroutine<int> List(ProgramContext context, string database)
    {
        if (database != "hosts")
        {
            await context.Error.Write("Enumeration not supported on " + database + "\n");
            return NotListedExitCode;
        }

        foreach (var (name, address) in client.Sandbox?.Hosts ?? new SortedList<string, string>(StringComparer.Ordinal))
        {
            await context.Output.Write(Row(address, name));
        }

        return 0;
    }

    private async Coroutine<bool> Find(ProgramContext context, string database, string key)
    {
        if (IPAddress.TryParse(key, out _))
        {
            return await FindName(context, key);
        }

        var result = network.Resolver.Lookup(client, key);
        await context.Simulation.Processes.Sleep(result.Latency);
        if (result.Addresses is not { Count: > 0 } addresses)
        {
            return false;
        }

        await context.Output.Write(database == "hosts"
            ? string.Concat(addresses.Select(record => Row(record.Data, NamesOf(result, record))))
            : string.Concat(addresses.Select((record, index) => Sockets(record, index == 0))));
        return true;
    }

    private async Coroutine<bool> FindName(ProgramContext context, string address)
    {
        var result = network.Resolver.Query(client, ReverseName.Of(address), "PTR");
        await context.Simulation.Processes.Sleep(result.Latency);
        if (result.Answer?.Records is not { Count: > 0 } records)
        {
            return false;
        }

        await context.Output.Write(Row(address, string.Join(' ', records.Select(record => record.Data.TrimEnd('.')))));
        return true;
    }

    /// <summary>The canonical name, then the aliases that led to it.</summary>
    private static string NamesOf(DnsResult result, DnsRecord record) =>
        string.Join(' ', result.Answer!.Records.Where(alias => alias.Type == "CNAME").Select(alias => alias.Name).Prepend(record.Name));

    private static string Row(string address, string names) => $"{address,-15} {names}\n";

    private static string Sockets(DnsRecord record, bool isFirst) =>
        $"{record.Data,-15} STREAM{(isFirst ? " " + record.Name : string.Empty)}\n{record.Data,-15} DGRAM\n{record.Data,-15} RAW\n";
}
