using System.Globalization;
using System.Text;
using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Cluster.Network.Programs;

/// <summary>curl over HTTP: transfers, its progress meter, its errors. Other protocols and unknown options are refused by name.</summary>
/// <param name="version">Such as <c>7.29.0</c>: determines the wording of errors, and the User-Agent.</param>
internal sealed class CurlProgram(ClusterNetwork network, NetworkClient client, string version) : IProgram
{
    private const int MaximumRedirects = 50;
    private readonly CurlErrors _errors = new(version);

    public string Name => "curl";

    public async Coroutine<int> Run(ProgramContext context)
    {
        if (context.Arguments is ["--version" or "-V"])
        {
            await context.Output.Write($"curl {version} (x86_64-pc-linux-gnu)\nProtocols: http https\n");
            return 0;
        }

        var options = CurlOptions.Parse(context.Arguments);
        if (options.Fault is { } fault)
        {
            await context.Error.Write(fault.Text);
            return fault.Code;
        }

        var code = 0;
        foreach (var url in options.Urls)
        {
            code = await Transfer(context, options, url);
        }

        return code;
    }

    private async Coroutine<int> Transfer(ProgramContext context, CurlOptions options, string url)
    {
        var start = context.Simulation.Elapsed;
        var current = url;
        for (var redirects = 0; ; redirects++)
        {
            var scheme = current.IndexOf("://", StringComparison.Ordinal);
            if (HttpTarget.TryParse(current) is not { } target)
            {
                return await Fail(context, options, scheme > 0 && !current.StartsWith("http", StringComparison.Ordinal)
                    ? CurlErrors.Unsupported(current[..scheme])
                    : CurlErrors.BadUrl());
            }

            var request = RequestFor(options, target);
            var host = options.AddressFor(target.Host, target.Port) ?? target.Host;
            var exchange = network.Send(client, host, target.Port, request, Verify(context, options, target));
            if (await WaitFor(context, options, exchange, context.Simulation.Elapsed - start) is { } late)
            {
                await WriteOut(context, options, 0, string.Empty);
                return await Fail(context, options, late);
            }

            if (exchange.Response is not { } response)
            {
                await WriteOut(context, options, 0, string.Empty);
                return await Fail(context, options, ErrorOf(exchange, target));
            }

            if (options.IsVerbose)
            {
                await context.Error.Write(Dialogue(exchange, target, request, response));
            }

            if (options.FollowsRedirects && response.Status is >= 300 and < 400 && response.Header("Location") is { } location
                && redirects < MaximumRedirects)
            {
                current = location.Contains("://", StringComparison.Ordinal)
                    ? location
                    : $"{(target.IsSecure ? "https" : "http")}://{target.Authority}{location}";
                continue;
            }

            return await Deliver(context, options, response, context.Simulation.Elapsed - start);
        }
    }

    private HttpRequest RequestFor(CurlOptions options, HttpTarget target)
    {
        var host = target.Authority;
        var headers = new List<KeyValuePair<string, string>>
        {
            new("User-Agent", options.UserAgent.Length > 0 ? options.UserAgent : $"curl/{version}"),
            new("Accept", "*/*"),
        };
        foreach (var (name, value) in options.Headers)
        {
            if (name.Equals("Host", StringComparison.OrdinalIgnoreCase))
            {
                host = value;
                continue;
            }

            headers.RemoveAll(known => known.Key.Equals(name, StringComparison.OrdinalIgnoreCase));
            headers.Add(new(name, value));
        }

        var usual = options.OnlyHead ? "HEAD" : options.Data is not null ? "POST" : "GET";
        var method = options.Method.Length > 0 ? options.Method : usual;
        return new HttpRequest(method, target.Path, host, client.Address)
        {
            Headers = headers,
            Body = options.Data ?? string.Empty,
            IsSecure = target.IsSecure,
        };
    }

    /// <summary>Returns why curl rejects a certificate; null when it accepts any.</summary>
    private Func<Certificate, string?>? Verify(ProgramContext context, CurlOptions options, HttpTarget target)
    {
        if (options.IsInsecure || !target.IsSecure)
        {
            return null;
        }

        var file = options.AuthoritiesFile;
        var trusted = file.Length == 0
            ? string.Empty
            : context.Files.Read(FilePath.Resolve(context.WorkingDirectory, file)).Value ?? string.Empty;
        return certificate =>
        {
            var isTrusted = !certificate.IsSelfSigned && trusted.Contains(certificate.Authority.Trim(), StringComparison.Ordinal);
            return !isTrusted ? _errors.UntrustedCertificate(certificate.IsSelfSigned)
                : certificate.Covers(target.Host) ? null
                : $"SSL: no alternative certificate subject name matches target host name '{target.Host}'";
        };
    }

