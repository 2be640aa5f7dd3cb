using System.Globalization;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Deeds;

/// <summary>Changes of fields that are named in ordinary words, and new versions without a name.</summary>
internal sealed class SettingDeeds(StoryTools tools)
{
    /// <summary>Fields of Services. Without a stated object they belong to the last Service.</summary>
    private static readonly string[] OfServices = ["selector", "target-port", "port", "node-port", "type", "affinity"];

    public void AddTo(Dictionary<string, Action<PhraseMatch>> deeds)
    {
        deeds.Add("set-field", SetField);
        deeds.Add("set-selector", phrase => Each(phrase, target => SelectorPatch(target, phrase.TextOf("text"))));
        deeds.Add("set-fields", SetFields);
        deeds.Add("unset-field", UnsetField);
        deeds.Add("new-version", NewVersion);
        deeds.Add("patch", phrase => Each(phrase, target => Patch(target, phrase.TextOf("text"))));
    }

    private void SetField(PhraseMatch phrase)
    {
        var setting = phrase["setting"] ?? phrase;
        foreach (var target in HoldersOf(setting))
        {
            if (phrase["from"] is { } from)
            {
                RequireWas(setting, target, ValueOf(from));
            }

            Do(CommandOf(setting, target, phrase["to"]!));
        }
    }

    /// <exception cref="StepFailureException">The field does not have the value from which it is changed.</exception>
    private void RequireWas(PhraseMatch setting, Target target, string from)
    {
        var item = target.FindOrThrow(tools.Story);
        var what = setting["what"];
        var name = setting["name"]?.Text ?? what?.Id switch
        {
            "resource" => $"spec.template.spec.containers.resources.{(what.Says("limit") ? "limits" : "requests")}."
                + what["resource-word"]!.Id,
            "port" or "target-port" or "node-port" when target.Kind == "Service" =>
                what.Id == "port" ? "spec.ports.port" : what.Id == "node-port" ? "spec.ports.nodePort" : "spec.ports.targetPort",
            "replicas" => "spec.replicas",
            "image" or "selector" or "port" => string.Empty,
            var id => PathOf(id ?? string.Empty, target.Kind),
        };
        var was = name.Length == 0 ? [] : Values(item.Tree, name.Split('.')).ToList();
        if (name.Contains('.', StringComparison.Ordinal) && !was.Exists(value => Conditions.FieldReader.AreEqual(value, from)))
        {
            throw new StepFailureException($"{target.Kind} \"{target.Name}\" does not have {from} there, but "
                + (was.Count > 0 ? $"{string.Join(", ", was)}." : "no value."));
        }
    }

    /// <summary>The values at a path, in all items of lists along it.</summary>
    private static IEnumerable<string> Values(Value? tree, string[] path) => tree switch
    {
        ListValue list => list.SelectMany(item => Values(item, path)),
        _ when path.Length == 0 => tree is null ? [] : [tree is StringValue { Text: var text } ? text : tree.ToString()!],
        ObjectValue fields => Values(fields[path[0]], path[1..]),
        _ => [],
    };

    /// <summary>Sets several fields at once, to one value or each to its own.</summary>
    private void SetFields(PhraseMatch phrase)
    {
        var names = phrase.All("name").Select(static name => name.Text).ToList();
        var values = phrase.All("to").ToList();
        foreach (var target in Target.AllOf(phrase["object"]!, tools.Story))
        {
            Value changed = ObjectValue.Empty;
            for (var index = 0; index < names.Count; index++)
            {
                changed = NamedField.With(changed, Plain(target.Kind, names[index]),
                    NamedField.ValueOf(target.Kind, names[index], values[Math.Min(index, values.Count - 1)]));
            }

            Do(Patch(target, changed.ToString()!));
        }
    }

    /// <exception cref="StepFailureException">The field has another value, or none.</exception>
    private void UnsetField(PhraseMatch phrase)
    {
        var name = phrase.TextOf("name");
        foreach (var target in Target.AllOf(phrase["object"]!, tools.Story))
        {
            var was = string.Join(",", NamedField.ValuesOf(target.FindOrThrow(tools.Story), name));
            if (was.Length == 0 || (phrase["value"] is { } said && said.Text != was))
            {
                throw new StepFailureException($"\"{phrase.Text}\": {target.Kind} \"{target.Name}\" has "
                    + (was.Length == 0 ? $"no {name}." : $"{name} {was}."));
            }

            var path = Plain(target.Kind, name);
            Do(Patch(target, string.Concat(path.Select(static part => $"{{\"{part}\":")) + "null" + new string('}', path.Count)));
        }
    }

