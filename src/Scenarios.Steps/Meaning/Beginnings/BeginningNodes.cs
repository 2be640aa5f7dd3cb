using Scenarios.Objects.Views;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Objects;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Beginnings;

/// <summary>The nodes at the beginning of a scenario, and the nodes on which its Pods start.</summary>
internal sealed class BeginningNodes(StoryTools tools)
{
    /// <summary>Sets the names of the workers, and of the control plane if it has one.</summary>
    /// <exception cref="StepFailureException">The stated number of nodes differs from the number of names.</exception>
    public void Use(PhraseMatch phrase)
    {
        string[] names = [.. SubjectReader.NamesOf(phrase["names"]!)];
        if (phrase["number"] is { } said && Numbers.Of(said) != names.Length)
        {
            throw new StepFailureException($"\"{phrase.Text}\": {names.Length} of {Numbers.Of(said)} have a name.");
        }

        tools.Cluster.UseNodes([.. names], phrase["plane"]?.Text);
    }

    /// <summary>Provides the claim that an existing Pod mounts, bound to a volume.</summary>
    private void Provide(string claim, string @namespace, string size)
    {
        var now = tools.Story.History.Now;
        if (now.Of("PersistentVolumeClaim").Any(item => item.Name == claim
            && item.Namespace == (@namespace.Length > 0 ? @namespace : "default")))
        {
            return;
        }

        var draft = new Draft("PersistentVolumeClaim", claim) { Namespace = @namespace };
        draft.Set("spec.accessModes", ListValue.OfStrings(["ReadWriteOnce"]));
        draft.Set("spec.resources.requests.storage", size.Length > 0 ? size : "1Gi");
        new OtherFeatures(draft, tools.Story).ProvideVolume();
        foreach (var manifest in (string[])[.. draft.Before, draft.Manifest])
        {
            tools.Manifests.ApplyText(manifest);
        }

        tools.Cluster.Settle();
    }

    private ApiObject? Owned(string name) =>
        tools.Story.History.Now.Of("Pod").FirstOrDefault(pod => pod.Name == name && pod.Controller is not null);

    /// <summary>Recreates a Pod of a workload until the scheduler puts it on the node.</summary>
    /// <exception cref="StepFailureException">The Pod does not get there.</exception>
    private void Move(ApiObject pod, string node)
    {
        tools.Story.Mention("Pod", pod.Name);
        if (pod.TextAt("spec", "nodeName") == node)
        {
            return;
        }

        OnlyOn([node], () => tools.Terminal.TypeAside($"kubectl delete pod {pod.Name} --namespace={pod.Namespace}"));
        tools.Cluster.Settle();
        if (Owned(pod.Name)?.TextAt("spec", "nodeName") != node)
        {
            Swap(pod, node);
        }

        if (Owned(pod.Name)?.TextAt("spec", "nodeName") != node)
        {
            throw new StepFailureException($"Pod \"{pod.Name}\" does not come to node \"{node}\".");
        }
    }

    /// <summary>If another Pod of the workload keeps it off the node, that one moves to the Pod's old node first.</summary>
    private void Swap(ApiObject pod, string node)
    {
        if (tools.Story.History.Now.Of("Pod").FirstOrDefault(other => other.Controller?.Uid == pod.Controller?.Uid
            && other.TextAt("spec", "nodeName") == node) is { } sibling)
        {
            tools.Terminal.TypeAside($"kubectl cordon {node}");
            foreach (var name in (string[])[sibling.Name, pod.Name])
            {
                tools.Terminal.TypeAside($"kubectl delete pod {name} --namespace={pod.Namespace}");
                tools.Cluster.Settle();
            }

            tools.Terminal.TypeAside($"kubectl uncordon {node}");
            tools.Cluster.Settle();
        }
    }

    /// <summary>Taints or labels nodes.</summary>
    public void Tell(PhraseMatch phrase)
    {
        foreach (var name in SubjectReader.NamesOf(phrase["names"]!))
        {
            tools.Story.Mention("Node", name);
            tools.Terminal.TypeAside(phrase["taint"] is { } taint ? $"kubectl taint node {name} '{taint.Text}'"
                : $"kubectl label node/{name} '{phrase.TextOf("label")}'");
        }
    }

