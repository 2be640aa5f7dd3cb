using Scenarios.Api.Patches;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.Set;

/// <summary>
/// One run of a <c>kubectl set</c> command: which objects it selects, and how their changes are sent and reported (kubectl,
/// pkg/cmd/set/helper.go).
/// </summary>
/// <param name="operation">The result in words, such as <c>env updated</c>.</param>
/// <param name="failure">The prefix of the error for a refused patch, such as <c>failed to patch env update to pod template: </c>.</param>
internal sealed class SetRun(CommandCall call, DryRun dryRun, string operation, string failure)
{
    private const string NeedsFiles =
        "you must specify resources by --filename when --local is set.\nExample resource specifications include:\n   '-f rsrc.yaml'\n "
            + "  '--filename=rsrc.json'";

    private readonly ResultPrinter _printer = ResultPrinter.Of(call, dryRun);

    private bool IsLocal => call.Flags.Boolean("local");

    /// <summary>The errors so far: they do not keep the other objects from being changed.</summary>
    public List<CommandFailedException> Errors { get; } = [];

    /// <summary>The flags that all <c>kubectl set</c> commands have.</summary>
    public static FlagSet FlagsOfAll(bool hasSelector = true, bool hasKustomization = true)
    {
        var files = new FlagSet().TextSlice("filename", 'f').Boolean("recursive", 'R');
        var flags = (hasKustomization ? files.Text("kustomize", 'k') : files)
            .AddOutput()
            .AddDryRun()
            .AddRecord()
            .AddFieldManager("kubectl-set")
            .Boolean("all")
            .Boolean("local");
        return hasSelector ? flags.Text("selector", 'l') : flags;
    }

    /// <param name="namesLocally">Whether names given together with <c>--local</c> are ignored, and reported as missing if there are no
    /// files.</param>
    /// <exception cref="CommandFailedException">An object could not be read, or the arguments do not fit together.</exception>
    public async Coroutine<IReadOnlyList<Target>> Targets(IReadOnlyList<string> resources, bool namesLocally = false)
    {
        var builder = new TargetBuilder(call).ContinueOnError()
            .Files(call.Flags.List("filename"), call.Flags.Boolean("recursive"))
            .RequireNamespace(call.IsNamespaceGiven);
        if (!IsLocal)
        {
            builder = builder
                .LabelSelector(call.Flags.IsDefined("selector") ? call.Flags.Text("selector") : string.Empty)
                .TypesOrNames(resources, allowEmptySelector: call.Flags.Boolean("all"))
                .Latest();
        }
        else
        {
            var isClear = namesLocally || call.Flags.List("filename").Count > 0;
            builder = isClear ? builder.Local() : throw new CommandFailedException(NeedsFiles);
        }

        var (targets, faults) = await builder.Build().Collect();
        return faults.Count == 0 ? targets : throw CommandFailedException.Aggregate(faults);
    }

    /// <exception cref="CommandFailedException">The flags contradict one another.</exception>
    public void RefuseAllWithSelector()
    {
        if (call.Flags.Boolean("all") && call.Flags.Text("selector").Length > 0)
        {
            throw new CommandFailedException("cannot set --all and --selector at the same time");
        }
    }

    /// <summary>Changes the object, unless the change has no effect, and prints that.</summary>
    /// <param name="change">Returns the changed object; null if its kind does not have the field.</param>
    /// <param name="changesAlways">Whether a change without effect is sent and reported as well.</param>
    public async Coroutine Change(Target target, Func<ApiObject, ApiObject?> change, bool changesAlways = false)
    {
        try
        {
            var changed = change(target.Read) ?? throw NoTemplate(target);
            changed = ChangeCause.Record(call, changed);
            if (!changesAlways && changed.Equals(target.Read))
            {
                return;
            }

            await _printer.PrintTyped(IsLocal || dryRun == DryRun.Client
                ? TypedFormOf(target, changed)
                : await Send(target, changed), operation);
        }
        catch (CommandFailedException error)
        {
            Errors.Add(error);
        }
    }

    /// <returns>The exit code for success.</returns>
    /// <exception cref="CommandFailedException">There were errors.</exception>
    public int EndOrThrow() => Errors.Count == 0 ? 0 : throw CommandFailedException.Aggregate(Errors);

    private static CommandFailedException NoTemplate(Target target) => new(
        $"error: {target.Type.Plural}/{target.Name} the object is not a pod or does not have a pod template: "
            + $"*{target.Type.Version}.{target.Type.Kind}\n");

    private async Coroutine<ApiObject> Send(Target target, ApiObject changed)
    {
        var patch = StrategicMergePatch.Create(target.Read.Tree, changed.Tree, ApiSchema.Kubernetes.TypeOf(target.Type)!).ValueOrThrow();
        var result = call.Api.Patch(
            target.Type, target.Namespace, target.Name, PatchKind.Strategic, patch, WriteFlags.OptionsOf(call, dryRun));
        await call.Warn(result.Warnings);
        return result.Value ?? throw new CommandFailedException(failure + result.Status!.Message);
    }

    // kubectl has read the object into its Go type.
    private static ApiObject TypedFormOf(Target target, ApiObject changed) =>
        ApiSchema.Kubernetes.TypeOf(target.Type) is { } type ? new ApiObject(GoForm.Of(changed.Tree, type)) : changed;
}
