using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Debug;

/// <summary>
/// <c>kubectl debug</c>: adds a container to a Pod, creates a changed copy of it, or creates a Pod on a node (kubectl,
/// pkg/cmd/debug/debug.go).
/// </summary>
internal sealed class DebugCommand : Command
{
    public override string Name => "debug";

    public override string Usage => "(POD | TYPE[[.VERSION].GROUP]/NAME) [ -- COMMAND [args...] ]";

    public override string Summary => "Create debugging sessions for troubleshooting workloads and nodes";

    public override FlagSet Flags => new FlagSet()
        .NotBuilt(FlagKind.TextSlice, "filename", 'f')
        .Boolean("arguments-only").Boolean("attach").Text("container", 'c').Text("copy-to").Boolean("replace")
        .TextSlice("env").Text("image").Boolean("keep-labels").Boolean("keep-annotations").Boolean("keep-liveness")
        .Boolean("keep-readiness").Boolean("keep-startup").Boolean("keep-init-containers", @default: true)
        .TextSlice("set-image").Text("image-pull-policy").Boolean("stdin", 'i').Boolean("quiet", 'q').Boolean("same-node")
        .Boolean("share-processes", @default: true).Text("target").Boolean("tty", 't').Text("profile", @default: "legacy")
        .NotBuilt(FlagKind.Text, "custom");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var options = DebugOptions.Of(call);
        await options.Check();
        var targets = new TargetBuilder(call).Names("pods", options.Targets).Build();
        await targets.Visit(target => Debug(new DebugTarget(call, options), target));
        return 0;
    }

    private static async Coroutine Debug(DebugTarget debug, Target target)
    {
        var (pod, container) = target.Read.Kind switch
        {
            "Node" => await debug.Node(target.Name),
            "Pod" when debug.Options.CopyTo.Length > 0 => await debug.Copy(Pod.Of(target.Read)),
            "Pod" => await debug.AddContainer(Pod.Of(target.Read)),
            var kind =>
                throw new CommandFailedException($"{GoText.Quote($"{target.Read.ApiVersion}, Kind={kind}")} not supported by debug"),
        };
        if (debug.Options.Attaches && container.Length > 0)
        {
            await debug.Attach(pod, container);
        }
    }
}