    /// <summary>Sets all nodes that a sentence describes: workers, and the control plane if it is named.</summary>
    public void UseAll(IEnumerable<PhraseMatch> described)
    {
        var nodes = described.Where(static one => one["kind"]?.Id == "Node").ToList();
        var planes = nodes.Where(static one => one.Says("control plane", "control-plane")).SelectMany(static one =>
            SubjectReader.NamesOf(one["names"]!)).ToList();
        var workers = nodes.SelectMany(static one => SubjectReader.NamesOf(one["names"]!)).Except(planes, StringComparer.Ordinal).ToList();
        if (planes.Count > 1)
        {
            throw new StepFailureException($"One control plane node is simulated, not {planes.Count}: {string.Join(", ", planes)}.");
        }

        if (nodes.Count > 0)
        {
            tools.Cluster.UseNodes(workers, planes.FirstOrDefault());
        }
    }

    /// <summary>
    /// Creates what is described. Pods that begin on a node get there through the scheduler while the other nodes are cordoned, so that
    /// they may move elsewhere later.
    /// </summary>
    public void Apply(PhraseMatch described, Action<Draft> change)
    {
        if (described["kind"]?.Id == "Pod" && described["names"] is { } names
            && described.All("feature").ToList() is [{ Id: "on-node" } place]
            && SubjectReader.NamesOf(names).ToList() is [var name] && Owned(name) is { } pod)
        {
            Move(pod, place.TextOf("node"));
            return;
        }

        var node = string.Empty;
        Draft? placed = null;
        var manifests = new ObjectWriter(tools.Story).Write(described, draft =>
        {
            change(draft);
            node = draft.BeginsOn;
            if (draft.Placed is [var first, ..])
            {
                // The first Pods come with the object, the others when it grows.
                draft.Set("spec.replicas", first.Count);
                (placed, node) = (draft, first.Node);
            }

            foreach (var claim in draft.HasPods && !described.Says("not exist", "まだ", "存在しない") ? draft.Claims : [])
            {
                tools.Story.BeforeFirstWhen(() => Provide(claim, draft.Namespace, draft.ClaimSize));
            }
        }).ToList();
        if (node.Length == 0)
        {
            manifests.ForEach(manifest => tools.Manifests.ApplyText(manifest));
            return;
        }

        OnlyOn([node], () => manifests.ForEach(manifest => tools.Manifests.ApplyText(manifest)));
        if (placed is not null)
        {
            GrowOn(placed);
        }
    }

    /// <summary>Adds the Pods of the other nodes, node by node.</summary>
    /// <exception cref="StepFailureException">They do not get there.</exception>
    private void GrowOn(Draft placed)
    {
        var target = Target.Of(placed.Kind, placed.Name, placed.Namespace is "" ? null : placed.Namespace, tools.Story);
        var count = placed.Placed[0].Count;
        foreach (var (more, node) in placed.Placed.Skip(1))
        {
            count += more;
            OnlyOn([node], () => tools.Terminal.TypeAside($"kubectl scale {target.Argument} --replicas={count}"));
        }

        tools.Cluster.Settle();
        var pods = Finder.Find(new Subject { Words = placed.Name, Kind = "Pod", OwnerKind = placed.Kind, Owners = [placed.Name] },
            tools.Story.History.Now, tools.Story, withTerminating: false);
        if (placed.Placed.GroupBy(static one => one.Node, StringComparer.Ordinal).Any(group =>
            pods.Count(pod => pod.TextAt("spec", "nodeName") == group.Key) != group.Sum(static one => one.Count)))
        {
            throw new StepFailureException($"The Pods of {placed.Kind} \"{placed.Name}\" do not come to these nodes: "
                + string.Join(", ", pods.Select(ObjectFacts.Tell)));
        }
    }

    /// <summary>What is made meanwhile has these nodes alone to go to.</summary>
    /// <exception cref="StepFailureException">There is no such node.</exception>
    public void OnlyOn(IReadOnlyList<string> nodes, Action act)
    {
        if (nodes.FirstOrDefault(node => tools.Story.History.Now.Find("Node", string.Empty, node) is null) is { } missing)
        {
            throw new StepFailureException($"There is no node \"{missing}\".");
        }

        var others = tools.Story.History.Now.Of("Node").Where(item => !nodes.Contains(item.Name, StringComparer.Ordinal)
            && !item.FlagAt("spec", "unschedulable")).ToList();
        others.ForEach(item => tools.Terminal.TypeAside($"kubectl cordon {item.Name}"));
        act();
        if (others.Count > 0)
        {
            tools.Cluster.Settle();
            others.ForEach(item => tools.Terminal.TypeAside($"kubectl uncordon {item.Name}"));
        }
    }