    /// <exception cref="StepFailureException">The field is inside a list.</exception>
    private static IReadOnlyList<string> Plain(string kind, string name) => NamedField.PathOrThrow(kind, name) is var path
        && !path.Contains(NamedField.First, StringComparer.Ordinal) ? path
        : throw new StepFailureException($"{name} is in a list of a {kind}: change it by a manifest or a patch.");

    /// <summary>The objects to change: those that are named, those of the last sentence, or the last Service or workload.</summary>
    private IReadOnlyList<Target> HoldersOf(PhraseMatch setting)
    {
        if (setting["object"] is { Id: not "it" } named)
        {
            return setting["what"]?.Id == "min-available" && named["kind"] is null && named["names"] is { } names
                ? [.. SubjectReader.NamesOf(names).Select(name => Target.Of("PodDisruptionBudget", name, null, tools.Story))]
                : Target.AllOf(named, tools.Story);
        }

        var isOfService = OfServices.Contains(setting["what"]?.Id ?? string.Empty, StringComparer.Ordinal);
        if (!isOfService && tools.Story.Workload is { } workload)
        {
            return [Target.Of(workload.Kind, workload.Name, null, tools.Story)];
        }

        var service = tools.Story.LastNamed("Service");
        return isOfService && service is not null ? [Target.Of("Service", service, null, tools.Story)]
            : throw new StepFailureException($"Whose? No earlier step names an object that has one: {setting.Text}");
    }

    private string CommandOf(PhraseMatch setting, Target target, PhraseMatch to)
    {
        return (setting["what"]?.Id ?? string.Empty) switch
        {
            _ when setting["name"] is { Text: var name } => FieldPatch(target, name, to),
            "replicas" => $"kubectl scale {target.Argument} --replicas={ValueOf(to)}",
            "image" => $"kubectl set image {target.Argument} '*={ValueOf(to)}'",
            "resource" => $"kubectl set resources {target.Argument} --{(setting["what"]!.Says("limit") ? "limits" : "requests")}="
                + $"{setting["what"]!["resource-word"]!.Id}={ValueOf(to)}",
            "selector" => SelectorPatch(target, ValueOf(to)),
            "target-port" or "node-port" => PortPatch(target, setting["what"]!.Id, ValueOf(to))!,
            "port" when target.Kind == "NetworkPolicy" => PolicyPortPatch(target.FindOrThrow(tools.Story), target, ValueOf(to)),
            "port" => PortPatch(target, "port", ValueOf(to))!,
            var what => Patch(target, ObjectValue.Empty.WithPath(PathOf(what, target.Kind).Split('.'), LeafOf(to)).ToString()),
        };
    }

    private static string SelectorPatch(Target target, string text)
    {
        var path = target.Kind == "Service" ? "/spec/selector" : "/spec/selector/matchLabels";
        return $"kubectl patch {target.Argument} --type=json "
            + $"--patch='[{{\"op\":\"replace\",\"path\":\"{path}\",\"value\":{Objects.ServiceFeatures.Labels(text)}}}]'";
    }

    /// <exception cref="StepFailureException">The policy does not have exactly one port.</exception>
    private static string PolicyPortPatch(ApiObject policy, Target target, string number)
    {
        var ports = ((string[])["ingress", "egress"]).SelectMany(way => policy.ListAt("spec", way).OfType<ObjectValue>()
            .SelectMany((rule, index) => (rule["ports"] as ListValue ?? ListValue.Empty)
                .Select((_, at) => $"/spec/{way}/{index}/ports/{at}/port")))
            .ToList();
        return ports is [var path]
            ? $"kubectl patch {target.Argument} --type=json --patch='[{{\"op\":\"replace\",\"path\":\"{path}\",\"value\":{number}}}]'"
            : throw new StepFailureException($"{target.Kind} \"{target.Name}\" has {ports.Count} ports.");
    }

    /// <summary>The command that changes a number of a Service's first port; null if another field is meant.</summary>
    public static string? PortPatch(Target target, string? what, string text)
    {
        var field = what switch
        {
            "port" => "port",
            "target-port" => "targetPort",
            "node-port" => "nodePort",
            _ => null,
        };
        var value = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? text : $"\"{text}\"";
        return field is null ? null : $"kubectl patch {target.Argument} --type=json "
            + $"--patch='[{{\"op\":\"add\",\"path\":\"/spec/ports/0/{field}\",\"value\":{value}}}]'";
    }

