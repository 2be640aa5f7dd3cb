using Scenarios.Objects.Views;
using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Conditions;

/// <summary>Reads possessions: what follows <c>has</c>.</summary>
internal sealed class ThingReader(Story story)
{
    public Condition Read(PhraseMatch thing)
    {
        var condition = ReadPlain(thing);
        condition = condition with
        {
            Found = condition.Found ?? Findings.Of(thing, condition),
            IsDenial = thing.Id.StartsWith("no-", StringComparison.Ordinal) || thing.Id == "endpoints-none",
        };
        return condition.Kinds.Count > 0 ? condition : condition with { Kinds = ConditionKinds.Of(thing.Id) };
    }

    private Condition ReadPlain(PhraseMatch thing) => thing.Id switch
    {
        "env" or "label" or "annotation" or "taint" or "no-taint" or "image" or "condition" or "key" or "owner" or "capacity"
            or "event" => Named(thing, thing.TextOf("text"), thing["value"]?.Text),
        _ => Counted(thing),
    };

    private static string? EffectOf(PhraseMatch thing) => thing["effect"] switch
    {
        { Id.Length: > 0 } word => word.Id,
        { } quoted => quoted.Text,
        null => thing["effect-word"]?.Id,
    };

    /// <summary>Things with a name and, if stated, a value.</summary>
    private Condition Named(PhraseMatch thing, string text, string? value) => thing.Id switch
    {
        "env" => new(thing.Text, (item, _) => ContainerVariables.ValuesOf(item, text, story).Any(found => value is null || found == value))
        {
            IsKnown = static (item, _) => ContainerVariables.AreKnown(item),
            Found = (item, _) => ContainerVariables.Tell(item, text, story),
        },
        "label" => new(thing.Text, (item, _) => HasLabel(item, text, value)),
        "annotation" => new(thing.Text, (item, _) => item.Annotations[text] is StringValue found && (value is null || found.Text == value)),
        "taint" when (EffectOf(thing) is { } effect ? $"{text}:{effect}" : text) is var taint =>
            new(thing.Text, (item, _) => HasTaint(item, taint)),
        "no-taint" => new(thing.Text, (item, _) => !HasTaint(item, text)),
        "image" => new(thing.Text, (item, _) => ObjectFacts.ImagesOf(item).Contains(text, StringComparer.Ordinal)),
        "condition" when (thing["condition-value"]?.Id ?? value ?? "True") is var wanted =>
            new(thing.Text, (item, _) => HasCondition(item, text, wanted)),
        "key" => new(thing.Text, (item, _) => HasKey(item, text, value)),
        "event" => new(thing.Text, (item, view) => view.Of("Event").Any(told => told.TextAt("involvedObject", "uid") == item.Uid
            && EventFacts.IsMeant(thing, told))),
        "owner" => new(thing.Text, (item, view) => Belonging.IsOf(item, view, thing["kind"]?.Id, text)),
        "capacity" =>
            new(
                thing.Text,
                (item, _) => item.TextAt("status", "capacity", "storage") == text || item.TextAt("spec", "capacity", "storage") == text),
        _ => throw new StepFailureException($"\"{thing.Text}\" is understood, but cannot be checked yet."),
    };

