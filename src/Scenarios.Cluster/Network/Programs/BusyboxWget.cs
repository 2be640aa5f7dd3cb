using System.Globalization;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Network.Programs;

/// <summary>busybox's wget (networking/wget.c): -q, -O FILE, -S, -T SEC, --spider, --header, --post-data.</summary>
internal sealed class BusyboxWget(ClusterNetwork network, NetworkClient client) : IProgram
{
    public string Name => "wget";

    public async Coroutine<int> Run(ProgramContext context)
    {
        var options = WgetOptions.Parse(context.Arguments);
        if (options.Fault is { } fault)
        {
            await context.Error.Write(fault);
            return 1;
        }

        if (HttpTarget.TryParse(options.Url) is not { } target)
        {
            await context.Error.Write($"wget: not an http or ftp url: {options.Url}\n");
            return 1;
        }

        if (target.IsSecure)
        {
            await context.Error.Write("wget: not simulated: https\n");
            return 1;
        }

        var headers = new List<KeyValuePair<string, string>>(options.Headers) { new("User-Agent", "Wget") };
        var request = new HttpRequest(options.PostData is null ? "GET" : "POST", target.Path, target.Authority, client.Address)
        {
            Headers = headers,
            Body = options.PostData ?? string.Empty,
        };
        var exchange = network.Send(client, target.Host, target.Port, request);
        if (options.Timeout is { } limit && exchange.Latency > limit)
        {
            await context.Simulation.Processes.Sleep(limit);
            return await Fail(context, "download timed out");
        }

        await context.Simulation.Processes.Sleep(exchange.Latency);
        if (!options.IsQuiet && exchange.Address.Length > 0)
        {
            await context.Error.Write($"Connecting to {target.Authority} ({exchange.Address}:{exchange.Port})\n");
        }

        return exchange.Response is { } response
            ? await Deliver(context, options, target, response)
            : await Fail(context, ErrorOf(exchange, target));
    }

    private static string ErrorOf(Exchange exchange, HttpTarget target) => exchange.Outcome switch
    {
        ConnectionOutcome.NameNotFound or ConnectionOutcome.NameTimedOut => $"bad address '{target.Authority}'",
        ConnectionOutcome.Refused => $"can't connect to remote host ({exchange.Address}): Connection refused",
        ConnectionOutcome.Closed => "error getting response",
        _ => $"can't connect to remote host ({exchange.Address}): Operation timed out",
    };

    private static async Coroutine<int> Deliver(ProgramContext context, WgetOptions options, HttpTarget target, HttpResponse response)
    {
        if (response.Status is < 200 or >= 300)
        {
            return await Fail(
                context,
                string.Create(CultureInfo.InvariantCulture, $"server returned error: HTTP/1.1 {response.Status} {response.Reason}"));
        }

        if (options.IsSpider)
        {
            if (!options.IsQuiet)
            {
                await context.Error.Write("remote file exists\n");
            }

            return 0;
        }

        if (options.OutputFile == "-")
        {
            await context.Output.Write(response.Body);
            return 0;
        }

        var name = options.OutputFile.Length > 0
            ? options.OutputFile
            : FilePath.Name(target.Path) is { Length: > 0 } last ? last : "index.html";
        if (!options.IsQuiet)
        {
            await context.Error.Write($"saving to '{name}'\n");
        }

        var written = context.Files.Write(FilePath.Resolve(context.WorkingDirectory, name), response.Body);
        if (written.Error is { } error)
        {
            return await Fail(context, $"can't open '{name}': {FileErrorText.Of(error)}");
        }

        if (!options.IsQuiet)
        {
            await context.Error.Write($"'{name}' saved\n");
        }

        return 0;
    }

    private static async Coroutine<int> Fail(ProgramContext context, string text)
    {
        await context.Error.Write($"wget: {text}\n");
        return 1;
    }
}
