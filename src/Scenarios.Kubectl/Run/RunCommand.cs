using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.Applied;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Kinds.Pods;
using Scenarios.Kubectl.Kinds.Services;
using Scenarios.Kubectl.Overrides;
using Scenarios.Kubectl.Pods;
using Scenarios.Kubectl.Results;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Run;

/// <summary>
/// <c>kubectl run</c>: creates one Pod and, with <c>-i</c> or <c>--attach</c>, attaches to it (kubectl, pkg/cmd/run/run.go).
/// </summary>
internal sealed class RunCommand : Command
{
    public override string Name => "run";

    public override string Usage =>
        "NAME --image=image [--env=\"key=value\"] [--port=port] [--dry-run=server|client] [--overrides=inline-json] [--command] -- "
            + "[COMMAND] [args...]";

    public override string Summary => "Run a particular image on the cluster";

    public override FlagSet Flags => new FlagSet().AddOutput().AddRecord().AddDryRun().AddSaveConfig().AddFieldManager("kubectl-run")
        .TextArray("annotations").Text("image").Text("image-pull-policy").Boolean("rm").TextArray("env").Text("port").Text("labels", 'l')
        .Boolean("stdin", 'i').Boolean("tty", 't').Boolean("attach").Boolean("leave-stdin-open").Text("restart", @default: "Always")
        .Boolean("command").Boolean("quiet", 'q').Boolean("privileged")
        .Duration("pod-running-timeout", @default: PodChoice.DefaultTimeout)
        .AddOverrides().Boolean("expose")

        // How --rm deletes is fixed: kubectl overwrites the values of these flags.
        .Boolean("force").Boolean("wait").Text("cascade", @default: "background", bare: "background")
        .Integer("grace-period", @default: -1).Duration("timeout")
        .NotBuilt(FlagKind.TextSlice, "filename", 'f')
        .NotBuilt(FlagKind.Text, "kustomize", 'k')
        .NotBuilt(FlagKind.Boolean, "recursive", 'R')
        .Require("image");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var dryRun = await WriteFlags.DryRunOf(call);
        var printer = ResultPrinter.Of(call, dryRun);
        var flags = call.Flags;
        var attaches = flags.IsGiven("attach") ? flags.Boolean("attach") : flags.Boolean("stdin");
        Check(call, dryRun, attaches);
        var pod = await Create(call, dryRun);
        if (flags.Boolean("expose"))
        {
            await Expose(call, dryRun, printer);
        }

        if (!attaches)
        {
            await printer.PrintTyped(pod, "created");
            return 0;
        }

        var attached = new AttachedPod(call, Pod.Of(pod));
        return flags.Boolean("rm") ? await RunAndRemove(attached) : await attached.Run();
    }

    // Go's defer: the Pod is deleted whatever the outcome, and before the error is printed.
    private static async Coroutine<int> RunAndRemove(AttachedPod attached)
    {
        int exitCode;
        try
        {
            exitCode = await attached.Run();
        }
        catch (CommandFailedException)
        {
            await attached.Remove();
            throw;
        }

        await attached.Remove();
        return exitCode;
    }

    private static void Check(CommandCall call, DryRun dryRun, bool attaches)
    {
        var flags = call.Flags;
        if (call.Arguments.Count == 0 || call.ArgumentsBeforeDash == 0)
        {
            throw call.UsageError("NAME is required for run");
        }

        PodChoice.CheckTimeout(call);
        var image = flags.Text("image");
        if (image.Length == 0)
        {
            throw new CommandFailedException("--image is required");
        }

        if (!ImageForm.IsValid(image))
        {
            throw new CommandFailedException($"Invalid image name {GoText.Quote(image)}: invalid reference format");
        }

        if (flags.Boolean("tty") && !flags.Boolean("stdin"))
        {
            throw call.UsageError("-i/--stdin is required for containers with -t/--tty=true");
        }

        if (flags.Boolean("expose") && flags.Text("port").Length == 0)
        {
            throw call.UsageError("--port must be set when exposing a service");
        }

        CheckPolicies(call, attaches, dryRun);
    }

    private static void CheckPolicies(CommandCall call, bool attaches, DryRun dryRun)
    {
        var flags = call.Flags;
        if (flags.Text("restart") is not ("" or "Always" or "OnFailure" or "Never"))
        {
            throw call.UsageError($"invalid restart policy: {flags.Text("restart")}");
        }

        if (!attaches && flags.Boolean("rm"))
        {
            throw call.UsageError("--rm should only be used for attached containers");
        }

        if (attaches && dryRun != DryRun.None)
        {
            throw call.UsageError("--dry-run=[server|client] can't be used with attached containers options (--attach, --stdin, or --tty)");
        }

        if (flags.Text("image-pull-policy") is not ("" or "Always" or "IfNotPresent" or "Never"))
        {
            throw call.UsageError($"invalid image pull policy: {flags.Text("image-pull-policy")}");
        }
    }

    private static async Coroutine<ApiObject> Create(CommandCall call, DryRun dryRun)
    {
        var flags = call.Flags;
        var generator = new PodGenerator
        {
            Name = call.Arguments[0],
            Image = flags.Text("image"),
            ImagePullPolicy = flags.Text("image-pull-policy"),
            RestartPolicy = flags.Text("restart").Length > 0 ? flags.Text("restart") : "Always",
            Labels = flags.Text("labels"),
            Annotations = flags.List("annotations"),
            Environment = flags.List("env"),
            Arguments = [.. call.Arguments.Skip(1)],
            ArgumentsAreCommand = flags.Boolean("command"),
            Port = flags.Text("port"),
            Stdin = flags.Boolean("stdin"),
            LeaveStdinOpen = flags.Boolean("leave-stdin-open"),
            Tty = flags.Boolean("tty"),
            Privileged = flags.Boolean("privileged"),
        };
        return await Create(call, dryRun, ObjectOverride.Apply(call, generator.Generate()));
    }

    private static async Coroutine<ApiObject> Create(CommandCall call, DryRun dryRun, ApiObject made)
    {
        made = ChangeCause.Record(call, made);
        if (dryRun == DryRun.Client)
        {
            return call.IsNamespaceGiven ? made.With(made.Meta with { Namespace = call.Namespace }) : made;
        }

        made = call.Flags.Boolean("save-config") ? LastApplied.AnnotateTyped(made) : made;
        var type = call.Resources.FindKind(made.ApiVersion, made.Kind)
            ?? throw new CommandFailedException($"no matches for kind {GoText.Quote(made.Kind)} in version "
                + $"{GoText.Quote(made.ApiVersion)}");
        return await call.ValueOf(call.Api.Create(type, type.IsNamespaced
            ? call.Namespace
            : string.Empty, made, WriteFlags.OptionsOf(call, dryRun)));
    }

    private static async Coroutine Expose(CommandCall call, DryRun dryRun, ResultPrinter printer)
    {
        var flags = call.Flags;
        var service = new ExposedServiceGenerator
        {
            Name = call.Arguments[0],
            Selector = flags.Text("labels") is { Length: > 0 } labels ? labels : $"run={call.Arguments[0]}",
            Ports = [flags.Text("port")],
            Protocols = new Dictionary<string, IReadOnlyList<string>>(),
            Labels = flags.Text("labels"),
        };
        await printer.PrintTyped(await Create(call, dryRun, service.Generate()), "created");
        if (flags.Text("output") == "yaml")
        {
            await call.PrintLine("---");
        }
    }
}