    private Condition Counted(PhraseMatch thing) => thing.Id switch
    {
        "endpoint-each" when thing["quantity"] is { } many => Endpoints(thing, Quantity.Of(many)).And(new(thing.Text, EveryPodIsBehind)),
        "endpoint-each" => new(thing.Text, EveryPodIsBehind) { Found = EndpointsFound },
        "endpoints" when thing.All("quality", ["ready", "active"]).Count() < 2 =>
            Endpoints(thing, thing["quantity"] is { } said ? Quantity.Of(said) : Quantity.Some),
        "named-field" when thing.TextOf("name") is var field && FieldReader.Expected(thing["value"]!) is var wanted =>
            new(thing.Text,
            (item, _) => NamedField.ValuesOf(item, field).Any(value => FieldReader.AreEqual(value, wanted))),
        "endpoints-none" => Endpoints(thing, Quantity.None),
        "labels" => new(thing.Text, (item, _) => SubjectReader.NamesOf(thing["names"]!).All(label => HasLabel(item, label, null))),
        "restart-count" => new(thing.Text, (item, _) => ObjectFacts.RestartsOf(item) == Numbers.Of(thing["number"]!)),
        "no-restarts" => new(thing.Text, static (item, _) => ObjectFacts.RestartsOf(item) == 0) { IsSteady = true },
        "restarts" => new(thing.Text, (item, _) => Quantity.Of(thing["quantity"]) is var quantity
            && quantity.Least <= ObjectFacts.RestartsOf(item) && (quantity.Most is not { } most || ObjectFacts.RestartsOf(item) <= most)),
        "restarted" => new StateReader(story).Restarted(thing.Text, thing["times"]),
        "status" => StateReader.HasStatus(thing.Text, [.. thing.All("words").Select(word => word.Text)]),
        "same" => new(thing.Text, (item, _) => IsAsBefore(thing, item)) { IsHistory = true },
        "new-id" => new(thing.Text, (item, _) => !IsAsBefore(thing, item)),
        "ip" => new(thing.Text, static (item, _) => Addresses.HasInner(item)),
        "keys" => new(thing.Text, (item, _) => SubjectReader.NamesOf(thing["names"]!).All(key => HasKey(item, key, null))),
        "status-word" => StateReader.HasStatus(thing.Text, [thing["word"]!.Id]),
        "own-ip" => new(thing.Text, static (item, view) => Addresses.InnerOf(item) is { Length: > 0 } address
            && !view.Of(item.Kind).Any(other => other.Uid != item.Uid && !other.IsBeingDeleted && Addresses.InnerOf(other) == address)),
        "no-replacement" => new(thing.Text, (item, view) => !HasReplacement(item, view)) { IsHistory = true, WithTerminating = true },
        "no-ip" => new(thing.Text, static (item, _) => !Addresses.HasInner(item)),
        "external-ip" => new(thing.Text, static (item, _) => Addresses.HasOuter(item)),
        "no-external-ip" => new(thing.Text, static (item, _) => !Addresses.HasOuter(item)),
        "node-port" => NodePort(thing),
        "no-node-port" => NodePort(thing).Not(),
        "replicas" => new(thing.Text, (item, _) => ObjectFacts.Replicas(item) == Numbers.Of(thing["number"]!)),
        "revision" when Numbers.Of(thing["number"]!) is var revision => new(thing.Text, (item, _) =>
            item.Annotations["deployment.kubernetes.io/revision"] is StringValue found && found.Text == $"{revision}"),
        "any-owner" when !thing.Text.StartsWith("no", StringComparison.OrdinalIgnoreCase) is var isWanted =>
            new(thing.Text, (item, _) => item.OwnerReferences.Count > 0 == isWanted),
        "resource" => Resource(thing),
        "volume-same" => new(thing.Text, (item, _) => HasVolumesOfBefore(item)),
        "container" =>
            new(
                thing.Text,
                (item, _) => Quantity.Of(thing["quantity"]) is var quantity && quantity.IsMet(ObjectFacts.Templates(item).Count(), 1)),
        _ => throw new StepFailureException($"\"{thing.Text}\" is understood, but cannot be checked yet."),
    };

    private static Condition Resource(PhraseMatch thing)
    {
        var (what, which) = (thing.Says("limit") ? "limits" : "requests", thing["resource-word"]!.Id);
        var size = thing["bytes"] is { } bytes ? Numbers.BytesOf(bytes) : thing.TextOf("text");
        return new(thing.Text, (item, _) => ObjectFacts.Templates(item).Any(container =>
            container.Find("resources", what, which) is StringValue { Text: var found }
                && FieldReader.AreEqual(found, size)));
    }

    public static bool HasLabel(ApiObject item, string label, string? value)
    {
        var parts = label.Split('=', 2);
        return item.Labels[parts[0]] is StringValue found
            && (value ?? (parts.Length > 1 ? parts[1] : null)) is var wanted
            && (wanted is null || found.Text == wanted);
    }

    /// <summary>Whether a node has a taint, written as in kubectl: key, key=value, key:effect, key=value:effect; empty for any.</summary>
    public static bool HasTaint(ApiObject node, string taint) => node.ListAt("spec", "taints").OfType<ObjectValue>().Any(one =>
    {
        var key = ObjectFacts.Text(one, "key");
        var (value, effect) = (ObjectFacts.Text(one, "value"), ObjectFacts.Text(one, "effect"));
        return taint.Length == 0
            || taint == key
            || taint == $"{key}:{effect}"
            || taint == $"{key}={value}"
            || taint == $"{key}={value}:{effect}";
    });

