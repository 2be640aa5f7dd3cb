using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.Applied;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Delete;
using Scenarios.Kubectl.Raw;
using Scenarios.Kubectl.Results;

namespace Scenarios.Kubectl.Replace;

/// <summary><c>kubectl replace -f</c> (kubectl, pkg/cmd/replace/replace.go).</summary>
internal sealed class ReplaceCommand : Command
{
    public override string Name => "replace";

    public override string Usage => "-f FILENAME";

    public override string Summary => "Replace a resource by file name or stdin";

    public override FlagSet Flags => new FlagSet()
        .AddFiles().AddOutput().AddSaveConfig().AddValidate().AddDryRun().AddRecord().AddFieldManager("kubectl-replace")
        .AddDeletion().Text("subresource").Text("raw");

    public override async Coroutine<int> Run(CommandCall call)
    {
        if (call.Flags.Text("raw").Length > 0)
        {
            return await RawRequest.Run(call, "PUT");
        }

        var dryRun = await WriteFlags.DryRunOf(call);
        var printer = ResultPrinter.Of(call, dryRun);
        var options = WriteFlags.OptionsOf(call, dryRun);
        var files = call.Flags.List("filename");
        if (files.Count == 0 && call.Flags.Text("kustomize").Length == 0)
        {
            throw new CommandFailedException("must specify one of -f and -k");
        }

        DeletionFlags.CheckForced(call);
        if (call.Flags.Boolean("force"))
        {
            return dryRun == DryRun.None
                ? await new ForcedReplacement(call, printer).Run(() => Targets(call, files, options))
                : throw new CommandFailedException("--dry-run can not be used when --force is set");
        }

        await Targets(call, files, options).Build().Visit(async target =>
        {
            await Replace(call, target, dryRun, options);
            await printer.Print(target.Read, "replaced");
        });
        return 0;
    }

    private static TargetBuilder Targets(CommandCall call, IReadOnlyList<string> files, WriteOptions options) => new TargetBuilder(call)
        .ContinueOnError()
        .Files(files, call.Flags.Boolean("recursive"))
        .Validated(options.FieldValidation != FieldValidation.Ignore)
        .RequireNamespace(call.IsNamespaceGiven);

    private static async Coroutine Replace(CommandCall call, Target target, DryRun dryRun, WriteOptions options)
    {
        var item = target.Read;
        item = call.Flags.Boolean("save-config") || LastApplied.Of(item).Length > 0 ? LastApplied.Annotate(item) : item;
        target.Object = item = ChangeCause.Record(call, item);
        if (dryRun == DryRun.Client)
        {
            return;
        }

        // A file without a resource version replaces whatever exists: kubectl reads the version first.
        if (item.ResourceVersion.Length == 0)
        {
            var current = call.Api.Get(target.Type, target.Namespace, target.Name);
            item = current.IsSuccess ? item.With(item.Meta with { ResourceVersion = current.Value.ResourceVersion }) : item;
        }

        var result = call.Api.Update(target.Type, target.Namespace, item, options, call.Flags.Text("subresource"));
        await call.Warn(result.Warnings);
        target.Object = result.Value ?? throw SourceError.Add("replacing", target.Source, new CommandFailedException(result.Status!));
    }
}
