using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Printing;
using Scenarios.Kubectl.Raw;

namespace Scenarios.Kubectl.Get;

/// <summary><c>kubectl get</c>; follows pkg/cmd/get/get.go.</summary>
internal sealed class GetCommand : Command
{
    public override string Name => "get";

    public override string Summary => "Display one or many resources";

    public override string Usage =>
        "[(-o|--output=)json|yaml|name|go-template|go-template-file|template|templatefile|jsonpath|jsonpath-as-json|jsonpath-file|"
        + "custom-columns|custom-columns-file|wide] (TYPE[.VERSION][.GROUP] [NAME | -l label] | TYPE[.VERSION][.GROUP]/NAME ...) [flags]";

    public override FlagSet Flags { get; } = new FlagSet()
        .Boolean("all-namespaces", 'A')
        .Boolean("allow-missing-template-keys", @default: true)
        .Integer("chunk-size", @default: 500)
        .Text("field-selector")
        .TextSlice("filename", 'f')
        .Boolean("ignore-not-found")
        .TextSlice("label-columns", 'L')
        .Boolean("no-headers")
        .Text("output", 'o')
        .Boolean("output-watch-events")
        .Boolean("recursive", 'R')
        .Text("selector", 'l')
        .Boolean("server-print", @default: true)
        .Boolean("show-kind")
        .Boolean("show-labels")
        .Boolean("show-managed-fields")
        .Text("sort-by")
        .Text("template")
        .Boolean("watch", 'w')
        .Boolean("watch-only")
        .Text("kustomize", 'k')
        .Text("raw")
        .Text("subresource");

    public override async Coroutine<int> Run(CommandCall call)
    {
        if (call.Flags.Text("raw").Length > 0)
        {
            CheckRaw(call.Flags);
            return await RawRequest.Run(call, "GET");
        }

        var options = new GetOptions(call);
        await Check(call, options);
        if (options.Watches)
        {
            return await new GetWatch(call, options).Run();
        }

        return options.IsTable ? await new GetTables(call, options).Run() : await new GetObjects(call, options).Run();
    }

    private static void CheckRaw(FlagValues flags)
    {
        if (flags.Boolean("watch") || flags.Boolean("watch-only") || flags.Text("selector").Length > 0)
        {
            throw new CommandFailedException(
                "--raw may not be specified with other flags that filter the server request or alter the output");
        }

        if (flags.Text("output").Length > 0)
        {
            throw new CommandFailedException("--raw and --output are mutually exclusive");
        }
    }

    private static async Coroutine Check(CommandCall call, GetOptions options)
    {
        if (!options.Watches
            && call.Arguments.Count == 0
            && call.Flags.List("filename").Count == 0
            && call.Flags.Text("kustomize").Length == 0)
        {
            await call.PrintErrorLine(
                "You must specify the type of resource to get. Use \"kubectl api-resources\" for a complete list of supported "
                    + "resources.\n");
            throw call.UsageError(
                "Required resource not specified.\nUse \"kubectl explain <resource>\" for a detailed description of that resource "
                    + "(e.g. kubectl explain pods).");
        }

        if (call.Flags.Boolean("show-labels") && options.Format is not ("" or "wide"))
        {
            throw new CommandFailedException($"--show-labels option cannot be used with {options.Format} printer");
        }

        if (call.Flags.Boolean("output-watch-events") && !options.Watches)
        {
            throw new CommandFailedException("--output-watch-events option can only be used with --watch or --watch-only");
        }

        if (options.Watches && options.SortBy.Length > 0)
        {
            await call.PrintErrorLine(call.Flags.Boolean("watch")
                ? "warning: --watch requested, --sort-by will be ignored for watch events received"
                : "warning: --watch-only requested, --sort-by will be ignored");
        }
    }
}
