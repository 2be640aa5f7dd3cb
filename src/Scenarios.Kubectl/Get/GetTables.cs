using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Tables;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Targets;
using Scenarios.Kubectl.Printing;

namespace Scenarios.Kubectl.Get;

/// <summary>One <c>kubectl get</c> that shows tables: a block for each type, with an empty line between blocks.</summary>
internal sealed class GetTables(CommandCall call, GetOptions options)
{
    /// <summary>The fields that a path can find in any table.</summary>
    private static readonly ObjectValue EmptyTable = ObjectValue.Of(
        ("apiVersion", new StringValue("meta.k8s.io/v1")), ("kind", new StringValue("Table")), ("metadata", ObjectValue.Empty));

    private readonly TabWriter _writer = TabWriter.ForTables();
    private bool _printed;
    private bool _separates;

    public async Coroutine<int> Run()
    {
        var (groups, errors) = await Fetch(call, options.Targets().ContinueOnError().WithoutReading().Build());
        if (options.IgnoresNotFound)
        {
            errors = [.. errors.Where(error => error.Status?.Reason != StatusReason.NotFound)];
        }

        if (!options.PrintsServersColumns)
        {
            groups = [.. groups.Select(group => group with { Table = PlainTable.Of(group.Table, call.Simulation.Now) })];
        }

        if (options.SortBy.Length > 0)
        {
            groups = Sort(groups);
        }

        await Print(groups);
        if (!_printed && !options.IgnoresNotFound && errors.Count == 0)
        {
            var isNamespaced = !options.AllNamespaces && groups.All(group => group.Type.IsNamespaced);
            await call.PrintErrorLine(isNamespaced ? $"No resources found in {call.Namespace} namespace." : "No resources found");
        }

        return errors.Count == 0 ? 0 : throw CommandFailedException.Aggregate(errors);
    }

    /// <summary>Requests a table from the server for each source; errors are collected.</summary>
    public static async Coroutine<(IReadOnlyList<TableGroup> Groups, IReadOnlyList<CommandFailedException> Errors)> Fetch(
        CommandCall call, TargetList targets)
    {
        var groups = new List<TableGroup>();
        var errors = await targets.VisitSources(
            async list => groups.Add(
                new TableGroup(list.Type, await call.ValueOf(list.Explain(call.Api.ListTable(list.Type, list.Namespace, list.Options))))),
            async target => groups.Add(new TableGroup(target.Type, await call.ValueOf(target.FetchTable(call.Api)))));
        return (groups, errors);
    }

    private async Coroutine Print(IReadOnlyList<TableGroup> groups)
    {
        var withKind = groups.Any(group => !ReferenceEquals(group.Type, groups[0].Type));
        ResourceType? lastType = null;
        TableLayout? layout = null;
        foreach (var group in groups)
        {
            if (layout is null || !ReferenceEquals(group.Type, lastType))
            {
                await Flush();
                _writer.ForgetWidths();
                _separates |= lastType is not null && !options.NoHeaders && _printed;
                layout = options.Layout(group.Type, withKind);
                lastType = group.Type;
            }

            layout.Print(group.Table, _writer);
        }

        await Flush();
    }

    private async Coroutine Flush()
    {
        var text = _writer.Flush();
        if (text.Length == 0)
        {
            return;
        }

        await call.Print(_separates ? "\n" + text : text);
        (_printed, _separates) = (true, false);
    }

    /// <summary>
    /// Sorts several tables among each other, which fails for almost every path, or the rows of a single table. For a single table, kubectl
    /// drops the error for a path that leads nowhere, and prints nothing.
    /// </summary>
    private IReadOnlyList<TableGroup> Sort(IReadOnlyList<TableGroup> groups)
    {
        var order = new ObjectOrder(call, options.SortBy);
        if (groups is not [var single])
        {
            return order.SortObjects([.. groups.Select(_ => EmptyTable)]).Count == 0 ? [] : groups;
        }

        if (single.Table.Rows.Count <= 1)
        {
            return groups;
        }

        try
        {
            return [single with { Table = single.Table with { Rows = order.SortRows(single.Table.Rows, row => row.Object.Tree) } }];
        }
        catch (CommandFailedException error) when (!error.IsVerbatim)
        {
            return [single with { Table = single.Table with { Rows = [] } }];
        }
    }
}
