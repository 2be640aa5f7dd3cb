using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Images;

/// <summary>
/// Converts the tree of one image entry into an <see cref="ImageEntry"/>. The format is described in fixtures/images/README.md.
/// </summary>
internal static class ImageEntryReader
{
    /// <param name="source">The file's name, for messages.</param>
    /// <exception cref="ImageCatalogueException">A field is unknown or invalid.</exception>
    public static ImageEntry Read(string source, ObjectValue tree)
    {
        var fields = new EntryFields(source, string.Empty, tree);
        _ = fields.Text("id");
        _ = fields.Text("like");
        var entry = new ImageEntry
        {
            Repositories = [.. fields.Texts("names").Select(name => Repository(fields, name))],
            Tags = fields.Texts("tags") is { Count: > 0 } tags ? tags : ["*"],
            Variants = fields.Texts("variants"),
            Size = fields.Size("size", 50_000_000),
            Environment = fields.Map("environment"),
            WorkingDirectory = fields.Text("workingDirectory", "/"),
            Entrypoint = fields.Texts("entrypoint"),
            Command = fields.Texts("command"),
            Programs = Programs(fields),
            Wrappers = Wrappers(fields),
            Servers = Servers(fields),
            Variables = Variables(fields),
            Files = fields.Map("files"),
        };
        fields.RefuseOthers();
        return entry;
    }

    private static string Repository(EntryFields fields, string name) =>
        ImageReference.TryParse(name)?.Repository ?? throw fields.Wrong("names", $"has \"{name}\", which is not an image name");

    private static SortedList<string, string> Programs(EntryFields fields)
    {
        var programs = new SortedList<string, string>(StringComparer.Ordinal);
        foreach (var text in fields.Texts("programs").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            var parts = text.Split('=', 2);
            programs[parts[0]] = parts[^1];
        }

        foreach (var name in fields.Texts("withoutPrograms"))
        {
            programs.Remove(name);
        }

        return programs;
    }

    private static SortedList<string, WrapperEntry> Wrappers(EntryFields fields)
    {
        var wrappers = new SortedList<string, WrapperEntry>(StringComparer.Ordinal);
        foreach (var (name, wrapper) in fields.NamedObjects("wrappers"))
        {
            wrappers[name] = new WrapperEntry([.. wrapper.Texts("log").Select(line => new Template(line))], wrapper.Text("otherwise"));
            wrapper.RefuseOthers();
        }

        return wrappers;
    }

    private static SortedList<string, IReadOnlyList<KeyValuePair<string, string>>> Variables(EntryFields fields)
    {
        var variables = new SortedList<string, IReadOnlyList<KeyValuePair<string, string>>>(StringComparer.Ordinal);
        var names = fields.Object("variables").Select(pair => pair.Key).ToList();
        var reader = new EntryFields("variables", "variables.", fields.Object("variables"));
        foreach (var name in names)
        {
            variables[name] = reader.Pairs(name);
        }

        if (VariableCycle.FindIn(variables) is { } cycle)
        {
            throw fields.Wrong("variables", $"refer to each other in a circle: {cycle}");
        }

        return variables;
    }

    private static SortedList<string, ServerEntry> Servers(EntryFields fields)
    {
        var servers = new SortedList<string, ServerEntry>(StringComparer.Ordinal);
        foreach (var (name, server) in fields.NamedObjects("servers"))
        {
            servers[name] = Server(server);
        }

        return servers;
    }

