using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Pods;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.PortForward;

/// <summary><c>kubectl port-forward</c> (kubectl, pkg/cmd/portforward/portforward.go).</summary>
internal sealed class PortForwardCommand : Command
{
    public override string Name => "port-forward";

    public override string Usage => "TYPE/NAME [options] [LOCAL_PORT:]REMOTE_PORT [...[LOCAL_PORT_N:]REMOTE_PORT_N]";

    public override string Summary => "Forward one or more local ports to a pod";

    public override FlagSet Flags => new FlagSet()
        .TextSlice("address", @default: ["localhost"])
        .Duration("pod-running-timeout", @default: PodChoice.DefaultTimeout);

    public override async Coroutine<int> Run(CommandCall call)
    {
        if (call.Arguments.Count < 2)
        {
            throw call.UsageError("TYPE/NAME and list of ports are required for port-forward");
        }

        PodChoice.CheckTimeout(call);
        var (owner, pod) = await PodChoice.FindWithOwner(call, call.Arguments[0]);
        var typed = PortTranslation.Translate([.. call.Arguments.Skip(1)], owner, pod);
        pod = Pod.Of(await call.ValueOf(call.Api.Get(call.Resources.Find("pods"), pod.Namespace, pod.Name)));
        if (pod.Status.Phase != PodPhase.Running)
        {
            throw new CommandFailedException($"unable to forward port because pod is not running. Current status={pod.Status.Phase}");
        }

        var addresses = ListenAddress.ParseOrThrow(call.Flags.List("address"));
        var ports = typed.Select(ForwardedPort.ParseOrThrow).ToList();
        var machine = call.Ports ?? throw CommandFailedException.NotSimulated("listening on a port of this machine");
        var connection = call.Api.PortForward(pod.Namespace, pod.Name);
        return connection.IsSuccess
            ? await new Forwarding(call, machine, connection.Value).Run(addresses, ports)
            : throw new CommandFailedException($"error upgrading connection: {connection.Status.Message}");
    }
}
