using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Raw;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.Delete;

/// <summary><c>kubectl delete</c> (kubectl, pkg/cmd/delete/delete.go).</summary>
internal sealed class DeleteCommand : Command
{
    public override string Name => "delete";

    public override string Usage => "([-f FILENAME] | [-k DIRECTORY] | TYPE [(NAME | -l label | --all)])";

    public override string Summary => "Delete resources by file names, stdin, resources and names, or by resources and label selector";

    public override FlagSet Flags => new FlagSet().AddFiles().AddDryRun()
        .Text("selector", 'l')
        .Text("field-selector")
        .Boolean("all")
        .Boolean("all-namespaces", 'A')
        .Boolean("force")
        .Text("cascade", @default: "background", bare: "background")
        .Boolean("now")
        .Integer("grace-period", @default: -1)
        .Duration("timeout")
        .Boolean("ignore-not-found")
        .Boolean("wait", @default: true)
        .Text("output", 'o')
        .Boolean("interactive", 'i')
        .Text("raw");

    public override async Coroutine<int> Run(CommandCall call)
    {
        if (call.Flags.Text("raw").Length > 0)
        {
            CheckRaw(call.Flags);
            return await RawRequest.Run(call, "DELETE");
        }

        var propagation = await DeletionFlags.PropagationOf(call);
        var deletion = new Deletion(call, await WriteFlags.DryRunOf(call))
        {
            GracePeriod = GracePeriodOf(call.Flags),
            Propagation = propagation,
            IgnoresNotFound = IgnoresNotFound(call.Flags),
            Waits = call.Flags.Boolean("wait"),
        };
        var targets = Targets(call);
        await Validate(call, deletion.GracePeriod);
        var preview = new DeletionPreview(call, deletion.IgnoresNotFound);
        if (call.Flags.Boolean("interactive") && !await preview.IsConfirmed(Targets(call, reads: true)))
        {
            return 0;
        }

        await deletion.Run(targets);
        return 0;
    }

    private static void CheckRaw(FlagValues flags)
    {
        var fault = flags switch
        {
            _ when flags.Boolean("interactive") => "--interactive can not be used with --raw",
            _ when flags.Boolean("recursive") => "--raw and --recursive are mutually exclusive",
            _ when flags.Text("output").Length > 0 => "--raw and --output are mutually exclusive",
            _ => null,
        };
        if (fault is not null)
        {
            throw new CommandFailedException(fault);
        }
    }

    private static TargetList Targets(CommandCall call, bool reads = false)
    {
        var flags = call.Flags;
        var builder = new TargetBuilder(call)
            .ContinueOnError()
            .Files(flags.List("filename"), flags.Boolean("recursive"))
            .RequireNamespace(call.IsNamespaceGiven)
            .LabelSelector(flags.Text("selector"))
            .FieldSelector(flags.Text("field-selector"))
            .SelectAll(flags.Boolean("all"))
            .AllNamespaces(flags.Boolean("all-namespaces"))
            .TypesOrNames(call.Arguments, allowEmptySelector: false);
        return (reads ? builder : builder.WithoutReading()).Build();
    }

    private static bool IgnoresNotFound(FlagValues flags) =>
        flags.IsGiven("ignore-not-found")
            ? flags.Boolean("ignore-not-found")
            : flags.Boolean("all") || flags.Text("selector").Length > 0 || flags.Text("field-selector").Length > 0;

    private static long GracePeriodOf(FlagValues flags)
    {
        var seconds = flags.Integer("grace-period");
        var force = flags.Boolean("force");
        if (flags.Boolean("now"))
        {
            seconds = seconds == -1 ? 1 : throw new CommandFailedException("--now and --grace-period cannot be specified together");
        }

        return (seconds, force) switch
        {
            // Zero is only allowed with --force.
            (0, false) => 1,
            ( < 0, true) => 0,
            _ => seconds,
        };
    }

    private static async Coroutine Validate(CommandCall call, long gracePeriod)
    {
        var flags = call.Flags;
        if (flags.Text("output") is not ("" or "name"))
        {
            throw new CommandFailedException($"unexpected -o output mode: {flags.Text("output")}. We only support '-o name'");
        }

        foreach (var selector in (string[])["selector", "field-selector"])
        {
            if (flags.Boolean("all") && flags.Text(selector).Length > 0)
            {
                throw new CommandFailedException($"cannot set --all and --{selector} at the same time");
            }
        }

        if (!flags.Boolean("force"))
        {
            return;
        }

        if (gracePeriod > 0)
        {
            throw new CommandFailedException("--force and --grace-period greater than 0 cannot be specified together");
        }

        await call.PrintErrorLine(
            "Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. "
            + "The resource may continue to run on the cluster indefinitely.");
    }
}
