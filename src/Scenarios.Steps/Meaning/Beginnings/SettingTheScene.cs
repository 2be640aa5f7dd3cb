using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Objects;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Requests;

namespace Scenarios.Steps.Meaning.Beginnings;

/// <summary>The environment of a scenario: the cluster, clients, and permissions.</summary>
internal sealed class SettingTheScene(StoryTools tools)
{
    private const string ClientImage = "busybox:1.36";

    /// <exception cref="StepFailureException">The simulation does not support it yet, or it is not so.</exception>
    public void Make(PhraseMatch phrase, Action<PhraseMatch> bind)
    {
        switch (phrase.Id)
        {
            case "default-storage":
                BeginningState.MakeStorage(tools, phrase["name"]?.Text);
                break;
            case "deny-default":
                Deny(phrase);
                break;
            case "no-metrics":
                RequireNoMetrics();
                break;
            case "exposed":
                Expose(phrase);
                break;
            case "policies":
                break;
            case "no-ingress":
                RequireNoIngress();
                break;
            case "no-default-storage":
                RemoveStorage(phrase.Says("default"));
                break;
            case "working-in":
                WorkIn(phrase["text"]?.Text ?? tools.Story.LastNamed("Namespace")
                    ?? throw new StepFailureException("In which namespace? No earlier step names one."));
                break;
            case "client-pod":
                MakeClient(phrase["text"]?.Text ?? "client", phrase["ns"]?.Text ?? tools.Story.Namespace);
                break;
            case "nothing-else":
                RequireEmptyNodes();
                break;
            case "bound-role":
                Bind(phrase);
                break;
            case "holds-role":
                bind(phrase);
                break;
            default:
                throw new StepFailureException($"\"{phrase.Text}\" is understood, but the simulation does not support it yet.");
        }
    }

    /// <summary>A policy that selects all Pods of a namespace and allows nothing.</summary>
    private void Deny(PhraseMatch phrase)
    {
        var ns = phrase.TextOf("ns");
        if (tools.Story.History.Now.Find("Namespace", string.Empty, ns) is null)
        {
            tools.Manifests.ApplyText(ObjectWriter.NamespaceManifest(ns));
        }

        var policy = new Draft("NetworkPolicy", phrase["name"]?.Text ?? "default-deny") { Namespace = ns };
        policy.Set("spec.podSelector", ObjectValue.Empty);
        policy.Set("spec.policyTypes", ListValue.OfStrings([phrase["direction"] is { Id: "egress" } ? "Egress" : "Ingress"]));
        tools.Manifests.ApplyText(policy.Manifest);
        tools.Story.Mention("NetworkPolicy", policy.Name);
    }

    private void RequireNoMetrics()
    {
        if (tools.Story.History.Now.Of("Deployment").Any(static item => item.Name == "metrics-server"))
        {
            throw new StepFailureException("There is a metrics-server.");
        }
    }

    /// <summary>A Service in front of a workload, with the ports that are stated.</summary>
    private void Expose(PhraseMatch phrase)
    {
        var target = Target.Of(phrase["object"]!, tools.Story);
        var ns = target.Namespace is "default" ? string.Empty : target.Namespace;
        var service = new Draft("Service", phrase.TextOf("text")) { Namespace = ns };
        service.Set("spec.selector", FeatureWriter.LabelsOf(tools.Story, target.Kind, target.Name));
        long port = phrase["port"] is { } said ? Numbers.Of(said) : 80;
        var open = phrase["target"] is { } aim ? Numbers.Of(aim) : FeatureWriter.PortOf(tools.Story, target.Name) ?? port;
        service.Add("spec.ports", ObjectValue.Of(("port", IntegerValue.Of(port)), ("targetPort", IntegerValue.Of(open))));
        tools.Manifests.ApplyText(service.Manifest);
        tools.Story.Mention("Service", service.Name);
    }

    private void RequireNoIngress()
    {
        if (tools.Story.History.Now.Of("IngressClass") is [var found, ..])
        {
            throw new StepFailureException($"There is one: IngressClass \"{found.Name}\".");
        }
    }

    /// <summary>Removes the default StorageClass, or all of them.</summary>
    private void RemoveStorage(bool isDefault)
    {
        foreach (var item in tools.Story.History.Now.Of("StorageClass").Where(item => !isDefault
            || item.Annotations["storageclass.kubernetes.io/is-default-class"] is StringValue { Text: "true" }).ToList())
        {
            tools.Terminal.TypeAside($"kubectl delete storageclass {item.Name}");
        }

        _ = tools.Story.Cluster;
    }

