using System.Globalization;
using System.Text;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Network.Programs;

/// <summary>
/// GNU wget 1.21 over HTTP, without a terminal: what it tells on standard error, its files and its exit codes (src/http.c, connect.c).
/// </summary>
internal sealed class GnuWget(ClusterNetwork network, NetworkClient client) : IProgram
{
    private const int NetworkFailure = 4;
    private const int NotTrusted = 5;
    private const int ServerError = 8;
    private const int LongestPause = 10;

    // A byte of a body that is there at once.
    private const double BytesPerSecond = 30_000_000;

    public string Name => "wget";

    public async Coroutine<int> Run(ProgramContext context)
    {
        var options = GnuWgetOptions.Parse(context.Arguments);
        if (options.Fault is { } fault)
        {
            await context.Error.Write(fault.Text);
            return fault.Code;
        }

        var code = 0;
        foreach (var url in options.Urls)
        {
            var one = await Fetch(context, options, url);
            code = code == 0 ? one : Math.Min(code, one == 0 ? code : one);
        }

        return code;
    }

    private async Coroutine<int> Fetch(ProgramContext context, GnuWgetOptions options, string url)
    {
        var current = url.Contains("://", StringComparison.Ordinal) ? url : "http://" + url;
        var redirects = 0;
        for (var attempt = 1; ; attempt++)
        {
            if (HttpTarget.TryParse(current) is not { } target)
            {
                await context.Error.Write($"{current}: Unsupported scheme.\n");
                return 1;
            }

            current = $"{(target.IsSecure ? "https" : "http")}://{target.Authority}{target.Path}";
            await Tell(context, options, $"--{Now(context)}--  {(attempt > 1 ? $"(try:{attempt,2})  " : string.Empty)}{current}\n");
            var exchange = await Ask(context, options, target);
            if (exchange.Response is not { } response)
            {
                if (!Repeats(exchange.Outcome) || attempt >= options.Tries)
                {
                    await Tell(context, options, Repeats(exchange.Outcome) ? "Giving up.\n\n" : string.Empty);
                    return exchange.Outcome == ConnectionOutcome.NotSecure ? NotTrusted : NetworkFailure;
                }

                await Tell(context, options, "Retrying.\n\n");
                await context.Simulation.Processes.Sleep(TimeSpan.FromSeconds(Math.Min(attempt, LongestPause)));
                continue;
            }

            if (response.Status is 301 or 302 or 303 or 307 or 308 && response.Header("Location") is { } location)
            {
                await Tell(context, options, $"Location: {location} [following]\n");
                if (redirects++ >= options.Redirects)
                {
                    await Tell(context, options, $"{options.Redirects} redirections exceeded.\n");
                    return ServerError;
                }

                var start = target.IsSecure ? "https://" : "http://";
                current = location.Contains("://", StringComparison.Ordinal) ? location : start + target.Authority + location;
                attempt = 0;
                continue;
            }

            return await Deliver(context, options, current, response);
        }
    }

    private static bool Repeats(ConnectionOutcome outcome) =>
        outcome is ConnectionOutcome.TimedOut or ConnectionOutcome.Silent or ConnectionOutcome.Closed;

    /// <summary>Sends the request and tells how far it came.</summary>
    private async Coroutine<Exchange> Ask(ProgramContext context, GnuWgetOptions options, HttpTarget target)
    {
        var headers = new List<KeyValuePair<string, string>>
        {
            new("User-Agent", options.UserAgent), new("Accept", "*/*"), new("Accept-Encoding", "identity"),
        };
        headers.AddRange(options.Headers);
        var request = new HttpRequest(options.Verb, target.Path, target.Authority, client.Address)
        {
            Headers = headers,
            Body = options.Data ?? string.Empty,
            IsSecure = target.IsSecure,
        };
        Func<Certificate, string?>? verify = options.IsInsecure || !target.IsSecure ? null : Distrust(target);
        var exchange = network.Send(client, target.Host, target.Port, request, verify);
        if (options.Timeout is { } limit && exchange.Latency > limit && exchange.Outcome != ConnectionOutcome.Refused)
        {
            var isLate = exchange.Outcome is ConnectionOutcome.Answered or ConnectionOutcome.Silent;
            exchange = exchange with
            {
                Response = null,
                Outcome = isLate ? ConnectionOutcome.Silent : exchange.Outcome,
                Latency = limit,
            };
        }

        await context.Simulation.Processes.Sleep(exchange.Latency);
        await Tell(context, options, Course(exchange, target, options.ShowsHead));
        if (exchange.Outcome is ConnectionOutcome.NameNotFound or ConnectionOutcome.NameTimedOut)
        {
            await Complain(context, options, $"wget: unable to resolve host address '{target.Host}'\n");
        }

        return exchange;
    }

