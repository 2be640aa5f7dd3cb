namespace Scenarios.Cluster.Kinds.Pods;

/// <summary>
/// A container's AppArmor profile has a field and an older annotation: setting either sets both (kubernetes,
/// pkg/registry/core/pod/strategy.go, applyAppArmorVersionSkew).
/// </summary>
internal static class AppArmorProfiles
{
    private const string Prefix = "container.apparmor.security.beta.kubernetes.io/";
    private const string Local = "localhost/";
    private static readonly string[] ContainerFields = ["initContainers", "containers", "ephemeralContainers"];

    public static ObjectValue Align(ObjectValue pod)
    {
        if (pod["spec"] is not ObjectValue spec || spec.Find("os", "name") is StringValue { Text: "windows" })
        {
            return pod;
        }

        var common = spec.Find("securityContext", "appArmorProfile") as ObjectValue;
        foreach (var field in ContainerFields)
        {
            var containers = spec[field] as ListValue ?? ListValue.Empty;
            for (var index = 0; index < containers.Count; index++)
            {
                if (containers[index] is ObjectValue container)
                {
                    pod = Align(pod, ["spec", field], index, container, common);
                }
            }
        }

        return pod;
    }

    private static ObjectValue Align(ObjectValue pod, string[] place, int index, ObjectValue container, ObjectValue? common)
    {
        var own = container.Find("securityContext", "appArmorProfile") as ObjectValue;
        if ((own ?? common) is null && pod.Find("metadata", "annotations") is null)
        {
            return pod;
        }

        var key = Prefix + container.Text("name");
        if (pod.Find("metadata", "annotations", key) is not StringValue annotation)
        {
            return AnnotationOf(own ?? common) is { } made ? pod.WithPath(["metadata", "annotations", key], new StringValue(made)) : pod;
        }

        if (own is not null || ProfileOf(annotation.Text) is not { } profile || profile.Equals(common))
        {
            return pod;
        }

        var containers = (ListValue)pod.Find(place)!;
        return pod.WithPath(place, containers.WithItem(index, container.WithPath(["securityContext", "appArmorProfile"], profile)));
    }

    private static string? AnnotationOf(ObjectValue? profile) => profile?.Text("type") switch
    {
        "RuntimeDefault" => "runtime/default",
        "Unconfined" => "unconfined",
        "Localhost" when profile.Text("localhostProfile") is { Length: > 0 } name => Local + name,
        _ => null,
    };

    private static ObjectValue? ProfileOf(string annotation) => annotation switch
    {
        "runtime/default" => ObjectValue.Of(("type", new StringValue("RuntimeDefault"))),
        "unconfined" => ObjectValue.Of(("type", new StringValue("Unconfined"))),
        _ when annotation.StartsWith(Local, StringComparison.Ordinal) && annotation.Length > Local.Length => ObjectValue.Of(
            ("type", new StringValue("Localhost")), ("localhostProfile", new StringValue(annotation[Local.Length..]))),
        _ => null,
    };
}
