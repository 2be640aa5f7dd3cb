using Scenarios.Api.Quantities;
using Scenarios.Cluster.Images;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;

namespace Scenarios.Cluster.Nodes.Servers;

/// <summary>A running server of an image: answers from its entry's routes, then from files. Its switches live as long as it does.</summary>
internal sealed class HttpServer : IListener
{
    private const int MaximumLocated = 1000;

    // The minimum uptime of a server that was running before the simulation began.
    private static readonly TimeSpan LongAgo = TimeSpan.FromDays(1);

    // Anything shorter is within the time that every answer takes.
    private static readonly TimeSpan Noticeable = TimeSpan.FromMilliseconds(5);

    private readonly Simulation _simulation;
    private readonly ServerEntry _entry;
    private readonly Container _container;
    private readonly ITextOutput _log;
    private readonly ISandboxPrograms? _network;
    private readonly TimeSpan _started;

    // Null before the first switch.
    private SortedList<string, string>? _switches;
    private Dictionary<string, (string File, string Folder)>? _located;
    private FileAnswer? _last;
    private LogLineOfAnswer? _lastLine;
    private bool? _isAlike;

    // What routes made it hold, so that a route can free it.
    private long _held;
    private SortedList<string, AnswerHistory>? _histories;

    /// <param name="container">Supplies the files, and the values that templates may use besides the request's.</param>
    /// <param name="log">Receives access log lines.</param>
    /// <param name="network">Where routes lead that need other servers; null when there is no network.</param>
    public HttpServer(Simulation simulation, ServerEntry entry, Container container, ITextOutput log, ISandboxPrograms? network)
    {
        _simulation = simulation;
        _entry = entry;
        _container = container;
        _log = log;
        _network = network;
        foreach (var (name, value) in entry.Switches)
        {
            SetSwitch(name, Template.Fill(value, container.ValueOf));
        }

        _started = container.IsAdopted ? -LongAgo : simulation.Elapsed;
    }

    /// <summary>The certificate that clients see; null when it does not speak TLS.</summary>
    public Certificate? Certificate { get; init; }

    public TimeSpan Stillness => _container.StillnessAt(_simulation.Elapsed);

    public Certificate? CertificateFor(string host) => Certificate;

    public string? Converse(string text) =>
        TypedRequest.Of(text) is { } request && Answer(request) is { } response ? TypedRequest.Write(response) : null;

    public HttpResponse? Answer(HttpRequest request)
    {
        if (Certificate is not null && !request.IsSecure)
        {
            return Fail(request, 400, []);
        }

        var prefix = PrefixOf(request);
        var asked = prefix.Length == 0 ? request : request with { Target = request.Target[prefix.Length..] };
        var route = FindRoute(asked);
        var response = route is null ? FromFiles(asked) : FromRoute(route, asked, prefix);
        response = Charge(route, asked, response);
        if (_container.EndedBy is not null)
        {
            return null;
        }

        if (!_entry.AccessLog.IsEmpty)
        {
            _ = _log.Write(LineOf(request, response));
        }

        return request.Method == "HEAD" ? response with { Body = string.Empty } : response;
    }

    private string PrefixOf(HttpRequest request)
    {
        for (var index = 0; index < _entry.Prefixes.Count; index++)
        {
            var prefix = _entry.Prefixes[index];
            if (request.Target.StartsWith(prefix, StringComparison.Ordinal) && request.Target.AsSpan(prefix.Length).StartsWith('/'))
            {
                return prefix;
            }
        }

        return string.Empty;
    }

    /// <summary>
    /// Accounts for the processor time and memory of the answer: a server that is busy, or has low limits, answers later.
    /// </summary>
    private HttpResponse Charge(RouteEntry? route, HttpRequest request, HttpResponse response)
    {
        var late = _container.Account.Spend(route?.Processor ?? _entry.Usage.PerRequest);
        if (route is { Memory.IsEmpty: false }
            && Quantity.TryParse(route.Memory.Fill(Values(request, response.Status)), out var more, out _))
        {
            Hold(more.Value);
        }

        if (route is { Frees: true })
        {
            Hold(-_held);
        }

        if (route is { Remembers.Length: > 0 })
        {
            _histories ??= new(StringComparer.Ordinal);
            _histories.TryAdd(route.Remembers, new AnswerHistory());
            _histories[route.Remembers].Note(_simulation.Now, response.Status);
        }

        return late < Noticeable ? response : response with { Delay = response.Delay + late };
    }

    private void Hold(long bytes)
    {
        _held += bytes;
        _container.Account.Hold(bytes);
    }

