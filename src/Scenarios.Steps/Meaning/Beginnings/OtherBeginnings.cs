using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Objects;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Beginnings;

/// <summary>
/// More states that Givens describe: the same objects in several namespaces, a workload by its Pods, a manifest that is not applied.
/// </summary>
internal sealed class OtherBeginnings(StoryTools tools)
{
    /// <exception cref="StepFailureException">The phrase is none of them.</exception>
    public void Make(PhraseMatch phrase, Action<PhraseMatch> bind)
    {
        switch (phrase.Id)
        {
            case "load-brought":
                new TotalLoad(tools).Bring(phrase);
                break;
            case "label-only":
                LabelOnly(phrase);
                break;
            case "main-container":
                new ChangedObjects(tools).Extend(phrase, [phrase with { Id = "own" }]);
                break;
            case "none-of":
                foreach (var kind in phrase.All("kind"))
                {
                    RequireNone(kind.Id);
                }

                break;
            case "no-such-image":
                RequireNoImage(phrase.TextOf("text"));
                break;
            case "exist-in-each":
                MakeInEach(phrase);
                break;
            case "each-cpus":
                new BeginningNodes(tools).SetProcessors(phrase, Numbers.Of(phrase["number"]!));
                break;
            case "no-cpus":
                new BeginningNodes(tools).RequireProcessors(Numbers.Of(phrase["number"]!));
                break;
            case "manifest-of":
                PlannedObjects.Plan(phrase.All("described"), tools.Story);
                break;
            case "file-of":
                WriteFile(phrase);
                break;
            case "fill":
                new BeginningNodes(tools).Fill(phrase);
                break;
            case "exist-pods":
                MakeByPods(phrase);
                break;
            case "exist-on-node":
                MakeOnNode(phrase);
                break;
            case "plugin-policy":
                // The simulated network always enforces policies.
                tools.Story.Cluster.Simulation.Settle(TimeSpan.FromSeconds(1));
                break;
            default:
                new SettingTheScene(tools).Make(phrase, bind);
                break;
        }
    }

    /// <summary>Requires that an object is Pending once everything has settled.</summary>
    public void RequirePending(PhraseMatch phrase)
    {
        if (phrase["standing"] is { Id: "pending" })
        {
            tools.Cluster.Settle();
            var name = tools.Story.LastNamed("Pod");
            if (!tools.Story.History.Now.Of("Pod").Any(pod => pod.Name == name && pod.TextAt("status", "phase") == "Pending"))
            {
                throw new StepFailureException($"Expected: {phrase.Text}\nPod \"{name}\" is not Pending.");
            }
        }
    }

    private void MakeInEach(PhraseMatch phrase)
    {
        foreach (var ns in phrase.All("ns"))
        {
            tools.Manifests.ApplyText(ObjectWriter.NamespaceManifest(ns.Text));
            foreach (var manifest in phrase.All("described").SelectMany(described =>
                new ObjectWriter(tools.Story).Write(described, draft =>
                {
                    draft.Namespace = ns.Text;
                    foreach (var feature in phrase.All("feature"))
                    {
                        new FeatureWriter(tools.Story).Apply(draft, feature);
                    }
                })))
            {
                tools.Manifests.ApplyText(manifest);
            }
        }
    }

    /// <summary>Labels some of a kind and requires that no other has the label.</summary>
    private void LabelOnly(PhraseMatch phrase)
    {
        var (label, targets) = (phrase.TextOf("text"), Target.AllOf(phrase["object"]!, tools.Story));
        foreach (var target in targets)
        {
            tools.Terminal.TypeAside($"kubectl label {target.Argument} --overwrite '{label}'");
        }

        if (tools.Story.History.Now.Of(targets[0].Kind).FirstOrDefault(item => targets.All(target => target.Name != item.Name)
            && Conditions.ThingReader.HasLabel(item, label, null)) is { } other)
        {
            throw new StepFailureException($"{other.Kind} \"{other.Name}\" has the label {label}, too.");
        }
    }

    /// <summary>Requires that nobody has made one; a StorageClass that there is by default is removed.</summary>
    /// <exception cref="StepFailureException">There is one.</exception>
    public void RequireNone(string kind)
    {
        if (kind == "StorageClass")
        {
            foreach (var item in tools.Story.History.Now.Of(kind))
            {
                tools.Terminal.TypeAside($"kubectl delete storageclass {item.Name}");
            }
        }
        else if (tools.Story.History.Now.Of(kind).FirstOrDefault(static item => !IsBuiltIn(item)) is { } one)
        {
            throw new StepFailureException($"There is {kind} \"{one.Name}\".");
        }
    }

