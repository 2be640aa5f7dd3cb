using Scenarios.Cluster.Machinery;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Objects;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Beginnings;

/// <summary>The state that Givens describe: creates it and waits until it has settled.</summary>
internal sealed class BeginningState(StoryTools tools)
{
    /// <summary>A default StorageClass as in many clusters: a volume is created when a Pod first uses its claim.</summary>
    public const string DefaultStorage = """
        apiVersion: storage.k8s.io/v1
        kind: StorageClass
        metadata: {name: standard, annotations: {storageclass.kubernetes.io/is-default-class: "true"}}
        provisioner: rancher.io/local-path
        volumeBindingMode: WaitForFirstConsumer
        """;

    public void Make(PhraseMatch phrase)
    {
        switch (phrase.Id)
        {
            case "nodes-named":
                new BeginningNodes(tools).Use(phrase);
                break;
            case "nodes-up":
                new BeginningNodes(tools).Require(Numbers.Of(phrase["number"]!));
                break;
            case "nodes" or "cluster":
                if (phrase["number"] is { } number)
                {
                    tools.Cluster.UseNodes(Numbers.Of(number));
                }

                break;
            case "balancers":
                tools.Cluster.UseLoadBalancers(phrase.TextOf("text") == "localhost"
                    ? LoadBalancerProvider.Localhost
                    : throw new StepFailureException(
                        $"Load balancers get the address \"localhost\", or addresses from a pool, not \"{phrase.TextOf("text")}\"."));
                break;
            case "no-balancers":
                tools.Cluster.UseLoadBalancers(LoadBalancerProvider.None);
                break;
            case "balancers-pool":
                tools.Cluster.UseLoadBalancers(LoadBalancerProvider.Pool);
                break;
            case "metrics":
                tools.Cluster.UseMetricsServer();
                break;
            case "exist-in":
                ExistIn(phrase, phrase["later-ns"]!);
                break;
            case "exist":
                new BeginningNodes(tools).UseAll(phrase.All("described"));
                foreach (var described in phrase.All("described").Where(static one => one["kind"]?.Id != "Node"))
                {
                    Exist(described, draft => Later(draft, phrase));
                }

                new OtherBeginnings(tools).RequirePending(phrase);
                break;
            case "exist-object":
                Require(phrase["object"]!);
                break;
            case "service-each":
                ServiceEach(Numbers.Of(phrase["number"]!));
                break;
            case "same-mounts":
                new ChangedObjects(tools).Extend(phrase, phrase.All("feature"));
                break;
            default:
                MakeMore(phrase);
                break;
        }
    }

    private void MakeMore(PhraseMatch phrase)
    {
        switch (phrase.Id)
        {
            case "exist-told":
                Tell(phrase);
                break;
            case "node-told":
                new BeginningNodes(tools).Tell(phrase);
                break;
            case "connected":
                tools.Story.Cluster.Simulation.Settle(TimeSpan.FromSeconds(1));
                break;
            case "no-label":
                RequireNoLabel(phrase["kind"]!.Id, phrase.TextOf("text"));
                break;
            case "none-in":
                BeginWithNone(phrase["kind"]!.Id, phrase.TextOf("text"));
                break;
            case "has-key" or "contains-ja":
                SetKey(phrase);
                break;
            case "ingress":
                new IngressInstallation(tools).Install();
                break;
            case "not-there":
                RequireMissing(phrase["kind"]!.Id, phrase.TextOf("text"));
                break;
            case "storage-default":
                MakeStorage(tools, phrase["text"]?.Text);
                break;
            case "empty-ns" or "namespace-own":
                tools.Manifests.ApplyText(ObjectWriter.NamespaceManifest(phrase.TextOf("text")));
                break;
            case "behind-service":
                PutBehind(phrase);
                break;
            case "moved-images":
                Move(phrase["object"]!, [.. SubjectReader.NamesOf(phrase["names"]!)]);
                break;
            case "updated-since":
                Move(phrase["object"]!, [phrase.TextOf("text"), .. phrase.All("then").Select(static text => text.Text)]);
                break;
            case "pods-limit":
                LimitPods(phrase.TextOf("text"), Numbers.Of(phrase["number"]!));
                break;
            case "holds-role":
                BindRole(phrase);
                break;
            case "file-left":
                LeaveFile(phrase);
                break;
            default:
                MakeRest(phrase);
                break;
        }
    }

