using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims.Fields;

/// <summary>Claims with a table whose rows are objects.</summary>
internal sealed class TableClaims(StoryTools tools)
{
    /// <summary>One ready Pod (or the stated number) on each worker.</summary>
    public void CheckEveryNode(PhraseMatch claim, ClaimClock clock)
    {
        var owner = claim.TextOf("owner");
        var each = claim["number"] is { } number ? Numbers.Of(number) : 1;
        clock.Check(claim.Text, Timing.Of(claim), isWait: false, view =>
        {
            var pods = view.Of("Pod").Where(pod => view.OwnersOf(pod).Any(one => one.Name == owner)).ToList();
            var workers = NodesMeant(claim, view);
            bool IsRight(ApiObject node) =>
                pods.Count(pod => pod.TextAt("spec", "nodeName") == node.Name && ObjectFacts.IsReady(pod, view)) == each;
            var isElsewhere = claim["bare-plane"] is not null
                && pods.Exists(pod => workers.TrueForAll(node => node.Name != pod.TextAt("spec", "nodeName")));
            return new Verdict(workers.Count > 0 && workers.TrueForAll(IsRight) && !isElsewhere,
                () => string.Join("\n", pods.Select(ObjectFacts.Tell)));
        });
    }

    /// <summary>The workers; all nodes if the sentence states their number and it matches.</summary>
    private static List<ApiObject> NodesMeant(PhraseMatch claim, ClusterView view)
    {
        var nodes = view.Of("Node").ToList();
        var workers = nodes.FindAll(static node => !ObjectFacts.IsControlPlane(node));
        var said = claim["of"] is { } of ? Numbers.Of(of) : workers.Count;
        return said == workers.Count ? workers : said == nodes.Count && !claim.Says("worker", "ワーカー") ? nodes
            : throw new StepFailureException(
                $"Expected: {claim.Text}\nThe cluster has {nodes.Count} nodes, {workers.Count} of them workers.");
    }

    /// <summary>Objects with the names in the first column exist.</summary>
    public void CheckExist(PhraseMatch claim, DataTable table, ClaimClock clock)
    {
        var kind = claim["kind"]!.Id;
        var names = table.Rows.Select(static row => row[0]).Concat(table.Rows.Count == 0 ? table.Header : []).ToList();
        clock.Check(claim.Text, Timing.Of(claim), isWait: false, view =>
        {
            var missing = names.Except(view.Of(kind).Select(static item => item.Name), StringComparer.Ordinal).ToList();
            return new Verdict(missing.Count == 0, () => $"  missing: {string.Join(", ", missing)}");
        });
    }

    /// <summary>The table has a row for each object, by its name or index, and the other columns match.</summary>
    public void CheckEach(PhraseMatch claim, DataTable table)
    {
        var subject = new SubjectReader(tools.Story).Read(claim["subject"]!);
        var wrong = string.Empty;
        new Trials(tools).Until(claim, () => (wrong = Difference(subject, table)).Length == 0, () => wrong);
    }

    /// <returns>How the objects differ from the table; empty if they do not.</returns>
    private string Difference(Subject subject, DataTable table)
    {
        var columns = table.Header.ToList();
        var found = Finder.Find(subject, tools.Story.History.Now, tools.Story, withTerminating: false);
        if (found.Count != table.RowCount)
        {
            return $"There are {found.Count}, not {table.RowCount}:\n{string.Join("\n", found.Select(ObjectFacts.Tell))}";
        }

        foreach (var row in table.Rows)
        {
            var item = found.FirstOrDefault(one => ObjectCells.NamesOf(one, columns[0]).Contains(row[0], StringComparer.Ordinal));
            if (item is null)
            {
                return $"{row[0]} is not among {string.Join(", ", found.Select(static one => one.Name))}";
            }

            foreach (var column in columns.Skip(1))
            {
                var actual = new ObjectCells(tools).Of(item, column);
                if (!actual.Contains(row[column], StringComparer.Ordinal))
                {
                    return $"The {column} of {item.Name} is \"{string.Join(" or ", actual)}\", not \"{row[column]}\".";
                }
            }
        }

        return string.Empty;
    }

    /// <summary>One ready Pod (or the stated number) on each node of the table, and none on other nodes.</summary>
    public void CheckNodes(PhraseMatch claim, DataTable table, ClaimClock clock)
    {
        var target = Target.Of(claim["object"]!, tools.Story);
        var each = claim["number"] is { } number ? Numbers.Of(number) : 1;
        var nodes = table.Rows.Select(row => row[0]).ToList();
        clock.Check(claim.Text, Timing.Soon, isWait: false, view =>
        {
            var pods = view.Of("Pod")
                .Where(pod => view.OwnersOf(pod).Any(owner => owner.Kind == target.Kind && owner.Name == target.Name))
                .ToList();
            var isSo = pods.Count == each * nodes.Count
                && nodes.TrueForAll(node =>
                    pods.Count(pod => pod.TextAt("spec", "nodeName") == node && ObjectFacts.IsReady(pod, view)) == each);
            return new Verdict(isSo, () => string.Join("\n", pods.Select(ObjectFacts.Tell)));
        });
    }
}
