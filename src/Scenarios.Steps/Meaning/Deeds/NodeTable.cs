using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>The nodes of a cluster in a table: one per row, by name, with their properties in the other columns.</summary>
internal sealed class NodeTable(StoryTools tools)
{
    private static readonly string[] Names = ["name", "node", "worker", "names"];
    private static readonly string[] Roles = ["role", "roles", "kind", "type"];

    /// <exception cref="StepFailureException">The stated number of nodes differs, or there are two control planes.</exception>
    public void Use(PhraseMatch phrase, DataTable table)
    {
        var columns = table.Header.ToList();
        var name = columns.Find(static column => Is(column, Names)) ?? columns[0];
        var role = columns.Find(static column => Is(column, Roles)) ?? (columns.Count == 2 ? columns[1] : null);
        var planes = table.Rows.Where(row => role is not null && IsControlPlane(row[role])).Select(row => row[name])
            .Concat(phrase["plane"] is { } plane ? [plane.Text] : []).Distinct(StringComparer.Ordinal).ToList();
        string[] workers = [.. table.Rows.Select(row => row[name]).Except(planes, StringComparer.Ordinal)];
        if (planes.Count > 1)
        {
            throw new StepFailureException($"One control plane node is simulated, not {planes.Count}: {string.Join(", ", planes)}.");
        }

        if (phrase["number"] is { } said && Numbers.Of(said) != workers.Length)
        {
            throw new StepFailureException($"\"{phrase.Text}\": {workers.Length} of {Numbers.Of(said)} are in the table.");
        }

        tools.Cluster.UseNodes(workers, planes.FirstOrDefault());
        foreach (var row in table.Rows)
        {
            var isRole = role is not null && (Is(role, Roles) || IsControlPlane(row[role]) || IsWorker(row[role]));
            foreach (var column in columns.Where(column => column != name && !(isRole && column == role) && row[column].Trim().Length > 0))
            {
                var (node, text) = (row[name], row[column].Trim());
                tools.Cluster.WhenMade(() => Set(node, column, text));
            }
        }
    }

    private static bool Is(string column, string[] words) => words.Contains(column, StringComparer.OrdinalIgnoreCase);

    private static bool IsControlPlane(string role) => role.Contains("control", StringComparison.OrdinalIgnoreCase)
        || role.Contains("master", StringComparison.OrdinalIgnoreCase) || role.Contains('コ');

    private static bool IsWorker(string role) => role.Contains("worker", StringComparison.OrdinalIgnoreCase) || role.Contains('ワ');

    private void Set(string node, string column, string text)
    {
        switch (column.ToLowerInvariant())
        {
            case "zone" or "availability zone" or "ゾーン":
                Label(node, $"{ObjectFacts.ZoneLabel}={text}");
                break;
            case "region" or "リージョン":
                Label(node, $"topology.kubernetes.io/region={text}");
                break;
            case "cpu" or "cpus" or "cores" or "cpu cores":
                Allocate(node, "cpu", text);
                break;
            case "memory" or "メモリ":
                Allocate(node, "memory", text);
                break;
            case "label" or "labels" or "ラベル":
                foreach (var label in text.Split(',', StringSplitOptions.TrimEntries))
                {
                    Label(node, label);
                }

                break;
            case "taint" or "taints" when text is not ("-" or "none"):
                foreach (var taint in text.Split(',', StringSplitOptions.TrimEntries))
                {
                    tools.Terminal.TypeAside($"kubectl taint node {node} '{taint}'");
                }

                break;
            case "taint" or "taints":
                break;
            default:
                Label(node, $"{column}={text}");
                break;
        }
    }

    private void Label(string node, string label) => tools.Terminal.TypeAside($"kubectl label node {node} --overwrite '{label}'");

    private void Allocate(string node, string resource, string amount)
    {
        var resources = ObjectValue.Of((resource, new StringValue(amount)));
        var patch = ObjectValue.Of(("status", ObjectValue.Of(("capacity", resources), ("allocatable", resources))));
        tools.Terminal.TypeAside($"kubectl patch node {node} --subresource=status --type=merge --patch='{patch}'");
    }
}
