using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>Properties about Services and other objects that select Pods.</summary>
internal sealed class ServiceFeatures(Draft draft, Story story)
{
    /// <returns>Whether the property was applied.</returns>
    public bool Apply(PhraseMatch feature)
    {
        switch (feature.Id)
        {
            case "with-service" when draft.HasPods:
                WithService(feature);
                break;
            case "port" when draft.Kind == "Service":
                Port(feature);
                break;
            case "forward" when draft.Kind == "Service":
                Forward(feature);
                break;
            case "forward-to" when draft.Kind == "Service":
                Select(feature);
                Change(port => port.With("targetPort", IntegerValue.Of(Numbers.Of(feature["target"]!))));
                break;
            case "for-it" when draft.Kind == "Service":
                SelectIt(feature);
                break;
            case "target-port" when draft.Kind == "Service":
                Change(port => port.With("targetPort", IntegerValue.Of(Numbers.Of(feature["target"]!))));
                break;
            case "node-port" when draft.Kind == "Service":
                Change(port => port.With("nodePort", IntegerValue.Of(Numbers.Of(feature["node-port"]!))));
                draft.Set("spec.type", "NodePort");
                break;
            case "port-of" when draft.Kind == "Service":
                Port(feature);
                Select(feature);
                break;
            case "for" or "governed" when draft.Kind == "Service":
                Select(feature);
                break;
            case "selects" when draft.Kind is "Service":
                draft.Set("spec.selector", Labels(feature.TextOf("selector")));
                break;
            case "selects" when draft.HasPods:
                foreach (var (key, value) in Labels(feature.TextOf("selector")))
                {
                    draft.Label(key, ((StringValue)value).Text);
                }

                break;
            default:
                return SelectOther(feature) || Cover(feature);
        }

        return true;
    }

    /// <summary>Selectors of nobody, and a Service that an earlier sentence has named.</summary>
    private bool SelectOther(PhraseMatch feature)
    {
        switch (feature.Id)
        {
            case "no-selector" when draft.Kind is "Service":
                draft.Set("spec.selector", ObjectValue.Empty);
                break;
            case "selects-nobody" when draft.Kind is "Service":
                draft.Set("spec.selector", Labels($"app=nobody-of-{draft.Name}"));
                break;
            case "governed-it" when draft.Kind == "StatefulSet":
                Govern(story.LastNamed("Service") ?? throw new StepFailureException("Which Service? No earlier step names one."));
                break;
            default:
                return false;
        }

        return true;
    }

    private void Forward(PhraseMatch feature)
    {
        Port(feature);
        if (feature["target-name"] is { } target)
        {
            Change(port => port.With("targetPort", new StringValue(target.Text)));
        }

        if (feature["for"] is not null)
        {
            Select(feature);
        }
        else if (feature["target-name"] is not null)
        {
            draft.Set("spec.selector", FeatureWriter.LabelsOf(story, null, story.Workload?.Name ?? draft.Name));
        }
    }

    /// <summary>Other objects that select Pods.</summary>
    private bool Cover(PhraseMatch feature)
    {
        switch (feature.Id)
        {
            case "selects" or "selects-all" when draft.Kind is "PodDisruptionBudget":
                draft.Set("spec.selector.matchLabels", feature["selector"] is { } selector ? Labels(selector.Text) : ObjectValue.Empty);
                break;
            case "deny" when draft.Kind is "NetworkPolicy" && feature["pods-label"] is { } denied:
                draft.Set("spec.podSelector.matchLabels", Labels(denied.Text));
                draft.Set("spec.policyTypes", ListValue.OfStrings([feature["direction"] is { Id: "egress" } ? "Egress" : "Ingress"]));
                break;
            case "selects" when draft.Kind is "NetworkPolicy":
                draft.Set("spec.podSelector.matchLabels", Labels(feature.TextOf("selector")));
                break;
            case "routes" when draft.Kind == "Ingress":
                Route(feature);
                break;
            case "ingress-class" when draft.Kind == "Ingress":
                draft.Set("spec.ingressClassName", feature["class"]?.Text ?? "nginx");
                break;
            case "governed" when draft.Kind == "StatefulSet":
                Govern(feature.TextOf("service"));
                break;
            default:
                return false;
        }

        return true;
    }

    /// <summary>Adds a Service, with the port that its Pods listen on.</summary>
    private void WithService(PhraseMatch feature)
    {
        var name = feature["service"]?.Text ?? draft.Name;
        var service = new Draft("Service", name) { Namespace = draft.Namespace };
        if (draft.Get(draft.OfPodMetadata("labels")) is not ObjectValue { Count: > 0 })
        {
            draft.Label("app", draft.Name);
        }

        service.Set("spec.selector", draft.Get(draft.OfPodMetadata("labels"))!);
        service.Add("spec.ports", ObjectValue.Of(
            ("port", IntegerValue.Of(feature["port"] is { } port ? Numbers.Of(port)
                : draft.ServedPort)), ("targetPort", IntegerValue.Of(draft.ServedPort))));
        draft.After.Add(service.Manifest);
        story.Mention("Service", name);
        story.Mention(draft.Kind, draft.Name);
    }