    private RequestValues Values(HttpRequest request, int status) =>
        new(request, status, 0, _simulation.Now, _container) { Switches = _switches, Histories = _histories };

    private string LineOf(HttpRequest request, HttpResponse response)
    {
        // The same answer to the same request within a second gives the same log line.
        if (_lastLine is { } last && ReferenceEquals(last.Response, response) && last.Request.Equals(request))
        {
            return last.Text;
        }

        var text = _entry.AccessLog.Fill(
            new RequestValues(request, response.Status, response.Body.Length, _simulation.Now, _container), "\n");
        if (ReferenceEquals(_last?.Response, response) && !_container.Entry.AsksForFiles(_entry.AccessLog.Names, _container.Image.Tag))
        {
            _lastLine = new LogLineOfAnswer(request, response, text);
        }

        return text;
    }

    /// <summary>Whether a GET of the path gets the same answer for as long as the server runs, and leaves no trace.</summary>
    public bool IsSteady(string path)
    {
        var first = !_entry.AccessLog.IsEmpty ? null : _entry.Routes.FirstOrDefault(route => route.Fits(path));
        return first is { When.Count: 0, Set.Count: 0, Methods.Count: 0, Before: null }
            && first is { File.Length: 0, Folder.Length: 0, Proxy.IsEmpty: true, Processor: null, Memory.IsEmpty: true }
            && first is { Frees: false, Lookup: null, Remembers.Length: 0 }
            && _simulation.Elapsed - _started >= first.After;
    }

    private void SetSwitch(string name, string value) => (_switches ??= new(StringComparer.Ordinal))[name] = value;

    private RouteEntry? FindRoute(HttpRequest request)
    {
        var path = request.Path;
        for (var index = 0; index < _entry.Routes.Count; index++)
        {
            if (_entry.Routes[index].Fits(path) && Applies(_entry.Routes[index], request))
            {
                return _entry.Routes[index];
            }
        }

        return null;
    }

    private bool Applies(RouteEntry route, HttpRequest request)
    {
        var up = _simulation.Elapsed - _started;
        if (up < route.After || up >= (route.Before ?? TimeSpan.MaxValue))
        {
            return false;
        }

        if (route.Methods.Count > 0 && !route.Methods.Contains(request.Method))
        {
            return false;
        }

        foreach (var (name, value) in route.When)
        {
            var actual = name.Contains('.', StringComparison.Ordinal)
                ? Values(request, route.Status).Find(name)
                : _switches?.GetValueOrDefault(name);
            if (!SwitchRule.Fits(value, actual))
            {
                return false;
            }
        }

        return route.File.Length == 0 || _container.Files.KindOf(route.File) == FileKind.File;
    }

    private HttpResponse FromRoute(RouteEntry route, HttpRequest request, string prefix)
    {
        var values = Values(request, route.Status) with { Prefix = prefix };
        foreach (var (name, value) in route.Set)
        {
            SetSwitch(name, SwitchRule.Apply(new Template(value).Fill(values), _switches?.GetValueOrDefault(name)));
        }

        if (!route.Proxy.IsEmpty)
        {
            return Proxied(request, route.Proxy.Fill(values));
        }

        if (route.Folder.Length > 0)
        {
            return FromFolder(route, request) ?? Fail(request, 404);
        }

        if (route.Lookup is null)
        {
            return Respond(request, route.Status, route.ContentType, route.Body.Fill(values), route.Headers) with { Delay = route.Delay };
        }

        var reply = _network?.LookUp(_container.Sandbox, route.Lookup.Name.Fill(values), route.Lookup.Type.Fill(values))
            ?? new LookupReply("no network", HasFailed: true, TimeSpan.Zero);
        var answer = reply.HasFailed
            ? Respond(request, 400, "text/plain; charset=utf-8", reply.Text + "\n", [])
            : Respond(request, route.Status, route.ContentType, route.Body.Fill(values with { Lookup = reply.Text }), route.Headers);
        return answer with { Delay = route.Delay + reply.Latency };
    }

    private HttpResponse? FromFolder(RouteEntry route, HttpRequest request)
    {
        // The path must not lead out of the folder.
        var below = Uri.UnescapeDataString(request.Path[(route.Path.Length - 1)..]);
        var path = route.Folder.TrimEnd('/') + FilePath.Resolve("/", below).TrimEnd('/');
        var isFolder = below.Length == 0 || below.EndsWith('/');
        if (FolderPages.Find(_container.Files, isFolder ? path + "/" : path) is not { } page)
        {
            return null;
        }

        return page.Status == 301
            ? Respond(request, 301, page.ContentType, string.Empty, [KeyValuePair.Create("Location", new Template(page.Text))])
            : Respond(request, page.Status, page.ContentType, page.Text, []);
    }

