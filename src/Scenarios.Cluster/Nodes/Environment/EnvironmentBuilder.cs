using Scenarios.Api.Objects;
using Scenarios.Api.Tree;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Components;
using Scenarios.Cluster.Nodes.Containers;

namespace Scenarios.Cluster.Nodes.Environment;

/// <summary>
/// A container's variables in the order in which one overrides another: the image's, Services, envFrom, env
/// (kubernetes, pkg/kubelet/kubelet_pods.go, makeEnvironmentVariables).
/// </summary>
internal sealed class EnvironmentBuilder(Informers informers)
{
    /// <param name="error">Why the container cannot be configured, in the kubelet's words; null when it can.</param>
    public SortedDictionary<string, string> Build(PodFacts pod, ContainerSpec spec, IReadOnlyDictionary<string, string> image, out string? error)
    {
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["HOSTNAME"] = pod.Hostname,
            ["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        };
        foreach (var (name, value) in image)
        {
            variables[name] = value;
        }

        AddServices(variables, pod.Pod);
        error = AddSources(variables, pod.Pod, spec) ?? AddOwn(variables, pod, spec);
        return variables;
    }

    private void AddServices(SortedDictionary<string, string> variables, ApiObject pod)
    {
        var services = informers.Of(KnownResources.Services);
        if (services.Find("default", "kubernetes") is { } master)
        {
            ServiceVariables.Add(variables, master);
        }

        if (pod.Spec["enableServiceLinks"] is not BooleanValue { Boolean: false })
        {
            foreach (var service in services.InNamespace(pod.Namespace))
            {
                ServiceVariables.Add(variables, service);
            }
        }
    }

    private string? AddSources(SortedDictionary<string, string> variables, ApiObject pod, ContainerSpec spec)
    {
        foreach (var source in spec.List("envFrom"))
        {
            var prefix = Text(source, "prefix");
            var isSecret = source.Find("secretRef") is not null;
            var reference = source.Find(isSecret ? "secretRef" : "configMapRef");
            var name = Text(reference, "name");
            if (Find(isSecret, pod.Namespace, name) is not { } found)
            {
                if (reference?.Find("optional") is BooleanValue { Boolean: true })
                {
                    continue;
                }

                return $"{(isSecret ? "secret" : "configmap")} \"{name}\" not found";
            }

            foreach (var (key, value) in DataOf(found, isSecret))
            {
                variables[prefix + key] = value;
            }
        }

        return null;
    }

    private string? AddOwn(SortedDictionary<string, string> variables, PodFacts pod, ContainerSpec spec)
    {
        foreach (var item in spec.List("env"))
        {
            var name = Text(item, "name");
            if (item.Find("valueFrom") is not ObjectValue from)
            {
                variables[name] = Expansion.Expand(Text(item, "value"), variables);
                continue;
            }

            var (value, error) = ValueFrom(pod, spec, from);
            if (error is not null)
            {
                return error;
            }

            if (value is not null)
            {
                variables[name] = value;
            }
        }

        return null;
    }

    private (string? Value, string? Error) ValueFrom(PodFacts pod, ContainerSpec spec, ObjectValue from)
    {
        if (from["fieldRef"] is { } field)
        {
            var path = Text(field, "fieldPath");
            return pod.Field(path) is { } value ? (value, null) : (null, $"unsupported fieldPath: {path}");
        }

        if (from["resourceFieldRef"] is { } resource)
        {
            return (ResourceFields.ValueOf(pod.Pod, spec, resource), null);
        }

        var isSecret = from.ContainsKey("secretKeyRef");
        var reference = from[isSecret ? "secretKeyRef" : "configMapKeyRef"];
        var (name, key) = (Text(reference, "name"), Text(reference, "key"));
        var isOptional = reference?.Find("optional") is BooleanValue { Boolean: true };
        if (Find(isSecret, pod.Pod.Namespace, name) is not { } found)
        {
            return (null, isOptional ? null : $"{(isSecret ? "secret" : "configmap")} \"{name}\" not found");
        }

        if (DataOf(found, isSecret).TryGetValue(key, out var data))
        {
            return (data, null);
        }

        return (null, isOptional ? null : $"couldn't find key {key} in {(isSecret ? "Secret" : "ConfigMap")} {pod.Pod.Namespace}/{name}");
    }

    private ApiObject? Find(bool isSecret, string @namespace, string name) =>
        informers.Of(isSecret ? KnownResources.Secrets : KnownResources.ConfigMaps).Find(@namespace, name);

    private static SortedDictionary<string, string> DataOf(ApiObject found, bool isSecret) => ObjectData.Of(found, isSecret);

    private static string Text(Value? fields, string name) => (fields?.Find(name) as StringValue)?.Text ?? string.Empty;
}
