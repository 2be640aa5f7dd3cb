using Scenarios.Api.Kinds.Services;
using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Information;

/// <summary><c>kubectl cluster-info</c>; follows pkg/cmd/clusterinfo/clusterinfo.go.</summary>
internal sealed class ClusterInfoCommand : Command
{
    public override string Name => "cluster-info";

    public override string Summary => "Display cluster information";

    public override string Usage => "[flags]";

    public override IReadOnlyList<Command> Commands { get; } = [new ClusterInfoDumpCommand()];

    public override async Coroutine<int> Run(CommandCall call)
    {
        var @namespace = call.IsNamespaceGiven ? call.Namespace : "kube-system";
        var options = new ListOptions { LabelSelector = "kubernetes.io/cluster-service=true" };
        var services = await call.ValueOf(call.Api.List(call.Resources.Find("services"), @namespace, options));
        await call.PrintLine($"Kubernetes control plane is running at {call.Connection.Server}");
        foreach (var service in services.Items.Select(Service.Of))
        {
            var name = service.Labels["kubernetes.io/name"] is { Length: > 0 } label ? label : service.Name;
            await call.PrintLine($"{name} is running at {LinkOf(service, call.Connection.Server)}");
        }

        await call.Print("\nTo further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.\n");
        return 0;
    }

    private static string LinkOf(Service service, string server)
    {
        var ports = service.Spec.Ports;
        if (ServiceText.LoadBalancerAddresses(service) is [var address, ..])
        {
            return string.Concat(ports.Select(port => $"http://{address}:{port.Port} "));
        }

        var name = service.Name;
        if (ports is [var first, ..])
        {
            var scheme = first.Name == "https" || first.Port == 443 ? "https:" : string.Empty;
            name = scheme.Length > 0 || first.Name.Length > 0 ? $"{scheme}{name}:{first.Name}" : name;
        }

        return $"{server}/api/v1/namespaces/{service.Namespace}/services/{name}/proxy";
    }
}
