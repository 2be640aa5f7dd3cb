using Scenarios.Cluster.Images;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Kernel;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;

namespace Scenarios.Cluster.Nodes.Servers;

/// <summary>A running server of an image: answers by its entry's routes, then from files. Its switches live as long as it does.</summary>
internal sealed class HttpServer : IListener
{
    private const int MaximumLocated = 1000;
    private readonly Simulation _simulation;
    private readonly ServerEntry _entry;
    private readonly IFileSystem _files;
    private readonly Func<string, string?> _values;
    private readonly ITextOutput _log;
    private readonly TimeSpan _started;

    // Null before the first.
    private SortedList<string, string>? _switches;
    private Dictionary<string, (string File, string Folder)>? _located;

    /// <param name="values">What templates may ask for besides the request.</param>
    /// <param name="log">Takes access log lines.</param>
    public HttpServer(Simulation simulation, ServerEntry entry, IFileSystem files, Func<string, string?> values, ITextOutput log)
    {
        _simulation = simulation;
        _entry = entry;
        _files = files;
        _values = values;
        _log = log;
        foreach (var (name, value) in entry.Switches)
        {
            SetSwitch(name, value);
        }

        _started = simulation.Elapsed;
    }

    /// <summary>Where routes lead to other servers: passes a request on; null where there is no network.</summary>
    public Func<string, HttpRequest, HttpResponse?>? PassOn { get; init; }

    public HttpResponse? Answer(HttpRequest request)
    {
        var route = FindRoute(request);
        var response = route is null ? FromFiles(request) : FromRoute(route, request);
        if (!_entry.AccessLog.IsEmpty)
        {
            var values = new RequestValues(request, response.Status, response.Body.Length, _simulation.Now, _values);
            _ = _log.Write(_entry.AccessLog.Fill(values.Find) + "\n");
        }

        return request.Method == "HEAD" ? response with { Body = string.Empty } : response;
    }

    /// <summary>Whether a GET of the path will be answered alike for as long as the server runs, without a trace.</summary>
    public bool IsSteady(string path)
    {
        var first = !_entry.AccessLog.IsEmpty ? null : _entry.Routes.FirstOrDefault(route => route.Fits(path));
        return first is { When.Count: 0, Set.Count: 0, Methods.Count: 0, Before: null, File.Length: 0, Proxy.IsEmpty: true } && _simulation.Elapsed - _started >= first.After;
    }

    private void SetSwitch(string name, string value) => (_switches ??= new(StringComparer.Ordinal))[name] = value;

    private RouteEntry? FindRoute(HttpRequest request)
    {
        var path = request.Path;
        foreach (var route in _entry.Routes)
        {
            if (route.Fits(path) && Applies(route, request))
            {
                return route;
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
            if (!SwitchRule.Fits(value, _switches?.GetValueOrDefault(name)))
            {
                return false;
            }
        }

        return route.File.Length == 0 || _files.KindOf(route.File) == FileKind.File;
    }

    private HttpResponse FromRoute(RouteEntry route, HttpRequest request)
    {
        var values = new RequestValues(request, route.Status, 0, _simulation.Now, _values);
        foreach (var (name, value) in route.Set)
        {
            SetSwitch(name, SwitchRule.Apply(Template.Fill(value, values.Find), _switches?.GetValueOrDefault(name)));
        }

        if (!route.Proxy.IsEmpty)
        {
            return Proxied(request, route.Proxy.Fill(values.Find));
        }

        var body = route.Body.Fill(values.Find);
        return Respond(request, route.Status, route.ContentType, body, route.Headers) with { Delay = route.Delay };
    }

    /// <summary>What the server behind this one answers, under this one's name (nginx, ngx_http_proxy_module).</summary>
    private HttpResponse Proxied(HttpRequest request, string authority)
    {
        var forwarded = request.Header("X-Forwarded-For") is { Length: > 0 } before ? $"{before}, {request.ClientAddress}" : request.ClientAddress;
        var headers = request.Headers.Where(header => !header.Key.Equals("X-Forwarded-For", StringComparison.OrdinalIgnoreCase));
        if (PassOn?.Invoke(authority, request with { Headers = [.. headers, new("X-Forwarded-For", forwarded)] }) is not { } answer)
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

        if (_files.Read(file).Value is { } text)
        {
            return Respond(request, 200, ContentTypes.Of(file), text, []);
        }

        if (_files.KindOf(folder) != FileKind.Directory)
        {
            return Fail(request, 404);
        }

        return isDirectory
            ? Fail(request, 403)
            : Fail(request, 301, [KeyValuePair.Create("Location", new Template("http://{{host}}{{path}}/"))]);
    }

    /// <summary>The file that a path means, and the directory that it may be; remembered, for the same few paths come again and again.</summary>
    private (string File, string Folder) Locate(string path, bool isDirectory)
    {
        _located ??= new(StringComparer.Ordinal);
        if (!_located.TryGetValue(path, out var place))
        {
            var clean = FilePath.Resolve("/", Uri.UnescapeDataString(path));
            place = (FilePath.Resolve(_entry.Root, "." + clean + (isDirectory ? "/" + _entry.Index : string.Empty)), FilePath.Resolve(_entry.Root, "." + clean));
            if (_located.Count < MaximumLocated)
            {
                _located.Add(path, place);
            }
        }

        return place;
    }

    private HttpResponse Fail(HttpRequest request, int status, IReadOnlyList<KeyValuePair<string, Template>>? headers = null)
    {
        var values = new RequestValues(request, status, 0, _simulation.Now, _values);
        return Respond(request, status, _entry.ErrorType, _entry.ErrorPage.Fill(values.Find), headers ?? []);
    }

    private HttpResponse Respond(
        HttpRequest request, int status, string contentType, string body, IReadOnlyList<KeyValuePair<string, Template>> headers)
    {
        var length = Utf8.Length(body);
        var values = new RequestValues(request, status, length, _simulation.Now, _values);
        var all = new List<KeyValuePair<string, string>>(_entry.Headers.Count + headers.Count + 3);
        foreach (var (name, value) in _entry.Headers)
        {
            all.Add(new(name, value.Fill(values.Find)));
        }

        all.Add(new("Content-Type", contentType));
        all.Add(new("Content-Length", length.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        foreach (var (name, value) in headers)
        {
            all.Add(new(name, value.Fill(values.Find)));
        }

        return new HttpResponse(status, all, body);
    }
}