    private static bool IsBuiltIn(ApiObject item) => item.Namespace.StartsWith("kube-", StringComparison.Ordinal)
        || item is { Name: "kube-root-ca.crt", Kind: "ConfigMap" } or { Name: "kubernetes", Kind: "Service" }
            or { Name: "default", Kind: "ServiceAccount" }
        || item.Name.StartsWith("system:", StringComparison.Ordinal);

    private void WriteFile(PhraseMatch phrase) => tools.Terminal.WriteFile(
        phrase.TextOf("file"), string.Join("\n---\n", new ObjectWriter(tools.Story).Write(phrase["described"]!)
            .Select(static manifest => Api.Serialization.Yaml.YamlReader.ReadValue(manifest, "the manifest").Value!)
            .Select(Api.Serialization.Yaml.YamlWriter.Write)));

    /// <summary>Requires that an existing workload has this number of Pods, or creates one with as many replicas.</summary>
    private void MakeByPods(PhraseMatch phrase)
    {
        var described = phrase["described"]!;
        var kind = ObjectWriter.KindOf(described);
        var name = described["names"] is { } names ? SubjectReader.NamesOf(names).First() : kind.ToLowerInvariant();
        var count = phrase["count"] is { } said ? Numbers.Of(said) : (int?)null;
        if (described.All("feature").Any(static feature => feature.Id == "mounts-of-each")
            && tools.Story.History.Now.Of("StorageClass").Count == 0)
        {
            // Existing Pods have their volumes, so a provisioner is needed.
            BeginningState.MakeStorage(tools);
        }

        if (described["feature"] is not null || !tools.Story.History.Now.Of(kind).Any(item => item.Name == name))
        {
            string[] nodes = phrase["names"] is { } several ? [.. SubjectReader.NamesOf(several)]
                : phrase["node"] is { } node && phrase["part"] is null ? [node.Text] : [];
            if (nodes.Length > 0 && kind != "DaemonSet")
            {
                new BeginningNodes(tools).OnlyOn(nodes, () => MakeDescribed(phrase, kind, count));
            }
            else
            {
                MakeDescribed(phrase, kind, count);
            }
        }

        tools.Story.Mention(kind, name);
        tools.Story.Subject = new Subject { Words = phrase.Text, Kind = kind, Names = [name] };
        if (phrase["behind"] is { } service && !tools.Story.History.Now.Of("Service").Any(item => item.Name == service.Text))
        {
            PutBehind(service.Text, name);
        }

        tools.Cluster.Settle();
        if (phrase["part"] is { } part && phrase["node"] is { } there && kind != "DaemonSet")
        {
            Bring(kind, name, there.Text, Numbers.Of(part));
        }

        if (phrase["each"] is { } each)
        {
            RequireEach(phrase, kind, name, Numbers.Of(each));
        }

        Require(phrase, kind, name, count);
    }

    /// <summary>At least so many Pods are on the node: if the scheduler has put fewer there, others are made again for it.</summary>
    private void Bring(string kind, string name, string node, int least)
    {
        var pods = Finder.Find(new Subject { Words = name, Kind = "Pod", OwnerKind = kind, Owners = [name] },
            tools.Story.History.Now, tools.Story, withTerminating: false);
        var others = pods.Where(pod => pod.TextAt("spec", "nodeName") != node).Take(least - pods.Count(pod =>
            pod.TextAt("spec", "nodeName") == node)).ToList();
        if (others.Count > 0)
        {
            new BeginningNodes(tools).OnlyOn([node], () => others.ForEach(pod =>
                tools.Terminal.TypeAside($"kubectl delete pod {pod.Name} --namespace={pod.Namespace}")));
            tools.Cluster.Settle();
        }
    }

    private void MakeDescribed(PhraseMatch phrase, string kind, int? count)
    {
        foreach (var manifest in new ObjectWriter(tools.Story).Write(phrase["described"]!, draft =>
        {
            if (count is { } replicas && kind != "DaemonSet")
            {
                draft.Set("spec.replicas", replicas);
            }

            if (phrase["each"] is not null)
            {
                PodFeatures.SpreadOut(draft);
            }
        }))
        {
            tools.Manifests.ApplyText(manifest);
        }
    }

