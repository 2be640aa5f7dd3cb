using Scenarios.Objects.Views;
using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Outputs;

namespace Scenarios.Steps.Meaning.Claims.Network;

/// <summary>Claims about the state of nodes, containers and conditions.</summary>
internal sealed class StandingClaims(StoryTools tools)
{
    private readonly ClaimClock _clock = new(tools.Story);

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("only-daemons", OnlyDaemons);
        claims.Add("exit-last", LastExit);
        claims.Add("condition-is", ConditionIs);
        claims.Add("reason", phrase => Mentions(phrase, phrase.TextOf("text")));
        claims.Add("no-restart", phrase => Throughout(phrase, (item, _) => tools.Story.WasThere(item) && !item.IsBeingDeleted
            && Restarts(item) == Before(item)));
        claims.Add("restarts-it", Restarted);
        claims.Add("no-coming-back", NotBack);
        claims.Add("deleted-ip", DeletedAddress);
        claims.Add("all-failed-logs", FailedLogs);
        claims.Add("dns-back", phrase => DnsBack(phrase["dns-back"]!));
        claims.Add("lookup-what", phrase => new LookupClaims(tools).CheckGot(phrase["got-what"]!));
        claims.Add("result-is", phrase => new LookupClaims(tools).CheckGot(phrase["got-what"]!));
        claims.Add("all-same", phrase => Each(phrase, (item, _) => tools.Story.WasThere(item)
            && tools.Story.Before.Of(item.Kind).FirstOrDefault(old => old.Uid == item.Uid)?.TextAt("status",
                "podIP") == item.TextAt("status", "podIP")));
        claims.Add("name-fails", _ => new LookupClaims(tools).CheckUnknown(tools.Requests.NameFailed));
        claims.Add("whole-quota", Charged);
        claims.Add("nothing-ready", NothingReady);
        claims.Add("neither-over", phrase => Now(phrase, static (item, _) => !ObjectFacts.IsRolledOut(item)
            && !ObjectFacts.StatusesOf(item).Contains("ProgressDeadlineExceeded")));
        claims.Add("unaffected", Unaffected);
        claims.Add("not-given-up", phrase => Now(phrase, static (item, _) => item.TextAt("status", "phase") is "Running" or "Pending"
            && !item.IsBeingDeleted));
        claims.Add("key-is", KeyIs);
    }

    /// <summary>Pods of all namespaces. Static Pods are allowed too: they are not of DaemonSets, but no drain moves them.</summary>
    private void OnlyDaemons(PhraseMatch phrase)
    {
        foreach (var target in Target.AllOf(phrase["object"]!, tools.Story))
        {
            _clock.Check(phrase.Text, Timing.Of(phrase), isWait: false, view =>
            {
                var here = view.Of("Pod").Where(pod => pod.TextAt("spec", "nodeName") == target.Name && !Story.IsClient(pod))
                    .ToList();
                var others = here.Where(pod => !view.OwnersOf(pod).Any(static owner => owner.Kind is "DaemonSet" or "Node")
                    && pod.Annotations["kubernetes.io/config.mirror"] is null).ToList();
                return new Verdict(here.Count > 0 && others.Count == 0, () =>
                    string.Join("\n", others.Select(static pod => $"  {ObjectFacts.Tell(pod)}")));
            });
        }
    }

    private IReadOnlyList<ApiObject> Meant(PhraseMatch phrase, ClusterView view)
    {
        var subject = phrase["object"] is { Id: not "it" } named
            ? new Subject
            {
                Words = named.Text, Kind = Target.Of(named, tools.Story).Kind,
                Names = [.. Target.AllOf(named, tools.Story).Select(static one => one.Name)]
            }
            : tools.Story.Subject ?? throw new StepFailureException($"\"{phrase.Text}\": no earlier step names the object.");
        return Finder.Find(subject with { Quantity = Quantity.Every }, view, tools.Story, withTerminating: true);
    }

    /// <summary>Holds for each of the objects of the last sentence, of which there is at least one.</summary>
    private void Each(PhraseMatch phrase, Func<ApiObject, ClusterView, bool> holds) =>
        _clock.Check(phrase.Text, Timing.Of(phrase), isWait: false, view =>
        {
            var found = Meant(phrase, view);
            return new Verdict(found.Count > 0 && found.All(item => holds(item, view)), () =>
                string.Join("\n", found.Select(static item => $"  {ObjectFacts.Tell(item)}")))
            {
                About = () => found,
            };
        });

    /// <summary>Holds at every instant since the change: a negated claim must not be true merely because it is checked too early.</summary>
    private void Throughout(PhraseMatch phrase, Func<ApiObject, ClusterView, bool> holds)
    {
        var meant = Meant(phrase, tools.Story.Before).Select(static item => item.Uid).ToHashSet(StringComparer.Ordinal);
        var timing = Timing.Of(phrase);
        timing = timing.Mode == TimingMode.Soon ? timing with { Mode = TimingMode.Always } : timing;
        _clock.Check(phrase.Text, timing, isWait: false, view =>
        {
            var found = Meant(phrase, view).Where(item => meant.Contains(item.Uid)).ToList();
            return new Verdict(meant.Count > 0 && found.Count == meant.Count && found.TrueForAll(item => holds(item, view)), () =>
                string.Join("\n", found.Select(static item => $"  {ObjectFacts.Tell(item)}").DefaultIfEmpty("  none")))
            {
                About = () => found,
            };
        });
    }

    /// <summary>Checked now, for the workload or Pod that is named or was named last.</summary>
    private void Now(PhraseMatch phrase, Func<ApiObject, ClusterView, bool> holds)
    {
        var (kind, name) = phrase["object"] is { } named && Target.Of(named, tools.Story) is var said ? (said.Kind, said.Name)
            : phrase.Says("Pod") && tools.Story.LastNamed("Pod") is { } pod ? ("Pod", pod)
            : tools.Story.Workload ?? throw new StepFailureException("Of what? No earlier step names an object.");
        var item = Target.Of(kind, name, null, tools.Story).FindOrThrow(tools.Story);
        if (!holds(item, tools.Story.History.Now))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThere is: {ObjectFacts.Tell(item)}");
        }
    }

    private void NothingReady(PhraseMatch phrase)
    {
        var target = Target.Of(phrase["object"]!, tools.Story);
        var subject = new Subject
        {
            Words = phrase.Text, Kind = "Pod", OwnerKind = target.Kind, Owners = [target.Name],
            Namespace = target.Namespace
        };
        _clock.Check(phrase.Text, Timing.Of(phrase), isWait: false, view =>
        {
            var ready = Finder.Find(subject, view, tools.Story, withTerminating: true)
                .Where(pod => pod.HasCondition("Ready") && !pod.IsBeingDeleted).ToList();
            return new Verdict(ready.Count == 0, () => string.Join("\n", ready.Select(static pod => $"  {ObjectFacts.Tell(pod)}")));
        });
    }

    /// <summary>The same Pods as before, ready and not restarted.</summary>
    private void Unaffected(PhraseMatch phrase)
    {
        foreach (var target in Target.AllOf(phrase["object"]!, tools.Story))
        {
            if (target.Kind == "Namespace")
            {
                RequireUntouched(phrase, target.Name);
                continue;
            }

            var subject = target.Kind == "Pod" || target.Kind is not ("Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet")
                ? new Subject { Words = target.Name, Kind = target.Kind, Names = [target.Name], Namespace = target.Namespace }
                : new Subject
                {
                    Words = target.Name, Kind = "Pod", OwnerKind = target.Kind, Owners = [target.Name],
                    Namespace = target.Namespace
                };
            var judge = new SubjectJudge(tools.Story);
            var intact = new StateReader(tools.Story).Read(new PhraseMatch("state", "state", "intact", phrase.Text, []));
            var timing = Timing.Of(phrase);
            timing = timing.Mode == TimingMode.Soon ? timing with { Mode = TimingMode.Always } : timing;
            _clock.Check(phrase.Text, timing, isWait: false, view => judge.Of(subject, intact, view));
        }
    }

    /// <summary>Everything that was in a namespace before the change still exists unchanged; there was something.</summary>
    private void RequireUntouched(PhraseMatch phrase, string @namespace)
    {
        if (tools.Story.IsJustChanged)
        {
            tools.Story.IsJustChanged = false;
            tools.Cluster.Settle();
        }

        var (before, now) = (tools.Story.Before, tools.Story.History.Now);
        string[] kinds =
        [
            "Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob", "Pod", "Service", "ConfigMap", "Secret", "PersistentVolumeClaim",
            "Ingress",
        ];
        var was = kinds.SelectMany(kind => before.Of(kind)).Where(item => item.Namespace == @namespace).ToList();
        var changed = was.Where(item => now.Find(item.Kind, item.Namespace, item.Name) is not { } same
            || same.Uid != item.Uid
                || same.IsBeingDeleted
                || !same.Spec.Equals(item.Spec)
                || !same.ObjectAt("data").Equals(item.ObjectAt("data"))).ToList();
        if (was.Count == 0 || changed.Count > 0)
        {
            var told = was.Count == 0 ? "It contained nothing before the change."
                : $"Not as before: {string.Join(", ", changed.Select(static item => $"{item.Kind} {item.Name}"))}";
            throw new StepFailureException($"Expected: {phrase.Text}\n{told}");
        }
    }

    private void KeyIs(PhraseMatch phrase)
    {
        var target = Target.Of(phrase["object"]!, tools.Story);
        var (key, value) = (phrase.TextOf("key"), phrase.TextOf("value"));
        var timing = Timing.Of(phrase);
        timing = timing.Mode == TimingMode.Soon && phrase.Says("still", "stays", "remains", "continues")
            ? timing with { Mode = TimingMode.Now } : timing;
        _clock.Check(phrase.Text, timing, isWait: false, view =>
        {
            var text = view.Find(target.Kind, target.Namespace, target.Name) is { } item ? ThingReader.KeyOf(item, key) : null;
            var told = text is null ? "not there" : $"\"{text}\"";
            return new Verdict(text == value, () => $"  {key} in {target.Kind} \"{target.Name}\" is {told}");
        });
    }

    private static int Restarts(ApiObject item) => item.Kind == "Pod" ? ObjectFacts.RestartsOf(item) : 0;

    private void LastExit(PhraseMatch phrase)
    {
        var code = phrase["number"] is { } number ? Numbers.Of(number) : (int?)null;
        bool HasEndedSo(ApiObject pod) => ObjectFacts.ContainersOf(pod).Any(status =>
            (status.Find("state", "terminated") ?? status.Find("lastState", "terminated")) is ObjectValue ended
                && ended["exitCode"] is IntegerValue found && (code is null || found.Integer == code)
                && (phrase["reason"] is not { } reason || ObjectFacts.Text(ended, "reason") == reason.Text));
        Each(phrase, (item, view) => PodsOf(item, view) is { Count: > 0 } pods && pods.TrueForAll(HasEndedSo));
    }

    private void ConditionIs(PhraseMatch phrase)
    {
        var wanted = phrase["value"]?.Id switch { "true" => "True", "false" => "False", "unknown" => "Unknown", _ => null };
        Each(phrase, (item, _) => item.FindCondition(NameOf(phrase["text"])) is { } condition
            && (wanted is null || ObjectFacts.Text(condition, "status") == wanted)
            && (phrase["reason"] is not { } reason || ObjectFacts.Text(condition, "reason") == reason.Text));
    }

    private static string NameOf(PhraseMatch? condition) => condition is null ? "Progressing"
        : condition is { Rule: "condition-name", Id: not "any" } ? condition.Id : condition.Text;

    private static List<ApiObject> PodsOf(ApiObject item, ClusterView view) =>
        item.Kind == "Pod" ? [item] : [.. view.Of("Pod").Where(pod => view.OwnersOf(pod).Any(owner => owner.Uid == item.Uid))];

    /// <summary>A condition, a container or an Event mentions the text.</summary>
    private void Mentions(PhraseMatch phrase, string text) => Each(phrase, (item, view) =>
        ObjectFacts.StatusesOf(item).Contains(text, StringComparer.OrdinalIgnoreCase) || ObjectFacts.Mentions(item, text)
        || view.Of("Event").Any(one => one.TextAt("involvedObject", "name") == item.Name
            && (one.TextAt("reason") == text || one.TextAt("message").Contains(text, StringComparison.OrdinalIgnoreCase))));

    private void Restarted(PhraseMatch phrase)
    {
        var times = phrase["times"];
        bool IsSo(ApiObject pod) => ObjectFacts.RestartsOf(pod) - Before(pod) is var since
            && (times is null ? since >= 1 : Numbers.AreMet(times, since)) && ObjectFacts.IsRunning(pod) && tools.Story.WasThere(pod);

        // For a workload, check the containers of its Pods.
        Each(phrase, (item, view) => item.Kind == "Pod" ? IsSo(item)
            : view.Of("Pod").Where(pod => view.OwnersOf(pod).Any(owner => owner.Uid == item.Uid)).ToList() is { Count: > 0 } pods
                && pods.TrueForAll(IsSo));
    }

    private int Before(ApiObject item) =>
        tools.Story.Before.Of("Pod").FirstOrDefault(old => old.Uid == item.Uid) is { } before ? ObjectFacts.RestartsOf(before) : 0;

    /// <summary>The objects from before the change are gone after it has taken effect, and nothing has replaced them.</summary>
    private void NotBack(PhraseMatch phrase)
    {
        _clock.ComeAbout();
        var before = Meant(phrase, tools.Story.Before);
        if (phrase["number"] is not null && before.All(static item => item.Kind != "Pod"))
        {
            var then = tools.Story.Before;
            before = [.. then.Of("Pod").Where(pod => then.OwnersOf(pod).Any(owner => before.Any(item => item.Uid == owner.Uid)))];
        }

        if (before.Count == 0 || (phrase["number"] is { } number && Numbers.Of(number) != before.Count))
        {
            var told = string.Join(", ", before.Select(ObjectFacts.Tell).DefaultIfEmpty("none"));
            throw new StepFailureException($"Expected: {phrase.Text}\nBefore there were: {told}");
        }

        var since = new List<ApiObject>();
        for (var index = tools.Story.Since.Writes; index < tools.Story.History.Count; index++)
        {
            var entry = tools.Story.History[index];
            if (entry.Kind == Api.Requests.WatchEventKind.Added && before.Any(old => IsLike(old, entry.Object)))
            {
                since.Add(entry.Object);
            }
        }

        var left = tools.Story.History.Now;
        since.AddRange(before.Where(old => left.Of(old.Kind).Any(item => item.Uid == old.Uid)));
        if (since.Count > 0)
        {
            throw new StepFailureException(
                $"Expected: {phrase.Text}\nCreated since, or still there: {string.Join(", ", since.Select(ObjectFacts.Tell))}");
        }
    }

    /// <summary>The same kind, and the same name or the same owner.</summary>
    private static bool IsLike(ApiObject old, ApiObject item) => old.Kind == item.Kind && old.Namespace == item.Namespace
        && (old.Name == item.Name || (old.Controller is { } owner && item.Controller?.Uid == owner.Uid));

    private void DeletedAddress(PhraseMatch phrase)
    {
        var gone = tools.Story.Remembered.GetValueOrDefault("deleted") ?? throw new StepFailureException(
            "No earlier step deleted a Pod.");
        var service = Target.Of("Service", phrase.TextOf("service"), null, tools.Story);
        _clock.Check(phrase.Text, Timing.Of(phrase), isWait: false, view =>
        {
            var addresses = ObjectFacts.EndpointsOf(service.FindOrThrow(tools.Story), view).Select(static one => one.Address).ToList();
            return new Verdict(addresses.Count > 0 && !addresses.Contains(gone.TextAt("status", "podIP")), () =>
                $"  {string.Join(", ", addresses)}");
        });
    }

    private void FailedLogs(PhraseMatch phrase)
    {
        var workload = tools.Story.Workload ?? throw new StepFailureException("Of which Pods? No earlier step names any.");
        var now = tools.Story.History.Now;
        var failed = now.Of("Pod").Where(pod => ObjectFacts.HasFailed(pod) && now.OwnersOf(pod).Any(owner => owner.Name == workload.Name))
            .ToList();
        if (failed.Count == 0 || failed.Exists(pod =>
            tools.Terminal.TypeAside($"kubectl logs {pod.Name} --namespace={pod.Namespace}", mayFail: true).ExitCode != 0))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThere are: {string.Join(", ", failed.Select(ObjectFacts.Tell))}");
        }
    }

    private void DnsBack(PhraseMatch back)
    {
        var lookups = new LookupClaims(tools);
        if (back["got-what"] is { } what)
        {
            lookups.CheckGot(what);
        }
        else
        {
            lookups.CheckUnknown(false);
        }
    }

    /// <summary>Claims about a quota's usage.</summary>
    private void Charged(PhraseMatch phrase)
    {
        var number = Numbers.Of(phrase["number"]!);
        _clock.Check(phrase.Text, Timing.Of(phrase), isWait: false, view => new Verdict(
            view.Of("ResourceQuota").Any(quota => quota.TextAt("status", "used", "pods") == $"{number}"),
            () => string.Join("\n", view.Of("ResourceQuota")
                .Select(static quota => $"  {quota.Name}: {quota.ObjectAt("status", "used")}"))));
    }
}
