using Scenarios.Api.Selectors;

namespace Scenarios.Terminals.Reasons;

/// <summary>Explains the endpoints of a Service.</summary>
internal sealed class ServiceReasons(ClusterReasons reasons, PodReasons pods)
{
    private const int MostPods = 5;

    public IReadOnlyList<string> Of(ApiObject service)
    {
        if (service.TextAt("spec", "type") == "ExternalName")
        {
            return [$"Service \"{service.Name}\" is another name for {service.TextAt("spec", "externalName")}: it has no endpoints"];
        }

        if (service.ObjectAt("spec", "selector") is not { Count: > 0 } selector)
        {
            return [$"Service \"{service.Name}\" has no selector: its endpoints are written by hand"];
        }

        var here = reasons.All("Pod").Where(pod => pod.Namespace == service.Namespace).ToList();
        var chosen = here.Where(pod => selector.All(pair => pod.Labels[pair.Key] is { } value && value.Equals(pair.Value))).ToList();
        if (chosen.Count == 0)
        {
            var where = $"its selector {Say(selector)} matches no Pod in namespace {service.Namespace}";
            return [$"Service \"{service.Name}\" has no endpoints: {where}{Nearest(selector, here)}"];
        }

        var endpoints = EndpointsOf(service).ToHashSet(StringComparer.Ordinal);
        var lines = new List<string>();
        foreach (var pod in chosen.Where(pod => !endpoints.Contains(pod.Name)).Take(MostPods))
        {
            var why = pods.Of(pod);
            lines.Add($"Service \"{service.Name}\" leaves out a Pod: {(why.Count == 0 ? $"{pod.Name}: {Port(service, pod)}" : why[0])}");
            lines.AddRange(why.Skip(1).Select(line => $"  {line}"));
        }

        return lines.Count > 0
            ? lines : [$"Service \"{service.Name}\" sends to {string.Join(", ", endpoints.Order(StringComparer.Ordinal))}"];
    }

    private static string Port(ApiObject service, ApiObject pod)
    {
        var names = service.ListAt("spec", "ports").OfType<ObjectValue>().Select(port =>
            port["targetPort"]).OfType<StringValue>().Select(port => port.Text).ToList();
        var there = pod.ListAt("spec", "containers").OfType<ObjectValue>().SelectMany(container =>
            (container["ports"] as ListValue ?? ListValue.Empty).OfType<ObjectValue>())
            .Select(port => ObjectTexts.Text(port["name"])).ToList();
        return names.Find(name => !there.Contains(name)) is { } missing
            ? $"it has no port named \"{missing}\"{(there.Exists(name => name.Length > 0) ? $", but {string.Join(", ",
                there)}" : string.Empty)}"
            : "it is not written into the EndpointSlices yet";
    }

    private IEnumerable<string> EndpointsOf(ApiObject service) =>
        from slice in reasons.All("EndpointSlice")
        where slice.Namespace == service.Namespace && ObjectTexts.Text(slice.Labels["kubernetes.io/service-name"]) == service.Name
        from endpoint in slice.ListAt("endpoints").OfType<ObjectValue>()
        where endpoint.Find("conditions", "ready") is not BooleanValue { Boolean: false }
        select ObjectTexts.Text(endpoint, "targetRef", "name");

    private static string Say(ObjectValue labels) => string.Join(",", labels.Select(pair => $"{pair.Key}={ObjectTexts.Text(pair.Value)}"));

    /// <summary>The Pod that has most of the labels, or nearly has them.</summary>
    private static string Nearest(ObjectValue selector, IReadOnlyList<ApiObject> here)
    {
        var ranked = here.Where(pod => pod.Labels.Count > 0).Select(pod => (Pod: pod,
            Likeness: selector.Sum(pair => LikenessOf(pair.Key, ObjectTexts.Text(pair.Value), pod))))
            .OrderByDescending(one => one.Likeness).ThenBy(one => one.Pod.Name, StringComparer.Ordinal).ToList();
        return ranked.Count == 0
            ? ", for there is none with labels" : $". Nearest: Pod {ranked[0].Pod.Name} has {Say(ranked[0].Pod.Labels)}";
    }

    private static double LikenessOf(string key, string value, ApiObject pod)
    {
        var best = 0.0;
        foreach (var (name, text) in pod.Labels)
        {
            best = Math.Max(best, (Share(key, name) + Share(value, ObjectTexts.Text(text))) / 2);
        }

        return best;
    }

    /// <summary>The share of letters in the common beginning and end of two words.</summary>
    private static double Share(string one, string other)
    {
        var longer = Math.Max(one.Length, other.Length);
        var prefix = one.AsSpan().CommonPrefixLength(other);
        var suffix = 0;
        while (suffix < Math.Min(one.Length, other.Length) - prefix && one[^(suffix + 1)] == other[^(suffix + 1)])
        {
            suffix++;
        }

        return longer == 0 ? 1 : (prefix + suffix) / (double)longer;
    }
}