    private void MakeRest(PhraseMatch phrase)
    {
        switch (phrase.Id)
        {
            case "extend-extra":
                new ChangedObjects(tools).Extend(phrase, [phrase with { Id = "extra" }]);
                break;
            case "extend-field":
                new ChangedObjects(tools).Extend(phrase, [phrase with { Id = "named-field" }]);
                break;
            case "extend-each":
                new ChangedObjects(tools).ExtendEach(phrase);
                break;
            case "extend":
                new ChangedObjects(tools).Extend(phrase, phrase.All("extension"));
                break;
            default:
                new OtherBeginnings(tools).Make(phrase, BindRole);
                break;
        }
    }

    /// <inheritdoc cref="OtherBeginnings.RequireAbsent"/>
    public void RequireAbsent(PhraseMatch deed) => new OtherBeginnings(tools).RequireAbsent(deed);

    /// <summary>Creates the default StorageClass and runs its provisioner.</summary>
    public static void MakeStorage(StoryTools tools, string? name = null)
    {
        tools.Story.Cluster.ProvideVolumes(OtherFeatures.Provisioner);
        tools.Manifests.ApplyText(name is null ? DefaultStorage
            : DefaultStorage.Replace("name: standard", $"name: {name}", StringComparison.Ordinal));
        tools.Story.Mention("StorageClass", name ?? "standard");
    }

    /// <summary>Applies properties after the object's name, as in Japanese.</summary>
    private void Later(Draft draft, PhraseMatch phrase)
    {
        if (phrase["later-port"] is { } port && draft.Kind == "Service")
        {
            draft.Set("spec.ports", ListValue.Of(ObjectValue.Of(("port", IntegerValue.Of(Numbers.Of(port))),
                ("targetPort", IntegerValue.Of(FeatureWriter.PortOf(tools.Story,
                    tools.Story.Workload?.Name ?? draft.Name) ?? Numbers.Of(port))))));
            draft.Set("spec.selector", FeatureWriter.LabelsOf(tools.Story, null, tools.Story.Workload?.Name ?? draft.Name));
        }

        if (phrase["node"] is { } node)
        {
            FeatureWriter.PlaceOn(draft, node.Text);
        }

        if (phrase["later-ns"] is { } ns)
        {
            draft.Namespace = ns.Text;
            if (tools.Story.History.Now.Find("Namespace", string.Empty, ns.Text) is null)
            {
                draft.Before.Add(ObjectWriter.NamespaceManifest(ns.Text));
            }
        }

        foreach (var feature in phrase.All("feature"))
        {
            new FeatureWriter(tools.Story).Apply(draft, feature);
        }
    }

    /// <summary>Extends an object that is there; makes one that is not, with what is told of it.</summary>
    private void Tell(PhraseMatch phrase)
    {
        var described = phrase["described"]!;
        var features = phrase.All("feature").Select(static told => told["feature"] ?? told).ToList();
        var kind = ObjectWriter.KindOf(described);
        var name = SubjectReader.NamesOf(described["names"]!).First();
        if (tools.Story.History.Now.Of(kind).Any(item => item.Name == name))
        {
            tools.Story.Subject = new Subject { Words = described.Text, Kind = kind, Names = [name] };
            new ChangedObjects(tools).Extend(phrase, [.. described.All("feature"), .. features]);
            return;
        }

        Exist(described, draft => features.ForEach(feature => new FeatureWriter(tools.Story).Apply(draft, feature)));
    }

    /// <summary>Whether nothing is told of a Pod but that it is there, and an earlier sentence has made it: it stays as it is.</summary>
    private bool IsPlainlyThere(PhraseMatch described, string kind) => kind == "Pod" && described["feature"] is null
        && described["adjective"] is null && described["count"] is null && described["names"] is { } names
        && SubjectReader.NamesOf(names).All(name => tools.Story.IsBeginning
            && tools.Story.History.Now.Find(kind, tools.Story.Namespace, name) is { Controller: null });

