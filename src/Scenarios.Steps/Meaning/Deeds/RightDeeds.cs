using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Objects;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Rules that are made or taken away: policies without a name, bindings; and objects that are chosen by age or by kind.</summary>
internal sealed class RightDeeds(StoryTools tools)
{
    private readonly Commands _commands = new(tools);
    private int _policies;

    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add("make-policy", phrase => MakePolicy(phrase with { Id = "policy" }));
        deeds.Add("make-deny", phrase => MakePolicy(phrase with { Id = "policy-none" }));
        deeds.Add("revoke-role", Revoke);
        deeds.Add("delete-aged", DeleteAged);
        deeds.Add("try-as", TryAs);
        deeds.Add("delete-kind-all", DeleteKind);
        deeds.Add("scale-factor", phrase => _commands.Each(phrase, target => $"kubectl scale {target.Argument} --replicas="
            + phrase["times"]!.Id switch
            {
                "2" => ObjectFacts.Replicas(target.FindOrThrow(tools.Story)) * 2,
                "3" => ObjectFacts.Replicas(target.FindOrThrow(tools.Story)) * 3,
                _ => ObjectFacts.Replicas(target.FindOrThrow(tools.Story)) / 2,
            }));
        deeds.Add("break-image", phrase => _commands.Each(phrase, target => $"kubectl set image {target.Argument} '*=nginx:no-such-tag'"));
        deeds.Add("unset-resource", phrase => _commands.Each(phrase, target => $"kubectl patch {target.Argument} --type=json --patch='["
            + $"{{\"op\":\"remove\",\"path\":\"/spec/{(target.Kind == "Pod" ? string.Empty : "template/spec/")}containers/0/resources/"
            + $"{phrase["part"]!.Id}s/{phrase["resource"]!.Id}\"}}]'"));
        deeds.Add("show-logs-of", phrase =>
        {
            var pod = Target.Of("Pod", phrase.TextOf("pod"), null, tools.Story);
            tools.Terminal.Type($"kubectl logs {pod.Argument} --container={phrase.TextOf("container")}");
        });
    }

    /// <exception cref="StepFailureException">One is meant, and there is another number of them.</exception>
    private void DeleteKind(PhraseMatch phrase)
    {
        var (kind, ns) = (phrase["kind"]!.Id, phrase.TextOf("ns"));
        var count = tools.Story.History.Now.Of(kind).Count(item => item.Namespace == ns);
        if (count == 0 || (count > 1 && !phrase.Says(" all ", " every ")))
        {
            throw new StepFailureException($"\"{phrase.Text}\": there are {count}.");
        }

        _commands.Type($"kubectl delete {kind.ToLowerInvariant()} --all --namespace={ns} --wait=false");
    }

    /// <summary>An attempt in somebody's name, whose result the next steps check.</summary>
    private void TryAs(PhraseMatch phrase)
    {
        var (who, access) = (phrase["who"]!, phrase["access"]!);
        who = who.Id != "it" ? who
            : tools.Story.Who ?? throw new StepFailureException("Who? No earlier step names a user or ServiceAccount.");
        tools.Story.Who = who;
        var name = who.TextOf("text");
        var account = who.Id == "user" ? null : tools.Story.History.Now.Of("ServiceAccount")
            .FirstOrDefault(item => item.Name == name && (who["ns"] is not { } said || item.Namespace == said.Text));
        var ns = access["ns"]?.Text ?? account?.Namespace ?? tools.Story.Namespace;
        var what = access["what"]!["kind"] is { } kind ? History.Kinds.Find(kind.Id).Plural
            : throw new StepFailureException($"\"{phrase.Text}\" is understood, but the simulation cannot do it yet.");
        var item = access["name"] is { } one ? $" {one.Text}" : string.Empty;
        foreach (var verb in access.All("verb"))
        {
            var command = verb.Id switch
            {
                "get" or "list" => $"kubectl get {what}{item}",
                "delete" when item.Length > 0 => $"kubectl delete {what}{item} --wait=false",
                "create" when what == "pods" => $"kubectl run{(item.Length > 0 ? item : " attempt")} --image=nginx:1.27",
                "create" when what == "deployments" =>
                    $"kubectl create deployment{(item.Length > 0 ? item : " attempt")} --image=nginx:1.27",
                _ => throw new StepFailureException($"\"{phrase.Text}\" is understood, but the simulation cannot do it yet."),
            };
            _commands.Type($"{command} --namespace={ns} --as="
                + (account is null ? name : $"system:serviceaccount:{account.Namespace}:{account.Name}"), mayFail: true);
        }
    }

    private void MakePolicy(PhraseMatch phrase)
    {
        var policy = new Draft("NetworkPolicy", $"policy-{++_policies}");
        policy.Set("spec.podSelector", ObjectValue.Empty);
        new PolicyFeatures(policy, tools.Story).Apply(phrase);
        tools.Story.NoteChange();
        tools.Manifests.ApplyText(policy.Manifest);
        tools.Story.Mention("NetworkPolicy", policy.Name);
    }

    /// <summary>Deletes the bindings that give this role to this account or user.</summary>
    /// <exception cref="StepFailureException">There is none.</exception>
    private void Revoke(PhraseMatch phrase)
    {
        var (who, role, kind) = (phrase["who"]!, phrase.TextOf("role"), phrase["role-kind"]!.Id);
        who = who.Id != "it" ? who
            : tools.Story.Who ?? throw new StepFailureException("From whom? No earlier step names a user or ServiceAccount.");
        var name = who.TextOf("text");
        var found = ((string[])["RoleBinding", "ClusterRoleBinding"]).SelectMany(one => tools.Story.History.Now.Of(one)
            .Where(item => item.TextAt("roleRef", "name") == role && item.TextAt("roleRef", "kind") == kind
                && item.ListAt("subjects").OfType<ObjectValue>().Any(subject => ObjectFacts.Text(subject, "name") == name))).ToList();
        if (found.Count == 0)
        {
            throw new StepFailureException($"No binding gives the {kind} \"{role}\" to \"{name}\".");
        }

        foreach (var binding in found)
        {
            _commands.Type($"kubectl delete {binding.Kind.ToLowerInvariant()} {binding.Name}"
                + (binding.Namespace.Length > 0 ? $" --namespace={binding.Namespace}" : string.Empty));
        }
    }

    private void DeleteAged(PhraseMatch phrase)
    {
        var kind = phrase.Says("ReplicaSet") ? "ReplicaSet" : "Pod";
        var subject = new Subject
        {
            Words = phrase.Text, Kind = kind, OwnerKind = phrase["kind"]?.Id, Owners = [phrase.TextOf("owner")],
        };
        var found = Finder.Find(subject, tools.Story.History.Now, tools.Story, withTerminating: false)
            .OrderBy(static item => item.TextAt("metadata", "creationTimestamp"), StringComparer.Ordinal)
            .ThenBy(static item => item.Name, StringComparer.Ordinal).ToList();
        var chosen = found.Count == 0 ? throw new StepFailureException($"No such object exists: {phrase.Text}")
            : phrase["age"]!.Id == "oldest" ? found[0] : found[^1];
        tools.Story.Remembered["deleted"] = chosen;
        tools.Story.Singled = kind == "Pod" ? chosen : tools.Story.Singled;
        _commands.Type($"kubectl delete {kind.ToLowerInvariant()}/{chosen.Name} --namespace={chosen.Namespace} --wait=false");
    }
}
