using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Pods;
using PodPhase = Scenarios.Objects.Views.Core.PodPhase;

namespace Scenarios.Kubectl.Exec;

/// <summary><c>kubectl exec</c> (kubectl, pkg/cmd/exec/exec.go).</summary>
internal sealed class ExecCommand : Command
{
    public override string Name => "exec";

    public override string Usage => "(POD | TYPE/NAME) [-c CONTAINER] [flags] -- COMMAND [args...]";

    public override string Summary => "Execute a command in a container";

    public override FlagSet Flags => new FlagSet()
        .Text("container", 'c')
        .Boolean("stdin", 'i')
        .Boolean("tty", 't')
        .Boolean("quiet", 'q')
        .Duration("pod-running-timeout", @default: PodChoice.DefaultTimeout)
        .TextSlice("filename", 'f');

    public override async Coroutine<int> Run(CommandCall call)
    {
        var (name, command) = TakeApart(call);
        PodChoice.CheckTimeout(call);
        var files = call.Flags.List("filename");
        if (name.Length == 0 && files.Count == 0)
        {
            throw new CommandFailedException("pod, type/name or --filename must be specified");
        }

        if (command.Count == 0)
        {
            throw new CommandFailedException("you must specify at least one command for the container");
        }

        var pod = files.Count == 0 ? await PodChoice.Find(call, name) : await PodChoice.FindInFiles(call, files, name);
        if (pod.Status.Phase is PodPhase.Succeeded or PodPhase.Failed)
        {
            throw new CommandFailedException($"cannot exec into a container in a completed pod; current phase is {pod.Status.Phase}");
        }

        var quiet = call.Flags.Boolean("quiet");
        var container = call.Flags.Text("container");
        if (container.Length == 0)
        {
            container = (await ContainerChoice.Find(call, pod, container, quiet)).Name;
        }

        var stdin = call.Flags.Boolean("stdin");
        var tty = await Terminal.TryUse(call, stdin, call.Flags.Boolean("tty"), quiet);
        var options = new PodExecOptions { Container = container, Command = command, Stdin = stdin, Tty = tty };
        var session = SessionStart.Of(call, call.Api.Exec(pod.Namespace, pod.Name, options));
        return SessionExit.CodeOf(await SessionStream.Run(call.Context, session, stdin, tty));
    }

    private static (string Name, IReadOnlyList<string> Command) TakeApart(CommandCall call)
    {
        var arguments = call.Arguments;
        var name = arguments.Count > 0 && call.ArgumentsBeforeDash != 0 ? arguments[0] : string.Empty;
        if (call.ArgumentsBeforeDash is { } before)
        {
            return (name, [.. arguments.Skip(before)]);
        }

        return arguments.Count > 1
            ? throw call.UsageError("exec [POD] [COMMAND] is not supported anymore. Use exec [POD] -- [COMMAND] instead")
            : (name, []);
    }
}
