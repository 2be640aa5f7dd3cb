namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>
/// The defaults of a PodSpec, in Pods and in templates alike (kubernetes, pkg/apis/core/v1/defaults.go). A spec that went through it once is
/// recognised by reference, so that the ten-thousandth Pod of a template costs nothing.
/// </summary>
internal sealed class PodSpecDefaults
{
    private const int Remembered = 16;
    private static readonly string[] ContainerLists = ["containers", "initContainers", "ephemeralContainers"];
    private static readonly string[] Probes = ["livenessProbe", "readinessProbe", "startupProbe"];
    private static readonly string[] Handlers = ["postStart", "preStop"];

    private readonly ObjectValue?[] _given = new ObjectValue?[Remembered];
    private readonly ObjectValue?[] _results = new ObjectValue?[Remembered];
    private int _next;

    public ObjectValue Apply(ObjectValue spec)
    {
        for (var index = 0; index < Remembered; index++)
        {
            if (ReferenceEquals(_given[index], spec) || ReferenceEquals(_results[index], spec))
            {
                return _results[index]!;
            }
        }

        var result = Compute(spec);
        _given[_next] = spec;
        _results[_next] = result;
        _next = (_next + 1) % Remembered;
        return result;
    }

    private static ObjectValue Compute(ObjectValue spec)
    {
        foreach (var list in ContainerLists)
        {
            spec = spec.RewriteEach(list, Container);
        }

        spec = spec
            .DefaultText("dnsPolicy", Texts.ClusterFirst)
            .DefaultText("restartPolicy", Texts.Always)
            .DefaultText("schedulerName", Texts.DefaultScheduler)
            .DefaultTo("securityContext", ObjectValue.Empty)
            .DefaultTo("terminationGracePeriodSeconds", IntegerValue.Of(30))
            .RewriteEach("volumes", VolumeDefaults.Apply);
        return WithDeprecatedServiceAccount(spec);
    }

    // The deprecated name of the field mirrors the new one (pkg/apis/core/v1/conversion.go).
    private static ObjectValue WithDeprecatedServiceAccount(ObjectValue spec)
    {
        var name = spec.Text("serviceAccountName");
        if (name.Length > 0)
        {
            return spec.With("serviceAccount", spec["serviceAccountName"]!);
        }

        return spec.Text("serviceAccount").Length > 0 ? spec.With("serviceAccountName", spec["serviceAccount"]!) : spec;
    }

    private static ObjectValue Container(ObjectValue container)
    {
        container = container
            .DefaultText("terminationMessagePath", Texts.TerminationLog)
            .DefaultText("terminationMessagePolicy", Texts.File)
            .DefaultText("imagePullPolicy", PullPolicyOf(container.Text("image")))
            .DefaultTo("resources", ObjectValue.Empty)
            .RewriteEach("ports", static port => port.DefaultText("protocol", Texts.Tcp))
            .RewriteEach("env", Environment)
            .Rewrite("lifecycle", Lifecycle);
        foreach (var probe in Probes)
        {
            container = container.Rewrite(probe, Probe);
        }

        return container;
    }

    private static StringValue PullPolicyOf(string image)
    {
        if (image.Contains('@', StringComparison.Ordinal))
        {
            return Texts.IfNotPresent;
        }

        var name = image[(image.LastIndexOf('/') + 1)..];
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || name.AsSpan(colon + 1).SequenceEqual("latest") ? Texts.Always : Texts.IfNotPresent;
    }

    private static ObjectValue Environment(ObjectValue variable) =>
        variable.Rewrite("valueFrom", static source => source.Rewrite("fieldRef", static field => field.DefaultText("apiVersion", Texts.V1)));

    private static ObjectValue Lifecycle(ObjectValue lifecycle)
    {
        foreach (var handler in Handlers)
        {
            lifecycle = lifecycle.Rewrite(handler, static action => action.Rewrite("httpGet", HttpGet));
        }

        return lifecycle;
    }

    private static ObjectValue Probe(ObjectValue probe) => probe
        .DefaultNumber("timeoutSeconds", 1)
        .DefaultNumber("periodSeconds", 10)
        .DefaultNumber("successThreshold", 1)
        .DefaultNumber("failureThreshold", 3)
        .Rewrite("httpGet", HttpGet)
        .Rewrite("grpc", static grpc => grpc.DefaultTo("service", StringValue.Empty));

    private static ObjectValue HttpGet(ObjectValue action) => action.DefaultText("path", Texts.Slash).DefaultText("scheme", Texts.Http);
}