    /// <summary>Creates a RoleBinding of an existing Role or ClusterRole, in its namespace or in the stated one.</summary>
    public void Bind(PhraseMatch phrase)
    {
        var how = phrase["by-binding"];
        var isWide = how?["binding-kind"] is { Id: "ClusterRoleBinding" };
        var kind = phrase["role-kind"]?.Id ?? (isWide || tools.Story.Last is { Kind: "ClusterRole" } ? "ClusterRole" : "Role");
        var said = phrase["ns"]?.Text ?? (phrase["ns-where"] ?? phrase["in-namespace"])?.TextOf("text");
        var role = phrase["role"]?.Text
            ?? tools.Story.LastNamed(kind) ?? throw new StepFailureException($"Which {kind}? No earlier step names one.");
        var who = phrase["who"]!;
        who = who.Id != "it" ? who
            : tools.Story.Who ?? throw new StepFailureException("To whom? No earlier step names a user or ServiceAccount.");
        tools.Story.Who = who;
        var name = who.Rule == Language.Syntax.TerminalRules.Text ? who.Text : who.TextOf("text");
        var now = tools.Story.History.Now;
        var accounts = who.Id == "user" ? [] : now.Of("ServiceAccount").Where(item => item.Name == name).ToList();
        var account = accounts.Find(item => said is null || item.Namespace == said) ?? accounts.FirstOrDefault();
        var @namespace = said ?? now.Of(kind).FirstOrDefault(item => item.Name == role
            && item.Namespace.Length > 0)?.Namespace
            ?? account?.Namespace ?? tools.Story.Namespace;
        if (!now.Of(kind).Any(item => item.Name == role))
        {
            throw new StepFailureException($"There is no {kind} \"{role}\".");
        }

        var binding = how?["binding"]?.Text ?? $"{name}-{role}";
        var subject = account is null ? $"--user={name}" : $"--serviceaccount={account.Namespace}:{name}";
        tools.Story.NoteChange();
        tools.Terminal.TypeAside(isWide
            ? $"kubectl create clusterrolebinding {binding} --clusterrole={role} {subject}"
            : $"kubectl create rolebinding {binding} --{(kind == "ClusterRole" ? "clusterrole" : "role")}={role} {subject} "
            + $"--namespace={@namespace}");
        tools.Story.Mention("Namespace", @namespace);
    }

    /// <summary>Creates a role with these rights, and binds it.</summary>
    public void Grant(PhraseMatch phrase)
    {
        var who = phrase["who"]!;
        who = who.Id != "it" ? who
            : tools.Story.Who ?? throw new StepFailureException("To whom? No earlier step names a user or ServiceAccount.");
        tools.Story.Who = who;
        var (name, access) = (who.TextOf("text"), phrase["access"]!);
        var account = who.Id == "user" ? null : tools.Story.History.Now.Of("ServiceAccount").FirstOrDefault(item => item.Name == name);
        var role = new Draft(phrase.Says("ClusterRole") ? "ClusterRole" : "Role", $"{name}-access")
        {
            Namespace = who["ns"]?.Text ?? account?.Namespace ?? tools.Story.Namespace,
        };
        new OtherFeatures(role, tools.Story).Apply(new PhraseMatch("feature", "feature", "allows", phrase.Text,
            [access, new PhraseMatch("who", "text", string.Empty, name, [])]));
        tools.Story.NoteChange();
        foreach (var manifest in role.After.Prepend(role.Manifest))
        {
            tools.Manifests.ApplyText(manifest);
        }
    }

    private void WorkIn(string @namespace)
    {
        tools.Terminal.TypeOwn($"kubectl config set-context --current --namespace={@namespace}");
        tools.Story.Namespace = @namespace;
    }

    private void MakeClient(string name, string @namespace)
    {
        if (tools.Story.History.Now.Find("Namespace", string.Empty, @namespace) is null)
        {
            tools.Manifests.ApplyText(ObjectWriter.NamespaceManifest(@namespace));
        }

        var pod = new Draft("Pod", name) { Namespace = @namespace is "default" ? string.Empty : @namespace };
        pod.SetContainer("image", new StringValue(ClientImage));
        pod.SetContainer("command", ListValue.OfStrings(["sleep", "86400"]));
        tools.Manifests.ApplyText(pod.Manifest);
        tools.Story.Client = new RequestClient(RequestPlace.NamedPod, name) { Namespace = @namespace };
    }

    private void RequireEmptyNodes()
    {
        var others = tools.Story.History.Now.Of("Pod").Where(static pod => !pod.Namespace.StartsWith("kube-", StringComparison.Ordinal))
            .Select(ObjectFacts.Tell).ToList();
        if (others.Count > 0)
        {
            throw new StepFailureException($"There run:\n  {string.Join("\n  ", others)}");
        }
    }
}
