using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Admissionregistration;
using EndpointSlice = Scenarios.Objects.Views.Discovery.EndpointSlice;
using Ingress = Scenarios.Objects.Views.Networking.Ingress;
using IngressClass = Scenarios.Objects.Views.Networking.IngressClass;

namespace Scenarios.Cluster.ApiServer.Admission;

/// <summary>
/// The only webhook that is simulated, once it is installed: that of ingress-nginx, which refuses snippets and paths already in use
/// (kubernetes/ingress-nginx, internal/ingress/controller/controller.go, CheckIngress). While nothing answers behind it, Ingresses cannot
/// be written.
/// </summary>
internal sealed class IngressWebhook(ObjectStore store) : IAdmissionCheck
{
    private const string Webhook = "validate.nginx.ingress.kubernetes.io";
    private const string Controller = "k8s.io/ingress-nginx";
    private static readonly ResourceType Configurations = ApiSchema.Kubernetes.Find(
        "admissionregistration.k8s.io/v1", "ValidatingWebhookConfiguration")!;
    private static readonly ResourceType Classes = ApiSchema.Kubernetes.Find("networking.k8s.io/v1", "IngressClass")!;

    /// <summary>Whether the object configures this webhook and no others.</summary>
    public static bool IsAll(ApiObject item) =>
        string.Equals(item.Kind, ValidatingWebhookConfiguration.Kind, StringComparison.Ordinal)
            && ValidatingWebhookConfiguration.Of(item).Webhooks is { Count: > 0 } webhooks
            && !webhooks.Any(static webhook => webhook.Name != Webhook);

    public bool Handles(AdmissionRequest request) => request.IsOf(KnownResources.Ingresses) && request.Subresource.Length == 0;

    public ApiStatus? Check(AdmissionRequest request, ApiObject item, List<string> warnings)
    {
        if (Find() is not { } webhook)
        {
            return null;
        }

        if (Unanswered(webhook) is { } unanswered)
        {
            return webhook.FailurePolicy == FailurePolicyType.Ignore ? null : unanswered;
        }

        var ingress = Ingress.Of(item);
        return IsOfController(ingress) && FaultOf(ingress) is { } fault
            ? ApiErrors.BadRequest($"admission webhook \"{Webhook}\" denied the request: {fault}")
            : null;
    }

    private ValidatingWebhook? Find()
    {
        foreach (var item in store.Of(Configurations).InOrder(string.Empty))
        {
            foreach (var webhook in ValidatingWebhookConfiguration.Of(item).Webhooks)
            {
                if (webhook.Name == Webhook)
                {
                    return webhook;
                }
            }
        }

        return null;
    }

    private ApiStatus? Unanswered(ValidatingWebhook webhook)
    {
        var service = webhook.ClientConfig.Service;
        foreach (var item in store.Of(KnownResources.EndpointSlices).InOrder(service.Namespace))
        {
            var slice = EndpointSlice.Of(item);
            if (slice.Labels["kubernetes.io/service-name"] == service.Name
                && slice.Endpoints.Any(static endpoint => endpoint.Conditions.Ready != false))
            {
                return null;
            }
        }

        var url = $"https://{service.Name}.{service.Namespace}.svc:{service.Port}{service.Path}?timeout={webhook.TimeoutSeconds}s";
        return ApiErrors.InternalError(
            $"failed calling webhook \"{Webhook}\": failed to call webhook: Post \"{url}\": no endpoints available for service "
            + $"\"{service.Name}\"");
    }

    private bool IsOfController(Ingress ingress) =>
        ingress.Annotations["kubernetes.io/ingress.class"] is { Length: > 0 } annotation
            ? annotation == "nginx"
            : ingress.Spec.IngressClassName is { } name
                && store.Of(Classes).Find(new ObjectKey(string.Empty, name)) is { } found
                    && IngressClass.Of(found).Spec.Controller == Controller;

    private string? FaultOf(Ingress ingress)
    {
        foreach (var (name, _) in ingress.Annotations)
        {
            if (name.StartsWith("nginx.ingress.kubernetes.io/", StringComparison.Ordinal)
                && name.EndsWith("-snippet", StringComparison.Ordinal))
            {
                return $"{name} annotation cannot be used. Snippet directives are disabled by the Ingress administrator";
            }
        }

        return IsCanary(ingress) ? null : Taken(ingress);
    }

    private static bool IsCanary(Ingress ingress) => ingress.Annotations["nginx.ingress.kubernetes.io/canary"] == "true";

    private string? Taken(Ingress ingress)
    {
        var wanted = PathsOf(ingress).ToHashSet();
        foreach (var item in store.Of(KnownResources.Ingresses).InOrder(string.Empty))
        {
            var other = Ingress.Of(item);
            if (other.Uid == ingress.Uid || (other.Name == ingress.Name
                && other.Namespace == ingress.Namespace) || IsCanary(other) || !IsOfController(other))
            {
                continue;
            }

            foreach (var (host, path) in PathsOf(other).Where(wanted.Contains))
            {
                return $"host \"{host}\" and path \"{path}\" is already defined in ingress {other.Namespace}/{other.Name}";
            }
        }

        return null;
    }

    private static IEnumerable<(string Host, string Path)> PathsOf(Ingress ingress)
    {
        foreach (var rule in ingress.Spec.Rules)
        {
            foreach (var path in rule.Http.Paths)
            {
                yield return (rule.Host.Length > 0 ? rule.Host : "_", path.Path.Length > 0 ? path.Path : "/");
            }
        }
    }
}