    /// <returns>The error when a time limit was reached first.</returns>
    private static async Coroutine<(int Code, string Text)?> WaitFor(
        ProgramContext context, CurlOptions options, Exchange exchange, TimeSpan used)
    {
        var whole = options.MaximumTime is { } maximum ? maximum - used : TimeSpan.MaxValue;
        var isConnecting = exchange.Response is null && exchange.Outcome is not (ConnectionOutcome.Closed or ConnectionOutcome.Silent);
        var limit = isConnecting && options.ConnectTimeout is { } connect && connect < whole ? connect : whole;
        if (exchange.Latency <= limit)
        {
            await context.Simulation.Processes.Sleep(exchange.Latency);
            return null;
        }

        await context.Simulation.Processes.Sleep(limit > TimeSpan.Zero ? limit : TimeSpan.Zero);
        return exchange.Outcome == ConnectionOutcome.NameTimedOut ? CurlErrors.ResolveTimeLimit(limit)
            : isConnecting ? CurlErrors.ConnectTimeLimit(limit)
            : CurlErrors.TimeLimit(limit);
    }

    private (int Code, string Text) ErrorOf(Exchange exchange, HttpTarget target) => exchange.Outcome switch
    {
        ConnectionOutcome.NameNotFound or ConnectionOutcome.NameTimedOut => _errors.NotResolved(target.Host),
        ConnectionOutcome.Refused => _errors.Refused(target.Host, target.Port, exchange.Latency),
        ConnectionOutcome.NotSecure when exchange.SecurityFault.Length > 0 => _errors.NotTrusted(exchange.SecurityFault),
        ConnectionOutcome.NotSecure => _errors.NoTls(),
        ConnectionOutcome.Unreachable => _errors.Unreachable(target.Host, target.Port, exchange.Latency),
        ConnectionOutcome.Closed or ConnectionOutcome.Silent => CurlErrors.Empty(),
        _ => _errors.ConnectTimedOut(target.Host, target.Port, exchange.Latency),
    };

    private async Coroutine<int> Deliver(ProgramContext context, CurlOptions options, HttpResponse response, TimeSpan took)
    {
        var isFailure = options.FailsOnError && response.Status >= 400;
        var text = options.IncludesHead || options.OnlyHead ? HeadOf(response) : string.Empty;
        text += isFailure || options.OnlyHead ? string.Empty : response.Body;
        if (!options.IsSilent && (options.OutputFile.Length > 0 || !context.OutputIsTerminal))
        {
            await context.Error.Write(CurlProgress.Meter(Encoding.UTF8.GetByteCount(text), took));
        }

        if (options.OutputFile.Length > 0)
        {
            var written = context.Files.Write(FilePath.Resolve(context.WorkingDirectory, options.OutputFile), text);
            if (written.Error is { } error)
            {
                await context.Error.Write($"Warning: Failed to open the file {options.OutputFile}: {FileErrorText.Of(error)}\n");
                return await Fail(context, options, (23, "Failure writing output to destination"));
            }
        }
        else if (text.Length > 0)
        {
            await context.Output.Write(text);
        }

        await WriteOut(context, options, response.Status, text);
        return isFailure ? await Fail(context, options, _errors.HttpError(response.Status, response.Reason)) : 0;
    }

    private static async Coroutine WriteOut(ProgramContext context, CurlOptions options, int status, string text)
    {
        if (options.WriteOut.Length > 0)
        {
            var code = status.ToString("000", CultureInfo.InvariantCulture);
            await context.Output.Write(options.WriteOut
                .Replace("%{http_code}", code, StringComparison.Ordinal)
                .Replace("%{response_code}", code, StringComparison.Ordinal)
                .Replace(
                    "%{size_download}", Encoding.UTF8.GetByteCount(text).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("\\n", "\n", StringComparison.Ordinal)
                .Replace("\\t", "\t", StringComparison.Ordinal));
        }
    }

    private static async Coroutine<int> Fail(ProgramContext context, CurlOptions options, (int Code, string Text) error)
    {
        if (!options.IsSilent || options.ShowsErrors)
        {
            await context.Error.Write($"curl: ({error.Code}) {error.Text}\n");
        }

        return error.Code;
    }

    private static string HeadOf(HttpResponse response)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {response.Status} {response.Reason}\r\n");
        foreach (var (name, value) in response.Headers)
        {
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        return head.Append("\r\n").ToString();
    }

    private static string Dialogue(Exchange exchange, HttpTarget target, HttpRequest request, HttpResponse response)
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"*   Trying {exchange.Address}:{exchange.Port}...\n")
            .Append(CultureInfo.InvariantCulture, $"* Connected to {target.Host} ({exchange.Address}) port {exchange.Port} (#0)\n")
            .Append(CultureInfo.InvariantCulture, $"> {request.Method} {request.Target} HTTP/1.1\n> Host: {request.Host}\n");
        foreach (var (name, value) in request.Headers)
        {
            text.Append(CultureInfo.InvariantCulture, $"> {name}: {value}\n");
        }

        text.Append("> \n");
        foreach (var line in HeadOf(response).Split("\r\n")[..^1])
        {
            text.Append("< ").Append(line).Append('\n');
        }

        return text.Append(CultureInfo.InvariantCulture, $"* Connection #0 to host {target.Host} left intact\n").ToString();
    }
}