    /// <summary>The answer of the server behind this one, with this server's own name in it (nginx, ngx_http_proxy_module).</summary>
    private HttpResponse Proxied(HttpRequest request, string authority)
    {
        var forwarded = request.Header("X-Forwarded-For") is { Length: > 0 } before
            ? $"{before}, {request.ClientAddress}"
            : request.ClientAddress;
        var headers = request.Headers.Where(header => !header.Key.Equals("X-Forwarded-For", StringComparison.OrdinalIgnoreCase));
        var passed = request with { Headers = [.. headers, new("X-Forwarded-For", forwarded)] };
        if (_network?.PassOn(_container.Sandbox, authority, passed) is not { } answer)
        {
            return Fail(request, 502);
        }

        var own = Respond(request, answer.Status, answer.Header("Content-Type") ?? "text/plain", answer.Body, []);
        return own with { Delay = answer.Delay };
    }

    private HttpResponse FromFiles(HttpRequest request)
    {
        if (_entry.Root.Length == 0)
        {
            return Fail(request, 404);
        }

        var isDirectory = request.Path.EndsWith('/');
        var (file, folder) = Locate(request.Path, isDirectory);
        if (request.Method is not ("GET" or "HEAD"))
        {
            return Fail(request, 405);
        }

        if (_container.Files.Read(file).Value is { } text)
        {
            return AnswerWith(request, file, text);
        }

        if (_container.Files.KindOf(folder) != FileKind.Directory)
        {
            return Fail(request, 404);
        }

        return isDirectory
            ? Fail(request, 403)
            : Fail(request, 301, [KeyValuePair.Create("Location", new Template("http://{{host}}{{path}}/"))]);
    }

    /// <summary>Within a second, a file's answer is the same for every request, unless header fields depend on the request.</summary>
    private HttpResponse AnswerWith(HttpRequest request, string file, string text)
    {
        var second = _simulation.Now.UtcTicks / TimeSpan.TicksPerSecond;
        if (_last is { } last && last.Second == second && ReferenceEquals(last.Text, text)
            && string.Equals(last.File, file, StringComparison.Ordinal))
        {
            return last.Response;
        }

        var response = Respond(request, 200, ContentTypes.Of(file), text, []);
        if (_isAlike ??= IsAlikeForAll())
        {
            _last = new FileAnswer(file, text, second, response);
        }

        return response;
    }

    private bool IsAlikeForAll()
    {
        var names = _entry.Headers.SelectMany(header => header.Value.Names).ToList();
        return !names.Exists(RequestValues.IsOfRequest) && !_container.Entry.AsksForFiles(names, _container.Image.Tag);
    }

    /// <summary>The file that a path refers to, and the directory that it might be; cached, because the same few paths recur.</summary>
    private (string File, string Folder) Locate(string path, bool isDirectory)
    {
        _located ??= new(StringComparer.Ordinal);
        if (!_located.TryGetValue(path, out var place))
        {
            var clean = FilePath.Resolve("/", Uri.UnescapeDataString(path));
            place = (FilePath.Resolve(_entry.Root, "." + clean + (isDirectory
                ? "/" + _entry.Index
                : string.Empty)), FilePath.Resolve(_entry.Root, "." + clean));
            if (_located.Count < MaximumLocated)
            {
                _located.Add(path, place);
            }
        }

        return place;
    }

    private HttpResponse Fail(HttpRequest request, int status, IReadOnlyList<KeyValuePair<string, Template>>? headers = null)
    {
        var values = new RequestValues(request, status, 0, _simulation.Now, _container);
        return Respond(request, status, _entry.ErrorType, _entry.ErrorPage.Fill(values), headers ?? []);
    }

    private HttpResponse Respond(
        HttpRequest request, int status, string contentType, string body, IReadOnlyList<KeyValuePair<string, Template>> headers)
    {
        var length = Utf8.Length(body);
        var values = new RequestValues(request, status, length, _simulation.Now, _container);
        var all = new List<KeyValuePair<string, string>>(_entry.Headers.Count + headers.Count + 3);
        foreach (var (name, value) in _entry.Headers)
        {
            all.Add(new(name, value.Fill(values)));
        }

        all.Add(new("Content-Type", contentType));
        all.Add(new("Content-Length", length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        foreach (var (name, value) in headers)
        {
            all.Add(new(name, value.Fill(values)));
        }

        return new HttpResponse(status, all, body);
    }

    private sealed record FileAnswer(string File, string Text, long Second, HttpResponse Response);

    private sealed record LogLineOfAnswer(HttpRequest Request, HttpResponse Response, string Text);
}
