using Scenarios.Api.Quantities;
using Scenarios.Kubectl.Printing;

namespace Scenarios.Kubectl.Top;

/// <summary>Formats resource usage as a table (kubectl, pkg/metricsutil/metrics_printer.go).</summary>
/// <param name="sortBy">The sort key; empty to sort by name.</param>
internal sealed class UsageTable(string sortBy, bool noHeaders)
{
    private const string Unknown = "<unknown>";
    private const long Mebibyte = 1024 * 1024;

    private static readonly string[] Measured = ["cpu", "memory"];

    private readonly TabWriter _writer = TabWriter.ForTables();

    public bool HasNamespaces { get; init; }

    /// <param name="available">The field of a node's status that contains the total amount.</param>
    public string OfNodes(IReadOnlyList<ApiObject> metrics, IReadOnlyList<ApiObject> nodes, string available)
    {
        Header("NAME", "CPU(cores)", "CPU(%)", "MEMORY(bytes)", "MEMORY(%)");
        foreach (var item in Sorted(metrics, static item => item.Name, static (item, resource) => Amount(item.Tree["usage"], resource)))
        {
            var node = nodes.FirstOrDefault(candidate => candidate.Name == item.Name);
            var cells = new List<string> { item.Name };
            foreach (var resource in Measured)
            {
                var used = Amount(item.Tree["usage"], resource);
                cells.Add(Text(resource, used));
                if (node?.Status[available] is ObjectValue amounts && amounts[resource] is not null)
                {
                    var whole = Amount(amounts, resource).MilliValue;
                    cells.Add(FormattableString.Invariant($"{(whole == 0 ? 0 : (long)(used.MilliValue / (double)whole * 100))}%"));
                }
            }

            Row(cells);
        }

        foreach (var node in nodes.Where(node => metrics.All(item => item.Name != node.Name)))
        {
            Row([node.Name, Unknown, Unknown, Unknown, Unknown]);
        }

        return _writer.Flush();
    }

    public string OfPods(IReadOnlyList<ApiObject> metrics, bool withContainers, bool withSum)
    {
        if (metrics.Count == 0)
        {
            return string.Empty;
        }

        Header([.. HasNamespaces ? ["NAMESPACE"] : (string[])[], .. withContainers ? ["POD"]
            : (string[])[], "NAME", "CPU(cores)", "MEMORY(bytes)"]);
        foreach (var item in Sorted(metrics, Key, Total))
        {
            string[] start = HasNamespaces ? [item.Namespace] : [];
            if (!withContainers)
            {
                Row([.. start, item.Name, .. Measured.Select(resource => Text(resource, Total(item, resource)))]);
                continue;
            }

            foreach (var container in ContainersOf(item).OrderBy(static container => container.Text("name"), StringComparer.Ordinal))
            {
                Row([.. start, item.Name, container.Text("name"),
                    .. Measured.Select(resource => Text(resource, Amount(container["usage"], resource)))]);
            }
        }

        if (withSum)
        {
            Sum(metrics, 3 + (HasNamespaces ? 1 : 0) + (withContainers ? 1 : 0));
        }

        return _writer.Flush();
    }

    private string Key(ApiObject item) => HasNamespaces ? $"{item.Namespace}\0{item.Name}" : item.Name;

    private void Sum(IReadOnlyList<ApiObject> metrics, int columns)
    {
        Row([.. Enumerable.Repeat(string.Empty, columns - 2), "________", "________"]);
        Row([.. Enumerable.Repeat(string.Empty, columns - 2),
            .. Measured.Select(resource => Text(resource, Sum(metrics.Select(item => Total(item, resource)))))]);
    }

    // The largest first, if sorted by amount.
    private IEnumerable<ApiObject> Sorted(IReadOnlyList<ApiObject> items, Func<ApiObject, string> name, Func<ApiObject, string,
        Quantity> amount) =>
        sortBy.Length > 0
            ? items.OrderByDescending(item => amount(item, sortBy))
            : items.OrderBy(name, StringComparer.Ordinal);

    private static IEnumerable<ObjectValue> ContainersOf(ApiObject item) =>
        (item.Tree["containers"] as ListValue)?.OfType<ObjectValue>() ?? [];

    private static Quantity Total(ApiObject item, string resource) =>
        Sum(ContainersOf(item).Select(container => Amount(container["usage"], resource)));

    private static Quantity Sum(IEnumerable<Quantity> amounts) => amounts.Aggregate(Quantity.Zero, static (sum, amount) => sum + amount);

    private static Quantity Amount(Value? amounts, string resource) => Quantity.Of((amounts as ObjectValue)?[resource]);

    private static string Text(string resource, Quantity amount) => resource == "cpu"
        ? FormattableString.Invariant($"{amount.MilliValue}m")
        : FormattableString.Invariant($"{amount.Value / Mebibyte}Mi");

    private void Header(params string[] columns)
    {
        if (!noHeaders)
        {
            Row(columns);
        }
    }

    private void Row(IEnumerable<string> cells) => _writer.Write(string.Concat(cells.Select(static cell => cell + "\t")) + "\n");
}