    // There are no authorities that it would know.
    private static Func<Certificate, string?> Distrust(HttpTarget target) => _ =>
        $"ERROR: The certificate of '{target.Host}' is not trusted.\n"
        + $"ERROR: The certificate of '{target.Host}' doesn't have a known issuer.\n";

    private static string Course(Exchange exchange, HttpTarget target, bool showsHead)
    {
        var text = new StringBuilder();
        var isAddress = System.Net.IPAddress.TryParse(target.Host, out _);
        if (!isAddress)
        {
            text.Append(CultureInfo.InvariantCulture, $"Resolving {target.Host} ({target.Host})... ");
            if (exchange.Outcome is ConnectionOutcome.NameNotFound or ConnectionOutcome.NameTimedOut)
            {
                return text.Append(exchange.Outcome == ConnectionOutcome.NameNotFound
                    ? "failed: Name or service not known.\n"
                    : "failed: Temporary failure in name resolution.\n").ToString();
            }

            text.Append(exchange.Address).Append('\n');
        }

        text.Append(isAddress
            ? string.Create(CultureInfo.InvariantCulture, $"Connecting to {target.Host}:{target.Port}... ")
            : string.Create(
                CultureInfo.InvariantCulture, $"Connecting to {target.Host} ({target.Host})|{exchange.Address}|:{target.Port}... "));
        return text.Append(exchange.Outcome switch
        {
            ConnectionOutcome.Refused => "failed: Connection refused.\n",
            ConnectionOutcome.Unreachable => "failed: No route to host.\n",
            ConnectionOutcome.TimedOut => "failed: Connection timed out.\n",
            ConnectionOutcome.NotSecure => "connected.\n" + (exchange.SecurityFault.Length > 0
                ? exchange.SecurityFault
                : "GnuTLS: An unexpected TLS packet was received.\nUnable to establish SSL connection.\n"),
            ConnectionOutcome.Closed => "connected.\nHTTP request sent, awaiting response... No data received.\n",
            ConnectionOutcome.Silent =>
                "connected.\nHTTP request sent, awaiting response... Read error (Connection timed out) in headers.\n",
            _ => "connected.\nHTTP request sent, awaiting response... " + Head(exchange.Response!, showsHead),
        }).ToString();
    }

    private static string Head(HttpResponse response, bool isShown)
    {
        var first = string.Create(CultureInfo.InvariantCulture, $"{response.Status} {response.Reason}\n");
        return isShown
            ? $"\n  HTTP/1.1 {first}" + string.Concat(response.Headers.Select(static header => $"  {header.Key}: {header.Value}\n"))
            : first;
    }

    private static async Coroutine<int> Deliver(ProgramContext context, GnuWgetOptions options, string url, HttpResponse response)
    {
        if (response.Status >= 400)
        {
            var wrong = string.Create(CultureInfo.InvariantCulture, $"{Now(context)} ERROR {response.Status}: {response.Reason}.\n");
            await Complain(context, options, options.IsSpider && !options.IsBrief
                ? "Remote file does not exist -- broken link!!!\n\n"
                : options.IsBrief ? $"{url}:\n{wrong}" : wrong + "\n");
            return ServerError;
        }

        var length = response.Header("Content-Length") is { } stated ? stated : "unspecified";
        var type = response.Header("Content-Type") is { } named ? $" [{named.Split(';')[0]}]" : string.Empty;
        await Tell(context, options, $"Length: {length}{type}\n");
        if (options.IsSpider)
        {
            await Complain(context, options, options.IsBrief
                ? $"{Now(context)} URL: {url} {response.Status} {response.Reason}\n"
                : type.Contains("html", StringComparison.Ordinal)
                    ? "Remote file exists and could contain further links,\nbut recursion is disabled -- not retrieving.\n\n"
                    : "Remote file exists.\n\n");
            return 0;
        }

        return await Save(context, options, url, response.Body);
    }

