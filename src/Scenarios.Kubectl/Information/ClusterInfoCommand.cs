using Scenarios.Api.Requests;
using Scenarios.Api.Tables.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Kubectl.Information;

/// <summary><c>kubectl cluster-info</c>; follows pkg/cmd/clusterinfo/clusterinfo.go.</summary>
internal sealed class ClusterInfoCommand : Command
{
    public override string Name => "cluster-info";

    public override string Summary => "Display cluster information";

    public override string Usage => "[flags]";

    public override IReadOnlyList<Command> Commands { get; } = [new NotBuiltCommand("dump")];

    public override async Coroutine<int> Run(CommandCall call)
    {
        var @namespace = call.IsNamespaceGiven ? call.Namespace : "kube-system";
        var options = new ListOptions { LabelSelector = "kubernetes.io/cluster-service=true" };
        var services = await call.ValueOf(call.Api.List(call.Resources.Find("services"), @namespace, options));
        await call.PrintLine($"Kubernetes control plane is running at {call.Kubeconfig.Server}");
        foreach (var service in services.Items)
        {
            var name = service.Labels.Text("kubernetes.io/name") is { Length: > 0 } label ? label : service.Name;
            await call.PrintLine($"{name} is running at {LinkOf(service, call.Kubeconfig.Server)}");
        }

        await call.Print("\nTo further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.\n");
        return 0;
    }

    private static string LinkOf(ApiObject service, string server)
    {
        var ports = service.ListAt("spec", "ports");
        if (ServiceText.LoadBalancerAddresses(service) is [var address, ..])
        {
            return string.Concat(ports.Select(port => $"http://{address}:{port.Scalar("port")} "));
        }

        var name = service.Name;
        if (ports is [var first, ..])
        {
            var scheme = first.Text("name") == "https" || first.Integer("port") == 443 ? "https:" : string.Empty;
            name = scheme.Length > 0 || first.Text("name").Length > 0 ? $"{scheme}{name}:{first.Text("name")}" : name;
        }

        return $"{server}/api/v1/namespaces/{service.Namespace}/services/{name}/proxy";
    }
}