    /// <summary>A patch for the field. If its path leads through a list, the first item is changed.</summary>
    private static string FieldPatch(Target target, string name, PhraseMatch to)
    {
        var path = NamedField.PathOrThrow(target.Kind, name);
        var value = NamedField.ValueOf(target.Kind, name, to);
        return !path.Contains(NamedField.First, StringComparer.Ordinal) ? Patch(target, NamedField.With(null, path, value).ToString()!)
            : $"kubectl patch {target.Argument} --type=json --patch='[{{\"op\":\"add\",\"path\":\"/"
                + $"{string.Join('/', path).Replace(NamedField.First, "0", StringComparison.Ordinal)}\",\"value\":{value}}}]'";
    }

    private static string PathOf(string what, string kind) => what switch
    {
        "schedule" => "spec.schedule",
        "suspend" => "spec.suspend",
        "concurrency" => "spec.concurrencyPolicy",
        "min-available" => "spec.minAvailable",
        "max-unavailable" when kind == "PodDisruptionBudget" => "spec.maxUnavailable",
        "max-unavailable" => "spec.strategy.rollingUpdate.maxUnavailable",
        "max-surge" => "spec.strategy.rollingUpdate.maxSurge",
        "parallelism" => "spec.parallelism",
        "completions" => "spec.completions",
        "revision-history" => "spec.revisionHistoryLimit",
        "ingress-class" => "spec.ingressClassName",
        "type" => "spec.type",
        "affinity" => "spec.sessionAffinity",
        "capacity" => "spec.resources.requests.storage",
        "deadline-progress" => "spec.progressDeadlineSeconds",
        "grace" => "spec.template.spec.terminationGracePeriodSeconds",
        "partition" => "spec.updateStrategy.rollingUpdate.partition",
        "min-replicas" => "spec.minReplicas",
        "max-replicas" => "spec.maxReplicas",
        _ => throw new StepFailureException($"A change of {what} is understood, but the simulation cannot do it yet."),
    };

    private static string ValueOf(PhraseMatch value) => value.Id switch
    {
        "type" => value["type"]!.Id,
        "size" => Numbers.BytesOf(value["bytes"]!),
        "time" => string.Create(CultureInfo.InvariantCulture, $"{Numbers.DurationOf(value["duration"]!).TotalSeconds:0}"),
        "number" => Numbers.Of(value["number"]!).ToString(CultureInfo.InvariantCulture),
        "word" => value["setting-word"]!.Id,
        _ => value.TextOf("text"),
    };

    private static Value LeafOf(PhraseMatch to) => ValueOf(to) switch
    {
        "true" => BooleanValue.True,
        "false" => BooleanValue.False,
        var text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out var number) => IntegerValue.Of(number),
        var text => new StringValue(text),
    };

    private static string Patch(Target target, string patch) =>
        $"kubectl patch {target.Argument} --type=merge --patch='{patch.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>
    /// A new version: the next image if it is that of the page server; for any other program, another value of a variable.
    /// </summary>
    private void NewVersion(PhraseMatch phrase) => Each(phrase, target =>
    {
        var image = ObjectFacts.ImagesOf(target.FindOrThrow(tools.Story)).FirstOrDefault() ?? string.Empty;
        return image.StartsWith("nginx:", StringComparison.Ordinal)
            ? $"kubectl set image {target.Argument} '*={(image == "nginx:1.28" ? "nginx:1.29" : "nginx:1.28")}'"
            : $"kubectl set env {target.Argument} RELEASE={tools.Story.History.Count}";
    });

    private void Each(PhraseMatch phrase, Func<Target, string> command)
    {
        var targets = phrase["object"] is { } named ? Target.AllOf(named, tools.Story)
            : tools.Story.Workload is { } workload ? [Target.Of(workload.Kind, workload.Name, null, tools.Story)]
            : throw new StepFailureException($"Of which workload? No earlier step names one: {phrase.Text}");
        foreach (var target in targets)
        {
            Do(command(target));
        }
    }

    private void Do(string command)
    {
        tools.Story.NoteChange();
        tools.Terminal.Show(tools.Terminal.TypeAside(command));
    }
}
