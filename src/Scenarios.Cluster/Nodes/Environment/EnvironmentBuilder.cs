using System.Runtime.CompilerServices;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Images;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Container = Scenarios.Objects.Views.Core.Container;

namespace Scenarios.Cluster.Nodes.Environment;

/// <summary>
/// Builds a container's environment from sources that override one another in this order: image, Services, envFrom, env (kubernetes,
/// pkg/kubelet/kubelet_pods.go, makeEnvironmentVariables). All kubelets share one instance: the Service variables are computed once and
/// cached until a Service changes.
/// </summary>
internal sealed class EnvironmentBuilder(Informers informers)
{
    /// <summary>Shared by all clusters of the process: most have the same Services for a while, and the same images.</summary>
    private static readonly Recent<StartSources, Start> Shared = new(128, static sources => Begin(sources));

    /// <summary>The variables of containers that run when a cluster begins, which are the same in very many clusters.</summary>
    private static readonly Recent<OwnSources, IReadOnlyDictionary<string, string>> Own = new(64, static sources => sources.Build());

    private readonly Dictionary<StartKey, Start> _starts = [];
    private readonly Dictionary<(string Namespace, bool HasLinks), Service[]> _visible = [];
    private Informer<Service>? _services;

    /// <param name="error">Why the container cannot be configured, in the kubelet's words; null when it can.</param>
    public IReadOnlyDictionary<string, string> Build(PodFacts pod, ContainerSpec spec, ImageEntry image, string tag, out string? error)
    {
        var start = StartOf(pod.Pod, image, tag);
        if (spec.Fields.Env.Count == 0 && spec.Fields.EnvFrom.Count == 0 && !start.DependsOnPod)
        {
            error = null;
            return image.Environment.ContainsKey("HOSTNAME")
                ? start.Variables.Value
                : new Overlay(start.Variables, "HOSTNAME", pod.Hostname);
        }

        var variables = Common(start, pod, image, tag);
        error = AddSources(variables, pod.Pod, spec) ?? AddOwn(variables, pod, spec);
        return variables;
    }

    /// <summary>As <see cref="Build"/> for a container that was started when the Services were these.</summary>
    /// <param name="spec">Its own variables are written in the Pod's object: see <see cref="IsOfPod"/>.</param>
    public static IReadOnlyDictionary<string, string> BuildAgain(
        PodFacts pod, ContainerSpec spec, ImageEntry image, string tag, Service[] services) =>
        Own.Of(new(Shared.Of(new(image, tag, services)), pod, spec, image, tag));

    /// <summary>Whether all variables of a container come from its image, the Services and its Pod's own object.</summary>
    public static bool IsOfPod(Container container) => container.EnvFrom.Count == 0
        && !container.Env.Any(static variable => variable.ValueFrom.Exists && !variable.ValueFrom.FieldRef.Exists);

    private static SortedList<string, string> Common(Start start, PodFacts pod, ImageEntry image, string tag)
    {
        var variables = new SortedList<string, string>(start.Variables.Value, StringComparer.Ordinal);
        AddTemplates(variables, pod, image, tag);
        variables.TryAdd("HOSTNAME", pod.Hostname);
        return variables;
    }

    /// <summary>
    /// The variables that all containers of one image in one namespace share, except the host's name, which comes before all of them.
    /// </summary>
    private Start StartOf(Pod pod, ImageEntry image, string tag)
    {
        var key = new StartKey(pod.Namespace, pod.Spec.EnableServiceLinks, image, tag);
        if (!_starts.TryGetValue(key, out var start))
        {
            start = Shared.Of(new(image, tag, ServicesOf(pod)));
            _starts.Add(key, start);
        }

        return start;
    }

    /// <summary>The Services that a container of the Pod finds variables of, if it is started now.</summary>
    public Service[] ServicesOf(Pod pod)
    {
        if (_services is null)
        {
            var all = informers.Of<Service>();
            all.Subscribe(_ =>
            {
                _starts.Clear();
                _visible.Clear();
            });
            _services = all;
        }

        var key = (pod.Namespace, pod.Spec.EnableServiceLinks);
        if (!_visible.TryGetValue(key, out var services))
        {
            services = ServicesFor(_services.Value, key.Namespace, key.EnableServiceLinks);
            _visible.Add(key, services);
        }

        return services;
    }

