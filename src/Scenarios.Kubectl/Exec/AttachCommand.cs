using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Pods;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Exec;

/// <summary><c>kubectl attach</c> (kubectl, pkg/cmd/attach/attach.go).</summary>
internal sealed class AttachCommand : Command
{
    public override string Name => "attach";

    public override string Usage => "(POD | TYPE/NAME) -c CONTAINER";

    public override string Summary => "Attach to a running container";

    public override FlagSet Flags => new FlagSet()
        .Text("container", 'c')
        .Boolean("stdin", 'i')
        .Boolean("tty", 't')
        .Boolean("quiet", 'q')
        .Duration("pod-running-timeout", @default: PodChoice.DefaultTimeout);

    public override async Coroutine<int> Run(CommandCall call)
    {
        var arguments = call.Arguments;
        if (arguments.Count is 0 or > 2)
        {
            throw new CommandFailedException(arguments.Count == 0
                ? "at least 1 argument is required for attach"
                : $"expected POD, TYPE/NAME, or TYPE NAME, (at most 2 arguments) saw {arguments.Count}: [{string.Join(' ', arguments)}]");
        }

        PodChoice.CheckTimeout(call);
        var pod = await PodChoice.Find(call, string.Join('/', arguments));
        if (pod.Status.Phase is PodPhase.Succeeded or PodPhase.Failed)
        {
            throw new CommandFailedException($"cannot attach a container in a completed pod; current phase is {pod.Status.Phase}");
        }

        var attachment = new Attachment(call, pod)
        {
            Container = call.Flags.Text("container"),
            Stdin = call.Flags.Boolean("stdin"),
            Tty = call.Flags.Boolean("tty"),
            Quiet = call.Flags.Boolean("quiet"),
        };
        await attachment.Run();
        return 0;
    }
}
