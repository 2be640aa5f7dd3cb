using System.Text.RegularExpressions;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Create.Generators;
using Scenarios.Objects.Views.Networking;

namespace Scenarios.Kubectl.Kinds.Ingresses;

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

    /// <exception cref="CommandFailedException">An argument is invalid; the message is kubectl's.</exception>
    public Ingress Generate()
    {
        Validate();
        var annotations = new SortedList<string, string>(StringComparer.Ordinal);
        foreach (var annotation in Annotations)
        {
            var equals = annotation.IndexOf('=');
            annotations[annotation[..equals]] = annotation[(equals + 1)..];
        }

        return Typed.New<Ingress>() with
        {
            Metadata = Typed.Metadata(Name, Namespace, annotations: Typed.Map(annotations)),
            Spec = new()
            {
                IngressClassName = Class.Length > 0 ? Class : null,
                DefaultBackend = DefaultBackend.Length > 0 ? Backend(DefaultBackend) : default,
                Tls = new IngressTlsEntries(Rules).ToList(),
                Rules = RuleList(),
            },
            Status = new() { LoadBalancer = default },
        };
    }

    private void Validate()
    {
        if (DefaultBackend.Length == 0 && Rules.Count == 0)
        {
            throw new CommandFailedException(
                "not enough information provided: every ingress has to either specify a default-backend (which catches all traffic) or "
                + "a list of rules (which catch specific paths)");
        }

        foreach (var rule in Rules)
        {
            if (!RuleForm.IsMatch(rule))
            {
                throw new CommandFailedException(
                    $"rule {rule} is invalid and should be in format host/path=svcname:svcport[,tls[=secret]]");
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

    private ViewList<IngressRule> RuleList()
    {
        var hosts = new List<string>();
        var paths = new List<List<HTTPIngressPath>>();
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

        return [.. hosts.Select((host, index) => new IngressRule { Host = host, Http = new() { Paths = [.. paths[index]] } })];
    }

    private static HTTPIngressPath Path(string pathAndService)
    {
        var parts = pathAndService.Split('=');
        var path = "/" + parts[0];
        var isPrefix = path.EndsWith('*');
        return new()
        {
            Path = isPrefix ? path[..^1] : path,
            PathType = isPrefix ? PathType.Prefix : PathType.Exact,
            Backend = Backend(parts[1]),
        };
    }

    private static IngressBackend Backend(string service)
    {
        var parts = service.Split(':');
        var port = Typed.NumberOrText(parts[1]);
        return new()
        {
            Service = new() { Name = parts[0], Port = port.Number is { } number ? new() { Number = number } : new() { Name = parts[1] } },
        };
    }
}
