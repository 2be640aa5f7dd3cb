using Scenarios.Api.Schema;
using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Networking;

namespace Scenarios.Cluster.ApiServer.Admission;

/// <summary>
/// Sets the default class on Ingresses that name none; of several defaults, the newest (kubernetes,
/// plugin/pkg/admission/network/defaultingressclass).
/// </summary>
internal sealed class DefaultIngressClass(ObjectStore store) : IAdmissionPlugin
{
    private const string IsDefault = "ingressclass.kubernetes.io/is-default-class";
    private const string OldAnnotation = "kubernetes.io/ingress.class";
    private static readonly ResourceType Classes = ApiSchema.Kubernetes.Find("networking.k8s.io/v1", "IngressClass")!;

    public bool Handles(AdmissionRequest request) => request.IsCreate && request.IsOf(KnownResources.Ingresses);

    public ApiResult<ObjectValue> Admit(AdmissionRequest request, ObjectValue tree)
    {
        var ingress = new Ingress(tree);
        if (ingress.Spec.IngressClassName is not null || ingress.Annotations[OldAnnotation] is { Length: > 0 })
        {
            return tree;
        }

        var newest = store.Of(Classes).InOrder(string.Empty)
            .Select(static item => IngressClass.Of(item))
            .Where(static item => item.Annotations[IsDefault] == "true")
            .OrderByDescending(static item => item.CreationTimestamp)
            .ThenBy(static item => item.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return newest.Exists ? (ingress with { Spec = ingress.Spec with { IngressClassName = newest.Name } }).Tree : tree;
    }
}
