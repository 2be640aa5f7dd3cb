namespace Scenarios.Cluster.ApiServer.Defaults;

/// <summary>Pods and Pod templates (kubernetes, pkg/apis/core/v1/defaults.go and conversion.go).</summary>
internal static class PodRules
{
    private static readonly string[] ContainerLists = ["containers", "initContainers"];

    /// <summary>SetDefaults_Container.</summary>
    public static ObjectValue PullPolicy(ObjectValue container) =>
        container.DefaultText("imagePullPolicy", PullPolicyOf(container.Text("image")));

    /// <summary>SetDefaults_Volume: a volume without a source is an emptyDir.</summary>
    public static ObjectValue Volume(ObjectValue volume) => volume.Count <= 1 ? volume.With("emptyDir", ObjectValue.Empty) : volume;

    /// <summary>Mirrors the field into its deprecated name.</summary>
    public static ObjectValue ServiceAccount(ObjectValue spec)
    {
        var name = spec.Text("serviceAccountName");
        if (name.Length > 0)
        {
            return spec.With("serviceAccount", spec["serviceAccountName"]!);
        }

        return spec.Text("serviceAccount").Length > 0 ? spec.With("serviceAccountName", spec["serviceAccount"]!) : spec;
    }

    /// <summary>SetDefaults_Pod: defaults that Pods get and Pod templates do not.</summary>
    public static ObjectValue OfPods(ObjectValue spec)
    {
        spec = ServiceAccount(spec);
        foreach (var list in ContainerLists)
        {
            spec = spec.RewriteEach(list, static container => container.Rewrite("resources", RequestsFromLimits));
        }

        return spec["hostNetwork"] is BooleanValue { Boolean: true }
            ? spec.RewriteEach("containers", HostPorts).RewriteEach("initContainers", HostPorts)
            : spec;
    }

    private static StringValue PullPolicyOf(string image)
    {
        if (image.IndexOf('@', StringComparison.Ordinal) is >= 0 and var digest)
        {
            // A digest selects the image; a tag beside it still decides the pull policy.
            return image[..digest].EndsWith(":latest", StringComparison.Ordinal) ? Texts.Always : Texts.IfNotPresent;
        }

        var name = image[(image.LastIndexOf('/') + 1)..];
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || name.AsSpan(colon + 1).SequenceEqual("latest") ? Texts.Always : Texts.IfNotPresent;
    }

    private static ObjectValue RequestsFromLimits(ObjectValue resources)
    {
        if (resources["limits"] is not ObjectValue { Count: > 0 } limits)
        {
            return resources;
        }

        var requests = resources["requests"] as ObjectValue ?? ObjectValue.Empty;
        foreach (var (name, quantity) in limits)
        {
            requests = requests.DefaultTo(name, quantity);
        }

        return resources.With("requests", requests);
    }

    private static ObjectValue HostPorts(ObjectValue container) => container.RewriteEach(
        "ports", static port => port["containerPort"] is IntegerValue number ? port.DefaultNumber("hostPort", number.Integer) : port);
}