    // Computed only on demand, because most containers have variables that nobody ever reads.
    private static Start Begin(StartSources sources)
    {
        var (image, tag, services) = (sources.Image, sources.Tag, sources.Services);
        var hasTemplates = false;
        foreach (var (_, value) in image.Environment)
        {
            hasTemplates |= IsTemplate(value);
        }

        if (!hasTemplates)
        {
            return new Start(new(() => Fixed(image, services), LazyThreadSafetyMode.PublicationOnly), DependsOnPod: false);
        }

        var variables = Fixed(image, services);
        var dependsOnPod = AddTemplates(variables, null, image, tag);
        return new Start(new(variables), dependsOnPod);
    }

    private static SortedList<string, string> Fixed(ImageEntry image, Service[] services)
    {
        var variables = new SortedList<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in image.Environment.Where(pair => !IsTemplate(pair.Value)))
        {
            variables[name] = value;
        }

        if (!image.Environment.ContainsKey("PATH"))
        {
            variables["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
        }

        foreach (var service in services)
        {
            ServiceVariables.Add(variables, service);
        }

        return variables;
    }

    /// <summary>
    /// Adds the image's variables that depend on its tag or on the Pod. They come last here and do not override Service variables.
    /// </summary>
    /// <param name="variables">The variables to add to.</param>
    /// <param name="pod">The Pod; null to add only what does not depend on it.</param>
    /// <param name="image">The image.</param>
    /// <param name="tag">Its tag.</param>
    /// <returns>Whether a variable was left out because it depends on the Pod.</returns>
    private static bool AddTemplates(SortedList<string, string> variables, PodFacts? pod, ImageEntry image, string tag)
    {
        var isLeftOut = false;
        foreach (var (name, template) in image.Environment.Where(pair => IsTemplate(pair.Value)))
        {
            var asksForPod = false;
            var value = Template.Fill(template, asked => ValueOf(asked, ref asksForPod));
            if (asksForPod && pod is null)
            {
                isLeftOut = true;
            }
            else
            {
                variables.TryAdd(name, value);
            }
        }

        return isLeftOut;

        string? ValueOf(string name, ref bool asksForPod)
        {
            asksForPod |= name is "hostname" or "podIP" or "podName" or "namespace" or "nodeName";
            return name switch
            {
                "hostname" => pod?.Hostname,
                "podIP" => pod?.PodAddress,
                "podName" => pod?.Pod.Name,
                "namespace" => pod?.Pod.Namespace,
                "nodeName" => pod?.Field("spec.nodeName"),
                _ when name.StartsWith("env.", StringComparison.Ordinal) => EnvironmentOf(name[4..], ref asksForPod),
                _ => image.Variable(name, tag) is { } value ? Nested(value, ref asksForPod) : null,
            };
        }

        // A variable set by another template is still missing while that template waits for the Pod.
        string? EnvironmentOf(string name, ref bool asksForPod)
        {
            asksForPod |= !variables.ContainsKey(name) && image.Environment.ContainsKey(name);
            return variables.GetValueOrDefault(name);
        }

        string Nested(string value, ref bool asksForPod)
        {
            var asks = false;
            var filled = Template.Fill(value, asked => ValueOf(asked, ref asks));
            asksForPod |= asks;
            return filled;
        }
    }

    private static bool IsTemplate(string value) => value.Contains("{{", StringComparison.Ordinal);

    private static Service[] ServicesFor(Informer<Service> services, string @namespace, bool hasLinks)
    {
        var own = hasLinks ? services.InNamespace(@namespace) : default;
        return services.Find("default", "kubernetes") is { } master ? [master, .. own] : [.. own];
    }

    private string? AddSources(SortedList<string, string> variables, Pod pod, ContainerSpec spec)
    {
        foreach (var source in spec.Fields.EnvFrom)
        {
            var isSecret = source.SecretRef.Exists;
            var (name, isOptional) = isSecret
                ? (source.SecretRef.Name, source.SecretRef.Optional)
                : (source.ConfigMapRef.Name, source.ConfigMapRef.Optional);
            if (Find(isSecret, pod.Namespace, name) is not { } found)
            {
                if (isOptional == true)
                {
                    continue;
                }

                return $"{(isSecret ? "secret" : "configmap")} \"{name}\" not found";
            }

            foreach (var (key, value) in new ObjectData(found, isSecret).Sorted())
            {
                variables[source.Prefix + key] = value;
            }
        }

        return null;
    }

