using System.Globalization;
using Scenarios.Api.Validation;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.Create.Generators;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.Services;

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

    /// <exception cref="CommandFailedException">A port pair is invalid.</exception>
    public Service Generate()
    {
        var labels = Typed.Map([new("app", Name)]);
        return Typed.New<Service>() with
        {
            Metadata = Typed.Metadata(Name, Namespace, labels),
            Spec = new()
            {
                Ports = [.. Tcp.Select(Port)],
                Selector = labels,
                ClusterIP = ClusterIP,
                Type = Type,
                ExternalName = ExternalName,
            },
            Status = new() { LoadBalancer = default },
        };
    }

    private ServicePort Port(string pair)
    {
        var parts = pair.Split(':');
        var port = ParsePort(parts[0]);
        return new()
        {
            Name = pair.Replace(':', '-'),
            Protocol = Protocol.TCP,
            Port = port,
            TargetPort = parts.Length == 1 ? port : TargetPort(parts[1]),
            NodePort = NodePort,
        };
    }

    // k8s.io/utils/net ParsePort with zero allowed: strconv.ParseUint(text, 10, 16) and its error messages.
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

    private static IntOrString TargetPort(string text)
    {
        if (Typed.NumberOrText(text).Number is not { } number)
        {
            var faults = NameRules.PortName(text);
            return faults.Count == 0 ? text : throw new CommandFailedException(string.Join(',', faults));
        }

        return number is >= 1 and <= LargestPort ? number : throw new CommandFailedException("must be between 1 and 65535, inclusive");
    }
}
