using Scenarios.Api.Validation;
using Scenarios.Kubectl.CommandLine.Errors;
using System.Globalization;

namespace Scenarios.Kubectl.Create.Generators;

/// <summary>The Service of <c>kubectl create service …</c> (kubectl, pkg/cmd/create/create_service.go).</summary>
internal sealed record ServiceGenerator
{
    private const int LargestPort = 65535;

    public required string Name { get; init; }

    public string Namespace { get; init; } = string.Empty;

    /// <summary><c>ClusterIP</c>, <c>NodePort</c>, <c>LoadBalancer</c> or <c>ExternalName</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Port pairs, <c>port:targetPort</c> or <c>port</c>.</summary>
    public IReadOnlyList<string> Tcp { get; init; } = [];

    public string ClusterIP { get; init; } = string.Empty;

    public long NodePort { get; init; }

    public string ExternalName { get; init; } = string.Empty;

    /// <exception cref="CommandFailedException">A port pair is wrong.</exception>
    public ObjectValue Generate()
    {
        var labels = new KeyValuePair<string, string>[] { new("app", Name) };
        var ports = new List<Value>(Tcp.Count);
        foreach (var pair in Tcp)
        {
            ports.Add(Port(pair));
        }

        var spec = new ObjectBuilder(6)
            .AddIfSet("ports", ports.Count == 0 ? null : ListValue.From(ports))
            .Add("selector", TypedFields.SortedMap(labels)!)
            .AddIfSet("clusterIP", ClusterIP)
            .Add("type", Type)
            .AddIfSet("externalName", ExternalName)
            .ToObject();
        return TypedFields.Begin("v1", "Service", TypedFields.Metadata(Name, Namespace, labels))
            .Add("spec", spec)
            .Add("status", ObjectValue.Of(("loadBalancer", ObjectValue.Empty)))
            .ToObject();
    }

    private ObjectValue Port(string pair)
    {
        var parts = pair.Split(':');
        var port = ParsePort(parts[0]);
        var fields = new ObjectBuilder(5)
            .Add("name", pair.Replace(':', '-'))
            .Add("protocol", "TCP")
            .Add("port", port)
            .Add("targetPort", parts.Length == 1 ? IntegerValue.Of(port) : TargetPort(parts[1]));
        if (NodePort != 0)
        {
            fields.Add("nodePort", NodePort);
        }

        return fields.ToObject();
    }

    // k8s.io/utils/net ParsePort with zero allowed: strconv.ParseUint(text, 10, 16) and its words.
    private static long ParsePort(string text)
    {
        if (text.Length == 0 || !text.All(char.IsAsciiDigit))
        {
            throw new CommandFailedException($"strconv.ParseUint: parsing \"{text}\": invalid syntax");
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= LargestPort
            ? port
            : throw new CommandFailedException($"strconv.ParseUint: parsing \"{text}\": value out of range");
    }

    private static Value TargetPort(string text)
    {
        if (TypedFields.NumberOrText(text) is not IntegerValue number)
        {
            var faults = NameRules.PortName(text);
            return faults.Count == 0 ? new StringValue(text) : throw new CommandFailedException(string.Join(',', faults));
        }

        return number.Integer is >= 1 and <= LargestPort
            ? number
            : throw new CommandFailedException("must be between 1 and 65535, inclusive");
    }
}
