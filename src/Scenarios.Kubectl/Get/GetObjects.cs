using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Printing;

namespace Scenarios.Kubectl.Get;

/// <summary>One <c>kubectl get -o yaml|json|…</c>: prints the requested object, or a list of all; follows <c>printGeneric</c>.</summary>
internal sealed class GetObjects(CommandCall call, GetOptions options)
{
    public async Coroutine<int> Run()
    {
        var targets = options.Targets().ContinueOnError().Build();
        var (found, errors) = await targets.Collect();
        if (options.IgnoresNotFound)
        {
            errors = [.. errors.Where(error => error.Status?.Reason != StatusReason.NotFound)];
        }

        if (errors.Count > 0 && targets.IsSingle)
        {
            throw CommandFailedException.Aggregate(errors);
        }

        if (found.Count > 0 || !options.IgnoresNotFound)
        {
            await call.Print(options.ObjectPrinter().Print(targets.IsSingle && found.Count == 1 ? TreeOf(found[0]) : ListOf(found)));
        }

        return errors.Count == 0 ? 0 : throw CommandFailedException.Aggregate(errors);
    }

    private ObjectValue TreeOf(Target target) => ObjectPrinters.TreeOf(call, target.Read);

    private ObjectValue ListOf(IReadOnlyList<Target> found)
    {
        IReadOnlyList<ObjectValue> items = [.. found.Select(TreeOf)];
        if (options.SortBy.Length > 0)
        {
            items = new ObjectOrder(call, options.SortBy).SortObjects(items);
        }

        return ObjectValue.Of(
            ("apiVersion", new StringValue("v1")),
            ("items", ListValue.From(items)),
            ("kind", new StringValue("List")),
            ("metadata", ObjectValue.Of(("resourceVersion", StringValue.Empty))));
    }
}