    private void Exist(PhraseMatch described, Action<Draft> change)
    {
        var kind = ObjectWriter.KindOf(described);
        if (!IsPlainlyThere(described, kind))
        {
            new BeginningNodes(tools).Apply(described, change);
        }

        if (kind is "Deployment" or "Pod" or "StatefulSet" or "DaemonSet" or "Job" or "CronJob" && described["names"] is { } names)
        {
            tools.Story.Subject = new Subject { Words = described.Text, Kind = kind, Names = [.. SubjectReader.NamesOf(names)] };
            tools.Story.Made = [.. tools.Story.Subject.Names];
        }
    }

    /// <summary>Requires that an object exists: a Given is never without effect.</summary>
    private void Require(PhraseMatch named)
    {
        foreach (var target in Target.AllOf(named, tools.Story))
        {
            if (target.Find(tools.Story) is null)
            {
                throw new StepFailureException(
                    $"There is no {target.Kind} \"{target.Name}\": describe it, such as a {target.Kind} \"{target.Name}\" with ….");
            }
        }
    }

    private void RequireNoLabel(string kind, string label)
    {
        if (tools.Story.History.Now.Of(kind).FirstOrDefault(item => Conditions.ThingReader.HasLabel(item, label, null)) is { } labelled)
        {
            throw new StepFailureException($"{kind} \"{labelled.Name}\" has the label {label}.");
        }
    }

    /// <summary>Ensures that a namespace contains none of them; creates it if it does not exist.</summary>
    private void BeginWithNone(string kind, string @namespace)
    {
        if (!tools.Story.History.Now.Of("Namespace").Any(item => item.Name == @namespace))
        {
            tools.Manifests.ApplyText(ObjectWriter.NamespaceManifest(@namespace));
        }

        if (tools.Story.History.Now.Of(kind).FirstOrDefault(item => item.Namespace == @namespace) is { } one)
        {
            throw new StepFailureException($"Namespace \"{@namespace}\" has {kind} \"{one.Name}\".");
        }
    }

    private void ExistIn(PhraseMatch phrase, PhraseMatch ns)
    {
        BeginWithNamespace(ns.Text);
        foreach (var described in phrase.All("described"))
        {
            Exist(described with { Slots = [.. described.Slots, ns with { Name = "ns" }] }, static _ => { });
        }
    }

    private void BeginWithNamespace(string name)
    {
        if (tools.Story.History.Now.Find("Namespace", string.Empty, name) is null)
        {
            tools.Manifests.ApplyText(ObjectWriter.NamespaceManifest(name));
        }
    }

    private void SetKey(PhraseMatch phrase)
    {
        var named = phrase["object"] ?? phrase;
        var kind = named["kind"]?.Id ?? "ConfigMap";
        var name = named["names"] is { } names ? SubjectReader.NamesOf(names).First() : phrase.TextOf("kind-name");
        var draft = new Draft(kind, name);
        if (tools.Story.History.Now.Of(kind)
            .FirstOrDefault(item => item.Name == name && item.Namespace == tools.Story.Namespace) is { } there
            && there.Find("data") is ObjectValue data)
        {
            draft.Set("data", data);
        }

        draft.SetKey(kind == "Secret" ? "stringData" : "data", phrase.TextOf("key"), phrase.TextOf("value"));
        tools.Manifests.ApplyText(draft.Manifest);
        tools.Story.Mention(kind, name);
    }

    private void RequireMissing(string kind, string name)
    {
        if (tools.Story.History.Now.Of(kind).Any(item => item.Name == name))
        {
            throw new StepFailureException($"There is a {kind} \"{name}\".");
        }
    }

    private void ServiceEach(int port)
    {
        foreach (var name in tools.Story.Made)
        {
            var service = new Draft("Service", name);
            service.SetKey("spec.selector", "app", name);
            service.Add("spec.ports", ObjectValue.Of(("port", IntegerValue.Of(port)), ("targetPort", IntegerValue.Of(port))));
            tools.Manifests.ApplyText(service.Manifest);
        }
    }

