using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Create.Generators;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.Services;

/// <summary>
/// The Service of <c>kubectl expose</c>, fields in the order of the Go type (kubectl, pkg/cmd/expose/expose.go createService).
/// </summary>
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

    /// <summary>Empty for the declared protocol, or TCP.</summary>
    public string Protocol { get; init; } = string.Empty;

    public string TargetPort { get; init; } = string.Empty;

    public string Type { get; init; } = string.Empty;

    public string LoadBalancerIP { get; init; } = string.Empty;

    public string ExternalIP { get; init; } = string.Empty;

    public string SessionAffinity { get; init; } = string.Empty;

    public string ClusterIP { get; init; } = string.Empty;

    /// <exception cref="CommandFailedException">An argument is invalid.</exception>
    public Service Generate()
    {
        if (Selector.Length == 0)
        {
            throw new CommandFailedException("selector must be specified");
        }

        if (SessionAffinity is not ("" or ServiceAffinity.None or ServiceAffinity.ClientIP))
        {
            throw new CommandFailedException($"unknown session affinity: {SessionAffinity}");
        }

        var labels = Labels.Length == 0 ? default : LabelPairs.Parse(Labels);
        return Typed.New<Service>() with
        {
            Metadata = Typed.Metadata(Name, Namespace, labels),
            Spec = new()
            {
                Ports = PortList(),
                Selector = LabelPairs.Parse(Selector),
                ClusterIP = ClusterIP,
                Type = Type,
                ExternalIPs = ExternalIP.Length == 0 ? default : [ExternalIP],
                SessionAffinity = SessionAffinity,
                LoadBalancerIP = Type == ServiceType.LoadBalancer ? LoadBalancerIP : string.Empty,
            },
            Status = new() { LoadBalancer = default },
        };
    }

    private ViewList<ServicePort> PortList()
    {
        var numbers = Ports.Count == 1 ? Ports[0].Split(',') : [.. Ports];
        var ports = new List<ServicePort>();
        for (var index = 0; index < numbers.Length; index++)
        {
            var number = Typed.NumberOrThrow(numbers[index]);
            var declared = Protocols.GetValueOrDefault(numbers[index], []);
            if (Protocol.Length == 0 && declared.Count > 1)
            {
                ports.AddRange(declared.Select(protocol => Port($"port-{index + 1}-{protocol.ToLowerInvariant()}", number, protocol)));
                continue;
            }

            ports.Add(Port(numbers.Length > 1 ? $"port-{index + 1}" : string.Empty, number, ProtocolOf(declared)));
        }

        return [.. ports];
    }

    private string ProtocolOf(IReadOnlyList<string> declared)
    {
        if (Protocol.Length > 0)
        {
            return Protocol;
        }

        return declared.Count == 1 ? declared[0] : "TCP";
    }

    private ServicePort Port(string name, long number, string protocol) => new()
    {
        Name = name,
        Protocol = protocol,
        Port = number,
        TargetPort = TargetPort.Length > 0 ? Typed.NumberOrText(TargetPort) : number,
    };
}
