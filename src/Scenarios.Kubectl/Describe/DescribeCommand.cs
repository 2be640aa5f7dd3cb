using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Kubectl.Kinds;

namespace Scenarios.Kubectl.Describe;

/// <summary><c>kubectl describe</c>; follows pkg/cmd/describe/describe.go.</summary>
internal sealed class DescribeCommand : Command
{
    public override string Name => "describe";

    public override string Summary => "Show details of a specific resource or group of resources";

    public override string Usage => "(-f FILENAME | TYPE [NAME_PREFIX | -l label] | TYPE/NAME)";

    public override FlagSet Flags { get; } = new FlagSet()
        .Boolean("all-namespaces", 'A')
        .Integer("chunk-size", @default: 500)
        .TextSlice("filename", 'f')
        .Boolean("recursive", 'R')
        .Text("selector", 'l')
        .Boolean("show-events", @default: true)
        .Text("kustomize", 'k');

    public override async Coroutine<int> Run(CommandCall call)
    {
        var files = call.Flags.List("filename");
        if (call.Arguments.Count == 0 && files.Count == 0 && call.Flags.Text("kustomize").Length == 0)
        {
            throw new CommandFailedException(
                "You must specify the type of resource to describe. Use \"kubectl api-resources\" for a complete list of supported "
                    + "resources.");
        }

        var allNamespaces = call.Flags.Boolean("all-namespaces");
        var (targets, errors) = await new TargetBuilder(call)
            .AllNamespaces(allNamespaces)
            .RequireNamespace(call.IsNamespaceGiven && !allNamespaces)
            .Files(files, call.Flags.Boolean("recursive"))
            .LabelSelector(call.Flags.Text("selector"))
            .TypesOrNames(call.Arguments, allowEmptySelector: true)
            .ContinueOnError()
            .Latest()
            .Build()
            .Collect();
        if (errors is [{ Status.Reason: StatusReason.NotFound } notFound] && call.Arguments.Count == 2)
        {
            return await DescribeByPrefix(call, notFound);
        }

        await Print(call, targets);
        if (targets.Count == 0 && errors.Count == 0)
        {
            await call.PrintErrorLine(allNamespaces ? "No resources found" : $"No resources found in {call.Namespace} namespace.");
        }

        return errors.Count == 0 ? 0 : throw CommandFailedException.Aggregate(errors);
    }

    private static string Describe(Target target, DescribeSources sources)
    {
        var write = KindList.Find(target.Type)?.Description ?? GenericDescription.Write;
        var writer = new DescriptionWriter();
        write(target.Read, writer, sources);
        return writer.ToText();
    }

    private static async Coroutine Print(CommandCall call, IReadOnlyList<Target> targets)
    {
        var sources = new DescribeSources(call);
        for (var index = 0; index < targets.Count; index++)
        {
            if (NamedPath.FaultOf(targets[index].Name) is { } fault)
            {
                throw new CommandFailedException(fault);
            }

            var text = Describe(targets[index], sources);
            await call.Print(index == 0 ? text : $"\n\n{text}");
        }
    }

    private static async Coroutine<int> DescribeByPrefix(CommandCall call, CommandFailedException notFound)
    {
        var sources = new DescribeSources(call);
        var (targets, _) = await new TargetBuilder(call)
            .TypesOrNames([call.Arguments[0]], allowEmptySelector: true)
            .SingleType()
            .Build()
            .Collect();
        var matching = targets.Where(target => target.Name.StartsWith(call.Arguments[1], StringComparison.Ordinal)).ToList();
        foreach (var target in matching)
        {
            await call.Print(Describe(target, sources) + "\n");
        }

        return matching.Count > 0 ? 0 : throw notFound;
    }
}