    private void Require(PhraseMatch phrase, string kind, string name, int? count)
    {
        var pods = Finder.Find(
            new Subject { Words = name, Kind = "Pod", OwnerKind = kind, Owners = [name], Qualities = ["ready"] },
            tools.Story.History.Now, tools.Story, withTerminating: false);
        pods = phrase["pod"] is { } named ? [.. pods.Where(pod => pod.Name == named.Text)] : pods;
        var here = phrase["node"] is { } node ? pods.Where(pod => pod.TextAt("spec", "nodeName") == node.Text).ToList() : pods;
        var least = phrase["part"] is { } part ? Numbers.Of(part) : 1;
        if (here.Count < least || (phrase["node"] is null && count is { } wanted && pods.Count != wanted))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThere are: {string.Join(", ", pods.Select(ObjectFacts.Tell))}");
        }
    }

    private void RequireEach(PhraseMatch phrase, string kind, string name, int each)
    {
        var pods = Finder.Find(new Subject { Words = name, Kind = "Pod", OwnerKind = kind, Owners = [name], Qualities = ["ready"] },
            tools.Story.History.Now, tools.Story, withTerminating: false);
        string[]? nodes = phrase["names"] is { } said ? [.. SubjectReader.NamesOf(said)] : null;
        var workers = ObjectFacts.WorkersIn(tools.Story.History.Now).Where(node => nodes?.Contains(node.Name) != false).ToList();
        var isOther = phrase["of"] is { } of && Numbers.Of(of) != workers.Count;
        if (isOther || pods.Count != workers.Count * each || workers.Count != (nodes?.Length ?? workers.Count) || workers.Any(node =>
            pods.Count(pod => pod.TextAt("spec", "nodeName") == node.Name) != each))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThere are: {string.Join(", ", pods.Select(ObjectFacts.Tell))}");
        }
    }

    /// <summary>Creates a Service for the workload of its name, if a Given uses it and none exists.</summary>
    public void RequireService(string name)
    {
        var now = tools.Story.History.Now;
        string[] kinds = ["Deployment", "StatefulSet", "DaemonSet"];
        if (!now.Of("Service").Any(item => item.Name == name) && kinds.Any(kind => now.Of(kind).Any(item => item.Name == name)))
        {
            PutBehind(name, name);
            tools.Cluster.Settle();
        }
    }

    private void PutBehind(string service, string workload)
    {
        var draft = new Draft("Service", service);
        draft.Set("spec.selector", FeatureWriter.LabelsOf(tools.Story, null, workload));
        draft.Add("spec.ports", ObjectValue.Of(("port", IntegerValue.Of(80)),
            ("targetPort", IntegerValue.Of(FeatureWriter.PortOf(tools.Story, workload) ?? 80))));
        tools.Manifests.ApplyText(draft.Manifest);
        tools.Story.Mention("Service", service);
    }

    private void MakeOnNode(PhraseMatch phrase)
    {
        var count = phrase["count"] is { } said ? Numbers.Of(said) : 2;
        for (var number = 1; number <= count; number++)
        {
            var pod = new Draft("Pod", $"resident-{number}");
            pod.Set("spec.nodeName", phrase.TextOf("node"));
            pod.Label("app", "resident");
            pod.SetContainer("image", new StringValue("nginx:1.27"));
            tools.Manifests.ApplyText(pod.Manifest);
        }

        tools.Cluster.Settle();
    }

    /// <summary>Requires that what an action names last does not exist.</summary>
    /// <exception cref="StepFailureException">It exists.</exception>
    public void RequireAbsent(PhraseMatch deed)
    {
        static IEnumerable<PhraseMatch> Names(PhraseMatch part) =>
            part.Rule == Language.Syntax.TerminalRules.Text ? [part] : part.Slots.SelectMany(Names);
        var last = Names(deed).MaxBy(static name => name.Start) ?? throw new StepFailureException($"What does not exist? {deed.Text}");
        if (last.Text.Contains(':', StringComparison.Ordinal))
        {
            RequireNoImage(last.Text);
            return;
        }

        string[] kinds = last.Name switch
        {
            "account" => ["ServiceAccount"],
            "class" => ["PriorityClass", "StorageClass", "IngressClass"],
            "node" => ["Node"],
            "service" => ["Service"],
            "ns" => ["Namespace"],
            _ => ["ConfigMap", "Secret", "PersistentVolumeClaim", "Service", "ServiceAccount", "Node", "StorageClass", "PriorityClass",
                "Namespace", "Deployment", "StatefulSet", "DaemonSet", "Role", "ClusterRole"],
        };
        if (Array.Find(kinds, kind => tools.Story.History.Now.Of(kind).Any(item => item.Name == last.Text)) is { } found)
        {
            throw new StepFailureException($"There is a {found} \"{last.Text}\".");
        }
    }

    /// <exception cref="StepFailureException">The image catalogue contains the image, so that pulling it would succeed.</exception>
    private void RequireNoImage(string image)
    {
        if (Cluster.Images.ImageReference.TryParse(image) is { } reference && tools.Story.Cluster.Images.Find(reference) is not null)
        {
            throw new StepFailureException($"\"{image}\" is an image that can be pulled.");
        }
    }
}
