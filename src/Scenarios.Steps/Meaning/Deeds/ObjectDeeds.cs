using System.Globalization;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Objects;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Actions on objects of any kind: create, delete, label, change.</summary>
internal sealed class ObjectDeeds(StoryTools tools)
{
    private readonly Commands _commands = new(tools);
    private IReadOnlyList<Target> _labelled = [];
    private IReadOnlyList<string> _labels = [];

    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add("make", phrase => Make(phrase, mayFail: false));
        deeds.Add("make-for", phrase =>
        {
            _ = Target.Of(phrase["object"]!, tools.Story);
            Make(phrase, mayFail: false);
        });
        deeds.Add("make-try", phrase => Make(phrase, mayFail: true));
        deeds.Add("apply-file", phrase =>
        {
            tools.Story.NoteChange();
            tools.Manifests.ApplyFile(phrase.TextOf("text"));
        });
        deeds.Add("delete-file", phrase => _commands.Type($"kubectl delete --wait=false -f {phrase.TextOf("text")}"));
        deeds.Add("delete", Delete);
        deeds.Add("delete-again", DeleteAgain);
        deeds.Add(
            "resize",
            phrase => _commands.Each(
                phrase,
                target =>
                    $"kubectl patch {target.Argument} "
                    + $"--patch='{{\"spec\":{{\"resources\":{{\"requests\":{{\"storage\":\"{Numbers.BytesOf(phrase["size"]!)}\"}}}}}}}}'"));
        deeds.Add(
            "try-delete",
            phrase => _commands.Each(phrase, target => $"kubectl delete {target.Argument} --wait=false", mayFail: true));
        deeds.Add("delete-pods", phrase => DeletePods(phrase, phrase["number"] is { } number ? Numbers.Of(number) : 1));
        deeds.Add("delete-pods-all", phrase => DeletePods(phrase, int.MaxValue));
        deeds.Add("delete-that", DeleteThat);
        deeds.Add("evict", phrase => _commands.Each(phrase, Evict));
        deeds.Add("evict-pods", phrase => EvictPods(phrase, mayFail: false));
        deeds.Add("try-evict-pods", phrase => EvictPods(phrase, mayFail: true));
        deeds.Add("try-evict", phrase => _commands.Each(phrase, Evict, mayFail: true));
        deeds.Add("change-pair", ChangePair);
        deeds.Add("unlabel-last", _ => Unlabel());
        deeds.Add("label", Label);
        deeds.Add(
            "label-change-all",
            phrase => _commands.Each(
                phrase,
                target => $"kubectl label {target.Argument} --overwrite {phrase.TextOf("key")}={phrase.TextOf("value")}"));
        deeds.Add("label-change", phrase => Relabel(phrase, phrase["pair"]?.Text ?? $"{phrase.TextOf("key")}={phrase.TextOf("value")}"));
        deeds.Add("unlabel", TakeLabel);
        deeds.Add("delete-on", phrase => DeletePods(phrase, 1));
        deeds.Add("unlabel-one", phrase => Relabel(phrase, $"{phrase.TextOf("text")}-"));
        deeds.Add(
            "annotate",
            phrase => _commands.Each(
                phrase,
                target => $"kubectl annotate {target.Argument} --overwrite {string.Join(' ', Pairs(phrase))}"));
        deeds.Add("change-key", phrase => Change(phrase, phrase.TextOf("value")));
        deeds.Add("add-key", AddKey);
        deeds.Add("replace-in-file", phrase => ReplaceInFile(phrase["file"]?.Text, phrase.TextOf("from"), phrase.TextOf("to")));
        deeds.Add("delete-key", phrase => Change(phrase, null));
        deeds.Add("change-field", ChangeField);
    }

    private static IEnumerable<string> Pairs(PhraseMatch phrase) =>
        phrase["value"] is { } value
            ? [$"'{phrase.TextOf("text")}={value.Text}'"]
            : phrase.All("text").Select(text => text.Text.Contains('=', StringComparison.Ordinal) ? $"'{text.Text}'" : $"'{text.Text}='");

    /// <summary>The stated key, or the one that was set last.</summary>
    private string KeyOf(PhraseMatch phrase) =>
        phrase["text"]?.Text.Split('=')[0]
        ?? (_labels.Count > 0 ? _labels[^1] : throw new StepFailureException("Which label? No earlier step set one."));

    private void Make(PhraseMatch phrase, bool mayFail)
    {
        tools.Story.NoteChange();
        foreach (var described in phrase.All("described"))
        {
            if (!mayFail && phrase["feature"] is null && new AgainDeeds(tools).TryCreate(described))
            {
                continue;
            }

            if (PlannedObjects.Take(described, tools.Story) is { } plan)
            {
                tools.Story.NoteMadeAnew();
                foreach (var manifest in PlannedObjects.Manifests(plan, tools.Story))
                {
                    tools.Manifests.ApplyText(manifest, mayFail: true);
                }

                tools.Story.Subject = new Subject { Words = described.Text, Kind = plan.Kind, Names = plan.Names };
                continue;
            }

            foreach (var manifest in new ObjectWriter(tools.Story).Write(described, draft =>
            {
                // Properties after the name, as in Japanese.
                foreach (var feature in phrase.All("feature"))
                {
                    new FeatureWriter(tools.Story).Apply(draft, feature);
                }
            }))
            {
                tools.Manifests.ApplyText(manifest, mayFail);
            }

            tools.Story.Subject = tools.Story.Last is { Kind: var kind, Name: var name } && described["names"] is not null
                ? new Subject { Words = described.Text, Kind = kind, Names = [.. SubjectReader.NamesOf(described["names"]!)] }
                    : tools.Story.Subject;
        }
    }

    private void Delete(PhraseMatch phrase)
    {
        var force = phrase["force"]?.Id ?? phrase["manner"]?.Id;
        if (force == "orphan")
        {
            // Nobody's objects but its own are left behind.
            phrase["force"]!.AskAll();
        }

        var flags = force switch
        {
            "force" => " --grace-period=0 --force",
            "orphan" => " --cascade=orphan",
            "seconds" =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $" --grace-period={Numbers.DurationOf(phrase["force"]!["duration"]!).TotalSeconds:0}"),
            _ => string.Empty,
        };
        foreach (var target in phrase.All("object").SelectMany(named => Target.AllOf(named, tools.Story)).ToList())
        {
            Remember("deleted", target.Find(tools.Story));
            _commands.Type($"kubectl delete {target.Argument} --wait=false{flags}");
        }
    }

    /// <summary>Deletes the object, waits until it is gone, and creates it again.</summary>
    private void DeleteAgain(PhraseMatch phrase)
    {
        foreach (var target in Target.AllOf(phrase["object"]!, tools.Story))
        {
            var item = target.FindOrThrow(tools.Story);
            _commands.Type($"kubectl delete {target.Argument}");
            var spec = item.Kind == "Pod" ? item.Spec.Without("nodeName") : item.Spec;
            var metadata = ObjectValue.Of(
                ("name", new StringValue(item.Name)),
                ("namespace", new StringValue(item.Namespace)),
                ("labels", item.Labels));
            var again = ObjectValue.Of(
                ("apiVersion", new StringValue(item.ApiVersion)),
                ("kind", new StringValue(item.Kind)),
                ("metadata", metadata),
                ("spec", spec));
            tools.Manifests.ApplyText(again.ToString());
        }
    }

    /// <summary>The last object of a kind that is not a workload.</summary>
    private void DeleteThat(PhraseMatch phrase)
    {
        if (phrase["noun"]?["kind"]?.Id is { } kind && kind is not ("Pod" or "Job" or "ReplicaSet") && phrase["owner"] is null
            && phrase.All("quality").All(static quality => quality.Id is "that" or "same")
            && tools.Story.LastNamed(kind) is { } name)
        {
            _commands.Type($"kubectl delete {Target.Of(kind, name, null, tools.Story).Argument} --wait=false");
            return;
        }

        DeletePods(phrase, 1);
    }

    /// <summary>Creates an Eviction, as <c>kubectl drain</c> does, so that PodDisruptionBudgets apply.</summary>
    private static string Evict(Target target)
    {
        if (target.Kind != "Pod")
        {
            throw new StepFailureException($"Pods are evicted, not a {target.Kind}: {target.Kind} \"{target.Name}\".");
        }

        var metadata = ObjectValue.Of(("name", new StringValue(target.Name)), ("namespace", new StringValue(target.Namespace)));
        var eviction = ObjectValue.Of(
            ("apiVersion", new StringValue("policy/v1")),
            ("kind", new StringValue("Eviction")),
            ("metadata", metadata));
        return $"echo '{eviction}' | kubectl create --raw /api/v1/namespaces/{target.Namespace}/pods/{target.Name}/eviction -f -";
    }

    private void EvictPods(PhraseMatch phrase, bool mayFail)
    {
        var pod = PodsOf(phrase)[0];
        tools.Story.Singled = pod;
        _commands.Type(Evict(new Target(pod.Kind, pod.Name, pod.Namespace)), mayFail);
    }

    private void Label(PhraseMatch phrase)
    {
        _labelled = [.. Target.AllOf(phrase["object"]!, tools.Story)];
        _labels = [.. Pairs(phrase).Select(static pair => pair.Trim('\'').Split('=', 2)[0])];
        _commands.Each(phrase, target => $"kubectl label {target.Argument} --overwrite {string.Join(' ', Pairs(phrase))}");
    }

    /// <summary>Removes the labels that a step added last.</summary>
    private void Unlabel()
    {
        if (_labelled.Count == 0)
        {
            throw new StepFailureException("Which label? No earlier step added one.");
        }

        foreach (var target in _labelled)
        {
            _commands.Type($"kubectl label {target.Argument} {string.Join(' ', _labels.Select(static key => $"{key}-"))}");
        }
    }

    private void TakeLabel(PhraseMatch phrase) => _commands.Each(phrase, target =>
    {
        if (target.Kind == "Pod")
        {
            Remember("relabelled", target.Find(tools.Story));
        }

        return $"kubectl label {target.Argument} {KeyOf(phrase)}-";
    });

    private void ChangePair(PhraseMatch phrase)
    {
        var (key, value) = phrase["pair"] is { } pair ? DataFeatures.PairOf(pair.Text) : (phrase.TextOf("key"), phrase.TextOf("value"));
        var target = Target.Of(phrase["kind"]?.Id, phrase.TextOf("name"), null, tools.Story);
        NoteChanged(target, key);
        var patch = ObjectValue.Of((target.Kind == "Secret" ? "stringData" : "data", ObjectValue.Of((key, new StringValue(value)))));
        _commands.Type($"kubectl patch {target.Argument} --type=merge "
            + $"--patch='{patch.ToString().Replace("'", "'\\''", StringComparison.Ordinal)}'");
    }

    /// <summary>Later sentences may speak of the key's old value.</summary>
    private void NoteChanged(Target target, string key)
    {
        if (target.Find(tools.Story) is { } item && Conditions.ThingReader.KeyOf(item, key) is { } old)
        {
            tools.Story.ChangedKey = (key, old);
        }
    }

    private void DeletePods(PhraseMatch phrase, int count)
    {
        var pods = PodsOf(phrase);
        if (phrase["of"] is { } of && Numbers.Of(of) != pods.Count)
        {
            throw new StepFailureException($"\"{phrase.Text}\": there are {pods.Count}.");
        }

        var flags = phrase["manner"] is { Id: "force" } ? "--grace-period=0 --force" : "--wait=false";
        foreach (var pod in pods.Take(count))
        {
            Remember("deleted", pod);
            tools.Story.Singled = pod;
            _commands.Type($"kubectl delete {pod.Kind.ToLowerInvariant()}/{pod.Name} --namespace={pod.Namespace} {flags}");
        }
    }

    private void Relabel(PhraseMatch phrase, string change)
    {
        var pods = PodsOf(phrase);
        var pod = phrase["from"] is not { } from ? pods[0]
            : pods.FirstOrDefault(one => Conditions.ThingReader.HasLabel(one, from.Text, null))
            ?? throw new StepFailureException($"\"{phrase.Text}\": no such Pod has the label {from.Text}.");
        Remember("relabelled", pod);
        tools.Story.Singled = pod;
        _commands.Type($"kubectl label {pod.Kind.ToLowerInvariant()}/{pod.Name} --namespace={pod.Namespace} --overwrite {change}");
    }

    /// <summary>The candidates for <c>one of the Pods of "web"</c>; at least one.</summary>
    private IReadOnlyList<ApiObject> PodsOf(PhraseMatch phrase)
    {
        var noun = phrase["noun"];
        var subject = new Subject
        {
            Words = phrase.Text,
            Kind = noun?["kind"]?.Id ?? "Pod",
            Qualities = [.. phrase.All("quality").Select(quality => quality.Id)],
            OwnerKind = phrase["owner"] is null ? tools.Story.Workload?.Kind : phrase["kind"]?.Id,
            Owners = phrase["owner"] is { } owner ? [owner.Text] : tools.Story.Workload is { } workload ? [workload.Name] : [],
        };
        subject = subject.OwnerKind == "Service" ? subject with { OwnerKind = null, Services = subject.Owners, Owners = [] } : subject;
        var found = Finder.Find(subject, tools.Story.History.Now, tools.Story, withTerminating: false);
        return found.Count > 0 ? found : throw new StepFailureException($"No such object exists: {phrase.Text}");
    }

    private void Remember(string what, ApiObject? item)
    {
        if (item is not null)
        {
            tools.Story.Remembered[what] = item;
        }
    }

    private void Change(PhraseMatch phrase, string? value)
    {
        if (value is not null && phrase["kind"] is null && phrase["name"]?.Text is { } file && file.Contains('.', StringComparison.Ordinal)
            && Subjects.Finder.KindOf(file, null, tools.Story, tools.Story.History.Now) is null)
        {
            ReplaceInFile(file, phrase.TextOf("key"), value);
            return;
        }

        var target = phrase["name"] is { } name ? Target.Of(phrase["kind"]?.Id, name.Text, null, tools.Story)
            : phrase["kind"]?.Id is { } kind && tools.Story.LastNamed(kind) is { } last ? Target.Of(kind, last, null, tools.Story)
            : Holding(phrase.TextOf("key"));
        var key = phrase.TextOf("key");
        NoteChanged(target, key);
        var field = target.Kind == "Secret" && value is not null ? "stringData" : "data";
        var patch = ObjectValue.Of((field, ObjectValue.Of((key, value is null ? NullValue.Instance : new StringValue(value)))));
        _commands.Type($"kubectl patch {target.Argument} --type=merge "
            + $"--patch='{patch.ToString().Replace("'", "'\\''", StringComparison.Ordinal)}'");
    }

    private void AddKey(PhraseMatch phrase)
    {
        var kind = phrase["kind"]!.Id;
        var name = phrase["name"]?.Text
            ?? tools.Story.LastNamed(kind) ?? throw new StepFailureException($"Which {kind}? No earlier step names one.");
        var target = Target.Of(kind, name, null, tools.Story);
        var (key, value) = phrase.TextOf("text").Split('=', 2) is [var left, var right] ? (left, right)
            : throw new StepFailureException($"\"{phrase.TextOf("text")}\" has no value: write key=value.");
        var patch = ObjectValue.Of((kind == "Secret" ? "stringData" : "data", ObjectValue.Of((key, new StringValue(value)))));
        _commands.Type($"kubectl patch {target.Argument} --type=merge "
            + $"--patch='{patch.ToString().Replace("'", "'\\''", StringComparison.Ordinal)}'");
    }

    private void ReplaceInFile(string? file, string from, string to)
    {
        var name = file ?? tools.Story.File ?? throw new StepFailureException("In which file? No earlier step wrote one.");
        var text = tools.Terminal.ReadFile(name);
        if (!text.Contains(from, StringComparison.Ordinal))
        {
            throw new StepFailureException($"The file {name} does not contain \"{from}\".");
        }

        tools.Terminal.WriteFile(name, text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>The last ConfigMap or Secret with the key.</summary>
    private Target Holding(string key) => ((string[])["ConfigMap", "Secret"])
        .Select(kind => tools.Story.LastNamed(kind) is { } name ? Target.Of(kind, name, null, tools.Story) : null)
        .FirstOrDefault(target => target?.Find(tools.Story)?.Find("data", key) is not null)
        ?? throw new StepFailureException($"Which ConfigMap or Secret? No earlier step names one with the key \"{key}\".");

    private void ChangeField(PhraseMatch phrase) => _commands.Each(phrase, target =>
    {
        var value = phrase["to"] is { } number ? Numbers.Of(number).ToString(CultureInfo.InvariantCulture) : phrase.TextOf("value");
        var isNumber = long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole);
        Value leaf = value switch
        {
            "true" => BooleanValue.True,
            "false" => BooleanValue.False,
            _ => isNumber ? IntegerValue.Of(whole) : new StringValue(value),
        };
        if (target.Kind == "Service" && SettingDeeds.PortPatch(target, phrase["what"]?.Id, value) is { } ports)
        {
            return ports;
        }

        var patch = ObjectValue.Empty.WithPath(WayTo(target, PathOf(phrase)), leaf);
        return $"kubectl patch {target.Argument} --type=merge --patch='{patch.ToString().Replace("'", "'\\''", StringComparison.Ordinal)}'";
    });

    /// <summary>The path of a field. If only its name is stated, its place in the kind.</summary>
    /// <exception cref="StepFailureException">The kind has no such field, so nothing would change.</exception>
    private static string[] WayTo(Target target, string path) =>
        path.Contains('.', StringComparison.Ordinal) && target.Kind != "ResourceQuota" ? path.Split('.')
            : [.. NamedField.PathOrThrow(target.Kind, path)];

    private static string PathOf(PhraseMatch phrase) => phrase["what"]?.Id switch
    {
        "replicas" => "spec.replicas",
        "schedule" => "spec.schedule",
        "min-available" => "spec.minAvailable",
        "max-unavailable" => "spec.strategy.rollingUpdate.maxUnavailable",
        "max-surge" => "spec.strategy.rollingUpdate.maxSurge",
        "parallelism" => "spec.parallelism",
        "completions" => "spec.completions",
        "revision-history" => "spec.revisionHistoryLimit",
        "type" => "spec.type",
        "capacity" => "spec.resources.requests.storage",
        _ => phrase.TextOf("path").TrimStart('.'),
    };
}