    /// <summary>Sets up a cluster with this number of ready workers.</summary>
    public void Require(int number)
    {
        if (!tools.Cluster.IsMade)
        {
            tools.Cluster.UseNodes(number);
        }

        var workers = Workers();
        if (workers.Count != number || workers.Exists(static node => !node.HasCondition("Ready")))
        {
            throw new StepFailureException(
                $"There are {workers.Count} workers: {string.Join(", ", workers.Select(ObjectFacts.Tell))}");
        }
    }

    private List<ApiObject> Workers() =>
        [.. tools.Story.History.Now.Of("Node").Where(static node => !ObjectFacts.IsControlPlane(node))];

    /// <summary>Sets as many replicas as fit on the workers by their CPU requests: all of them are ready, and no other fits.</summary>
    public void Fill(PhraseMatch phrase)
    {
        var target = Target.Of(phrase["object"]!, tools.Story);
        if (phrase["number"] is { } number && Numbers.Of(number) != Workers().Count)
        {
            throw new StepFailureException($"\"{phrase.Text}\": the cluster has {Workers().Count} workers.");
        }

        var item = target.FindOrThrow(tools.Story);
        var each = CpuOf(ObjectFacts.Templates(item));
        if (each <= 0)
        {
            throw new StepFailureException($"\"{phrase.Text}\": the Pods of {item.Kind} \"{item.Name}\" request no CPU.");
        }

        var more = Workers().Sum(node => Free(node) / each);
        tools.Terminal.TypeAside($"kubectl scale {target.Argument} --replicas={ObjectFacts.Replicas(item) + more}");
        tools.Cluster.Settle();
        var said = phrase["no-room"]?["size"] is { } size ? Numbers.BytesOf(size) : null;
        var limit = said is null ? each : Api.Quantities.Quantity.Of(new StringValue(said)).MilliValue
            + (phrase["no-room"]!.Says("more than") ? 1 : 0);
        if (!ObjectFacts.IsReady(target.FindOrThrow(tools.Story), tools.Story.History.Now) || Workers().Exists(node => Free(node) >= limit))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\n{ObjectFacts.Tell(target.FindOrThrow(tools.Story))}\n"
                + string.Join("\n", Workers().Select(node => $"{node.Name}: {Free(node)}m of CPU left")));
        }
    }

    /// <summary>The CPU of a node that Pods can still request, in thousandths.</summary>
    private long Free(ApiObject node) => Api.Quantities.Quantity.Of(node.Find("status", "allocatable", "cpu")).MilliValue
        - tools.Story.History.Now.Of("Pod").Where(pod => pod.TextAt("spec", "nodeName") == node.Name
            && pod.TextAt("status", "phase") is not ("Succeeded" or "Failed")).Sum(static pod => CpuOf(ObjectFacts.Templates(pod)));

    private static long CpuOf(IEnumerable<ObjectValue> containers) => containers
        .Select(static container => container.Find("resources", "requests", "cpu")).OfType<Value>()
        .Sum(static cpu => Api.Quantities.Quantity.Of(cpu).MilliValue);

    /// <summary>Requires that no worker has more processors than this.</summary>
    public void RequireProcessors(int most)
    {
        var larger = Workers().Find(node =>
            Api.Quantities.Quantity.Of(node.Find("status", "allocatable", "cpu")) > Api.Quantities.Quantity.FromUnits(most));
        if (larger is not null)
        {
            throw new StepFailureException(
                $"Node \"{larger.Name}\" has more CPUs than {most}: {larger.Find("status", "allocatable", "cpu")}");
        }
    }

    /// <summary>Sets the number of processors of every worker, and its memory if it is stated.</summary>
    public void SetProcessors(PhraseMatch phrase, int number)
    {
        if (phrase["of"] is { } of && Numbers.Of(of) != Workers().Count)
        {
            throw new StepFailureException($"\"{phrase.Text}\": the cluster has {Workers().Count} workers.");
        }

        foreach (var node in Workers())
        {
            var amount = ObjectValue.Of(("cpu", new StringValue($"{number}")));
            amount = phrase["memory"] is { } memory ? amount.With("memory", new StringValue(Numbers.BytesOf(memory))) : amount;
            var patch = ObjectValue.Of(("status", ObjectValue.Of(("capacity", amount), ("allocatable", amount))));
            tools.Terminal.TypeAside($"kubectl patch node {node.Name} --subresource=status --type=merge --patch='{patch}'");
        }
    }
}
