using Scenarios.Steps.History;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Stories;

namespace Scenarios.Steps.Meaning.Conditions;

/// <summary>What stands behind <c>has</c>.</summary>
internal sealed class ThingReader(Story story)
{
    public Condition Read(PhraseMatch thing)
    {
        var text = thing.TextOf("text");
        var value = thing["value"]?.Text;
        return thing.Id switch
        {
            "endpoints" => Endpoints(thing, thing["quantity"] is { } said ? Quantity.Of(said) : Quantity.Some),
            "endpoints-none" => Endpoints(thing, Quantity.None),
            "env" => new(thing.Text, (item, _) => HasVariable(item, text, value)),
            "label" => new(thing.Text, (item, _) => HasLabel(item, text, value)),
            "labels" => new(thing.Text, (item, _) => SubjectReader.NamesOf(thing["names"]!).All(label => HasLabel(item, label, null))),
            "annotation" => new(thing.Text, (item, _) => item.Annotations[text] is StringValue found && (value is null || found.Text == value)),
            "taint" => new(thing.Text, (item, _) => HasTaint(item, thing["effect"] is { } effect ? $"{text}:{effect.Text}" : text)),
            "restart-count" => new(thing.Text, (item, _) => ObjectFacts.RestartsOf(item) == Numbers.Of(thing["number"]!)),
            "no-taint" => new(thing.Text, (item, _) => !HasTaint(item, text)),
            "image" => new(thing.Text, (item, _) => ObjectFacts.ImagesOf(item).Contains(text, StringComparer.Ordinal)),
            "no-restarts" => new(thing.Text, static (item, _) => ObjectFacts.RestartsOf(item) == 0),
            "restarts" => new(thing.Text, (item, _) => Quantity.Of(thing["quantity"]) is var quantity
                && quantity.Least <= ObjectFacts.RestartsOf(item) && (quantity.Most is not { } most || ObjectFacts.RestartsOf(item) <= most)),
            "restarted" => new StateReader(story).Restarted(thing.Text, thing["times"]),
            "status" => StateReader.HasStatus(thing.Text, [.. thing.All("words").Select(word => word.Text)]),
            "condition" => new(thing.Text, (item, _) => HasCondition(item, text, value ?? "True")),
            "same" => new(thing.Text, (item, _) => story.WasThere(item)) { IsHistory = true },
            "new-id" => new(thing.Text, (item, _) => !story.WasThere(item)),
            "ip" => new(thing.Text, static (item, _) => Addresses.HasInner(item)),
            "no-ip" => new(thing.Text, static (item, _) => !Addresses.HasInner(item)),
            "external-ip" => new(thing.Text, static (item, _) => Addresses.HasOuter(item)),
            "no-external-ip" => new(thing.Text, static (item, _) => !Addresses.HasOuter(item)),
            "node-port" => NodePort(thing),
            "no-node-port" => NodePort(thing).Not(),
            "key" => new(thing.Text, (item, _) => HasKey(item, text, value)),
            "replicas" => new(thing.Text, (item, _) => ObjectFacts.Replicas(item) == Numbers.Of(thing["number"]!)),
            "owner" => new(thing.Text, (item, view) => Belonging.IsOf(item, view, thing["kind"]?.Id, text)),
            "capacity" => new(thing.Text, (item, _) => item.TextAt("status", "capacity", "storage") == text || item.TextAt("spec", "capacity", "storage") == text),
            "container" => new(thing.Text, (item, _) => Quantity.Of(thing["quantity"]) is var quantity && quantity.IsMet(ObjectFacts.Templates(item).Count(), 1)),
            _ => throw new StepFailureException($"\"{thing.Text}\" is understood, but nothing can look at it yet."),
        };
    }

    public static bool HasLabel(ApiObject item, string label, string? value)
    {
        var parts = label.Split('=', 2);
        return item.Labels[parts[0]] is StringValue found
            && (value ?? (parts.Length > 1 ? parts[1] : null)) is var wanted
            && (wanted is null || found.Text == wanted);
    }

    /// <summary>As kubectl writes them: key, key=value, key:effect, key=value:effect; any for an empty text.</summary>
    public static bool HasTaint(ApiObject node, string taint) => node.ListAt("spec", "taints").OfType<ObjectValue>().Any(one =>
    {
        var key = ObjectFacts.Text(one, "key");
        var (value, effect) = (ObjectFacts.Text(one, "value"), ObjectFacts.Text(one, "effect"));
        return taint.Length == 0 || taint == key || taint == $"{key}:{effect}" || taint == $"{key}={value}" || taint == $"{key}={value}:{effect}";
    });

    private static bool HasVariable(ApiObject item, string name, string? value) => ObjectFacts.Templates(item).Any(container =>
        (container["env"] as ListValue ?? ListValue.Empty).OfType<ObjectValue>().Any(variable =>
            ObjectFacts.Text(variable, "name") == name && (value is null || ObjectFacts.Text(variable, "value") == value)));

    private static bool HasCondition(ApiObject item, string type, string status) =>
        ObjectFacts.Condition(item, type) is { } condition && string.Equals(ObjectFacts.Text(condition, "status"), status, StringComparison.OrdinalIgnoreCase);

    private static Condition NodePort(PhraseMatch thing)
    {
        var number = thing["port"] is { } said ? Numbers.Of(said) : (int?)null;
        return new(thing.Text, (item, _) => Addresses.HasNodePort(item, number));
    }

    private static bool HasKey(ApiObject item, string key, string? value)
    {
        var data = item.Find("data", key) as StringValue;
        var text = item.Kind == "Secret" && data is not null ? System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(data.Text)) : data?.Text;
        return text is not null && (value is null || text == value);
    }

    private static Condition Endpoints(PhraseMatch thing, Quantity quantity)
    {
        return new(thing.Text, (item, view) => quantity.IsMet(ObjectFacts.EndpointsOf(item, view).Count(), quantity.Total ?? ObjectFacts.EndpointsOf(item, view).Count()))
        {
            Tell = static (item, view) => Tell(item, view),
        };
    }

    private static string Tell(ApiObject service, ClusterView view)
    {
        var endpoints = ObjectFacts.EndpointsOf(service, view).Select(endpoint => endpoint.Pod.Length > 0
            ? endpoint.Pod
            : endpoint.Address).ToList();
        return endpoints.Count > 0 ? $"{service.Name} has {endpoints.Count}: {string.Join(", ", endpoints)}" : $"{service.Name} has none: {WhyNone(service, view)}";
    }

    /// <summary>Why nothing stands behind a Service: nobody has its labels, or nobody who has them is ready.</summary>
    public static string WhyNone(ApiObject service, ClusterView view)
    {
        var selector = service.ObjectAt("spec", "selector");
        var pods = view.Of("Pod").Where(pod => pod.Namespace == service.Namespace && selector.Count > 0 && selector.All(pair => pod.Labels[pair.Key] is { } value && value.Equals(pair.Value))).ToList();
        return pods.Count > 0
            ? $"its selector matches {string.Join("; ", pods.Select(ObjectFacts.Tell))}"
            : $"its selector {selector} matches no Pod";
    }
}
