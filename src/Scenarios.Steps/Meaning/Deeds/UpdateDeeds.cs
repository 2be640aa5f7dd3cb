using System.Globalization;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Beginnings;
using Scenarios.Steps.Meaning.Objects;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Changes of single fields, deletion with re-creation, and waiting for the effects.</summary>
internal sealed class UpdateDeeds(StoryTools tools)
{
    private const string ControlPlaneTaint = "node-role.kubernetes.io/control-plane";

    private static readonly TimeSpan Patient = TimeSpan.FromMinutes(20);

    private readonly Commands _commands = new(tools);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add("roll-through", RollThrough);
        deeds.Add("scale-none", phrase => _commands.Each(phrase, target => $"kubectl scale {target.Argument} --replicas=0"));
        deeds.Add("wait-course", _ => Wait(IsOver, "the rollout has run its course"));
        deeds.Add("wait-reached", _ => Wait(IsOver, "the change has reached every node"));
        deeds.Add("wait-gone", _ => Wait(HasNoEndpoints, "the last endpoint is gone"));
        deeds.Add("partition-set", phrase => Patch(phrase, "spec.updateStrategy.rollingUpdate.partition",
            IntegerValue.Of(Numbers.Of(phrase["number"]!))));
        deeds.Add("tolerate", Tolerate);
        deeds.Add("give-toleration", Tolerate);
        deeds.Add("pdb-set", phrase =>
            _commands.Type($"kubectl patch {Target.Of("PodDisruptionBudget", phrase.TextOf("text"), null, tools.Story).Argument} "
            + $"--type=merge --patch='{{\"spec\":{{\"maxUnavailable\":{Numbers.Of(phrase["number"]!)}}}}}'"));
        deeds.Add("quota-set", SetQuota);
        deeds.Add("quota-pods", SetQuota);
        deeds.Add("make-in", phrase => MakeIn(phrase, mayFail: false));
        deeds.Add("make-try-in", phrase => MakeIn(phrase, mayFail: true));
        deeds.Add("try-key", TryKey);
        deeds.Add("try-mutable", phrase => TryPatch(Target.Of(phrase["object"]!, tools.Story),
            ObjectValue.Of(("immutable", BooleanValue.False))));
        deeds.Add("recreate-key", RecreateKey);
        deeds.Add("delete-pod-on", DeleteOn);
        deeds.Add("delete-that-one", _ => DeleteSingled());
        deeds.Add("delete-back", DeleteAndWait);
        deeds.Add("again-file", _ => AgainShown());
    }

    /// <summary>Rolls out each image in turn, and waits each time until the rollout is done.</summary>
    private void RollThrough(PhraseMatch phrase)
    {
        tools.Story.NoteChange();
        new BeginningState(tools).Move(phrase["object"]!, [.. phrase.All("image").Select(static image => image.Text)]);
        tools.Story.NoteWaited();
    }

    private void Patch(PhraseMatch phrase, string path, Value value) => _commands.Each(phrase, target =>
        $"kubectl patch {target.Argument} --type=merge --patch='{ObjectValue.Empty.WithPath(path.Split('.'), value)}'");

    private void TryPatch(Target target, ObjectValue patch)
    {
        tools.Story.NoteChange();
        var text = patch.ToString().Replace("'", "'\\''", StringComparison.Ordinal);
        tools.Terminal.Show(tools.Terminal.TypeAside($"kubectl patch {target.Argument} --type=merge --patch='{text}'", mayFail: true));
    }

    /// <summary>A Secret's data would be Base64: what the sentence says is plain.</summary>
    private void TryKey(PhraseMatch phrase)
    {
        var target = NameOf(phrase);
        var value = ObjectValue.Of((phrase.TextOf("key"), new StringValue(phrase.TextOf("value"))));
        TryPatch(target, ObjectValue.Of((target.Kind == "Secret" ? "stringData" : "data", value)));
    }

    private Target NameOf(PhraseMatch phrase) => Target.Of(phrase["kind"]?.Id, phrase.TextOf("name"), null, tools.Story);

    private void Wait(Func<bool> isOver, string what)
    {
        tools.Story.NoteWaited();
        if (!isOver() && !tools.Story.Cluster.Simulation.RunUntil(isOver, Patient))
        {
            throw new StepFailureException($"After {Patient.TotalMinutes:0} minutes this is still not the case: {what}.");
        }
    }

    /// <summary>Whether the last workload is rolled out and none of its Pods is terminating.</summary>
    private bool IsOver()
    {
        var (kind, name) = tools.Story.WorkloadOrThrow;
        var now = tools.Story.History.Now;
        return Target.Of(kind, name, null, tools.Story).Find(tools.Story) is { } item && ObjectFacts.IsRolledOut(item)
            && !now.Of("Pod").Any(pod => pod.IsBeingDeleted && now.OwnersOf(pod).Any(owner => owner.Uid == item.Uid));
    }

    private bool HasNoEndpoints()
    {
        var name = tools.Story.LastNamed("Service") ?? tools.Story.Workload?.Name ?? throw new StepFailureException(
            "Of which Service? No earlier step names one.");
        var service = Target.Of("Service", name, null, tools.Story).FindOrThrow(tools.Story);
        return !ObjectFacts.EndpointsOf(service, tools.Story.History.Now).Any();
    }

    private void Tolerate(PhraseMatch phrase) => _commands.Each(phrase, target =>
    {
        var item = target.FindOrThrow(tools.Story);
        var added = (item.Find("spec", "template", "spec", "tolerations") as ListValue ?? ListValue.Empty)
            .WithAdded(PodFeatures.TolerationOf(phrase["taint"]?.Text ?? ControlPlaneTaint));
        var patch = ObjectValue.Empty.WithPath(["spec", "template", "spec", "tolerations"], added);
        return $"kubectl patch {target.Argument} --type=merge --patch='{patch}'";
    });

    /// <summary>Creates a described object in a namespace that the sentence states.</summary>
    private void MakeIn(PhraseMatch phrase, bool mayFail)
    {
        tools.Story.NoteChange();
        foreach (var manifest in new ObjectWriter(tools.Story).Write(phrase["described"]!, draft =>
        {
            draft.Namespace = phrase["ns"]?.Text ?? tools.Story.LastNamed("Namespace")
                ?? throw new StepFailureException("In which namespace? No earlier step names one.");
            if (phrase["later-replicas"] is { } replicas)
            {
                draft.Set("spec.replicas", Numbers.Of(replicas));
            }
        }))
        {
            tools.Manifests.ApplyText(manifest, mayFail);
        }
    }

    private void SetQuota(PhraseMatch phrase)
    {
        var where = phrase["text"]?.Text;
        var quota = tools.Story.History.Now.Of("ResourceQuota")
            .FirstOrDefault(item => where is null || item.Namespace == where || item.Name == where)
            ?? throw new StepFailureException($"There is no ResourceQuota: {phrase.Text}");
        var what = History.Kinds.Find(phrase["noun"]?["kind"]?.Id ?? "Pod").Plural;
        var hard = ObjectValue.Empty.WithPath(["spec", "hard", what],
            new StringValue(Numbers.Of(phrase["number"]!).ToString(CultureInfo.InvariantCulture)));
        _commands.Type($"kubectl patch resourcequota/{quota.Name} --namespace={quota.Namespace} --type=merge --patch='{hard}'");
    }

    private void RecreateKey(PhraseMatch phrase)
    {
        var target = Target.Of(phrase["object"]!, tools.Story);
        _commands.Type($"kubectl delete {target.Argument}");
        var draft = new Draft(target.Kind, target.Name) { Namespace = target.Namespace is "default" ? string.Empty : target.Namespace };
        draft.SetKey(target.Kind == "Secret" ? "stringData" : "data", phrase.TextOf("key"), phrase.TextOf("value"));
        tools.Manifests.ApplyText(draft.Manifest);
    }

    /// <summary>Deletes the Pod of a workload on a node.</summary>
    private void DeleteOn(PhraseMatch phrase)
    {
        var owner = phrase["owner"]?.Text ?? phrase["owner-any"]?.Text ?? tools.Story.Workload?.Name ?? throw new StepFailureException(
            "Of which workload?");
        var subject = new Subject
        {
            Words = phrase.Text, Kind = "Pod", OwnerKind = phrase["kind"]?.Id, Owners = [owner],
            Nodes = [phrase.TextOf("node")]
        };
        var pods = Finder.Find(subject, tools.Story.History.Now, tools.Story, withTerminating: false);
        Delete(pods.Count > 0 ? pods[0] : throw new StepFailureException($"No such object exists: {phrase.Text}"));
    }

    private void DeleteSingled() => Delete(tools.Story.Singled ?? throw new StepFailureException(
        "Which Pod? No earlier step is about a single one."));

    private void Delete(ApiObject pod)
    {
        tools.Story.Remembered["deleted"] = tools.Story.Singled = pod;
        _commands.Type($"kubectl delete pod/{pod.Name} --namespace={pod.Namespace} --wait=false");
    }

    /// <summary>Deletes a Pod and waits until its replacement is ready.</summary>
    private void DeleteAndWait(PhraseMatch phrase)
    {
        foreach (var target in Target.AllOf(phrase["object"]!, tools.Story))
        {
            var old = target.FindOrThrow(tools.Story);
            Delete(old);
            Wait(() => target.Find(tools.Story) is { } item && item.Uid != old.Uid && ObjectFacts.IsReady(item, tools.Story.History.Now),
                $"{target.Name} is back");
        }
    }

    private void AgainShown()
    {
        tools.Story.NoteChange();
        tools.Manifests.ApplyAgain(isShown: true);
    }
}
