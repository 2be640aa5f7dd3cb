using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Kubectl.Kinds.Services;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Discovery;
using Scenarios.Objects.Views.Networking;

namespace Scenarios.Kubectl.Kinds.Ingresses;

/// <summary><c>kubectl describe ingress</c>.</summary>
internal static class IngressDescription
{
    public static void Write(Ingress item, DescriptionWriter writer, DescribeSources sources)
    {
        writer.Field(0, "Name", item.Name);
        MetadataSection.Labels(writer, "Labels", item.Labels);
        writer.Field(0, "Namespace", item.Namespace);
        writer.Field(
            0,
            "Address",
            string.Join(
                ',',
                item.Status.LoadBalancer.Ingress.Select(static ingress => ingress.Ip.Length > 0 ? ingress.Ip : ingress.Hostname)));
        writer.Field(0, "Ingress Class", string.IsNullOrEmpty(item.Spec.IngressClassName) ? "<none>" : item.Spec.IngressClassName);
        var fallback = item.Spec.DefaultBackend.Exists ? BackendOf(item, item.Spec.DefaultBackend, sources) : "<default>";
        writer.Field(0, "Default backend", fallback);
        WriteSecrets(item, writer);
        WriteRules(item, fallback, writer, sources);
        MetadataSection.Annotations(writer, "Annotations", item.Annotations);
        EventSection.Write(writer, sources.EventsOf(item), sources.Now);
    }

    private static void WriteSecrets(Ingress item, DescriptionWriter writer)
    {
        writer.Write(0, item.Spec.Tls.Count > 0 ? "TLS:\n" : string.Empty);
        foreach (var secured in item.Spec.Tls)
        {
            var hosts = string.Join(',', secured.Hosts.ToArray());
            writer.Write(1, secured.SecretName.Length == 0 ? $"SNI routes {hosts}\n" : $"{secured.SecretName} terminates {hosts}\n");
        }
    }

    private static void WriteRules(Ingress item, string fallback, DescriptionWriter writer, DescribeSources sources)
    {
        writer.Write(0, "Rules:\n  Host\tPath\tBackends\n");
        writer.Write(1, "----\t----\t--------\n");
        var count = 0;
        foreach (var rule in item.Spec.Rules)
        {
            if (!rule.Http.Exists)
            {
                continue;
            }

            count++;
            writer.Write(1, $"{(rule.Host.Length > 0 ? rule.Host : "*")}\t\n");
            foreach (var path in rule.Http.Paths)
            {
                writer.Write(2, $"\t{path.Path} \t{BackendOf(item, path.Backend, sources)}\n");
            }
        }

        if (count == 0)
        {
            writer.Write(1, $"*\t*\t{fallback}\n");
        }
    }

    private static string BackendOf(Ingress item, IngressBackend backend, DescribeSources sources)
    {
        if (!backend.Service.Exists)
        {
            return backend.Resource.Exists
                ? $"APIGroup: {(string.IsNullOrEmpty(backend.Resource.ApiGroup) ? "<none>" : backend.Resource.ApiGroup)}, Kind: "
                    + $"{backend.Resource.Kind}, Name: {backend.Resource.Name}"
                : string.Empty;
        }

        var named = backend.Service.Port;
        var text = $"{backend.Service.Name}:{(named.Name.Length > 0 ? named.Name : FormattableString.Invariant($"{named.Number}"))}";
        var found = sources.Get("services", item.Namespace, backend.Service.Name);
        if (!found.IsSuccess)
        {
            return $"{text} (<error: {found.Status.Message}>)";
        }

        var port = string.Empty;
        foreach (var known in Service.Of(found.Value).Spec.Ports)
        {
            port = (named.Number != 0 && named.Number == known.Port) || (named.Name.Length > 0 && named.Name == known.Name)
                ? known.Name
                : port;
        }

        var slices = sources.List<EndpointSlice>(
            "endpointslices.discovery.k8s.io",
            item.Namespace,
            $"{ServiceDescription.SliceLabel}={backend.Service.Name}");
        return $"{text} ({ServiceDescription.EndpointsOf(slices, port)})";
    }
}
