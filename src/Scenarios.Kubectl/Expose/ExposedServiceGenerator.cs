using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Create.Generators;

namespace Scenarios.Kubectl.Expose;

/// <summary>The Service of <c>kubectl expose</c>, fields in the order of the Go type (kubectl, pkg/cmd/expose/expose.go createService).</summary>
internal sealed record ExposedServiceGenerator
{
    public required string Name { get; init; }

    public string Namespace { get; init; } = string.Empty;

    /// <summary><c>a=b,c=d</c>.</summary>
    public required string Selector { get; init; }

    public required IReadOnlyList<string> Ports { get; init; }

    /// <summary>By port, as the exposed object declares them.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Protocols { get; init; }

    public string Labels { get; init; } = string.Empty;

    /// <summary>Empty for the declared one, or TCP.</summary>
    public string Protocol { get; init; } = string.Empty;

    public string TargetPort { get; init; } = string.Empty;

    public string Type { get; init; } = string.Empty;

    public string LoadBalancerIP { get; init; } = string.Empty;

    public string ExternalIP { get; init; } = string.Empty;

    public string SessionAffinity { get; init; } = string.Empty;

    public string ClusterIP { get; init; } = string.Empty;

    /// <exception cref="CommandFailedException">An argument is wrong.</exception>
    public ObjectValue Generate()
    {
        if (Selector.Length == 0)
        {
            throw new CommandFailedException("selector must be specified");
        }

        if (SessionAffinity is not ("" or "None" or "ClientIP"))
        {
            throw new CommandFailedException($"unknown session affinity: {SessionAffinity}");
        }

        var labels = Labels.Length == 0 ? null : LabelPairs.Parse(Labels);
        var ports = PortList();
        var spec = new ObjectBuilder(8)
            .AddIfSet("ports", ports.Count == 0 ? null : ListValue.From(ports))
            .AddIfSet("selector", TypedFields.SortedMap(LabelPairs.Parse(Selector)))
            .AddIfSet("clusterIP", ClusterIP)
            .AddIfSet("type", Type)
            .AddIfSet("externalIPs", ExternalIP.Length == 0 ? null : ListValue.OfStrings([ExternalIP]))
            .AddIfSet("sessionAffinity", SessionAffinity)
            .AddIfSet("loadBalancerIP", Type == "LoadBalancer" ? LoadBalancerIP : string.Empty)
            .ToObject();
        return TypedFields.Begin("v1", "Service", TypedFields.Metadata(Name, Namespace, labels))
            .Add("spec", spec)
            .Add("status", ObjectValue.Of(("loadBalancer", ObjectValue.Empty)))
            .ToObject();
    }

    private List<Value> PortList()
    {
        var numbers = Ports.Count == 1 ? Ports[0].Split(',') : [.. Ports];
        var ports = new List<Value>();
        for (var index = 0; index < numbers.Length; index++)
        {
            var number = TypedFields.NumberOrText(numbers[index]) as IntegerValue
                ?? throw new CommandFailedException($"strconv.Atoi: parsing \"{numbers[index]}\": invalid syntax");
            var declared = Protocols.GetValueOrDefault(numbers[index], []);
            if (Protocol.Length == 0 && declared.Count > 1)
            {
                ports.AddRange(declared.Select(protocol => Port($"port-{index + 1}-{protocol.ToLowerInvariant()}", number, protocol)));
                continue;
            }

            var name = numbers.Length > 1 ? $"port-{index + 1}" : string.Empty;
            ports.Add(Port(name, number, Protocol.Length > 0 ? Protocol : declared.Count == 1 ? declared[0] : "TCP"));
        }

        return ports;
    }

    private ObjectValue Port(string name, IntegerValue number, string protocol) =>
        new ObjectBuilder()
            .AddIfSet("name", name)
            .Add("protocol", protocol)
            .Add("port", number)
            .Add("targetPort", TargetPort.Length > 0 ? TypedFields.NumberOrText(TargetPort) : number)
            .ToObject();
}