    /// <summary>Adds a rule for a host: requests go to a Service, to its first port if none is stated.</summary>
    private void Route(PhraseMatch feature)
    {
        List<Value> paths = [PathTo(feature.TextOf("service"), feature["path"]?.Text ?? "/", feature["port"])];
        if (feature["rest"] is { } rest)
        {
            paths.Add(PathTo(rest.Text, "/", null));
        }

        draft.Set("spec.ingressClassName", "nginx");
        draft.Add("spec.rules", ObjectValue.Of(("host", new StringValue(feature.TextOf("host"))),
            ("http", ObjectValue.Of(("paths", ListValue.Of([.. paths]))))));
    }

    private ObjectValue PathTo(string name, string path, PhraseMatch? said)
    {
        var port = said is not null ? Numbers.Of(said)
            : story.History.Now.Of("Service").Where(item => item.Name == name)
                .SelectMany(static item => item.ListAt("spec", "ports").OfType<ObjectValue>())
                .Select(static one => one["port"]).OfType<IntegerValue>().FirstOrDefault()?.Integer ?? 80;
        return ObjectValue.Of(
            ("path", new StringValue(path)), ("pathType", new StringValue("Prefix")),
            ("backend", ObjectValue.Of(("service", ObjectValue.Of(
                ("name", new StringValue(name)), ("port", ObjectValue.Of(("number", IntegerValue.Of(port)))))))));
    }

    /// <summary>Gives the Pods the labels that the Service selects.</summary>
    private void Govern(string service)
    {
        draft.Set("spec.serviceName", service);
        draft.Label("app", draft.Name);
        if (story.History.Now.Of("Service").FirstOrDefault(item => item.Name == service) is { } found)
        {
            foreach (var (key, value) in found.ObjectAt("spec", "selector"))
            {
                draft.Label(key, ((StringValue)value).Text);
            }
        }
    }

    /// <summary>Splits a label in the form of commands (<c>disk=ssd</c>) or of manifests (<c>disk: ssd</c>).</summary>
    public static (string Key, string Value) OneLabel(string text)
    {
        var parts = text.Trim().Split(text.Contains('=', StringComparison.Ordinal) ? "=" : ": ", 2);
        return (parts[0], parts.Length > 1 ? parts[1].Trim() : string.Empty);
    }

    public static ObjectValue Labels(string text)
    {
        var labels = ObjectValue.Empty;
        foreach (var label in text.Split(','))
        {
            var (key, value) = OneLabel(label);
            labels = labels.With(key, new StringValue(value));
        }

        return labels;
    }

    /// <summary>Selects the Pods of the last object.</summary>
    private void SelectIt(PhraseMatch feature)
    {
        Port(feature);
        var pod = story.Subject is { Kind: "Pod", Names: [var last] } ? last : null;
        draft.Set("spec.selector", FeatureWriter.LabelsOf(story, pod is null ? null : "Pod",
            pod ?? story.Workload?.Name ?? story.LastNamed("Pod") ?? draft.Name));
    }

    private void Port(PhraseMatch feature)
    {
        if (feature["port"] is null && feature["node-port"] is null)
        {
            return;
        }

        var port = ObjectValue.Of(("port", IntegerValue.Of(feature["port"] is { } number ? Numbers.Of(number) : 80)));
        port = feature["target"] is { } target ? port.With("targetPort", IntegerValue.Of(Numbers.Of(target))) : port;
        port = feature["port-name"] is { } name ? port.With("name", new StringValue(name.Text)) : port;
        if (draft.Get("spec.type") is StringValue { Text: "NodePort" }
            && port["port"] is IntegerValue { Integer: >= 30000 and <= 32767 } high)
        {
            // Such a high port is the NodePort, not a port inside.
            port = port.With("port", IntegerValue.Of(80)).With("nodePort", high);
        }

        if (feature["node-port"] is { } nodePort)
        {
            port = port.With("nodePort", IntegerValue.Of(Numbers.Of(nodePort)));
            draft.Set("spec.type", "NodePort");
        }

        draft.Add("spec.ports", port);
    }

    private void Change(Func<ObjectValue, ObjectValue> change)
    {
        var ports = draft.Get("spec.ports") as ListValue ?? ListValue.Of(ObjectValue.Of(("port", IntegerValue.Of(80))));
        draft.Set("spec.ports", ListValue.Of([change((ObjectValue)ports[0]), .. ports.Skip(1)]));
    }

    private void Select(PhraseMatch feature)
    {
        var name = feature["for"]?.Text ?? feature.TextOf("service");
        draft.Set("spec.selector", FeatureWriter.LabelsOf(story, feature["for-kind"]?.Id, name));
    }
}
