using Scenarios.Kubectl.CommandLine.Errors;
using System.Text.RegularExpressions;

namespace Scenarios.Kubectl.Create.Generators;

/// <summary>The Ingress of <c>kubectl create ingress</c> (kubectl, pkg/cmd/create/create_ingress.go).</summary>
internal sealed record IngressGenerator
{
    private static readonly Regex RuleForm = new(
        @"^[\w*\-.]*/.*=[\w\-]+:[\w\-]+(,tls=?([\w\-]+)?)?", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public required string Name { get; init; }

    public string Namespace { get; init; } = string.Empty;

    public string Class { get; init; } = string.Empty;

    /// <summary><c>service:port</c>, or empty.</summary>
    public string DefaultBackend { get; init; } = string.Empty;

    /// <summary><c>host/path=service:port[,tls[=secret]]</c>.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary><c>key=value</c>.</summary>
    public IReadOnlyList<string> Annotations { get; init; } = [];

    /// <exception cref="CommandFailedException">An argument is wrong, in kubectl's words.</exception>
    public ObjectValue Generate()
    {
        Validate();
        var annotations = new SortedList<string, string>(StringComparer.Ordinal);
        foreach (var annotation in Annotations)
        {
            var equals = annotation.IndexOf('=');
            annotations[annotation[..equals]] = annotation[(equals + 1)..];
        }

        var spec = new ObjectBuilder()
            .AddIfSet("ingressClassName", Class)
            .AddIfSet("defaultBackend", DefaultBackend.Length == 0 ? null : Backend(DefaultBackend))
            .AddIfSet("tls", new IngressTlsEntries(Rules).ToList())
            .AddIfSet("rules", RuleList())
            .ToObject();
        return TypedFields.Begin("networking.k8s.io/v1", "Ingress", TypedFields.Metadata(Name, Namespace, annotations: annotations))
            .Add("spec", spec)
            .Add("status", ObjectValue.Of(("loadBalancer", ObjectValue.Empty)))
            .ToObject();
    }

    private void Validate()
    {
        if (DefaultBackend.Length == 0 && Rules.Count == 0)
        {
            throw new CommandFailedException(
                "not enough information provided: every ingress has to either specify a default-backend (which catches all traffic) or a list of rules (which catch specific paths)");
        }

        foreach (var rule in Rules)
        {
            if (!RuleForm.IsMatch(rule))
            {
                throw new CommandFailedException($"rule {rule} is invalid and should be in format host/path=svcname:svcport[,tls[=secret]]");
            }
        }

        foreach (var annotation in Annotations)
        {
            if (!annotation.Contains('='))
            {
                throw new CommandFailedException($"annotation {annotation} is invalid and should be in format key=[value]");
            }
        }

        if (DefaultBackend.Length > 0 && DefaultBackend.Split(':').Length != 2)
        {
            throw new CommandFailedException("default-backend should be in format servicename:serviceport");
        }
    }

    private ListValue? RuleList()
    {
        var hosts = new List<string>();
        var paths = new List<List<Value>>();
        foreach (var rule in Rules)
        {
            var parts = rule.Split(',')[0].Split('/', 2);
            var position = hosts.IndexOf(parts[0]);
            if (position < 0)
            {
                position = hosts.Count;
                hosts.Add(parts[0]);
                paths.Add([]);
            }

            paths[position].Add(Path(parts[1]));
        }

        var rules = hosts.Select((host, index) => new ObjectBuilder()
            .AddIfSet("host", host)
            .Add("http", ObjectValue.Of(("paths", ListValue.From(paths[index]))))
            .ToObject());
        return hosts.Count == 0 ? null : ListValue.From(rules);
    }

    private static ObjectValue Path(string pathAndService)
    {
        var parts = pathAndService.Split('=');
        var path = "/" + parts[0];
        var isPrefix = path.EndsWith('*');
        return ObjectValue.Of(
            ("path", new StringValue(isPrefix ? path[..^1] : path)),
            ("pathType", new StringValue(isPrefix ? "Prefix" : "Exact")),
            ("backend", Backend(parts[1])));
    }

    private static ObjectValue Backend(string service)
    {
        var parts = service.Split(':');
        var port = TypedFields.NumberOrText(parts[1]);
        return ObjectValue.Of(("service", ObjectValue.Of(
            ("name", new StringValue(parts[0])),
            ("port", ObjectValue.Of((port is IntegerValue ? "number" : "name", port))))));
    }
}