    /// <summary>
    /// The same UID, name or address as before, whichever is stated. An address is compared with that of the object that had the name.
    /// </summary>
    private bool IsAsBefore(PhraseMatch thing, ApiObject item)
    {
        if (thing.Says("UID", "identity"))
        {
            return story.WasThere(item);
        }

        var before = story.Before.Find(item.Kind, item.Namespace, item.Name);
        return before is not null
            && (thing.Says("name") || Addresses.InnerOf(before) is { Length: > 0 } address && address == Addresses.InnerOf(item));
    }

    /// <summary>
    /// Whether it mounts the claims of the earlier Pod of its name, of which there is at least one; for a claim, whether it is the same.
    /// </summary>
    public bool HasVolumesOfBefore(ApiObject item)
    {
        if (item.Kind == "PersistentVolumeClaim")
        {
            return story.WasThere(item);
        }

        static List<string> Claims(ApiObject pod) => [.. pod.ListAt("spec", "volumes")
            .Select(static volume => volume.Find("persistentVolumeClaim", "claimName")).OfType<StringValue>()
            .Select(static name => name.Text)];
        var before = story.Before.Find(item.Kind, item.Namespace, item.Name);
        return before is not null && Claims(before) is { Count: > 0 } claims && claims.SequenceEqual(Claims(item), StringComparer.Ordinal);
    }

    /// <summary>Whether its controller has created another one since the change.</summary>
    private bool HasReplacement(ApiObject item, ClusterView view) => !story.WasThere(item) || view.Of(item.Kind).Any(other =>
        !story.WasThere(other) && other.Controller is { } owner && owner.Uid == item.Controller?.Uid);

    private static bool HasCondition(ApiObject item, string type, string status) =>
        item.FindCondition(type) is { } condition
            && string.Equals(ObjectFacts.Text(condition, "status"), status, StringComparison.OrdinalIgnoreCase);

    private static Condition NodePort(PhraseMatch thing)
    {
        var number = thing["port"] is { } said ? Numbers.Of(said) : (int?)null;
        return new(thing.Text, (item, _) => Addresses.HasNodePort(item, number));
    }

    /// <summary>Returns the decoded value of a key in a ConfigMap or Secret; null if it has no such key.</summary>
    public static string? KeyOf(ApiObject item, string key)
    {
        var data = item.Find("data", key) as StringValue;
        return item.Kind == "Secret" && data is not null
            ? System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(data.Text)) : data?.Text;
    }

    private static bool HasKey(ApiObject item, string key, string? value)
    {
        var text = KeyOf(item, key);
        return text is not null && (value is null || text == value);
    }

    private static Condition Endpoints(PhraseMatch thing, Quantity quantity)
    {
        return new(
            thing.Text,
            (item, view) => quantity.IsMet(
                ObjectFacts.EndpointsOf(item, view).Count(),
                quantity.Total ?? ObjectFacts.EndpointsOf(item, view).Count()))
        {
            Found = EndpointsFound,
        };
    }

    /// <summary>All Pods that the Service selects and that are not terminating are endpoints; there is at least one.</summary>
    private static bool EveryPodIsBehind(ApiObject service, ClusterView view)
    {
        var pods = view.Of("Pod").Where(pod => pod.Namespace == service.Namespace && !pod.IsBeingDeleted
            && Belonging.IsSelected(pod, view, service.Name)).ToList();
        var behind = ObjectFacts.EndpointsOf(service, view).Select(static one => one.Pod).ToHashSet(StringComparer.Ordinal);
        return pods.Count > 0 && pods.TrueForAll(pod => behind.Contains(pod.Name));
    }

    private static string EndpointsFound(ApiObject service, ClusterView view)
    {
        var endpoints = ObjectFacts.EndpointsOf(service, view).Select(endpoint => endpoint.Pod.Length > 0
            ? endpoint.Pod
            : endpoint.Address).ToList();
        return endpoints.Count > 0
            ? $"{endpoints.Count} endpoints: {string.Join(", ", endpoints)}"
            : $"no endpoints: {WhyNone(service, view)}";
    }

    /// <summary>Returns why a Service has no endpoints: no Pod has its labels, or none of these Pods is ready.</summary>
    public static string WhyNone(ApiObject service, ClusterView view)
    {
        var selector = service.ObjectAt("spec", "selector");
        var pods = view.Of("Pod")
            .Where(pod => pod.Namespace == service.Namespace
                && selector.Count > 0
                && selector.All(pair => pod.Labels[pair.Key] is { } value && value.Equals(pair.Value)))
            .ToList();
        return pods.Count > 0
            ? $"its selector matches {string.Join("; ", pods.Select(ObjectFacts.Tell))}"
            : $"its selector {selector} matches no Pod";
    }
}
