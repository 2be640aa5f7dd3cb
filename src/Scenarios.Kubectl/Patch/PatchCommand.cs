using Scenarios.Api.Requests;
using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Serialization.Yaml;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Results;
using Scenarios.Shell.Files;

namespace Scenarios.Kubectl.Patch;

/// <summary><c>kubectl patch</c> (kubectl, pkg/cmd/patch/patch.go).</summary>
internal sealed class PatchCommand : Command
{
    public override string Name => "patch";

    public override string Usage => "(-f FILENAME | TYPE NAME) [-p PATCH|--patch-file FILE]";

    public override string Summary => "Update fields of a resource";

    public override FlagSet Flags => new FlagSet()
        .AddFiles().AddOutput().AddDryRun().AddRecord().AddFieldManager("kubectl-patch")
        .Text("patch", 'p')
        .Text("patch-file")
        .Text("type", @default: "strategic")
        .Text("subresource")
        .Boolean("local");

    public override async Coroutine<int> Run(CommandCall call)
    {
        var dryRun = await WriteFlags.DryRunOf(call);

        // kubectl 1.33 does not mention a dry run here: its text for that is overwritten.
        var printer = ResultPrinter.Of(call);
        var isLocal = call.Flags.Boolean("local");
        var kind = KindOf(call.Flags);
        Refuse(isLocal, call.Arguments, dryRun);
        var patch = PatchOf(call);
        var count = 0;
        await Targets(call, isLocal).Visit(async target =>
        {
            count++;
            var before = target.Read;
            if (isLocal || dryRun == DryRun.Client)
            {
                var made = LocalPatch.Apply(target, kind, patch);
                await printer.Print(made, before.Equals(made) ? "patched (no change)" : "patched");
                return;
            }

            var options = WriteFlags.OptionsOf(call, dryRun);
            var result = call.Api.Patch(target.Type, target.Namespace, target.Name, kind, patch, options, call.Flags.Text("subresource"));
            if (result.Status?.Reason == StatusReason.UnsupportedMediaType)
            {
                throw new CommandFailedException(
                    $"{MediaTypeOf(kind)} is not supported by {target.Type.ApiVersion}, Kind={target.Type.Kind}: {result.Status.Message}");
            }

            var after = await call.ValueOf(result);
            var isChanged = !before.Equals(after);
            var recorded = ChangeCause.Record(call, after);
            if (!ReferenceEquals(recorded, after))
            {
                var annotations = AnyKind.PatchOf(new() { Annotations = recorded.Annotations });
                after = call.Api.Patch(target.Type, target.Namespace, target.Name, PatchKind.Merge, annotations, options).Value ?? after;
            }

            await printer.Print(after, isChanged ? "patched" : "patched (no change)");
        });
        return count > 0 ? 0 : throw new CommandFailedException("no objects passed to patch");
    }

    private static string MediaTypeOf(PatchKind kind) => kind switch
    {
        PatchKind.Strategic => "application/strategic-merge-patch+json",
        PatchKind.Merge => "application/merge-patch+json",
        _ => "application/json-patch+json",
    };

    private static void Refuse(bool isLocal, IReadOnlyList<string> arguments, DryRun dryRun)
    {
        if (isLocal && arguments.Count > 0)
        {
            throw new CommandFailedException("cannot specify --local and server resources");
        }

        if (isLocal && dryRun == DryRun.Server)
        {
            throw new CommandFailedException("cannot specify --local and --dry-run=server - did you mean --dry-run=client?");
        }
    }

    private static TargetList Targets(CommandCall call, bool isLocal) =>
        new TargetBuilder(call)
            .ContinueOnError()
            .Local(isLocal)
            .Subresource(call.Flags.Text("subresource"))
            .Files(call.Flags.List("filename"), call.Flags.Boolean("recursive"))
            .RequireNamespace(call.IsNamespaceGiven)
            .TypesOrNames(call.Arguments, allowEmptySelector: false)
            .Build();

    private static PatchKind KindOf(FlagValues flags)
    {
        var (patch, file, type) = (flags.Text("patch"), flags.Text("patch-file"), flags.Text("type"));
        if (patch.Length > 0 && file.Length > 0)
        {
            throw new CommandFailedException("cannot specify --patch and --patch-file together");
        }

        if (patch.Length == 0 && file.Length == 0)
        {
            throw new CommandFailedException("must specify --patch or --patch-file containing the contents of the patch");
        }

        return type.ToLowerInvariant() switch
        {
            "" or "strategic" => PatchKind.Strategic,
            "merge" => PatchKind.Merge,
            "json" => PatchKind.Json,
            _ => throw new CommandFailedException($"--type must be one of [json merge strategic], not {GoText.Quote(type)}"),
        };
    }

    // kubectl uses apimachinery's own conversion here, whose errors lack this prefix.
    private static string? PlainYamlError(string? message) =>
        message?.Replace("error converting YAML to JSON: ", string.Empty, StringComparison.Ordinal);

    private static Value PatchOf(CommandCall call)
    {
        var text = call.Flags.Text("patch");
        if (call.Flags.Text("patch-file") is { Length: > 0 } file)
        {
            var read = call.Context.Files.Read(FilePath.Resolve(call.Context.WorkingDirectory, file));
            text = read.Value
                ?? throw new CommandFailedException($"unable to read patch file: open {file}: {GoFileError.Of(read.Error!.Value)}");
        }

        // Text that looks like JSON is sent unchanged: the server reports what is wrong with it.
        if (text.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal)
            && call.Flags.Text("type").ToLowerInvariant() is "" or "strategic"
            && JsonReader.Read(text).Error is { } fault)
        {
            var start = Math.Max(0, fault.IndexOf("invalid character", StringComparison.Ordinal));
            throw new CommandFailedException(ApiErrors.BadRequest(fault[start..]));
        }

        var (value, error) = YamlReader.ReadValue(text, string.Empty);
        return value ?? throw new CommandFailedException(
            $"unable to parse {GoText.Quote(call.Flags.Text("patch"))}: {PlainYamlError(error?.GoMessage)}");
    }
}
