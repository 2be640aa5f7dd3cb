using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>The rules of an Ingress by hosts and paths, its default backend, and its certificate.</summary>
internal sealed class RoutingFeatures(Draft draft, Story story)
{
    /// <returns>Whether the property was applied.</returns>
    public bool Apply(PhraseMatch feature)
    {
        if (draft.Kind != "Ingress")
        {
            return false;
        }

        switch (feature.Id)
        {
            case "route-list":
                Route(feature);
                return true;
            case "route-to":
                draft.Set("spec.ingressClassName", "nginx");
                Add(feature["host"]?.Text ?? string.Empty, "/", BackendOf(feature));
                return true;
            case "default-backend":
                draft.Set("spec.defaultBackend", BackendOf(feature));
                return true;
            case "ingress-host":
                draft.Set("spec.ingressClassName", "nginx");
                draft.Add("spec.rules", ObjectValue.Of(("host", new StringValue(feature.TextOf("host")))));
                return true;
            case "tls":
                var hosts = feature["host"] is { } said ? [said.Text] : draft.Get("spec.rules") is ListValue rules
                    ? rules.OfType<ObjectValue>().Select(static rule => ObjectFacts.Text(rule, "host"))
                        .Where(static host => host.Length > 0)
                    : [];
                draft.Set("spec.tls", ListValue.Of(ObjectValue.Of(("hosts", ListValue.OfStrings(hosts)),
                    ("secretName", new StringValue(feature.TextOf("secret"))))));
                return true;
            default:
                return false;
        }
    }

    private void Route(PhraseMatch feature)
    {
        var pairs = feature.All("route-pair").ToList();
        if (feature["number"] is { } number && Numbers.Of(number) != pairs.Count)
        {
            throw new StepFailureException($"\"{feature.Text}\": there are {pairs.Count} rules.");
        }

        draft.Set("spec.ingressClassName", "nginx");
        var common = feature["host"]?.Text ?? LoneHost();
        foreach (var pair in pairs)
        {
            var (host, path) = Split(pair.TextOf("from"));
            Add(host.Length > 0 ? host : common, path, BackendOf(pair));
        }

        if (feature["path"] is { } said)
        {
            Add(feature.TextOf("host"), said.Text, BackendOf(feature));
        }

        if (feature["rest"] is { } rest)
        {
            Add(feature["host"]?.Text ?? (pairs.Count > 0 ? Split(pairs[0].TextOf("from")).Host : string.Empty), "/",
                Backend(rest.Text, null));
        }
    }

    /// <summary>A host that was named alone: paths without one are below it.</summary>
    private string LoneHost() => draft.Get("spec.rules") is ListValue { Count: > 0 } rules && rules[^1] is ObjectValue last
        && last["http"] is null ? ObjectFacts.Text(last, "host") : string.Empty;

    /// <summary>Splits a host, a path, or both: <c>shop.example.com/api</c>.</summary>
    private static (string Host, string Path) Split(string from)
    {
        var text = from.Split("://", 2)[^1];
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (text, "/") : (text[..slash], text[slash..]);
    }

    private ObjectValue BackendOf(PhraseMatch phrase) => Backend(phrase.TextOf("service"), phrase["port"]);

    /// <summary>The stated port, or the Service's first one.</summary>
    private ObjectValue Backend(string name, PhraseMatch? said)
    {
        var port = said is not null ? Numbers.Of(said)
            : story.History.Now.Of("Service").Where(item => item.Name == name)
                .SelectMany(static item => item.ListAt("spec", "ports").OfType<ObjectValue>())
                .Select(static one => one["port"]).OfType<IntegerValue>().FirstOrDefault()?.Integer ?? 80;
        return ObjectValue.Of(("service", ObjectValue.Of(
            ("name", new StringValue(name)), ("port", ObjectValue.Of(("number", IntegerValue.Of(port)))))));
    }

    private void Add(string host, string path, ObjectValue backend)
    {
        var rules = draft.Get("spec.rules") as ListValue ?? ListValue.Empty;
        var made = ObjectValue.Of(("path", new StringValue(path)), ("pathType", new StringValue("Prefix")), ("backend", backend));
        var rule = rules.OfType<ObjectValue>().FirstOrDefault(one => ObjectFacts.Text(one, "host") == host);
        var paths = (rule?.Find("http", "paths") as ListValue ?? ListValue.Empty).WithAdded(made);
        var changed = host.Length > 0 ? ObjectValue.Of(("host", new StringValue(host))) : ObjectValue.Empty;
        changed = changed.With("http", ObjectValue.Of(("paths", paths)));
        draft.Set("spec.rules", ListValue.Of([.. rules.Where(one => !ReferenceEquals(one, rule)), changed]));
    }
}