    private static ServerEntry Server(EntryFields fields)
    {
        var server = new ServerEntry
        {
            Startup = fields.Duration("startup") ?? TimeSpan.FromMilliseconds(20),
            Log = Lines(fields, "log"),
            Answers = [.. fields.NamedObjects("answers").Select(pair => KeyValuePair.Create(pair.Key, Answer(pair.Value)))],
            AccessLog = new Template(fields.Text("accessLog")),
            Ports = [.. fields.Texts("ports").Select(port => Port(fields, port))],
            BindTries = fields.Integer("bindTries", 1),
            BindPause = fields.Duration("bindPause") ?? TimeSpan.FromMilliseconds(500),
            BindError = Lines(fields, "bindError"),
            BindGivesUp = Lines(fields, "bindGivesUp"),
            Headers = Templates(fields),
            Root = fields.Text("root"),
            Index = fields.Text("index", "index.html"),
            Routes = [.. fields.Objects("routes").Select(Route)],
            Prefixes = fields.Texts("prefixes"),
            ErrorPage = new Template(fields.Text("errorPage", "{{status}} {{reason}}\n")),
            ErrorType = fields.Text("errorType", "text/html"),
            Switches = fields.Map("switches"),
            Usage = new UsageEntry(
                fields.Quantity("cpu")?.MilliValue / 1000.0 ?? UsageEntry.Server.Processors,
                fields.Quantity("memory")?.Value ?? UsageEntry.Server.Memory)
            {
                PerRequest = fields.Duration("cpuPerRequest") ?? UsageEntry.Server.PerRequest,
            },
            StopAfter = fields.Duration("stopAfter") ?? TimeSpan.FromMilliseconds(30),
            StopExitCode = fields.Integer("stopExitCode", 0),
            ExitAfter = fields.Duration("exitAfter"),
            ExitCode = fields.Integer("exitCode", 0),
        };
        fields.RefuseOthers();
        return server;
    }

    private static Template[] Lines(EntryFields fields, string field) => [.. fields.Texts(field).Select(line => new Template(line))];

    private static AnswerEntry Answer(EntryFields fields)
    {
        var answer = new AnswerEntry(
            new Template(fields.Text("output")), new Template(fields.Text("error")), fields.Integer("exitCode", 0));
        fields.RefuseOthers();
        return answer;
    }

    /// <summary>Parses a port such as <c>80</c>, <c>53/udp/dns</c>, <c>5432/other</c> or <c>$PORT:8080</c>.</summary>
    private static PortEntry Port(EntryFields fields, string text)
    {
        var parts = text.Split('/');
        var protocol = parts.Contains("udp") ? TransportProtocol.Udp : TransportProtocol.Tcp;
        var known = parts.Skip(1).Where(static part => part is not ("tcp" or "udp")).ToList();
        var speech = known is [var name] && Enum.TryParse<PortSpeech>(name, ignoreCase: true, out var found) ? found : PortSpeech.Http;
        var unknown = known.FirstOrDefault(static part => !Enum.TryParse<PortSpeech>(part, ignoreCase: true, out _)
            || char.IsAsciiDigit(part[0]));
        if (unknown is not null)
        {
            throw fields.Wrong("ports", $"has \"{text}\": \"{unknown}\" is not known");
        }

        var port = new PortEntry(parts[0], protocol, speech);
        return text.StartsWith('$') || port.TryResolve(new Dictionary<string, string>(), out _, out _)
            ? port
            : throw fields.Wrong("ports", $"has \"{text}\", which is not a port from 1 to 65535");
    }

    private static List<KeyValuePair<string, Template>> Templates(EntryFields fields) =>
        [.. fields.Pairs("headers").Select(pair => KeyValuePair.Create(pair.Key, new Template(pair.Value)))];

    // An amount, or a template that gives one for each request.
    private static Template Memory(EntryFields fields)
    {
        var text = new Template(fields.Text("memory"));
        _ = text.Names.Any() ? null : fields.Quantity("memory");
        return text;
    }

    private static LookupEntry Lookup(EntryFields fields)
    {
        var lookup = fields.Nested("lookup");
        var entry = new LookupEntry(new Template(lookup.Text("name")), new Template(lookup.Text("type", "A")));
        lookup.RefuseOthers();
        return entry;
    }

    private static RouteEntry Route(EntryFields fields)
    {
        var route = new RouteEntry(fields.Text("path", "/*"))
        {
            Methods = fields.Texts("methods"),
            Status = fields.Integer("status", 200),
            ContentType = fields.Text("contentType", "text/plain"),
            Headers = Templates(fields),
            Body = new Template(fields.Text("body")),
            Proxy = new Template(fields.Text("proxy")),
            Delay = fields.Duration("delay") ?? TimeSpan.Zero,
            Processor = fields.Duration("cpu"),
            Memory = Memory(fields),
            Frees = fields.Text("frees") == "true",
            Lookup = fields.Object("lookup").Count == 0 ? null : Lookup(fields),
            Remembers = fields.Text("remembers"),
            When = fields.Map("when"),
            Set = fields.Map("set"),
            After = fields.Duration("after") ?? TimeSpan.Zero,
            Before = fields.Duration("before"),
            File = fields.Text("file"),
            Folder = fields.Text("folder"),
        };
        fields.RefuseOthers();
        return route;
    }
}