    /// <summary>A namespace with a quota of Pods; the namespace is made if no earlier step made it.</summary>
    private void LimitPods(string @namespace, int most)
    {
        if (tools.Story.History.Now.Find("Namespace", string.Empty, @namespace) is null)
        {
            tools.Manifests.ApplyText(ObjectWriter.NamespaceManifest(@namespace));
        }

        tools.Manifests.ApplyText(StandingFeatures.QuotaOf(@namespace, "quota", "pods", most));
    }

    /// <summary>Creates a Service for the last workload, with the port that it listens on.</summary>
    private void PutBehind(PhraseMatch phrase)
    {
        var workload = (phrase["object"] is { } named ? Target.Of(named, tools.Story).Name : tools.Story.Workload?.Name)
            ?? tools.Story.LastNamed("Pod") ?? throw new StepFailureException("Which Pods? No earlier step names a workload or a Pod.");
        var service = new Draft("Service", phrase.TextOf("text"));
        service.Set("spec.selector", FeatureWriter.LabelsOf(tools.Story, null, workload));
        var port = phrase["port"] is { } said ? Numbers.Of(said) : 80;
        service.Add("spec.ports", ObjectValue.Of(("port", IntegerValue.Of(port)),
            ("targetPort", IntegerValue.Of(FeatureWriter.PortOf(tools.Story, workload) ?? 80))));
        tools.Manifests.ApplyText(service.Manifest);
        tools.Story.Mention("Service", service.Name);
    }

    /// <summary>Rolls out each image in turn, to the end.</summary>
    public void Move(PhraseMatch named, IReadOnlyList<string> images)
    {
        var target = Target.Of(named, tools.Story);
        foreach (var image in images)
        {
            var container = ObjectFacts.Text(ObjectFacts.Templates(target.FindOrThrow(tools.Story)).First(), "name");
            tools.Terminal.TypeAside($"kubectl set image {target.Argument} {container}={image}");
            tools.Cluster.Settle();
            if (!ObjectFacts.IsRolledOut(target.FindOrThrow(tools.Story)))
            {
                throw new StepFailureException($"{target.Kind} \"{target.Name}\" does not roll out to {image}.");
            }
        }
    }

    /// <summary>Binds a role to an existing ServiceAccount in its namespace.</summary>
    private void BindRole(PhraseMatch phrase)
    {
        var (who, role) = (phrase["who"]!.TextOf("text"), phrase.TextOf("role"));
        var @namespace = (phrase["ns"] ?? phrase["ns2"] ?? phrase["who"]!["ns"])?.Text ?? tools.Story.Namespace;
        if (tools.Story.History.Now.Find("ServiceAccount", @namespace, who) is null)
        {
            tools.Manifests.ApplyText(new Draft("ServiceAccount", who) { Namespace = @namespace }.Manifest);
        }

        var binding = new Draft("RoleBinding", $"{who}-{role}") { Namespace = @namespace };
        binding.Set("roleRef", ObjectValue.Of(("apiGroup", new StringValue("rbac.authorization.k8s.io")),
            ("kind", new StringValue(phrase.Says("ClusterRole") ? "ClusterRole" : "Role")), ("name", new StringValue(role))));
        binding.Set("subjects", ListValue.Of(ObjectValue.Of(
            ("kind", new StringValue("ServiceAccount")), ("name", new StringValue(who)), ("namespace", new StringValue(@namespace)))));
        tools.Manifests.ApplyText(binding.Manifest);
    }

    private void LeaveFile(PhraseMatch phrase)
    {
        var pod = phrase["pod-name"] is { } name ? Target.Of("Pod", name.Text, null, tools.Story).FindOrThrow(tools.Story)
            : new PodInside(tools).Find(phrase["place-in-pod"]);
        var (path, content) = (phrase.TextOf("path"), phrase["content"]?.Text ?? "here");
        tools.Terminal.TypeAside($"kubectl exec {pod.Name} --namespace={pod.Namespace} -- sh -c \"echo '{content}' > '{path}'\"");
    }
}