    private static async Coroutine<int> Save(ProgramContext context, GnuWgetOptions options, string url, string body)
    {
        var name = NameOf(context, options, url);
        var isOutput = name == "-";
        await Tell(context, options, $"Saving to: '{(isOutput ? "STDOUT" : name)}'\n\n");
        if (isOutput)
        {
            await context.Output.Write(body);
        }
        else if (context.Files.Write(FilePath.Resolve(context.WorkingDirectory, name), body).Error is { } error)
        {
            await Complain(context, options, $"{name}: {FileErrorText.Of(error)}\n\nCannot write to '{name}' (Success).\n");
            return 3;
        }

        var size = Encoding.UTF8.GetByteCount(body);
        var megabytes = (BytesPerSecond / 1_048_576).ToString("0.0", CultureInfo.InvariantCulture);
        var (speed, unit) = size == 0 ? ("0.00", " B") : (megabytes, " MB");
        await Tell(context, options, Progress(size, size == 0 ? "0.00 " : $"{speed}M")
            + $"\n{Now(context)} ({speed}{unit}/s) - {(isOutput ? "written to stdout" : $"'{name}' saved")} [{size}/{size}]\n\n");
        if (options.IsBrief)
        {
            await Complain(context, options, $"{Now(context)} URL:{url} [{size}/{size}] -> \"{name}\" [1]\n");
        }

        return 0;
    }

    // Dots for each kilobyte, fifty in a row (src/progress.c).
    private static string Progress(int size, string speed)
    {
        const int Dots = 50;
        var text = new StringBuilder();
        var kilobytes = size / 1024;
        for (var row = 0; row == 0 || row * Dots < kilobytes; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row * Dots,6}K");
            for (var dot = 0; dot < Dots; dot++)
            {
                text.Append(dot % 10 == 0 ? " " : string.Empty).Append((row * Dots) + dot < kilobytes ? '.' : ' ');
            }

            var isLast = (row + 1) * Dots >= kilobytes;
            var percent = isLast || size == 0 ? 100 : (row + 1) * Dots * 1024L * 100 / size;
            text.Append(CultureInfo.InvariantCulture, $"{percent,3}% {speed}{(isLast ? "=0s" : " 0s")}\n");
        }

        return text.ToString();
    }

    private static string NameOf(ProgramContext context, GnuWgetOptions options, string url)
    {
        if (options.OutputFile.Length > 0)
        {
            return options.OutputFile;
        }

        var path = HttpTarget.TryParse(url)!.Path;
        var last = path[(path.Split('?')[0].LastIndexOf('/') + 1)..];
        var name = (options.Folder.Length > 0 ? options.Folder.TrimEnd('/') + "/" : string.Empty) + (last.Length > 0 ? last : "index.html");
        var free = name;
        for (var number = 1; context.Files.KindOf(FilePath.Resolve(context.WorkingDirectory, free)) is not null; number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}.{number}");
        }

        return free;
    }

    private static string Now(ProgramContext context) =>
        context.Simulation.Now.UtcDateTime.ToString("yyyy'-'MM'-'dd HH':'mm':'ss", CultureInfo.InvariantCulture);

    // Its course, which is told unless less was asked for.
    private static Coroutine Tell(ProgramContext context, GnuWgetOptions options, string text) =>
        options.IsQuiet || options.IsBrief || text.Length == 0 ? Coroutine.Completed : context.Error.Write(text);

    private static Coroutine Complain(ProgramContext context, GnuWgetOptions options, string text) =>
        options.IsQuiet ? Coroutine.Completed : context.Error.Write(text);
}
