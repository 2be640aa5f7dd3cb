using System.Globalization;
using Scenarios.Accounts;
using Scenarios.Objects.Views;

namespace Scenarios.Steps.Recording;

/// <summary>Converts objects to elements of a diagram.</summary>
internal static class ThingOf
{
    public static string Id(ApiObject item) => $"{item.Kind}/{item.Namespace}/{item.Name}";

    public static string PodId(string @namespace, string name) => $"Pod/{@namespace}/{name}";

    public static Thing Node(ApiObject node)
    {
        var ready = node.HasCondition("Ready");
        var isCordoned = node.FlagAt("spec", "unschedulable");
        return new Thing(Id(node), ThingRole.Frame, "Node", node.Name)
        {
            Note = (ready, isCordoned) switch
            {
                (true, false) => "Ready",
                (true, true) => "Ready,SchedulingDisabled",
                (false, false) => "NotReady",
                (false, true) => "NotReady,SchedulingDisabled",
            },
            Health = HealthOf(ready, isCordoned),
            IsQuiet = node.Labels.ContainsKey("node-role.kubernetes.io/control-plane"),
        };
    }

    /// <param name="pod">The Pod.</param>
    /// <param name="status">The ready containers and the status, as kubectl shows them.</param>
    public static Thing Pod(ApiObject pod, (string Ready, string Status) status) => new(Id(pod), ThingRole.Item, "Pod", Name(pod))
    {
        Note = $"{status.Ready} {status.Status}",
        Health = HealthOf(pod, status.Status),
        In = pod.TextAt("spec", "nodeName") is { Length: > 0 } node ? $"Node//{node}" : string.Empty,
    };

    public static Thing Service(ApiObject service, IReadOnlyList<string> targets)
    {
        var type = service.TextAt("spec", "type");
        var ports = string.Join(",", service.ListAt("spec", "ports").Select(PortText));
        var address = service.TextAt("spec", "clusterIP") switch
        {
            "None" => "headless",
            "" => service.TextAt("spec", "externalName"),
            var known => known,
        };
        var thing = new Thing(Id(service), ThingRole.Front, "Service", Name(service)) { Note = $"{type} {address} {ports}".TrimEnd() };
        return type == "ExternalName" ? thing : WithTargets(thing, targets);
    }

    /// <summary>Returns the Service with its current endpoints.</summary>
    public static Thing WithTargets(Thing service, IReadOnlyList<string> targets) =>
        service with { To = targets, Health = targets.Count == 0 ? ThingHealth.Waiting : ThingHealth.Good };

    public static Thing Ingress(ApiObject ingress)
    {
        var to = new SortedSet<string>(StringComparer.Ordinal);
        var hosts = new SortedSet<string>(StringComparer.Ordinal);
        Add(ingress.ObjectAt("spec", "defaultBackend"));
        foreach (var rule in ingress.ListAt("spec", "rules"))
        {
            hosts.Add((rule.Find("host") as StringValue)?.Text ?? "*");
            foreach (var path in rule.Find("http", "paths") as ListValue ?? ListValue.Empty)
            {
                Add(path.Find("backend") as ObjectValue ?? ObjectValue.Empty);
            }
        }

        return new Thing(Id(ingress), ThingRole.Gate, "Ingress", Name(ingress)) { Note = string.Join(", ", hosts), To = [.. to] };

        void Add(ObjectValue backend)
        {
            if (backend.Find("service", "name") is StringValue name)
            {
                to.Add($"Service/{ingress.Namespace}/{name.Text}");
            }
        }
    }

    private static string Name(ApiObject item) => item.Namespace is "default" or "" ? item.Name : $"{item.Namespace}/{item.Name}";

    private static string PortText(Value port)
    {
        var number = (port.Find("port") as IntegerValue)?.Integer ?? 0;
        return port.Find("nodePort") is IntegerValue node
            ? string.Create(CultureInfo.InvariantCulture, $"{number}:{node.Integer}")
            : string.Create(CultureInfo.InvariantCulture, $"{number}");
    }

    private static ThingHealth HealthOf(bool ready, bool isCordoned)
    {
        if (!ready)
        {
            return ThingHealth.Bad;
        }

        return isCordoned ? ThingHealth.Waiting : ThingHealth.Good;
    }

    private static ThingHealth HealthOf(ApiObject pod, string status)
    {
        if (pod.IsBeingDeleted)
        {
            return ThingHealth.Leaving;
        }

        return pod.TextAt("status", "phase") switch
        {
            "Succeeded" => ThingHealth.Done,
            "Failed" => ThingHealth.Bad,
            _ when pod.HasCondition("Ready") => ThingHealth.Good,
            _ when IsTrouble(status) => ThingHealth.Bad,
            _ => ThingHealth.Waiting,
        };
    }

    /// <summary>
    /// Whether a status is a problem: CrashLoopBackOff, ImagePullBackOff, ErrImagePull, CreateContainerConfigError, OOMKilled, Error and
    /// similar.
    /// </summary>
    private static bool IsTrouble(string status) =>
        status.Contains("BackOff", StringComparison.Ordinal) || status.Contains("Err", StringComparison.Ordinal)
        || status.Contains("OOM", StringComparison.Ordinal) || status.Contains("Evicted", StringComparison.Ordinal);
}
