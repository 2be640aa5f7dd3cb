using System.Globalization;
using Scenarios.Api.Serialization.Json;
using Scenarios.Cluster.Images;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Nodes.Servers;

/// <summary>The values that templates of an image entry can use while a request is answered.</summary>
internal readonly struct RequestValues(HttpRequest request, int status, int bytes, DateTimeOffset now, Container container)
    : ITemplateValues
{
    // Linux's range of ports for clients.
    private const int FirstPort = 32768;
    private const int Ports = 28232;

    private static readonly Recent<long, string> Dates = new(
        16,
        static second => TimeOf(second).ToString("r", CultureInfo.InvariantCulture));

    private static readonly Recent<long, string> LocalTimes = new(16, static second =>
        TimeOf(second).ToString("dd/MMM/yyyy:HH:mm:ss", CultureInfo.InvariantCulture) + " +0000");

    /// <summary>The server's switches, available to routes as <c>switch.NAME</c>.</summary>
    public IReadOnlyDictionary<string, string>? Switches { get; init; }

    /// <summary>The server's histories, available as <c>history.NAME</c>.</summary>
    public IReadOnlyDictionary<string, AnswerHistory>? Histories { get; init; }

    /// <summary>The path prefix below which the request came.</summary>
    public string Prefix { get; init; } = string.Empty;

    /// <summary>The answer to the DNS query that the request has made.</summary>
    public string Lookup { get; init; } = string.Empty;

    /// <summary>Whether the name refers to the request rather than to the time, the answer or the container.</summary>
    public static bool IsOfRequest(string name) =>
        name.StartsWith("header.", StringComparison.Ordinal) || name.StartsWith("query.", StringComparison.Ordinal)
        || name.StartsWith("json.", StringComparison.Ordinal) || name.StartsWith("switch.", StringComparison.Ordinal)
        || name.StartsWith("history.", StringComparison.Ordinal)
        || name is "dump" or "prefix" or "lookup" or "clientPort"
        || name is "headers" or "method" or "target" or "path" or "host" or "hostName" or "clientIP" or "body";

    public string? Find(string name)
    {
        if (name.StartsWith("header.", StringComparison.Ordinal))
        {
            return request.Header(name.AsSpan(7));
        }

        if (name.StartsWith("query.", StringComparison.Ordinal))
        {
            return Query(name[6..]);
        }

        if (name.StartsWith("json.", StringComparison.Ordinal))
        {
            return JsonField(name[5..]);
        }

        if (name.StartsWith("switch.", StringComparison.Ordinal))
        {
            return Switches?.GetValueOrDefault(name[7..]) ?? string.Empty;
        }

        if (name.StartsWith("history.", StringComparison.Ordinal))
        {
            return Histories?.GetValueOrDefault(name[8..])?.Print(now) ?? "[]";
        }

        return name switch
        {
            "dump" => Json(Dump()),
            "prefix" => Prefix,
            "lookup" => Json(Lookup),
            "clientPort" => (FirstPort + (now.Ticks / TimeSpan.TicksPerMicrosecond % Ports)).ToString(CultureInfo.InvariantCulture),
            "held" => container.Account.Held.ToString(CultureInfo.InvariantCulture),
            "headers" => HeadersAsJson(),
            "method" => request.Method,
            "target" => request.Target,
            "path" => request.Path,
            "host" => request.Host,
            "hostName" => HostName(),
            "clientIP" => request.ClientAddress,
            "body" => request.Body,
            "status" => status.ToString(CultureInfo.InvariantCulture),
            "reason" => new HttpResponse(status, [], string.Empty).Reason,
            "bytes" => bytes.ToString(CultureInfo.InvariantCulture),
            "date" => Dates.Of(SecondOf(now)),
            "time" => now.UtcDateTime.ToString("yyyy'/'MM'/'dd HH:mm:ss", CultureInfo.InvariantCulture),
            "timeLocal" => LocalTimes.Of(SecondOf(now)),
            _ => container.ValueOf(name),
        };
    }

    /// <summary>The Host header without its port, like nginx's $host.</summary>
    private string HostName() => request.Host.LastIndexOf(':') is >= 0 and var colon ? request.Host[..colon] : request.Host;

    /// <summary>
    /// All header fields as an object of lists sorted by name, as Go's encoding/json prints a <c>http.Header</c> nested one level deep,
    /// indented by spaces.
    /// </summary>
    private string HeadersAsJson()
    {
        var lists = request.Headers.GroupBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
            .OrderBy(list => list.Key, StringComparer.Ordinal)
            .Select(list => $"  {Json(list.Key)}: [\n{string.Join(",\n", list.Select(header => $"   {Json(header.Value)}"))}\n  ]");
        return $"{{\n{string.Join(",\n", lists)}\n }}";
    }

    /// <summary>The request's head as Go's httputil.DumpRequest prints it, without the blank line at its end.</summary>
    private string Dump() => string.Join("\r\n", new[] { $"{request.Method} {request.Target} HTTP/1.1", $"Host: {request.Host}" }.Concat(
        request.Headers.OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {header.Value}")));

    private static string Json(string text) => new StringValue(text).ToString();

    /// <summary>A field of a JSON body; empty when it is missing.</summary>
    private string JsonField(string name) => JsonReader.Read(request.Body).Value?.Find(name) switch
    {
        StringValue text => text.Text,
        IntegerValue number => number.Integer.ToString(CultureInfo.InvariantCulture),
        BooleanValue flag => flag.Boolean ? "true" : "false",
        _ => string.Empty,
    };

    private static long SecondOf(DateTimeOffset time) => time.UtcTicks / TimeSpan.TicksPerSecond;

    private static DateTime TimeOf(long second) => new(second * TimeSpan.TicksPerSecond, DateTimeKind.Utc);

    private string Query(string name)
    {
        var mark = request.Target.IndexOf('?');
        foreach (var part in mark < 0 ? [] : request.Target[(mark + 1)..].Split('&'))
        {
            var pair = part.Split('=', 2);
            if (pair[0] == name)
            {
                return pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : string.Empty;
            }
        }

        return string.Empty;
    }
}