    private string? AddOwn(SortedList<string, string> variables, PodFacts pod, ContainerSpec spec)
    {
        foreach (var item in spec.Fields.Env)
        {
            if (!item.ValueFrom.Exists)
            {
                variables[item.Name] = Expansion.Expand(item.Value, variables);
                continue;
            }

            var (value, error) = ValueFrom(pod, spec, item.ValueFrom);
            if (error is not null)
            {
                return error;
            }

            if (value is not null)
            {
                variables[item.Name] = value;
            }
        }

        return null;
    }

    private (string? Value, string? Error) ValueFrom(PodFacts pod, ContainerSpec spec, EnvVarSource from)
    {
        if (from.FieldRef.Exists)
        {
            var path = from.FieldRef.FieldPath;
            return pod.Field(path) is { } value ? (value, null) : (null, $"unsupported fieldPath: {path}");
        }

        if (from.ResourceFieldRef.Exists)
        {
            return (
                ResourceFields.ValueOf(
                    pod.Pod,
                    spec,
                    from.ResourceFieldRef,
                    informers.Of<Node>().Find(string.Empty, pod.Pod.Spec.NodeName)),
                null);
        }

        var isSecret = from.SecretKeyRef.Exists;
        var (name, key) = isSecret
            ? (from.SecretKeyRef.Name, from.SecretKeyRef.Key)
            : (from.ConfigMapKeyRef.Name, from.ConfigMapKeyRef.Key);
        var isOptional = (isSecret ? from.SecretKeyRef.Optional : from.ConfigMapKeyRef.Optional) == true;
        if (Find(isSecret, pod.Pod.Namespace, name) is not { } found)
        {
            return (null, isOptional ? null : $"{(isSecret ? "secret" : "configmap")} \"{name}\" not found");
        }

        if (new ObjectData(found, isSecret).Find(key) is { } data)
        {
            return (data, null);
        }

        return (null, isOptional ? null : $"couldn't find key {key} in {(isSecret ? "Secret" : "ConfigMap")} {pod.Pod.Namespace}/{name}");
    }

    private ApiObject? Find(bool isSecret, string @namespace, string name) =>
        informers.Of(isSecret ? KnownResources.Secrets : KnownResources.ConfigMaps).Find(@namespace, name);

    /// <param name="Variables">The variables that every container of the image has.</param>
    /// <param name="DependsOnPod">Whether the image has further variables that depend on the Pod.</param>
    private sealed record Start(Lazy<SortedList<string, string>> Variables, bool DependsOnPod);

    /// <summary>What a start is looked up by.</summary>
    private readonly record struct StartKey(string Namespace, bool HasLinks, ImageEntry Image, string Tag)
    {
        public bool Equals(StartKey other) => HasLinks == other.HasLinks && ReferenceEquals(Image, other.Image)
            && Tag == other.Tag && Namespace == other.Namespace;

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(Image) ^ Namespace.Length;
    }

    /// <summary>All that a start is made from.</summary>
    private readonly record struct StartSources(ImageEntry Image, string Tag, Service[] Services)
    {
        public bool Equals(StartSources other)
        {
            if (!ReferenceEquals(Image, other.Image) || !string.Equals(Tag, other.Tag, StringComparison.Ordinal)
                || Services.Length != other.Services.Length)
            {
                return false;
            }

            for (var index = 0; index < Services.Length; index++)
            {
                if (!ReferenceEquals(Services[index].Tree, other.Services[index].Tree))
                {
                    return false;
                }
            }

            return true;
        }

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(Image) ^ Services.Length;
    }

    /// <summary>All that the variables of a container are made from whose own ones come from its Pod's object.</summary>
    private readonly record struct OwnSources(Start Start, PodFacts Pod, ContainerSpec Spec, ImageEntry Image, string Tag)
    {
        public SortedList<string, string> Build()
        {
            var variables = Common(Start, Pod, Image, Tag);
            foreach (var item in Spec.Fields.Env)
            {
                var value = item.ValueFrom.Exists
                    ? Pod.Field(item.ValueFrom.FieldRef.FieldPath) : Expansion.Expand(item.Value, variables);
                if (value is null)
                {
                    break;
                }

                variables[item.Name] = value;
            }

            return variables;
        }

        public bool Equals(OwnSources other) => ReferenceEquals(Start, other.Start)
            && ReferenceEquals(Spec.Fields.Tree, other.Spec.Fields.Tree) && ReferenceEquals(Pod.Pod.Tree, other.Pod.Pod.Tree)
            && Pod.PodAddress == other.Pod.PodAddress && Pod.HostAddress == other.Pod.HostAddress;

        public override int GetHashCode() => RuntimeHelpers.GetHashCode(Pod.Pod.Tree);
    }
}
