using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Images;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Environment;

/// <summary>
/// Builds a container's environment from sources that override one another in this order: image, Services, envFrom, env (kubernetes,
/// pkg/kubelet/kubelet_pods.go, makeEnvironmentVariables). All kubelets share one instance: the Service variables are computed once and
/// cached until a Service changes.
/// </summary>
internal sealed class EnvironmentBuilder(Informers informers)
{
    private readonly Dictionary<(string Namespace, bool HasLinks, ImageEntry Image, string Tag), Start> _starts = [];
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

        var variables = new SortedList<string, string>(start.Variables.Value, StringComparer.Ordinal);
        AddTemplates(variables, pod, image, tag);
        variables.TryAdd("HOSTNAME", pod.Hostname);
        error = AddSources(variables, pod.Pod, spec) ?? AddOwn(variables, pod, spec);
        return variables;
    }

    /// <summary>
    /// The variables that all containers of one image in one namespace share, except the host's name, which comes before all of them.
    /// </summary>
    private Start StartOf(Pod pod, ImageEntry image, string tag)
    {
        if (_services is null)
        {
            var all = informers.Of<Service>();
            all.Subscribe(_ => _starts.Clear());
            _services = all;
        }

        var hasLinks = pod.Spec.EnableServiceLinks;
        if (!_starts.TryGetValue((pod.Namespace, hasLinks, image, tag), out var start))
        {
            start = Begin(image, tag, ServicesFor(_services.Value, pod.Namespace, hasLinks));
            _starts.Add((pod.Namespace, hasLinks, image, tag), start);
        }

        return start;
    }

    // Computed only on demand, because most containers have variables that nobody ever reads.
    private static Start Begin(ImageEntry image, string tag, Service[] services)
    {
        var hasTemplates = false;
        foreach (var (_, value) in image.Environment)
        {
            hasTemplates |= IsTemplate(value);
        }

        if (!hasTemplates)
        {
            return new Start(new(() => Fixed(image, services), isThreadSafe: false), DependsOnPod: false);
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
}
