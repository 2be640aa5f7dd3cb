using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization.Yaml;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.Applied;
using Scenarios.Kubectl.Apply;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Printing;
using Scenarios.Kubectl.Results;
using Scenarios.Shell.Programs;

namespace Scenarios.Kubectl.Diff;

/// <summary>
/// <c>kubectl diff</c>: writes the live objects and those that applying would produce to files, and compares them with diff or the program
/// that KUBECTL_EXTERNAL_DIFF names (kubectl, pkg/cmd/diff/diff.go).
/// </summary>
internal sealed class DiffCommand : Command
{
    /// <summary>The exit code for an error of kubectl's own, because 1 means that there is a difference.</summary>
    private const int Trouble = 2;

    public override string Name => "diff";

    public override string Usage => "-f FILENAME";

    public override string Summary => "Diff the live version against a would-be applied version";

    public override FlagSet Flags => new FlagSet()
        .AddFiles().AddFieldManager("kubectl-client-side-apply")
        .Text("selector", 'l').Boolean("show-managed-fields").Integer("concurrency", @default: 1)
        .Boolean("server-side").Boolean("force-conflicts").Boolean("prune")
        .TextArray("prune-allowlist");

    /// <summary>An exit code of 1 means a difference.</summary>
    public override CommandFailedException WrongFlag(string commandPath, string message) =>
        CommandFailedException.Usage(commandPath, message, Trouble);

    public override async Coroutine<int> Run(CommandCall call)
    {
        try
        {
            if (call.Arguments.Count > 0)
            {
                throw call.UsageError($"Unexpected args: [{string.Join(' ', call.Arguments)}]");
            }

            return await Compare(call);
        }
        catch (CommandFailedException error) when (!error.IsSilent)
        {
            var told = error.Unreached.Length > 0 ? await UnreachedComplaints.Explain(call, error) : error;
            await call.Context.Error.Write(ErrorText.Of(told));
            throw CommandFailedException.Silent(Trouble);
        }
    }

    private static async Coroutine<int> Compare(CommandCall call)
    {
        var files = WriteFlags.RequireFiles(call);
        if (call.Flags.Boolean("force-conflicts") && !call.Flags.Boolean("server-side"))
        {
            throw new CommandFailedException("--force-conflicts only works with --server-side");
        }

        var pruning = call.Flags.Boolean("prune") ? new Pruning(call, DryRun.Server) : null;
        var compared = new List<Target>();
        var targets = new TargetBuilder(call)
            .Files(files, call.Flags.Boolean("recursive"))
            .RequireNamespace(call.IsNamespaceGiven)
            .LabelSelector(call.Flags.Text("selector"))
            .Build();
        var live = new DiffFolder(call, "LIVE");
        var merged = new DiffFolder(call, "MERGED");
        try
        {
            await targets.Visit(async target =>
            {
                await Write(call, target, live, merged);
                compared.Add(target);
            });
            await (pruning?.Visit(compared, (type, item) => WritePruned(type, item, live)) ?? Coroutine.Completed);
            return await RunDiff(call, live.Path, merged.Path);
        }
        finally
        {
            live.Remove();
            merged.Remove();
        }
    }

    private static async Coroutine Write(CommandCall call, Target target, DiffFolder live, DiffFolder merged)
    {
        var local = target.Read;
        var found = target.Fetch(call.Api);
        await call.Warn(found.Warnings);
        if (!found.IsSuccess && found.Status.Reason != StatusReason.NotFound)
        {
            throw new CommandFailedException(found.Status);
        }

        var there = found.Value?.Tree;
        var wanted = (await Merged(call, target, local, there)).Tree;
        if (!call.Flags.Boolean("show-managed-fields"))
        {
            there = there is null ? null : ManagedFields.Hide(there);
            wanted = ManagedFields.Hide(wanted);
        }

        if (target.Type is { Kind: "Secret", Group: "" })
        {
            (there, wanted) = SecretMask.Hide(there, wanted);
        }

        var name = NameOf(target.Type, target.Namespace, target.Name);
        live.Write(name, there is null ? string.Empty : YamlWriter.Write(there));
        merged.Write(name, YamlWriter.Write(wanted));
        if (found.Value is { IsBeingDeleted: true })
        {
            await call.PrintErrorLine($"Warning: Detected changes to resource {target.Name} which is currently being deleted.");
        }
    }

    // An object that would be pruned has no counterpart to compare with.
    private static Coroutine WritePruned(ResourceType type, ApiObject item, DiffFolder live)
    {
        var isSecret = type is { Kind: "Secret", Group: "" };
        var tree = isSecret ? SecretMask.Hide(item.Tree, ObjectValue.Empty).Item1 : item.Tree;
        var name = NameOf(type, item.Namespace, item.Name);
        live.Write(name, YamlWriter.Write(tree ?? item.Tree));
        return Coroutine.Completed;
    }

    private static string NameOf(ResourceType type, string @namespace, string name) =>
        $"{(type.Group.Length == 0 ? string.Empty : $"{type.Group}.")}{type.Version}.{type.Kind}.{@namespace}.{name}";

    private static async Coroutine<ApiObject> Merged(CommandCall call, Target target, ApiObject local, ObjectValue? live)
    {
        if (call.Flags.Boolean("server-side"))
        {
            return await new ServerSideApplication(call, DryRun.Server).Rehearse(target, local);
        }

        var options = WriteFlags.OptionsOf(call, DryRun.Server);
        if (live is null)
        {
            return await call.ValueOf(call.Api.Create(target.Type, target.Namespace, local, options));
        }

        // The last-applied annotation is left unchanged, so that the comparison does not show it as a difference.
        var original = LastApplied.Of(new ApiObject(live));
        var modified = local.With(["metadata", "annotations"], local.Annotations.Without(LastApplied.Annotation)).Tree;
        var patch = ThreeWayPatch.Make(target.Type, original, modified, live);
        return patch.Fields.Count == 0
            ? new ApiObject(live)
            : await call.ValueOf(call.Api.Patch(target.Type, target.Namespace, target.Name, patch.Kind, patch.Fields, options));
    }

    private static async Coroutine<int> RunDiff(CommandCall call, string live, string merged)
    {
        var external = call.Context.Environment.GetValueOrDefault("KUBECTL_EXTERNAL_DIFF") ?? string.Empty;
        var words = external.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] command = words.Length == 0
            ? ["diff", "-u", "-N"]
            : [words[0], .. words.Skip(1).Where(static word => word.All(static letter => char.IsAsciiLetterOrDigit(letter)
                || letter is '-' or '='))];
        var program = call.Context.Programs.Find(command[0])
            ?? throw new CommandFailedException($"failed to run {GoText.Quote(command[0])}: exec: {GoText.Quote(command[0])}: "
                + "executable file not found in $PATH");
        var exitCode = await ContainedRun.Run(
            program, call.Context with { Name = command[0], Arguments = [.. command.Skip(1), live, merged] });
        return exitCode switch
        {
            0 => 0,
            1 => throw CommandFailedException.Silent(),
            _ => throw new CommandFailedException($"failed to run {GoText.Quote(command[0])}: exit status {exitCode}"),
        };
    }
}
