using System.Net;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Network.Dns;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Network.Programs.Bind;

/// <summary>BIND's nslookup (bin/dig/nslookup.c), called with a name; interactive use is refused by name.</summary>
internal sealed class BindNslookup(ClusterNetwork network, NetworkClient client) : IProgram
{
    public string Name => "nslookup";

    public async Coroutine<int> Run(ProgramContext context)
    {
        var type = string.Empty;
        var words = new List<string>();
        foreach (var argument in context.Arguments)
        {
            if (TypeIn(argument) is { } named)
            {
                type = named;
            }
            else if (argument.StartsWith('-'))
            {
                await context.Error.Write($"*** Invalid option: {argument[1..]}\n");
            }
            else
            {
                words.Add(argument);
            }
        }

        if (words.Count is 0 or > 2)
        {
            await context.Error.Write("nslookup: interactive use is not simulated\n");
            return 1;
        }

        var isReverse = IPAddress.TryParse(words[0], out _);
        var name = isReverse ? ReverseName.Of(words[0]) : words[0];
        return await Look(context, new Question(name, isReverse ? "PTR" : type, words.ElementAtOrDefault(1)) { IsReverse = isReverse });
    }

    private static string? TypeIn(string argument)
    {
        var option = argument.StartsWith("--", StringComparison.Ordinal) ? argument[1..] : argument;
        foreach (var name in new[] { "-type=", "-query=", "-querytype=", "-ty=", "-q=" })
        {
            if (option.StartsWith(name, StringComparison.Ordinal))
            {
                return option[name.Length..].ToUpperInvariant();
            }
        }

        return null;
    }

    private async Coroutine<int> Look(ProgramContext context, Question question)
    {
        var server = question.Server is null ? client.Sandbox?.Dns.NameServers.FirstOrDefault() ?? "127.0.0.1" : AddressOf(question.Server);
        if (server is null)
        {
            await context.Output.Write($"nslookup: couldn't get address for '{question.Server}': not found\n");
            return 1;
        }

        var head = $"Server:\t\t{question.Server ?? server}\nAddress:\t{server}#53\n\n";
        var type = question.Type.Length > 0 ? question.Type : "A";
        var names = question.IsReverse || client.Sandbox is null
            ? [question.Name]
            : DnsResolver.CandidatesOf(question.Name, client.Sandbox.Dns);
        DnsResult? result = null;
        foreach (var name in names)
        {
            result = network.Resolver.Query(client, name, type, server);
            await context.Simulation.Processes.Sleep(result.Latency);
            if (result.Answer is not { } answer)
            {
                await context.Output.Write(
                    ";; communications error to "
                        + server
                        + "#53: "
                        + (result.IsRefused ? "connection refused" : "timed out")
                        + "\n;; no servers could be reached\n\n");
                return 1;
            }

            await WarnOfRecursion(context, question, server, answer);
            if (answer.Records.Count > 0)
            {
                await context.Output.Write((question.IsReverse ? string.Empty : head) + string.Concat(answer.Records.Select(Line)));
                await AskForSixth(context, question, server, result);
                await context.Output.Write("\n");
                return 0;
            }
        }

        var isKnown = result!.Answer!.IsNameKnown;
        await context.Output.Write(isKnown
            ? $"{head}*** Can't find {question.Name}: No answer\n\n"
            : $"{(question.IsReverse ? string.Empty : head)}** server can't find {question.Name}: NXDOMAIN\n\n");
        return isKnown ? 0 : 1;
    }

    /// <summary>Without a type, an IPv6 address is requested as well: there is none, and only the warning shows the query.</summary>
    private async Coroutine AskForSixth(ProgramContext context, Question question, string server, DnsResult found)
    {
        if (question.Type.Length == 0)
        {
            var result = network.Resolver.Query(client, found.Answer!.Records[^1].Name, "AAAA", server);
            await context.Simulation.Processes.Sleep(result.Latency);
            await WarnOfRecursion(context, question, server, found.Answer);
        }
    }

    private static async Coroutine WarnOfRecursion(ProgramContext context, Question question, string server, DnsAnswer answer)
    {
        if (question.Server is null && answer.IsAuthoritative)
        {
            await context.Output.Write($";; Got recursion not available from {server}\n");
        }
    }

    private static string Line(DnsRecord record) => record.Type switch
    {
        "A" => $"Name:\t{record.Name}\nAddress: {record.Data}\n",
        "CNAME" => $"{record.Name}\tcanonical name = {record.Data}\n",
        "PTR" => $"{record.Name}\tname = {record.Data}\n",
        "SRV" => $"{record.Name}\tservice = {record.Data}\n",
        "NS" => $"{record.Name}\tnameserver = {record.Data}\n",
        _ => $"{record.Name}\t{record.Type} = {record.Data}\n",
    };

    private string? AddressOf(string server) =>
        IPAddress.TryParse(server, out _)
            ? server
            : network.Resolver.Lookup(client, server).Addresses.Select(record => record.Data).FirstOrDefault();

    /// <param name="Type">Empty for both IPv4 and IPv6 addresses.</param>
    /// <param name="Server">As typed; null for the server of resolv.conf.</param>
    private sealed record Question(string Name, string Type, string? Server)
    {
        public bool IsReverse { get; init; }
    }
}
